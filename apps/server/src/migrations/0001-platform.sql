-- Roles. None of them can log in: the server's login takes roviec_server on every connection, which
-- has no right of its own, and each transaction then takes the one role it needs.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['roviec_server', 'roviec_app', 'roviec_identity', 'roviec_jobs']
  LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', role_name);
    EXCEPTION
      -- Roles belong to the whole cluster: another database may have made them this very moment.
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
  BEGIN
    GRANT roviec_app, roviec_identity, roviec_jobs TO roviec_server;
    EXECUTE format(
      'GRANT roviec_server, roviec_app, roviec_identity, roviec_jobs TO %I', session_user);
  EXCEPTION
    WHEN unique_violation OR invalid_grant_operation OR internal_error OR insufficient_privilege
      THEN NULL;
  END;
END
$$;

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO roviec_server, roviec_app, roviec_identity, roviec_jobs;

-- Citus spreads a table by tenant; on PostgreSQL and PGlite these helpers do nothing.
CREATE FUNCTION platform.app_distribute(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    PERFORM set_config('citus.multi_shard_modify_mode', 'sequential', true);
    EXECUTE format('SELECT create_distributed_table(%L, %L)', relation, 'tenant_id');
  END IF;
END
$$;
COMMENT ON FUNCTION platform.app_distribute IS 'Distributes a table by tenant_id; call right after CREATE TABLE.';

CREATE FUNCTION platform.app_reference(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    PERFORM set_config('citus.multi_shard_modify_mode', 'sequential', true);
    EXECUTE format('SELECT create_reference_table(%L)', relation);
  END IF;
END
$$;
COMMENT ON FUNCTION platform.app_reference IS 'Copies a small table to every node; call right after CREATE TABLE.';

-- A literal SET LOCAL reaches Citus workers; set_config() and parameters do not.
CREATE FUNCTION platform.app_set_tenant(tenant text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
    SET LOCAL citus.propagate_set_commands = 'local';
  END IF;
  EXECUTE format('SET LOCAL app.tenant = %L', tenant);
END
$$;
COMMENT ON FUNCTION platform.app_set_tenant IS 'Opens one tenant to row-level security until the transaction ends.';

CREATE FUNCTION platform.app_protect(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
  EXECUTE format(
    'CREATE POLICY tenant ON %s USING (tenant_id = current_setting(%L, true)) '
    'WITH CHECK (tenant_id = current_setting(%L, true))',
    relation, 'app.tenant', 'app.tenant');
END
$$;
COMMENT ON FUNCTION platform.app_protect IS 'Row-level security by tenant, forced on the owner too; call after CREATE TABLE.';

CREATE TABLE platform.tenant (
  tenant_id text PRIMARY KEY CHECK (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL DEFAULT 'city' CHECK (kind IN ('city', 'system')),
  demonstration boolean NOT NULL DEFAULT false,
  due_soon_working_days integer NOT NULL DEFAULT 3 CHECK (due_soon_working_days BETWEEN 0 AND 60),
  not_accepted_working_days integer NOT NULL DEFAULT 2
    CHECK (not_accepted_working_days BETWEEN 0 AND 60),
  before_day text NOT NULL DEFAULT 'exclusive' CHECK (before_day IN ('exclusive', 'inclusive')),
  cultural_day boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  ready_at timestamptz
);
SELECT platform.app_reference('platform.tenant');
SELECT platform.app_protect('platform.tenant');
CREATE POLICY every_tenant_for_jobs ON platform.tenant FOR SELECT TO roviec_jobs USING (true);
COMMENT ON TABLE platform.tenant IS 'One city, or the system itself, whose chain records sign-ins. Settings of the tenant included.';
COMMENT ON COLUMN platform.tenant.before_day IS '"trước ngày X": exclusive ends the day before X.';
COMMENT ON COLUMN platform.tenant.ready_at IS 'When its set-up was complete; null while it runs, or after it was interrupted.';
GRANT SELECT, INSERT, UPDATE ON platform.tenant TO roviec_app;
GRANT SELECT ON platform.tenant TO roviec_jobs;

CREATE TABLE platform.calendar_override (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  ordinal integer NOT NULL CHECK (ordinal >= 1),
  on_date date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('day-off', 'make-up-day', 'working-day')),
  name text NOT NULL CHECK (length(name) <= 200),
  citation text NOT NULL CHECK (length(citation) <= 500),
  PRIMARY KEY (tenant_id, ordinal)
);
SELECT platform.app_distribute('platform.calendar_override');
SELECT platform.app_protect('platform.calendar_override');
COMMENT ON TABLE platform.calendar_override IS 'The tenant''s own lines on top of the official calendar; on one date the highest ordinal counts.';
GRANT SELECT, INSERT ON platform.calendar_override TO roviec_app;

-- One call where a transaction would else begin with four: every request pays for it.
CREATE FUNCTION platform.app_open_tenant(tenant text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  opened jsonb;
BEGIN
  SET LOCAL ROLE roviec_app;
  PERFORM platform.app_set_tenant(tenant);
  SELECT to_jsonb(t) || jsonb_build_object('overrides', coalesce((
    SELECT jsonb_agg(jsonb_build_object(
      'on', o.on_date, 'kind', o.kind, 'name', o.name, 'citation', o.citation) ORDER BY o.ordinal)
    FROM platform.calendar_override AS o
    WHERE o.tenant_id = tenant), '[]'))
  INTO opened
  FROM platform.tenant AS t
  WHERE t.tenant_id = tenant;
  RETURN opened;
END
$$;
COMMENT ON FUNCTION platform.app_open_tenant IS 'Takes the role of the application, opens one tenant until the transaction ends, and answers its settings; null when there is no such tenant.';

CREATE TABLE platform.blob (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  chunk_no integer NOT NULL CHECK (chunk_no BETWEEN 0 AND 20),
  bytes bytea NOT NULL CHECK (length(bytes) <= 1048576),
  PRIMARY KEY (tenant_id, sha256, chunk_no)
);
SELECT platform.app_distribute('platform.blob');
SELECT platform.app_protect('platform.blob');
COMMENT ON TABLE platform.blob IS 'Files by their content, in chunks of at most 1 MB, so that one file kept twice is stored once.';
GRANT SELECT, INSERT, DELETE ON platform.blob TO roviec_app;

CREATE TABLE platform.idempotency (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  actor_id text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_sha256 text NOT NULL CHECK (request_sha256 ~ '^[0-9a-f]{64}$'),
  status integer NOT NULL CHECK (status BETWEEN 200 AND 299),
  answer text,
  version integer,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, actor_id, key)
);
CREATE INDEX idempotency_by_age ON platform.idempotency (tenant_id, at);
SELECT platform.app_distribute('platform.idempotency');
SELECT platform.app_protect('platform.idempotency');
COMMENT ON TABLE platform.idempotency IS 'The answer of a command by the key its caller chose; a repeated request gets this answer.';
COMMENT ON COLUMN platform.idempotency.answer IS 'The body as JSON text; null when the answer has none.';
COMMENT ON COLUMN platform.idempotency.version IS 'The version of the answer, for its ETag; null when it has none.';
GRANT SELECT, INSERT, DELETE ON platform.idempotency TO roviec_app;

-- Work of the server as a whole: no tenant, never distributed, no foreign key in or out.
CREATE TABLE platform.lease (
  name text PRIMARY KEY,
  holder text NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE platform.lease IS 'Which server process leads a piece of background work, and until when.';
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.lease TO roviec_jobs;

CREATE TABLE platform.follower (
  name text NOT NULL,
  tenant_id text NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 0),
  PRIMARY KEY (name, tenant_id)
);
COMMENT ON TABLE platform.follower IS 'How far a follower of the audit log has come in each tenant.';
GRANT SELECT, INSERT, UPDATE ON platform.follower TO roviec_jobs;

CREATE TABLE platform.cron_run (
  name text PRIMARY KEY,
  on_date date NOT NULL
);
COMMENT ON TABLE platform.cron_run IS 'The last civil day for which a daily piece of work was done.';
GRANT SELECT, INSERT, UPDATE ON platform.cron_run TO roviec_jobs;
