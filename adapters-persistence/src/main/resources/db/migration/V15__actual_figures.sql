-- What really happened beside a plan, for queries and business intelligence: rewritten with every change of a plan, as the
-- items of V7 are.
CREATE TABLE actual_figure (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    effect            text GENERATED ALWAYS AS (body::jsonb ->> 'effect') STORED,
    until             text GENERATED ALWAYS AS (body::jsonb ->> 'until') STORED,
    plan              double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'plan')::double precision) STORED,
    actual            double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'actual')::double precision) STORED,
    price_variance    double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'price_variance')::double precision) STORED,
    volume_variance   double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'volume_variance')::double precision) STORED,
    exchange_variance double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'exchange_variance')::double precision) STORED,
    variance          double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'variance')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);
