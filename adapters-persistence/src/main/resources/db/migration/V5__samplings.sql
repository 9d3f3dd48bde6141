-- How a run draws, and when it may end before its last iteration: metrics and half-widths such as npv=1%,npv:5=20.
ALTER TABLE simulation_run
    ADD COLUMN sampling          varchar(16) NOT NULL DEFAULT 'plain'
        CHECK (sampling IN ('plain', 'antithetic', 'latin-hypercube', 'sobol')),
    ADD COLUMN randomizations    integer NOT NULL DEFAULT 1 CHECK (randomizations >= 1),
    ADD COLUMN precision_targets text,
    ADD COLUMN precision_minimum bigint,
    ADD COLUMN stop_reason       varchar(32)
        CHECK (stop_reason IN ('all_iterations', 'precision_reached', 'most_iterations')),
    ADD CHECK ((precision_targets IS NULL) = (precision_minimum IS NULL)),
    ADD CHECK (stop_reason IS NULL OR state = 'finished');

UPDATE simulation_run SET stop_reason = 'all_iterations' WHERE state = 'finished';

ALTER TABLE simulation_result
    ADD COLUMN mean_lower double precision,
    ADD COLUMN mean_upper double precision;
