-- Items of economics: exchange rates, hedges, streams, royalties, working capital, risks and partners, like the tables of
-- other areas (V7). A column is empty where the collection has no such field or line.
CREATE TABLE economic_term (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    collection  varchar(16) NOT NULL CHECK (collection IN
        ('exchange_rates', 'hedges', 'streams', 'royalties', 'working_capital', 'risks', 'partners')),
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    type       text GENERATED ALWAYS AS (body::jsonb ->> 'type') STORED,
    basis      text GENERATED ALWAYS AS (body::jsonb ->> 'basis') STORED,
    commodity  text GENERATED ALWAYS AS (body::jsonb ->> 'commodity') STORED,
    product    text GENERATED ALWAYS AS (body::jsonb ->> 'product') STORED,
    recipient  text GENERATED ALWAYS AS (body::jsonb ->> 'recipient') STORED,
    rate       text GENERATED ALWAYS AS (body::jsonb ->> 'rate') STORED,
    days       text GENERATED ALWAYS AS (body::jsonb ->> 'days') STORED,
    share      text GENERATED ALWAYS AS (body::jsonb ->> 'share') STORED,
    due        double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'due')::double precision) STORED,
    change     double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'change')::double precision) STORED,
    settlement double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'settlement')::double precision) STORED,
    receipt    double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'receipt')::double precision) STORED,
    cost       double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'cost')::double precision) STORED,
    cash_flow  double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'cash_flow')::double precision) STORED,
    PRIMARY KEY (scenario_id, collection, key)
);
