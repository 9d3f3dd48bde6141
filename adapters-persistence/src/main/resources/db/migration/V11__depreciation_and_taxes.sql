-- Depreciation classes and taxes of plans, for queries and business intelligence, like the items of V7.
CREATE TABLE depreciation_class (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    method    text GENERATED ALWAYS AS (body::jsonb ->> 'method') STORED,
    life      text GENERATED ALWAYS AS (body::jsonb ->> 'life') STORED,
    entity    text GENERATED ALWAYS AS (body::jsonb ->> 'entity') STORED,
    additions double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'additions')::double precision) STORED,
    charge    double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'charge')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);

CREATE TABLE tax (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    type   text GENERATED ALWAYS AS (body::jsonb ->> 'type') STORED,
    rate   text GENERATED ALWAYS AS (body::jsonb ->> 'rate') STORED,
    entity text GENERATED ALWAYS AS (body::jsonb ->> 'entity') STORED,
    income double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'income')::double precision) STORED,
    charge double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'charge')::double precision) STORED,
    due    double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'due')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);
