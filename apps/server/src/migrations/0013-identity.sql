-- Accounts in the care of a tenant's administrators, the second factor, sessions that their owner
-- can see and end, and the city's own sign-on.
ALTER TABLE identity."user" ADD COLUMN two_factor_enabled boolean NOT NULL DEFAULT false;

ALTER TABLE identity.session ADD COLUMN seen_at timestamptz;
COMMENT ON COLUMN identity.session.user_agent IS 'Browser and system in two short words, for the list of sessions; null when the browser did not say.';
COMMENT ON COLUMN identity.session.seen_at IS 'The last request, to five minutes; null before the first.';

ALTER TABLE identity.membership
  ADD COLUMN off_at timestamptz,
  ADD COLUMN last_sign_in_at timestamptz;
CREATE INDEX membership_by_tenant ON identity.membership (tenant_id, person_id);
COMMENT ON COLUMN identity.membership.off_at IS 'When an administrator of the tenant switched the account off there; null while it is on.';
COMMENT ON COLUMN identity.membership.last_sign_in_at IS 'Null before the first sign-in.';

CREATE TABLE identity.two_factor (
  id text PRIMARY KEY,
  user_id text NOT NULL UNIQUE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
COMMENT ON TABLE identity.two_factor IS 'The second factor of an account, key and recovery codes encrypted with the secret of the server. Shape belongs to better-auth.';
COMMENT ON COLUMN identity.two_factor.locked_until IS
  'Null unless too many wrong codes came in a row.';

CREATE TABLE identity.used_code (
  user_id text NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  until timestamptz NOT NULL,
  PRIMARY KEY (user_id, digest)
);
COMMENT ON TABLE identity.used_code IS 'Codes of the second factor that have counted, until their time is over, so that none counts twice.';

CREATE TABLE identity.password_fact (
  user_id text PRIMARY KEY,
  changed_at timestamptz,
  initial_until timestamptz
);
COMMENT ON TABLE identity.password_fact IS
  'What is known of an account''s password beside its hash.';
COMMENT ON COLUMN identity.password_fact.changed_at IS
  'When its owner last changed it; null when never.';
COMMENT ON COLUMN identity.password_fact.initial_until IS 'It was made by an administrator, must be changed, and works until then; null once its owner has chosen one.';

CREATE TABLE identity.sign_on_request (
  state_digest text PRIMARY KEY CHECK (state_digest ~ '^[0-9a-f]{64}$'),
  nonce text NOT NULL,
  verifier text NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE identity.sign_on_request IS
  'Sign-ins begun at the city''s own sign-on, each good for one answer.';

-- One identity at a provider opens one account, and one account has one identity there.
CREATE UNIQUE INDEX account_by_subject ON identity.account (provider_id, account_id);
CREATE UNIQUE INDEX account_one_per_provider ON identity.account (user_id, provider_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.two_factor, identity.used_code,
  identity.password_fact, identity.sign_on_request TO roviec_identity;
