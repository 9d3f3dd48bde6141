-- Loans of a plan, for queries and business intelligence: rewritten with every change of a plan, as the items of V7 are.
CREATE TABLE facility (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    repayment text GENERATED ALWAYS AS (body::jsonb ->> 'repayment') STORED,
    rate      text GENERATED ALWAYS AS (body::jsonb ->> 'rate') STORED,
    drawn     double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'draw')::double precision) STORED,
    interest  double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'interest')::double precision) STORED,
    principal double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'principal')::double precision) STORED,
    service   double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'service')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);
