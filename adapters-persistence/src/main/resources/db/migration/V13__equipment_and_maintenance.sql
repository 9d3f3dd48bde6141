-- The machines of a project, what happened to them, what is due again and again, and logs that are being imported.
CREATE TABLE equipment (
    id            uuid PRIMARY KEY,
    project_id    uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    code          varchar(60) NOT NULL CHECK (code ~ '^[A-Za-z0-9._-]+$'),
    name          varchar(200) NOT NULL,
    fleet         varchar(200) NOT NULL,
    model         varchar(200) NOT NULL,
    in_service    date NOT NULL,
    retired       date CHECK (retired >= in_service),
    start_meter   double precision NOT NULL CHECK (start_meter BETWEEN 0 AND 1000000),
    hours_per_day double precision CHECK (hours_per_day BETWEEN 0 AND 24),
    notes         varchar(2000) NOT NULL,
    revision      bigint NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    varchar(128) NOT NULL,
    updated_at    timestamptz NOT NULL,
    UNIQUE (project_id, code)
);

CREATE TABLE maintenance_log (
    id           uuid PRIMARY KEY,
    equipment_id uuid NOT NULL REFERENCES equipment (id) ON DELETE CASCADE,
    happened_on  date NOT NULL,
    meter        double precision NOT NULL CHECK (meter BETWEEN 0 AND 1000000),
    kind         varchar(20) NOT NULL CHECK (kind IN ('failure', 'preventive', 'inspection', 'component_change')),
    component    varchar(200) NOT NULL CHECK (component <> '' OR kind <> 'component_change'),
    downtime     double precision NOT NULL CHECK (downtime BETWEEN 0 AND 8784),
    cost         double precision NOT NULL CHECK (cost BETWEEN 0 AND 1e12),
    description  varchar(2000) NOT NULL,
    revision     bigint NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   varchar(128) NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX maintenance_log_in_time ON maintenance_log (equipment_id, happened_on, meter);

CREATE TABLE maintenance_task (
    id           uuid PRIMARY KEY,
    equipment_id uuid NOT NULL REFERENCES equipment (id) ON DELETE CASCADE,
    name         varchar(200) NOT NULL,
    component    varchar(200) NOT NULL,
    every        varchar(20) NOT NULL CHECK (every IN ('calendar', 'hours', 'condition')),
    repeats      double precision CHECK (repeats > 0 OR every = 'condition'),
    measure      varchar(200) NOT NULL,
    due_at       double precision CHECK (due_at IS NOT NULL OR every <> 'condition'),
    measured     double precision,
    duration     double precision NOT NULL CHECK (duration BETWEEN 0 AND 8784),
    cost         double precision NOT NULL CHECK (cost BETWEEN 0 AND 1e12),
    description  varchar(2000) NOT NULL,
    revision     bigint NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   varchar(128) NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX maintenance_task_of_unit ON maintenance_task (equipment_id);

CREATE TABLE maintenance_import (
    id         uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    text       text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by varchar(128) NOT NULL
);
