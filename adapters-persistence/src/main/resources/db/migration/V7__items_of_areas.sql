-- Items of the areas of a mine, for queries and business intelligence: rewritten with every change of a plan. The body is
-- the item as the plan states it; totals are the figures of its lines over the life, by the ends of their names. The
-- figures of each period stand in the view line_value.
CREATE TABLE price (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    price      text GENERATED ALWAYS AS (body::jsonb ->> 'price') STORED,
    grade_unit text GENERATED ALWAYS AS (body::jsonb ->> 'grade_unit') STORED,
    PRIMARY KEY (scenario_id, key)
);

CREATE TABLE phase (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    class       text GENERATED ALWAYS AS (body::jsonb ->> 'class') STORED,
    destination text GENERATED ALWAYS AS (body::jsonb ->> 'to') STORED,
    ore         double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'ore')::double precision) STORED,
    waste       double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'waste')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);

CREATE TABLE stockpile (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    destination text GENERATED ALWAYS AS (body::jsonb ->> 'to') STORED,
    reclaim     text GENERATED ALWAYS AS (body::jsonb ->> 'reclaim') STORED,
    blending    text GENERATED ALWAYS AS (body::jsonb ->> 'blending') STORED,
    stocked     double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'in')::double precision) STORED,
    reclaimed   double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'out')::double precision) STORED,
    closing     double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'close')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);

-- Process routes and products.
CREATE TABLE production_output (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    collection  varchar(16) NOT NULL CHECK (collection IN ('routes', 'products')),
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    route   text GENERATED ALWAYS AS (body::jsonb ->> 'route') STORED,
    type    text GENERATED ALWAYS AS (body::jsonb ->> 'type') STORED,
    feed    double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'feed')::double precision) STORED,
    dry     double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'dry')::double precision) STORED,
    revenue double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'revenue')::double precision) STORED,
    PRIMARY KEY (scenario_id, collection, key)
);

CREATE TABLE cost (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    type      text GENERATED ALWAYS AS (body::jsonb ->> 'type') STORED,
    amount    text GENERATED ALWAYS AS (body::jsonb ->> 'amount') STORED,
    driver    text GENERATED ALWAYS AS (body::jsonb ->> 'driver') STORED,
    frequency text GENERATED ALWAYS AS (body::jsonb ->> 'frequency') STORED,
    area      text GENERATED ALWAYS AS (body::jsonb ->> 'area') STORED,
    category  text GENERATED ALWAYS AS (body::jsonb ->> 'category') STORED,
    bucket    text GENERATED ALWAYS AS (body::jsonb ->> 'bucket') STORED,
    class     text GENERATED ALWAYS AS (body::jsonb ->> 'class') STORED,
    total     double precision GENERATED ALWAYS AS ((totals::jsonb ->> '')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);

-- Resources that are consumed.
CREATE TABLE consumption (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    totals      text NOT NULL CHECK (totals IS JSON OBJECT),
    price     text GENERATED ALWAYS AS (body::jsonb ->> 'price') STORED,
    area      text GENERATED ALWAYS AS (body::jsonb ->> 'area') STORED,
    used      double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'used')::double precision) STORED,
    bought    double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'bought')::double precision) STORED,
    cost      double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'cost')::double precision) STORED,
    emissions double precision GENERATED ALWAYS AS ((totals::jsonb ->> 'emissions')::double precision) STORED,
    PRIMARY KEY (scenario_id, key)
);
