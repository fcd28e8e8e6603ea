CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO roviec_app, roviec_jobs;

CREATE TABLE audit.head (
  tenant_id text PRIMARY KEY REFERENCES platform.tenant (tenant_id),
  seq bigint NOT NULL CHECK (seq >= 0),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
);
SELECT platform.app_distribute('audit.head');
SELECT platform.app_protect('audit.head');
CREATE POLICY every_tenant_for_jobs ON audit.head FOR SELECT TO roviec_jobs USING (true);
COMMENT ON TABLE audit.head IS 'The end of each tenant''s chain. Its row lock puts commands in commit order.';
GRANT SELECT, INSERT, UPDATE ON audit.head TO roviec_app;
GRANT SELECT ON audit.head TO roviec_jobs;

CREATE TABLE audit.entry (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  seq bigint NOT NULL CHECK (seq >= 1),
  at timestamptz NOT NULL,
  on_date date NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('person', 'system')),
  actor_user_id text,
  actor_person_id uuid,
  action text NOT NULL CHECK (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
  subject_id text,
  request_id text NOT NULL,
  payload_digest text NOT NULL CHECK (payload_digest ~ '^[0-9a-f]{64}$'),
  previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (tenant_id, seq)
);
CREATE INDEX entry_by_subject ON audit.entry (tenant_id, subject_id, seq DESC);
SELECT platform.app_distribute('audit.entry');
SELECT platform.app_protect('audit.entry');
CREATE POLICY every_tenant_for_jobs ON audit.entry FOR SELECT TO roviec_jobs USING (true);
COMMENT ON TABLE audit.entry IS 'One link per command, append-only by grant. Holds no personal text: that is in audit.payload.';
COMMENT ON COLUMN audit.entry.seq IS 'Gapless per tenant, in commit order.';
COMMENT ON COLUMN audit.entry.actor_user_id IS 'Null for the system.';
COMMENT ON COLUMN audit.entry.actor_person_id IS 'Null for the system, and for an account without a person.';
COMMENT ON COLUMN audit.entry.subject_id IS 'What was changed; null when the command has no one subject.';
GRANT SELECT, INSERT ON audit.entry TO roviec_app;
-- Followers read every tenant's entries in order; an entry names nobody.
GRANT SELECT ON audit.entry TO roviec_jobs;

CREATE TABLE audit.payload (
  tenant_id text NOT NULL,
  seq bigint NOT NULL,
  field text NOT NULL CHECK (
    field IN ('actor-name', 'subject-label', 'note', 'before', 'after', 'details')
  ),
  salt text CHECK (salt ~ '^[0-9a-f]{32}$'),
  value text,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  erased_at timestamptz,
  PRIMARY KEY (tenant_id, seq, field),
  FOREIGN KEY (tenant_id, seq) REFERENCES audit.entry (tenant_id, seq)
);
SELECT platform.app_distribute('audit.payload');
SELECT platform.app_protect('audit.payload');
COMMENT ON TABLE audit.payload IS 'What an entry says, field by field, erasable by law: the chain covers the salted digests, not the values.';
COMMENT ON COLUMN audit.payload.value IS 'Canonical JSON (RFC 8785); null once erased.';
COMMENT ON COLUMN audit.payload.salt IS 'Null once erased, so that a short value cannot be guessed from its digest.';
COMMENT ON COLUMN audit.payload.erased_at IS 'Null while the value is there.';
GRANT SELECT, INSERT ON audit.payload TO roviec_app;
GRANT UPDATE (value, salt, erased_at) ON audit.payload TO roviec_app;
