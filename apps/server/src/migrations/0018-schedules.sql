-- How the tasks of a plan hang together, how that changes once the plan is published, and what was
-- agreed at which time. Ids of tasks are those of the proposed tasks of the draft, which become
-- tasks under the same ids.
CREATE SCHEMA schedules;
GRANT USAGE ON SCHEMA schedules TO roviec_app;

CREATE TABLE schedules.plan_schedule (
  tenant_id text NOT NULL,
  plan_id uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, plan_id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE
);
SELECT platform.app_distribute('schedules.plan_schedule');
SELECT platform.app_protect('schedules.plan_schedule');
COMMENT ON TABLE schedules.plan_schedule IS 'The version of the schedule of a plan: whoever changes it locks this row. A plan without a row has version 1.';
GRANT SELECT, INSERT, UPDATE ON schedules.plan_schedule TO roviec_app;

CREATE TABLE schedules.link (
  tenant_id text NOT NULL,
  plan_id uuid NOT NULL,
  from_task_id uuid NOT NULL,
  to_task_id uuid NOT NULL,
  type text NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
  lag_days integer NOT NULL CHECK (lag_days BETWEEN -2600 AND 2600),
  PRIMARY KEY (tenant_id, plan_id, from_task_id, to_task_id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE,
  CHECK (from_task_id <> to_task_id)
);
SELECT platform.app_distribute('schedules.link');
SELECT platform.app_protect('schedules.link');
COMMENT ON TABLE schedules.link IS 'One task of a plan waits for another. Two tasks have at most one link in each direction.';
COMMENT ON COLUMN schedules.link.lag_days IS 'Working days between the two ends; negative for an overlap.';
GRANT SELECT, INSERT, UPDATE, DELETE ON schedules.link TO roviec_app;

CREATE TABLE schedules.parent (
  tenant_id text NOT NULL,
  plan_id uuid NOT NULL,
  task_id uuid NOT NULL,
  parent_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, plan_id, task_id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE,
  CHECK (task_id <> parent_id)
);
SELECT platform.app_distribute('schedules.parent');
SELECT platform.app_protect('schedules.parent');
COMMENT ON TABLE schedules.parent IS 'A task that is a part of another one. Tasks without a row stand at the top of their section.';
GRANT SELECT, INSERT, UPDATE, DELETE ON schedules.parent TO roviec_app;

CREATE TABLE schedules.revision (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  status text NOT NULL CHECK (status IN (
    'draft', 'submitted', 'approved', 'rejected', 'discarded')),
  reason text CHECK (length(reason) <= 2000),
  decision text CHECK (length(decision) <= 200),
  edits jsonb NOT NULL,
  edit_count integer NOT NULL CHECK (edit_count >= 0),
  outcome jsonb,
  moved_count integer CHECK (moved_count >= 0),
  created_at timestamptz NOT NULL,
  created_by_person_id uuid,
  created_by_name text NOT NULL,
  created_by_title text,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by_person_id uuid,
  decided_by_name text,
  decided_by_title text,
  delegation_id uuid,
  decision_note text CHECK (length(decision_note) <= 2000),
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, created_by_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, decided_by_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, delegation_id) REFERENCES people.delegation (tenant_id, id),
  CHECK (status NOT IN ('submitted', 'approved', 'rejected') OR submitted_at IS NOT NULL),
  CHECK ((status IN ('approved', 'rejected')) = (decided_at IS NOT NULL)),
  CHECK ((decided_at IS NULL) = (decided_by_name IS NULL)),
  CHECK ((status = 'approved') = (moved_count IS NOT NULL))
);
SELECT platform.app_distribute('schedules.revision');
SELECT platform.app_protect('schedules.revision');
CREATE INDEX revision_of_plan ON schedules.revision (tenant_id, plan_id, id);
CREATE INDEX revision_by_author ON schedules.revision (tenant_id, created_by_person_id);
CREATE INDEX revision_by_decider ON schedules.revision (tenant_id, decided_by_person_id);
COMMENT ON TABLE schedules.revision IS 'Changes of a published plan as somebody proposes them. They change nothing until the signing seat approves.';
COMMENT ON COLUMN schedules.revision.reason IS 'Why; null until it is submitted.';
COMMENT ON COLUMN schedules.revision.decision IS 'The paper on which the change rests; null when there is none.';
COMMENT ON COLUMN schedules.revision.outcome IS 'What it moved, or would have moved when it was rejected, with the problems and links of then; null before, and when it was taken back.';
COMMENT ON COLUMN schedules.revision.moved_count IS 'Tasks that got other dates; null unless it was approved.';
COMMENT ON COLUMN schedules.revision.created_by_person_id IS
  'Null when it was no person of the tenant.';
COMMENT ON COLUMN schedules.revision.created_by_title IS 'The own seat of whoever proposed it, as it was called then; null without one.';
COMMENT ON COLUMN schedules.revision.submitted_at IS 'Null while a draft, and for a draft that was thrown away.';
COMMENT ON COLUMN schedules.revision.decided_at IS 'Null until it is approved or rejected.';
COMMENT ON COLUMN schedules.revision.decided_by_person_id IS 'Null as decided_at is, and when it was no person of the tenant.';
COMMENT ON COLUMN schedules.revision.decided_by_name IS 'Null as decided_at is.';
COMMENT ON COLUMN schedules.revision.decided_by_title IS 'The seat by whose right it was decided; null as decided_at is.';
COMMENT ON COLUMN schedules.revision.delegation_id IS 'The delegation by whose right it was decided; null when it was the own seat.';
COMMENT ON COLUMN schedules.revision.decision_note IS 'The words of whoever decided; null as decided_at is.';
GRANT SELECT, INSERT, UPDATE ON schedules.revision TO roviec_app;

CREATE TABLE schedules.baseline (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal >= 1),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  kind text NOT NULL CHECK (kind IN ('publication', 'revision', 'manual', 'import')),
  taken_at timestamptz NOT NULL,
  taken_on date NOT NULL,
  taken_by_person_id uuid,
  taken_by_name text,
  revision_id uuid,
  task_count integer NOT NULL CHECK (task_count >= 0),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, plan_id, ordinal),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, taken_by_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, revision_id) REFERENCES schedules.revision (tenant_id, id),
  CHECK ((kind = 'revision') = (revision_id IS NOT NULL))
);
SELECT platform.app_distribute('schedules.baseline');
SELECT platform.app_protect('schedules.baseline');
-- What follows the record may ask for it twice.
CREATE UNIQUE INDEX baseline_of_publication ON schedules.baseline (tenant_id, plan_id)
  WHERE kind = 'publication';
CREATE UNIQUE INDEX baseline_of_revision ON schedules.baseline (tenant_id, revision_id)
  WHERE revision_id IS NOT NULL;
CREATE INDEX baseline_by_person ON schedules.baseline (tenant_id, taken_by_person_id);
COMMENT ON TABLE schedules.baseline IS 'The dates of a plan as they stood at one time. Never changed, so that two of them can be compared.';
COMMENT ON COLUMN schedules.baseline.taken_by_person_id IS 'Null when the system took it.';
COMMENT ON COLUMN schedules.baseline.taken_by_name IS 'Null when the system took it.';
COMMENT ON COLUMN schedules.baseline.revision_id IS 'The approved revision after which it was taken; null for the other kinds.';
GRANT SELECT, INSERT, UPDATE (taken_by_name) ON schedules.baseline TO roviec_app;

CREATE TABLE schedules.baseline_task (
  tenant_id text NOT NULL,
  baseline_id uuid NOT NULL,
  task_id uuid NOT NULL,
  start_on date,
  finish_on date,
  PRIMARY KEY (tenant_id, baseline_id, task_id),
  FOREIGN KEY (tenant_id, baseline_id) REFERENCES schedules.baseline (tenant_id, id)
    ON DELETE CASCADE
);
SELECT platform.app_distribute('schedules.baseline_task');
SELECT platform.app_protect('schedules.baseline_task');
COMMENT ON TABLE schedules.baseline_task IS 'The dates of one task in a baseline.';
COMMENT ON COLUMN schedules.baseline_task.start_on IS 'Null when it had no start then.';
COMMENT ON COLUMN schedules.baseline_task.finish_on IS 'Null when it had no deadline then.';
GRANT SELECT, INSERT ON schedules.baseline_task TO roviec_app;

CREATE VIEW schedules.public_link WITH (security_invoker = true) AS
SELECT tenant_id, plan_id, from_task_id, to_task_id, type, lag_days FROM schedules.link;
COMMENT ON VIEW schedules.public_link IS 'Which task of a plan waits for which.';
GRANT SELECT ON schedules.public_link TO roviec_app;

CREATE VIEW plans.public_item WITH (security_invoker = true) AS
SELECT tenant_id, id, plan_id, ordinal, section, title, accountable_position_id,
  (due->>'from')::date AS starts_on, (due->>'on')::date AS due_on
FROM plans.item WHERE NOT discarded;
COMMENT ON VIEW plans.public_item IS 'The proposed tasks of a plan that are not discarded.';
COMMENT ON COLUMN plans.public_item.section IS 'Null when the document has no sections.';
COMMENT ON COLUMN plans.public_item.accountable_position_id IS 'Null until somebody is chosen.';
COMMENT ON COLUMN plans.public_item.starts_on IS 'Null when no start is said.';
COMMENT ON COLUMN plans.public_item.due_on IS 'Null when no day is said.';
GRANT SELECT ON plans.public_item TO roviec_app;

-- An approved revision moves deadlines, and may give a task to another seat.
ALTER TABLE tasks.act DROP CONSTRAINT act_kind_check;
ALTER TABLE tasks.act ADD CONSTRAINT act_kind_check CHECK (kind IN (
  'assigned', 'accepted', 'reported', 'submitted', 'verified', 'returned', 'cancelled',
  'carried', 'objected', 'claimed', 'reassigned', 'rejected', 'rescheduled'));
COMMENT ON COLUMN tasks.act.decision IS 'The decision by which it was cancelled, carried over or rescheduled; null without one, and for other acts.';
ALTER TABLE tasks.transfer DROP CONSTRAINT transfer_kind_check;
ALTER TABLE tasks.transfer ADD CONSTRAINT transfer_kind_check
  CHECK (kind IN ('objection', 'claim', 'revision'));
COMMENT ON COLUMN tasks.transfer.kind IS 'A revision is no request: the plan was changed, and the seat with it.';
