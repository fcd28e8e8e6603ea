CREATE SCHEMA warnings;
GRANT USAGE ON SCHEMA warnings TO roviec_app;

CREATE TABLE warnings.warning (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('due-soon', 'overdue', 'not-accepted', 'uncovered')),
  severity integer NOT NULL GENERATED ALWAYS AS (CASE kind
    WHEN 'overdue' THEN 1 WHEN 'uncovered' THEN 2 WHEN 'not-accepted' THEN 3 ELSE 4 END) STORED,
  position_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  due_order date NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id),
  FOREIGN KEY (tenant_id, position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK (closed_on >= opened_on)
);
SELECT platform.app_distribute('warnings.warning');
SELECT platform.app_protect('warnings.warning');
-- An episode is open once per task and kind.
CREATE UNIQUE INDEX warning_one_open ON warnings.warning (tenant_id, task_id, kind)
  WHERE closed_on IS NULL;
CREATE INDEX warning_worst_first ON warnings.warning (tenant_id, severity, due_order, id)
  WHERE closed_on IS NULL;
CREATE INDEX warning_of_position ON warnings.warning (tenant_id, position_id)
  WHERE closed_on IS NULL;
CREATE INDEX warning_closed ON warnings.warning (tenant_id, closed_on, id)
  WHERE closed_on IS NOT NULL;
COMMENT ON TABLE warnings.warning IS 'An episode: opened by a fact, closed when the fact is gone. Names positions, never persons.';
COMMENT ON COLUMN warnings.warning.severity IS 'The worst is 1.';
COMMENT ON COLUMN warnings.warning.position_id IS 'The accountable position while the episode is open.';
COMMENT ON COLUMN warnings.warning.due_order IS 'The deadline of the task for ordering, undated work last.';
COMMENT ON COLUMN warnings.warning.opened_on IS 'The day on which the fact was first seen.';
COMMENT ON COLUMN warnings.warning.closed_on IS 'Null while the fact lasts.';
GRANT SELECT, INSERT, UPDATE (position_id, unit_id, due_order, closed_on) ON warnings.warning
  TO roviec_app;

CREATE TABLE warnings.sweep (
  tenant_id text PRIMARY KEY REFERENCES platform.tenant (tenant_id),
  swept_on date
);
SELECT platform.app_distribute('warnings.sweep');
SELECT platform.app_protect('warnings.sweep');
COMMENT ON TABLE warnings.sweep IS 'How far the sweep has come. Its row lock lets one writer of warnings work at a time.';
COMMENT ON COLUMN warnings.sweep.swept_on IS 'Null before the first sweep; then the day up to which every warning is as it should be.';
GRANT SELECT, INSERT, UPDATE (swept_on) ON warnings.sweep TO roviec_app;

CREATE VIEW warnings.public_warning WITH (security_invoker = true) AS
SELECT tenant_id, id, task_id, plan_id, kind, position_id, unit_id, opened_on, closed_on
FROM warnings.warning;
COMMENT ON VIEW warnings.public_warning IS 'The columns of a warning that other features may rely on.';
COMMENT ON COLUMN warnings.public_warning.closed_on IS 'Null while it is open.';
GRANT SELECT ON warnings.public_warning TO roviec_app;
