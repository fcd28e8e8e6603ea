CREATE SCHEMA restructurings;
GRANT USAGE ON SCHEMA restructurings TO roviec_app;

CREATE TABLE restructurings.restructuring (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'scheduled', 'failed', 'applied')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  decision_number text CHECK (length(decision_number) BETWEEN 1 AND 100),
  decision_issuer text CHECK (length(decision_issuer) BETWEEN 1 AND 200),
  decision_on date,
  effective_on date,
  target_per_mille integer CHECK (target_per_mille BETWEEN 0 AND 1000),
  acts jsonb NOT NULL,
  failures jsonb NOT NULL,
  result jsonb,
  prepared_by text NOT NULL,
  prepared_by_person_id uuid,
  prepared_at timestamptz NOT NULL,
  approved_by text,
  approved_by_person_id uuid,
  approved_at timestamptz,
  applied_by text,
  applied_by_person_id uuid,
  applied_at timestamptz,
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, id),
  CHECK ((applied_at IS NULL) = (status <> 'applied')),
  CHECK ((result IS NULL) = (status <> 'applied')),
  CHECK (status IN ('draft', 'failed')
    OR (decision_number IS NOT NULL AND effective_on IS NOT NULL))
);
SELECT platform.app_distribute('restructurings.restructuring');
SELECT platform.app_protect('restructurings.restructuring');
CREATE INDEX restructuring_newest
  ON restructurings.restructuring (tenant_id, prepared_at DESC, id DESC);
CREATE INDEX restructuring_scheduled ON restructurings.restructuring (tenant_id, effective_on)
  WHERE status = 'scheduled';
COMMENT ON TABLE restructurings.restructuring IS 'A set of acts upon units (merge, split, dissolve, rename, move) with its decision: prepared, then applied at once.';
COMMENT ON COLUMN restructurings.restructuring.decision_number IS 'Null while a draft does not know it; so are issuer, day of the decision and effective day.';
COMMENT ON COLUMN restructurings.restructuring.target_per_mille IS 'By how much the headcount should fall; null without a target.';
COMMENT ON COLUMN restructurings.restructuring.failures IS 'The problems for which it was not applied on its day; empty otherwise.';
COMMENT ON COLUMN restructurings.restructuring.result IS 'Figures before and after, and what was carried; null until applied.';
COMMENT ON COLUMN restructurings.restructuring.approved_by IS 'Who let it be applied on its day; null when nobody did.';
COMMENT ON COLUMN restructurings.restructuring.applied_by IS 'Null until applied.';
COMMENT ON COLUMN restructurings.restructuring.prepared_by_person_id IS 'Whose name it is; null when it was no person of the tenant. So are the others.';
COMMENT ON COLUMN restructurings.restructuring.approved_by_person_id IS 'Null as approved_by is.';
COMMENT ON COLUMN restructurings.restructuring.applied_by_person_id IS 'Null as applied_by is.';
-- DELETE: a draft may be thrown away; the command checks the status.
GRANT SELECT, INSERT, UPDATE, DELETE ON restructurings.restructuring TO roviec_app;

CREATE TABLE restructurings.detail (
  tenant_id text NOT NULL,
  restructuring_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 1),
  kind text NOT NULL CHECK (kind IN ('unit', 'seat', 'task', 'warning', 'plan', 'appointment')),
  change text NOT NULL
    CHECK (change IN ('made', 'ended', 'renamed', 'moved', 'carried')),
  subject_id uuid NOT NULL,
  label text NOT NULL,
  before text,
  after text,
  PRIMARY KEY (tenant_id, restructuring_id, ordinal),
  FOREIGN KEY (tenant_id, restructuring_id) REFERENCES restructurings.restructuring (tenant_id, id)
);
SELECT platform.app_distribute('restructurings.detail');
SELECT platform.app_protect('restructurings.detail');
COMMENT ON TABLE restructurings.detail IS 'What a restructuring changed, one row per thing; an appointment names its person by id alone.';
COMMENT ON COLUMN restructurings.detail.before IS 'Null for what was made.';
COMMENT ON COLUMN restructurings.detail.after IS 'Null for what ended without a successor.';
GRANT SELECT, INSERT ON restructurings.detail TO roviec_app;

-- When a unit and a seat have changed last: nothing may be decided to have been before that.
CREATE VIEW organization.public_unit_change WITH (security_invoker = true) AS
SELECT tenant_id, unit_id, max(valid_from) AS changed_on
FROM organization.unit_version GROUP BY tenant_id, unit_id;
COMMENT ON VIEW organization.public_unit_change IS 'The first day of the last description of each unit.';
GRANT SELECT ON organization.public_unit_change TO roviec_app;

CREATE VIEW organization.public_position_change WITH (security_invoker = true) AS
SELECT tenant_id, position_id, max(valid_from) AS changed_on
FROM organization.position_version GROUP BY tenant_id, position_id;
COMMENT ON VIEW organization.public_position_change IS 'The first day of the last description of each seat.';
GRANT SELECT ON organization.public_position_change TO roviec_app;

-- Work that is carried over: one more kind of act, and its decision beside it.
ALTER TABLE tasks.act DROP CONSTRAINT act_kind_check;
ALTER TABLE tasks.act ADD CONSTRAINT act_kind_check CHECK (kind IN (
  'assigned', 'accepted', 'reported', 'submitted', 'verified', 'returned', 'cancelled', 'carried'));
COMMENT ON COLUMN tasks.act.decision IS 'The decision by which it was cancelled or carried over; null for other acts.';
-- DELETE: a supporting unit that ends is replaced by the one that follows it.
GRANT DELETE ON tasks.supporting_unit TO roviec_app;

-- The items of drafts that others may count: who is to answer for what is not published yet.
CREATE VIEW plans.public_draft_item WITH (security_invoker = true) AS
SELECT i.tenant_id, i.id, i.plan_id, i.accountable_position_id
FROM plans.item i
JOIN plans.plan p ON p.tenant_id = i.tenant_id AND p.id = i.plan_id
WHERE p.status = 'draft' AND NOT i.discarded;
COMMENT ON VIEW plans.public_draft_item IS 'The kept items of drafts.';
COMMENT ON COLUMN plans.public_draft_item.accountable_position_id IS 'Null until chosen.';
GRANT SELECT ON plans.public_draft_item TO roviec_app;
