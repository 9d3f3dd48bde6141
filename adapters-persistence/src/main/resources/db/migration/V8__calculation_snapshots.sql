-- What calculators were asked and answered, where somebody wished to keep it.
CREATE TABLE calculation_snapshot (
    id          uuid PRIMARY KEY,
    calculator  varchar(32) NOT NULL,
    project_id  uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    scenario_id uuid REFERENCES scenario (id) ON DELETE CASCADE,
    notes       text NOT NULL,
    input       text NOT NULL CHECK (input IS JSON OBJECT),
    result      text NOT NULL CHECK (result IS JSON OBJECT),
    created_at  timestamptz NOT NULL,
    created_by  varchar(128) NOT NULL
);
CREATE INDEX calculation_snapshot_scenario ON calculation_snapshot (scenario_id, calculator, created_at DESC);
CREATE INDEX calculation_snapshot_project ON calculation_snapshot (project_id, calculator, created_at DESC);
