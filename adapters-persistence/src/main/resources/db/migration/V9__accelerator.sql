-- The loops that the engine had at hand beside the plain ones; the figures are the same without them.
ALTER TABLE simulation_run ADD COLUMN accelerator varchar(32) NOT NULL DEFAULT 'none';
