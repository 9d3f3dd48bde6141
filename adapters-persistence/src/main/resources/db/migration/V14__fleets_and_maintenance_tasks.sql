-- Fleets of plans and the work that falls due on them, as the other items of areas: rewritten with every change of a plan.
-- Machines and their log belong to the project and stand elsewhere.
CREATE TABLE fleet (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    units           text GENERATED ALWAYS AS (body::jsonb ->> 'units') STORED,
    availability    text GENERATED ALWAYS AS (body::jsonb ->> 'availability') STORED,
    driver          text GENERATED ALWAYS AS (body::jsonb ->> 'driver') STORED,
    area            text GENERATED ALWAYS AS (body::jsonb ->> 'area') STORED,
    scheduled_hours double precision
        GENERATED ALWAYS AS ((totals::jsonb ->> 'scheduled_hours')::double precision) STORED,
    operating_hours double precision
        GENERATED ALWAYS AS ((totals::jsonb ->> 'operating_hours')::double precision) STORED,
    bought          double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'bought')::double precision) STORED,
    purchase        double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'purchase')::double precision) STORED,
    operating       double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'operating')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);

CREATE TABLE fleet_task (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    fleet      text GENERATED ALWAYS AS (body::jsonb ->> 'fleet') STORED,
    every      text GENERATED ALWAYS AS (body::jsonb ->> 'every') STORED,
    due_interval text GENERATED ALWAYS AS (body::jsonb ->> 'interval') STORED,
    events     double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'events')::double precision) STORED,
    down_hours double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'down_hours')::double precision) STORED,
    cost       double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'cost')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);
