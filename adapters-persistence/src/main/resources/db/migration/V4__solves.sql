-- Values that depend on themselves through the lines: one row for each, with what was found at base values.
CREATE TABLE solve (
    scenario_id   uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key           varchar(200) NOT NULL,
    name          text NOT NULL,
    position      integer NOT NULL,
    unit          text NOT NULL,
    vary          varchar(16) NOT NULL,
    residual      text NOT NULL,
    period_values text NOT NULL CHECK (period_values IS JSON ARRAY),
    PRIMARY KEY (scenario_id, key)
);
