CREATE TABLE project (
    id             uuid PRIMARY KEY,
    name           varchar(200) NOT NULL CHECK (name <> ''),
    location       varchar(200) NOT NULL,
    operation_type varchar(200) NOT NULL,
    description    text NOT NULL,
    currency       char(3) NOT NULL REFERENCES currency (code),
    is_private     boolean NOT NULL,
    state          varchar(16) NOT NULL CHECK (state IN ('active', 'archived', 'deleted')),
    revision       bigint NOT NULL CHECK (revision >= 1),
    created_at     timestamptz NOT NULL,
    created_by     varchar(128) NOT NULL,
    updated_at     timestamptz NOT NULL,
    deleted_at     timestamptz,
    CHECK ((state = 'deleted') = (deleted_at IS NOT NULL))
);
CREATE INDEX project_name ON project (name, id);

CREATE TABLE project_commodity (
    project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    position   integer NOT NULL,
    commodity  varchar(200) NOT NULL,
    PRIMARY KEY (project_id, position)
);

CREATE TABLE project_member (
    project_id uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    user_id    uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    PRIMARY KEY (project_id, user_id)
);
CREATE INDEX project_member_user ON project_member (user_id);

-- The head of a scenario. The document is canonical JSON, whose SHA-256 is the hash: text, since jsonb would rewrite it.
CREATE TABLE scenario (
    id             uuid PRIMARY KEY,
    project_id     uuid NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name           varchar(200) NOT NULL CHECK (name <> ''),
    description    text NOT NULL,
    state          varchar(16) NOT NULL CHECK (state IN ('draft', 'active', 'locked', 'archived')),
    archived_from  varchar(16) CHECK (archived_from IN ('draft', 'active', 'locked')),
    parent_id      uuid REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    pinned_version integer,
    patch          text CHECK (patch IS JSON OBJECT),
    document       text NOT NULL CHECK (document IS JSON OBJECT),
    hash           char(64) NOT NULL,
    revision       bigint NOT NULL CHECK (revision >= 1),
    created_at     timestamptz NOT NULL,
    created_by     varchar(128) NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     varchar(128) NOT NULL,
    currency       char(3) NOT NULL,
    npv            double precision,
    npv_unit       varchar(16) NOT NULL,
    irr            double precision,
    irr_status     varchar(32) NOT NULL,
    payback        double precision,
    no_value       text,
    CHECK ((state = 'archived') = (archived_from IS NOT NULL)),
    CHECK ((parent_id IS NULL) = (patch IS NULL)),
    CHECK (pinned_version IS NULL OR parent_id IS NOT NULL),
    CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX scenario_name ON scenario (project_id, lower(name));
CREATE INDEX scenario_parent ON scenario (parent_id);

CREATE TABLE scenario_version (
    id          uuid PRIMARY KEY,
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    number      integer NOT NULL CHECK (number >= 1),
    name        varchar(200) NOT NULL,
    note        text NOT NULL,
    hash        char(64) NOT NULL,
    document    text NOT NULL CHECK (document IS JSON OBJECT),
    created_at  timestamptz NOT NULL,
    created_by  varchar(128) NOT NULL,
    UNIQUE (scenario_id, number),
    UNIQUE (scenario_id, hash)
);
ALTER TABLE scenario ADD CONSTRAINT scenario_pinned
    FOREIGN KEY (parent_id, pinned_version) REFERENCES scenario_version (scenario_id, number)
    DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A version of a scenario never changes.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER scenario_version_no_change BEFORE UPDATE ON scenario_version
    FOR EACH ROW EXECUTE FUNCTION refuse_version_change();

CREATE TABLE draft (
    scenario_id   uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    user_id       uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    base_revision bigint NOT NULL,
    base_document text NOT NULL CHECK (base_document IS JSON OBJECT),
    patches       text NOT NULL CHECK (patches IS JSON ARRAY),
    applied       integer NOT NULL CHECK (applied >= 0),
    updated_at    timestamptz NOT NULL,
    PRIMARY KEY (scenario_id, user_id)
);

-- The items of each head, rewritten in the transaction of every change: read only for everybody else.
CREATE TABLE parameter (
    scenario_id  uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key          varchar(200) NOT NULL,
    name         text NOT NULL,
    position     integer NOT NULL,
    unit         text NOT NULL,
    base         text NOT NULL,
    vary         varchar(16),
    distribution text CHECK (distribution IS JSON OBJECT),
    source       text,
    PRIMARY KEY (scenario_id, key),
    CHECK ((vary IS NULL) = (distribution IS NULL))
);

CREATE TABLE correlation (
    scenario_id   uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key           varchar(200) NOT NULL,
    first_member  varchar(200) NOT NULL,
    second_member varchar(200) NOT NULL,
    measure       varchar(32) NOT NULL,
    coefficient   double precision NOT NULL CHECK (coefficient BETWEEN -1 AND 1),
    PRIMARY KEY (scenario_id, key, first_member, second_member)
);

CREATE TABLE process (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    type        varchar(64) NOT NULL,
    unit        text NOT NULL,
    body        text NOT NULL CHECK (body IS JSON OBJECT),
    PRIMARY KEY (scenario_id, key)
);

CREATE TABLE line (
    scenario_id uuid NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,
    key         varchar(200) NOT NULL,
    name        text NOT NULL,
    position    integer NOT NULL,
    kind        varchar(32) NOT NULL,
    unit        text NOT NULL,
    formula     text,
    total       double precision,
    cells       text NOT NULL CHECK (cells IS JSON ARRAY),
    PRIMARY KEY (scenario_id, key)
);

-- For business intelligence: one row for each line and period of each scenario; period 0 is time zero.
CREATE VIEW line_value AS
SELECT project.id AS project_id,
       project.name AS project,
       scenario.id AS scenario_id,
       scenario.name AS scenario,
       scenario.state,
       scenario.revision,
       line.key AS line,
       line.name,
       line.kind,
       line.unit,
       (cell.ordinality - 1)::integer AS period,
       (cell.value #>> '{}')::double precision AS value
FROM project
JOIN scenario ON scenario.project_id = project.id
JOIN line ON line.scenario_id = scenario.id
CROSS JOIN LATERAL jsonb_array_elements(line.cells::jsonb) WITH ORDINALITY AS cell (value, ordinality)
WHERE project.state <> 'deleted';
