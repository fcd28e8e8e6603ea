-- Accounts and sessions are global: one account may come to serve another tenant. No foreign key
-- leads in or out, and the role that reads tenants' data cannot read this schema.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO roviec_identity;

CREATE TABLE identity."user" (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL,
  image text,
  username text UNIQUE,
  display_username text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE identity."user" IS 'An account. Shape and content belong to better-auth; name repeats the user name.';
COMMENT ON COLUMN identity."user".image IS 'Null: accounts have no picture.';
COMMENT ON COLUMN identity."user".username IS 'Null when the account signs in by e-mail alone.';
COMMENT ON COLUMN identity."user".display_username IS 'The user name as written; null without one.';

CREATE TABLE identity.session (
  id text PRIMARY KEY,
  token text NOT NULL UNIQUE,
  user_id text NOT NULL,
  tenant_id text,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX session_by_user ON identity.session (user_id);
CREATE INDEX session_by_end ON identity.session (expires_at);
COMMENT ON TABLE identity.session IS 'Who is signed in, and to which tenant. Shape belongs to better-auth, tenant_id to us.';
COMMENT ON COLUMN identity.session.tenant_id IS 'Null when the account belongs to no tenant: such a session opens nothing.';
COMMENT ON COLUMN identity.session.ip_address IS 'Null: not kept.';
COMMENT ON COLUMN identity.session.user_agent IS 'Null: not kept.';

CREATE TABLE identity.account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX account_by_user ON identity.account (user_id);
COMMENT ON TABLE identity.account IS 'The ways an account can sign in; for a password its scrypt hash. Shape belongs to better-auth: what a way of signing in does not use is null.';

CREATE TABLE identity.verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verification_by_identifier ON identity.verification (identifier);
COMMENT ON TABLE identity.verification IS 'One-time codes of better-auth.';

CREATE TABLE identity.membership (
  user_id text NOT NULL,
  tenant_id text NOT NULL,
  person_id uuid,
  PRIMARY KEY (user_id, tenant_id)
);
COMMENT ON TABLE identity.membership IS 'Which tenant an account belongs to, and as which person.';
COMMENT ON COLUMN identity.membership.person_id IS 'Null for an account that is no person of the tenant, such as one for its technicians.';

CREATE TABLE identity.sign_in_attempt (
  key text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
  count integer NOT NULL CHECK (count >= 1),
  until timestamptz NOT NULL
);
COMMENT ON TABLE identity.sign_in_attempt IS 'How often a sign-in was tried by login, and failed by address, until the moment when counting starts again. Keys are digests.';

CREATE TABLE identity.server_secret (
  name text PRIMARY KEY CHECK (name = 'cookies'),
  value text NOT NULL CHECK (length(value) >= 32)
);
COMMENT ON TABLE identity.server_secret IS 'Signs the session cookies where ROVIEC_SECRET is not set.';

CREATE TABLE identity.demonstration_account (
  login text PRIMARY KEY,
  ordinal integer NOT NULL,
  password text NOT NULL,
  full_name text NOT NULL,
  title text NOT NULL,
  unit_name text NOT NULL
);
COMMENT ON TABLE identity.demonstration_account IS 'Accounts of the demonstration city, shown on its sign-in page; empty on a real installation.';

GRANT SELECT, INSERT, UPDATE, DELETE ON identity."user", identity.session, identity.account,
  identity.verification, identity.membership, identity.sign_in_attempt,
  identity.demonstration_account TO roviec_identity;
GRANT SELECT, INSERT ON identity.server_secret TO roviec_identity;

-- The chain of the system itself: sign-ins belong to no city.
SELECT platform.app_set_tenant('system');
INSERT INTO platform.tenant (tenant_id, name, kind, created_at)
VALUES ('system', 'Hệ thống', 'system', now());
