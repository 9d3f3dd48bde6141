-- The runs whose samples shall be kept, and the samples in parts of 16 384 iterations: columns, deflated.
CREATE TABLE simulation_kept (
    run_id uuid PRIMARY KEY REFERENCES simulation_run (id) ON DELETE CASCADE
);

CREATE TABLE simulation_sample (
    run_id  uuid NOT NULL REFERENCES simulation_run (id) ON DELETE CASCADE,
    part    integer NOT NULL CHECK (part >= 0),
    samples bytea NOT NULL,
    PRIMARY KEY (run_id, part)
);
