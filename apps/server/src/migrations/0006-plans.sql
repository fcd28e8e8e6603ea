CREATE SCHEMA plans;
GRANT USAGE ON SCHEMA plans TO roviec_app;

CREATE TABLE plans.plan (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'published', 'closed')),
  number text,
  kind text NOT NULL CHECK (kind IN (
    'resolution', 'directive', 'decision', 'regulation', 'rules', 'programme', 'plan',
    'guideline', 'notice', 'report', 'submission', 'scheme', 'project', 'minutes', 'letter',
    'telegram', 'conclusion', 'other')),
  issuer text,
  issued_on date,
  title text NOT NULL CHECK (length(title) <= 1000),
  signed_by text,
  world text NOT NULL CHECK (world IN ('party', 'state')),
  visibility text NOT NULL CHECK (visibility IN ('tenant', 'units')),
  search_key text NOT NULL,
  signing_position_id uuid,
  file_name text NOT NULL,
  media_type text NOT NULL,
  file_sha256 text NOT NULL,
  uploaded_by_person_id uuid,
  uploaded_by_unit_id uuid,
  uploaded_by_name text NOT NULL,
  created_at timestamptz NOT NULL,
  published_on date,
  closed_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, signing_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, uploaded_by_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, uploaded_by_unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK (status = 'draft' OR published_on IS NOT NULL),
  CHECK (status <> 'closed' OR closed_on IS NOT NULL)
);
SELECT platform.app_distribute('plans.plan');
SELECT platform.app_protect('plans.plan');
COMMENT ON TABLE plans.plan IS
  'A directive that became a plan. signing_position_id is the assigner of its tasks; null while a draft has not chosen it. uploaded_by_* are null when the system itself imported it.';
CREATE INDEX plan_newest ON plans.plan (tenant_id, created_at DESC, id DESC);

CREATE TABLE plans.reading (
  tenant_id text NOT NULL,
  plan_id uuid NOT NULL,
  text text NOT NULL,
  sections jsonb NOT NULL,
  not_understood jsonb NOT NULL,
  PRIMARY KEY (tenant_id, plan_id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE
);
SELECT platform.app_distribute('plans.reading');
SELECT platform.app_protect('plans.reading');
COMMENT ON TABLE plans.reading IS
  'The normalised text of the document; every span of the plan and of its tasks points into it.';

CREATE TABLE plans.item (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  ordinal integer NOT NULL,
  section text,
  title text NOT NULL CHECK (length(title) <= 500),
  text text NOT NULL,
  lead_names jsonb NOT NULL,
  support_names jsonb NOT NULL,
  supporting_unit_ids jsonb NOT NULL,
  accountable_position_id uuid,
  product text,
  due jsonb NOT NULL,
  spans jsonb NOT NULL,
  clarity jsonb NOT NULL,
  questions jsonb NOT NULL,
  acknowledged jsonb NOT NULL,
  deferred boolean NOT NULL DEFAULT false,
  discarded boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, accountable_position_id) REFERENCES organization.position (tenant_id, id)
);
SELECT platform.app_distribute('plans.item');
SELECT platform.app_protect('plans.item');
COMMENT ON TABLE plans.item IS
  'A proposed task of a draft plan: what the reader found, and what people made of it. accountable_position_id is null until somebody is chosen.';
CREATE INDEX item_of_plan ON plans.item (tenant_id, plan_id, ordinal, id);

CREATE TABLE plans.audience (
  tenant_id text NOT NULL,
  plan_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  relation text NOT NULL CHECK (relation IN ('named', 'superior')),
  PRIMARY KEY (tenant_id, plan_id, relation, unit_id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id)
);
SELECT platform.app_distribute('plans.audience');
SELECT platform.app_protect('plans.audience');
COMMENT ON TABLE plans.audience IS
  'Who may see a plan of visibility "units": a named unit with everything inside it; of its superiors, and of a named body at the top, the members alone.';

-- Only a draft is ever deleted; the command checks the status.
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.plan TO roviec_app;
GRANT SELECT, INSERT, DELETE ON plans.reading TO roviec_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.item TO roviec_app;
GRANT SELECT, INSERT, DELETE ON plans.audience TO roviec_app;

CREATE VIEW plans.public_plan WITH (security_invoker = true) AS
SELECT tenant_id, id, status, number, kind, issued_on, title, visibility, signing_position_id,
  published_on, closed_on, file_sha256
FROM plans.plan;
COMMENT ON VIEW plans.public_plan IS 'The columns of a plan that other features may rely on.';
COMMENT ON COLUMN plans.public_plan.number IS 'Null when the document bears none.';
COMMENT ON COLUMN plans.public_plan.issued_on IS 'Null when the document bears no date.';
COMMENT ON COLUMN plans.public_plan.signing_position_id IS 'Null while a draft has not chosen it.';
COMMENT ON COLUMN plans.public_plan.published_on IS 'Null while a draft.';
COMMENT ON COLUMN plans.public_plan.closed_on IS 'Null until the plan is closed.';
GRANT SELECT ON plans.public_plan TO roviec_app;

CREATE VIEW plans.public_audience WITH (security_invoker = true) AS
SELECT tenant_id, plan_id, unit_id, relation FROM plans.audience;
COMMENT ON VIEW plans.public_audience IS
  'Which units may see a plan of visibility "units"; see plans.audience.';
GRANT SELECT ON plans.public_audience TO roviec_app;
