-- Tables are never qualified: the schema is that of the connection.

CREATE TABLE role (
    name        varchar(32) PRIMARY KEY,
    description text NOT NULL
);
INSERT INTO role (name, description) VALUES
    ('viewer', 'Reads plans, results and reports.'),
    ('analyst', 'Edits plans and runs simulations.'),
    ('project_manager', 'Creates, locks, archives and deletes projects and scenarios; imports.'),
    ('admin', 'Manages users, settings, currencies and units.');

CREATE TABLE app_user (
    id                   uuid PRIMARY KEY,
    username             varchar(128) NOT NULL CHECK (length(username) >= 3),
    email                varchar(254) NOT NULL,
    password_hash        text NOT NULL,
    active               boolean NOT NULL,
    must_change_password boolean NOT NULL,
    revision             bigint NOT NULL CHECK (revision >= 1),
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX app_user_username ON app_user (lower(username));
CREATE UNIQUE INDEX app_user_email ON app_user (lower(email));

CREATE TABLE user_role (
    user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    role    varchar(32) NOT NULL REFERENCES role (name),
    PRIMARY KEY (user_id, role)
);

CREATE TABLE session (
    id           uuid PRIMARY KEY,
    user_id      uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind         varchar(8) NOT NULL CHECK (kind IN ('pages', 'api')),
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
    ended_at     timestamptz,
    end_reason   text,
    address      varchar(64) NOT NULL,
    agent        varchar(200) NOT NULL
);
CREATE INDEX session_of_user ON session (user_id, created_at DESC);

CREATE TABLE refresh_token (
    hash       char(64) PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX refresh_token_session ON refresh_token (session_id);

CREATE TABLE personal_token (
    id           uuid PRIMARY KEY,
    user_id      uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    name         varchar(100) NOT NULL,
    scope        varchar(32) NOT NULL REFERENCES role (name),
    hash         char(64) NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
    last_used_at timestamptz
);
CREATE INDEX personal_token_user ON personal_token (user_id, created_at DESC);

CREATE TABLE login_attempt (
    id        uuid PRIMARY KEY,
    username  varchar(128) NOT NULL,
    address   varchar(64) NOT NULL,
    at        timestamptz NOT NULL,
    succeeded boolean NOT NULL
);
CREATE INDEX login_attempt_username ON login_attempt (username, at DESC);
CREATE INDEX login_attempt_address ON login_attempt (address, at DESC);

CREATE TABLE audit_entry (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor_id   uuid,
    actor      varchar(128) NOT NULL,
    address    varchar(64) NOT NULL,
    action     varchar(64) NOT NULL,
    subject    varchar(64) NOT NULL,
    subject_id varchar(200) NOT NULL,
    project_id uuid,
    before     text CHECK (before IS JSON),
    after      text CHECK (after IS JSON)
);
CREATE INDEX audit_entry_at ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id, at DESC);
CREATE INDEX audit_entry_project ON audit_entry (project_id, at DESC);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at DESC);

-- The trail only grows. Retention runs as the user that owns the table, who can disable the trigger.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit trail is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

CREATE TABLE currency (
    code     char(3) PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
    name     varchar(100) NOT NULL,
    symbol   varchar(8) NOT NULL,
    decimals smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    active   boolean NOT NULL,
    edited   boolean NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 1),
    CHECK (code <> 'USD' OR active)
);

CREATE TABLE measurement_unit (
    symbol   varchar(32) PRIMARY KEY,
    name     varchar(100) NOT NULL,
    quantity varchar(100) NOT NULL,
    active   boolean NOT NULL,
    edited   boolean NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 1)
);

CREATE TABLE setting (
    key      varchar(64) PRIMARY KEY,
    value    varchar(1000) NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 1)
);

-- The first answer to a POST, repeated for the same key within 24 hours.
CREATE TABLE idempotency_key (
    user_id      uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    key          varchar(200) NOT NULL,
    request_hash char(64) NOT NULL,
    created_at   timestamptz NOT NULL,
    status       integer,
    headers      text CHECK (headers IS JSON),
    body         bytea,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
