-- What will be late, how good such forecasts were, and the days on which nobody could work.
CREATE SCHEMA forecasts;
GRANT USAGE ON SCHEMA forecasts TO roviec_app;

CREATE TABLE forecasts.run (
  tenant_id text PRIMARY KEY REFERENCES platform.tenant (tenant_id),
  computed_on date,
  trials integer NOT NULL DEFAULT 0 CHECK (trials >= 0),
  history_count integer NOT NULL DEFAULT 0 CHECK (history_count >= 0),
  history_needed integer NOT NULL DEFAULT 0 CHECK (history_needed >= 0)
);
SELECT platform.app_distribute('forecasts.run');
SELECT platform.app_protect('forecasts.run');
COMMENT ON TABLE forecasts.run IS 'The last computation for all open work. Its row lock lets one writer of forecasts work at a time.';
COMMENT ON COLUMN forecasts.run.computed_on IS 'Null before the first one.';
COMMENT ON COLUMN forecasts.run.history_needed IS 'With fewer finished tasks there is no forecast.';
GRANT SELECT, INSERT, UPDATE ON forecasts.run TO roviec_app;

CREATE TABLE forecasts.forecast (
  tenant_id text NOT NULL,
  task_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  run_id uuid NOT NULL,
  computed_at timestamptz NOT NULL,
  late_probability double precision CHECK (late_probability BETWEEN 0 AND 1),
  p50_on date NOT NULL,
  p80_on date NOT NULL,
  causes jsonb NOT NULL,
  computed_report text CHECK (computed_report IN ('on-track', 'at-risk', 'late')),
  self_report text CHECK (self_report IN ('on-track', 'at-risk', 'late')),
  is_likely_late boolean NOT NULL,
  differs boolean NOT NULL,
  signal_changed_on date,
  report_count integer NOT NULL CHECK (report_count >= 0),
  unit_task_count integer NOT NULL CHECK (unit_task_count >= 0),
  PRIMARY KEY (tenant_id, task_id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  FOREIGN KEY (tenant_id, plan_id) REFERENCES plans.plan (tenant_id, id),
  CHECK (p50_on <= p80_on)
);
SELECT platform.app_distribute('forecasts.forecast');
SELECT platform.app_protect('forecasts.forecast');
CREATE INDEX forecast_of_plan ON forecasts.forecast (tenant_id, plan_id);
CREATE INDEX forecast_by_signal ON forecasts.forecast (tenant_id, signal_changed_on);
COMMENT ON TABLE forecasts.forecast IS 'When an open task will likely be finished, as computed last. Says nothing about persons.';
COMMENT ON COLUMN forecasts.forecast.run_id IS 'Which computation made it: what the next one leaves is gone.';
COMMENT ON COLUMN forecasts.forecast.late_probability IS 'Null for work without a deadline.';
COMMENT ON COLUMN forecasts.forecast.causes IS 'What makes it late, the strongest first, as the contract says.';
COMMENT ON COLUMN forecasts.forecast.computed_report IS 'How it looks by the figures, in the words of a self-report; null without a deadline.';
COMMENT ON COLUMN forecasts.forecast.self_report IS 'What its unit said of it then; null without.';
COMMENT ON COLUMN forecasts.forecast.is_likely_late IS 'The probability reaches what the tenant warns at.';
COMMENT ON COLUMN forecasts.forecast.differs IS 'The own word is better than the figures.';
COMMENT ON COLUMN forecasts.forecast.signal_changed_on IS 'The day on which one of the two before last turned: the sweep of warnings looks there. Null while neither ever was true.';
GRANT SELECT, INSERT, UPDATE, DELETE ON forecasts.forecast TO roviec_app;

CREATE VIEW forecasts.public_forecast WITH (security_invoker = true) AS
SELECT tenant_id, task_id, plan_id, is_likely_late, differs, signal_changed_on
FROM forecasts.forecast;
COMMENT ON VIEW forecasts.public_forecast IS 'The columns of a forecast that other features may rely on; the meaning is that of forecasts.forecast.';
COMMENT ON COLUMN forecasts.public_forecast.signal_changed_on IS 'Null with nothing to warn of.';
GRANT SELECT ON forecasts.public_forecast TO roviec_app;

CREATE TABLE forecasts.record (
  tenant_id text NOT NULL,
  task_id uuid NOT NULL,
  week_on date NOT NULL,
  forecast_on date NOT NULL,
  due_on date NOT NULL,
  late_probability double precision NOT NULL CHECK (late_probability BETWEEN 0 AND 1),
  p80_on date NOT NULL,
  elapsed_share double precision NOT NULL CHECK (elapsed_share BETWEEN 0 AND 1),
  progress_percent integer NOT NULL CHECK (progress_percent BETWEEN 0 AND 100),
  outcome text CHECK (outcome IN ('finished', 'dropped')),
  finished_on date,
  PRIMARY KEY (tenant_id, task_id, week_on),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  CHECK ((outcome IS NOT DISTINCT FROM 'finished') = (finished_on IS NOT NULL))
);
SELECT platform.app_distribute('forecasts.record');
SELECT platform.app_protect('forecasts.record');
CREATE INDEX record_by_due ON forecasts.record (tenant_id, due_on);
CREATE INDEX record_by_week ON forecasts.record (tenant_id, week_on);
CREATE INDEX record_open ON forecasts.record (tenant_id, task_id) WHERE outcome IS NULL;
COMMENT ON TABLE forecasts.record IS 'What was forecast before a deadline and what became of it: at most one row a task and week. Measures the forecasts, and says nothing about persons.';
COMMENT ON COLUMN forecasts.record.week_on IS 'The Monday of the week.';
COMMENT ON COLUMN forecasts.record.due_on IS 'The deadline as it was that day.';
COMMENT ON COLUMN forecasts.record.elapsed_share IS 'Share of the working days of the term that had passed.';
COMMENT ON COLUMN forecasts.record.outcome IS 'Null while it is open. Dropped: cancelled, or counted in no figure.';
COMMENT ON COLUMN forecasts.record.finished_on IS 'The day of the submission that was verified; null unless finished.';
GRANT SELECT, INSERT, UPDATE (outcome, finished_on), DELETE ON forecasts.record TO roviec_app;

CREATE TABLE forecasts.outage (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  from_on date NOT NULL,
  to_on date NOT NULL,
  unit_id uuid,
  decision text CHECK (length(decision) BETWEEN 1 AND 200),
  recorded_at timestamptz NOT NULL,
  recorded_by_person_id uuid,
  recorded_by_name text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, recorded_by_person_id) REFERENCES people.person (tenant_id, id),
  CHECK (to_on >= from_on)
);
SELECT platform.app_distribute('forecasts.outage');
SELECT platform.app_protect('forecasts.outage');
CREATE INDEX outage_newest ON forecasts.outage (tenant_id, from_on DESC, id DESC);
COMMENT ON TABLE forecasts.outage IS 'Days on which work could not go on: a flood, a power cut, the network down.';
COMMENT ON COLUMN forecasts.outage.unit_id IS 'With everything inside it; null concerns everybody.';
COMMENT ON COLUMN forecasts.outage.decision IS 'The paper it rests on; null without.';
COMMENT ON COLUMN forecasts.outage.recorded_by_person_id IS 'Null when the system recorded it.';
GRANT SELECT, INSERT, UPDATE (recorded_by_name), DELETE ON forecasts.outage TO roviec_app;

-- What forecasts read of tasks.
CREATE INDEX task_by_done ON tasks.task (tenant_id, done_on) WHERE done_on IS NOT NULL;
CREATE VIEW tasks.public_progress WITH (security_invoker = true) AS
SELECT tenant_id, id AS task_id, progress_percent, self_report FROM tasks.task;
COMMENT ON VIEW tasks.public_progress IS 'How far the doer says a task has come; the meaning is that of tasks.task.';
COMMENT ON COLUMN tasks.public_progress.self_report IS 'Null until there is one.';
GRANT SELECT ON tasks.public_progress TO roviec_app;
CREATE VIEW tasks.public_act WITH (security_invoker = true) AS
SELECT tenant_id, id, task_id, kind, on_date, progress_percent, self_report FROM tasks.act;
COMMENT ON VIEW tasks.public_act IS 'What was done with a task and when, without who did it.';
COMMENT ON COLUMN tasks.public_act.progress_percent IS 'Null unless progress was reported.';
COMMENT ON COLUMN tasks.public_act.self_report IS 'Null unless progress was reported.';
GRANT SELECT ON tasks.public_act TO roviec_app;

-- The tenant says from which probability on a forecast is a warning.
ALTER TABLE platform.tenant ADD COLUMN forecast_late_percent integer NOT NULL DEFAULT 70
  CHECK (forecast_late_percent BETWEEN 50 AND 99);
COMMENT ON COLUMN platform.tenant.forecast_late_percent IS 'A task whose probability of being late reaches it is warned about.';

-- Two more kinds of warnings, each in its place among the others.
ALTER TABLE warnings.warning DROP CONSTRAINT warning_kind_check;
ALTER TABLE warnings.warning ADD CONSTRAINT warning_kind_check CHECK (kind IN (
  'due-soon', 'overdue', 'not-accepted', 'uncovered', 'forecast-late', 'report-differs'));
ALTER TABLE warnings.warning DROP COLUMN severity;
ALTER TABLE warnings.warning ADD COLUMN severity integer NOT NULL GENERATED ALWAYS AS (CASE kind
  WHEN 'overdue' THEN 1 WHEN 'uncovered' THEN 2 WHEN 'forecast-late' THEN 3
  WHEN 'not-accepted' THEN 4 WHEN 'due-soon' THEN 5 ELSE 6 END) STORED;
COMMENT ON COLUMN warnings.warning.severity IS 'The worst is 1.';
CREATE INDEX warning_worst_first ON warnings.warning (tenant_id, severity, due_order, id)
  WHERE closed_on IS NULL;
