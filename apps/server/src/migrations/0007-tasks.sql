CREATE SCHEMA tasks;
GRANT USAGE ON SCHEMA tasks TO roviec_app;

CREATE TABLE tasks.task (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  ordinal integer NOT NULL,
  section text,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  search_key text NOT NULL,
  text text NOT NULL,
  spans jsonb NOT NULL,
  product text,
  clarity jsonb NOT NULL,
  due jsonb NOT NULL,
  due_on date,
  due_order date NOT NULL GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED,
  first_due_on date,
  starts_on date,
  warn_from date,
  status text NOT NULL CHECK (status IN (
    'draft', 'assigned', 'accepted', 'submitted', 'returned', 'verified', 'suspended',
    'cancelled')),
  accountable_position_id uuid,
  lead_unit_id uuid,
  assigner_position_id uuid NOT NULL,
  verifier_position_id uuid NOT NULL,
  assigned_on date,
  submitted_on date,
  submitted_by uuid,
  done_on date,
  closed_on date,
  progress_percent integer NOT NULL CHECK (progress_percent BETWEEN 0 AND 100),
  self_report text CHECK (self_report IN ('on-track', 'at-risk', 'late')),
  expected_on date,
  changed_on date NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id),
  FOREIGN KEY (tenant_id, accountable_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, assigner_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, verifier_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, submitted_by) REFERENCES people.person (tenant_id, id),
  -- Exactly one accountable position from the first assignment on.
  CHECK (status IN ('draft', 'cancelled')
    OR (accountable_position_id IS NOT NULL AND assigned_on IS NOT NULL)),
  CHECK ((accountable_position_id IS NULL) = (lead_unit_id IS NULL)),
  CHECK (status <> 'submitted' OR submitted_on IS NOT NULL)
);
SELECT platform.app_distribute('tasks.task');
SELECT platform.app_protect('tasks.task');
COMMENT ON TABLE tasks.task IS 'A piece of work of a published plan, with one accountable position. Its timeliness is derived, never stored.';
COMMENT ON COLUMN tasks.task.section IS 'Where in the document it stands; null when the document has no sections.';
COMMENT ON COLUMN tasks.task.due IS 'The deadline with the words of the document and how they were read.';
COMMENT ON COLUMN tasks.task.due_on IS 'The last day that counts as on time, as in due; null when there is no such day.';
COMMENT ON COLUMN tasks.task.due_order IS 'due_on for ordering, undated work last.';
COMMENT ON COLUMN tasks.task.first_due_on IS 'The deadline at the first assignment, or of the document; it never changes. Null while undated.';
COMMENT ON COLUMN tasks.task.starts_on IS 'Where the bar begins; null while the task is a draft without a date.';
COMMENT ON COLUMN tasks.task.warn_from IS 'No warning opens before this day; null when any may.';
COMMENT ON COLUMN tasks.task.accountable_position_id IS 'Null only in a draft, or when a draft was cancelled.';
COMMENT ON COLUMN tasks.task.lead_unit_id IS 'The unit of the accountable position.';
COMMENT ON COLUMN tasks.task.verifier_position_id IS 'The assigner, or the next superior when one person held both when it was last settled.';
COMMENT ON COLUMN tasks.task.assigned_on IS 'The day of the first assignment: the clock that never stops. Null in a draft.';
COMMENT ON COLUMN tasks.task.submitted_on IS 'The day of the result that waits or was verified; null otherwise.';
COMMENT ON COLUMN tasks.task.submitted_by IS 'The person who submitted it; null otherwise.';
COMMENT ON COLUMN tasks.task.done_on IS 'The day of the submission that was verified. Null until then, and for work done before the plan was published, which counts in no figure.';
COMMENT ON COLUMN tasks.task.closed_on IS 'The day it was verified or cancelled; null while open.';
COMMENT ON COLUMN tasks.task.self_report IS 'The doer''s own judgement; null until there is one.';
COMMENT ON COLUMN tasks.task.changed_on IS 'The day of the last act: the sweep looks again at what has changed since the one before.';
COMMENT ON COLUMN tasks.task.expected_on IS 'When the doer expects to finish; null unless they said so.';
CREATE INDEX task_of_plan ON tasks.task (tenant_id, plan_id, ordinal, id);
CREATE INDEX task_by_due ON tasks.task (tenant_id, due_order, id);
CREATE INDEX task_by_position ON tasks.task (tenant_id, accountable_position_id, due_order, id);
CREATE INDEX task_by_unit ON tasks.task (tenant_id, lead_unit_id, due_order, id);
CREATE INDEX task_by_words ON tasks.task USING gin (to_tsvector('simple', search_key));
-- The sweep reads these by ranges of days, so that a day costs what changes on it.
CREATE INDEX task_open_by_due ON tasks.task (tenant_id, due_on)
  WHERE status IN ('assigned', 'accepted', 'returned');
CREATE INDEX task_open_by_warn_from ON tasks.task (tenant_id, warn_from)
  WHERE status IN ('assigned', 'accepted', 'returned');
CREATE INDEX task_not_accepted ON tasks.task (tenant_id, assigned_on) WHERE status = 'assigned';
CREATE INDEX task_by_change ON tasks.task (tenant_id, changed_on);
CREATE INDEX task_to_verify ON tasks.task (tenant_id, verifier_position_id)
  WHERE status = 'submitted';
GRANT SELECT, INSERT, UPDATE ON tasks.task TO roviec_app;

CREATE TABLE tasks.supporting_unit (
  tenant_id text NOT NULL,
  task_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, task_id, unit_id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id)
);
SELECT platform.app_distribute('tasks.supporting_unit');
SELECT platform.app_protect('tasks.supporting_unit');
COMMENT ON TABLE tasks.supporting_unit IS 'Units that help with a task without answering for it.';
GRANT SELECT, INSERT ON tasks.supporting_unit TO roviec_app;

CREATE TABLE tasks.act (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'assigned', 'accepted', 'reported', 'submitted', 'verified', 'returned', 'cancelled')),
  at timestamptz NOT NULL,
  on_date date NOT NULL,
  actor_person_id uuid,
  actor_name text NOT NULL,
  actor_position_id uuid,
  actor_title text,
  note text CHECK (length(note) <= 4000),
  decision text CHECK (length(decision) <= 200),
  progress_percent integer CHECK (progress_percent BETWEEN 0 AND 100),
  self_report text CHECK (self_report IN ('on-track', 'at-risk', 'late')),
  expected_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  FOREIGN KEY (tenant_id, actor_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, actor_position_id) REFERENCES organization.position (tenant_id, id)
);
SELECT platform.app_distribute('tasks.act');
SELECT platform.app_protect('tasks.act');
COMMENT ON TABLE tasks.act IS 'What was done with a task, one row per act, append-only by grant.';
COMMENT ON COLUMN tasks.act.actor_person_id IS 'Null when the system acted.';
COMMENT ON COLUMN tasks.act.actor_position_id IS 'The position from which the right came; null when the system acted.';
COMMENT ON COLUMN tasks.act.note IS 'The fault of a return, the reason of a cancellation, the words of the others; null without.';
COMMENT ON COLUMN tasks.act.decision IS 'The decision by which it was cancelled; null for other acts.';
COMMENT ON COLUMN tasks.act.progress_percent IS 'Null unless progress was reported.';
CREATE INDEX act_of_task ON tasks.act (tenant_id, task_id, id);
GRANT SELECT, INSERT ON tasks.act TO roviec_app;

CREATE TABLE tasks.evidence (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  act_id uuid,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count integer NOT NULL CHECK (byte_count > 0),
  uploaded_at timestamptz NOT NULL,
  uploaded_by text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  FOREIGN KEY (tenant_id, act_id) REFERENCES tasks.act (tenant_id, id)
);
SELECT platform.app_distribute('tasks.evidence');
SELECT platform.app_protect('tasks.evidence');
COMMENT ON TABLE tasks.evidence IS 'Files that prove a result, open to those involved only. The bytes are in platform.blob.';
COMMENT ON COLUMN tasks.evidence.act_id IS 'The submission it belongs to; null while it waits for one, and only then may it be removed.';
CREATE INDEX evidence_of_task ON tasks.evidence (tenant_id, task_id, id);
CREATE INDEX evidence_by_content ON tasks.evidence (tenant_id, sha256);
GRANT SELECT, INSERT, UPDATE (act_id), DELETE ON tasks.evidence TO roviec_app;

CREATE VIEW tasks.public_task WITH (security_invoker = true) AS
SELECT tenant_id, id, plan_id, ordinal, section, title, status, due_on, due_order, first_due_on,
  starts_on, warn_from, accountable_position_id, lead_unit_id, assigner_position_id,
  verifier_position_id, assigned_on, submitted_on, done_on, closed_on, changed_on
FROM tasks.task;
COMMENT ON VIEW tasks.public_task IS 'The columns of a task that other features may rely on; the meaning is that of tasks.task.';
COMMENT ON COLUMN tasks.public_task.section IS 'Null when the document has no sections.';
COMMENT ON COLUMN tasks.public_task.due_on IS 'Null when undated.';
COMMENT ON COLUMN tasks.public_task.first_due_on IS 'Null when undated.';
COMMENT ON COLUMN tasks.public_task.starts_on IS 'Null in a draft without a date.';
COMMENT ON COLUMN tasks.public_task.warn_from IS 'Null when any warning may open.';
COMMENT ON COLUMN tasks.public_task.accountable_position_id IS 'Null in a draft.';
COMMENT ON COLUMN tasks.public_task.lead_unit_id IS 'Null in a draft.';
COMMENT ON COLUMN tasks.public_task.assigned_on IS 'Null in a draft.';
COMMENT ON COLUMN tasks.public_task.submitted_on IS 'Null without a result that waits or was verified.';
COMMENT ON COLUMN tasks.public_task.done_on IS 'Null until verified, and for work done before publication.';
COMMENT ON COLUMN tasks.public_task.closed_on IS 'Null while open.';
GRANT SELECT ON tasks.public_task TO roviec_app;
