CREATE TABLE simulation_run (
    id                uuid PRIMARY KEY,
    project_id        uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    scenario_id       uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    version_id        uuid NOT NULL REFERENCES scenario_version (id) ON DELETE CASCADE,
    version_number    integer NOT NULL,
    input_hash        char(64) NOT NULL,
    engine_version    varchar(32) NOT NULL,
    iterations        bigint NOT NULL CHECK (iterations >= 1),
    seed              bigint NOT NULL,
    state             varchar(16) NOT NULL CHECK (state IN ('queued', 'running', 'finished', 'cancelled', 'failed')),
    done              bigint NOT NULL CHECK (done BETWEEN 0 AND iterations),
    resumed_from      bigint NOT NULL CHECK (resumed_from >= 0),
    iterations_redone bigint NOT NULL CHECK (iterations_redone >= 0),
    attempts          integer NOT NULL CHECK (attempts >= 0),
    cancel_requested  boolean NOT NULL,
    failure           text,
    requested_at      timestamptz NOT NULL,
    requested_by      varchar(128) NOT NULL,
    started_at        timestamptz,
    finished_at       timestamptz,
    holder            varchar(128),
    lease_until       timestamptz,
    CHECK ((state = 'running') = (holder IS NOT NULL)),
    CHECK ((holder IS NULL) = (lease_until IS NULL)),
    CHECK ((state IN ('finished', 'cancelled', 'failed')) = (finished_at IS NOT NULL)),
    CHECK ((state = 'failed') = (failure IS NOT NULL))
);
CREATE INDEX simulation_run_scenario ON simulation_run (scenario_id, requested_at DESC);
CREATE INDEX simulation_run_open ON simulation_run (requested_at) WHERE state IN ('queued', 'running');

-- The newest checkpoint of a run; of a finished run the state that holds all of its results.
CREATE TABLE simulation_checkpoint (
    run_id uuid PRIMARY KEY REFERENCES simulation_run (id) ON DELETE CASCADE,
    state  bytea NOT NULL
);

CREATE TABLE simulation_result (
    run_id                 uuid NOT NULL REFERENCES simulation_run (id) ON DELETE CASCADE,
    metric                 varchar(200) NOT NULL,
    position               integer NOT NULL,
    unit                   varchar(32) NOT NULL,
    count                  bigint NOT NULL CHECK (count >= 0),
    undefined              bigint NOT NULL CHECK (undefined >= 0),
    mean                   double precision,
    sd                     double precision,
    skewness               double precision,
    kurtosis               double precision,
    min                    double precision,
    max                    double precision,
    probability_below_zero double precision,
    value_at_risk_95       double precision,
    expected_shortfall_95  double precision,
    semi_deviation         double precision,
    PRIMARY KEY (run_id, metric)
);

CREATE TABLE simulation_percentile (
    run_id  uuid NOT NULL,
    metric  varchar(200) NOT NULL,
    percent integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    value   double precision,
    lower   double precision,
    upper   double precision,
    PRIMARY KEY (run_id, metric, percent),
    FOREIGN KEY (run_id, metric) REFERENCES simulation_result (run_id, metric) ON DELETE CASCADE
);

-- For business intelligence: the results of finished runs beside what was simulated.
CREATE VIEW simulation_summary AS
SELECT project.name AS project,
       scenario.name AS scenario,
       run.scenario_id,
       run.version_number,
       run.id AS run_id,
       run.iterations,
       run.seed,
       run.engine_version,
       run.finished_at,
       result.metric,
       result.unit,
       result.mean,
       result.sd,
       result.min,
       result.max,
       result.probability_below_zero,
       result.value_at_risk_95,
       result.expected_shortfall_95
FROM simulation_run AS run
JOIN simulation_result AS result ON result.run_id = run.id
JOIN scenario ON scenario.id = run.scenario_id
JOIN project ON project.id = run.project_id
WHERE run.state = 'finished' AND project.state <> 'deleted';
