-- Who works with whom: fields of work, with the unit that leads each and those that support.
CREATE SCHEMA coordination;
GRANT USAGE ON SCHEMA coordination TO roviec_app;

CREATE TABLE coordination.field (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  keywords jsonb NOT NULL,
  description text NOT NULL CHECK (length(description) <= 2000),
  name_key text NOT NULL,
  search_key text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  ended_on date,
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, id)
);
SELECT platform.app_distribute('coordination.field');
SELECT platform.app_protect('coordination.field');
CREATE UNIQUE INDEX field_one_name ON coordination.field (tenant_id, name_key)
  WHERE ended_on IS NULL;
COMMENT ON TABLE coordination.field IS 'A field of work (lĩnh vực) of the coordination rules, with the words by which a document may name it.';
COMMENT ON COLUMN coordination.field.name_key IS 'The name without case and place of tones: two fields in force never share it.';
COMMENT ON COLUMN coordination.field.ended_on IS 'The last day; null while it lasts.';
GRANT SELECT, INSERT, UPDATE ON coordination.field TO roviec_app;

CREATE TABLE coordination.rule (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  field_id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('city', 'department', 'ward', 'commune', 'special-zone')),
  lead_kind text NOT NULL CHECK (lead_kind IN ('unit', 'inside', 'place')),
  lead_unit_id uuid,
  lead_name text CHECK (length(lead_name) BETWEEN 1 AND 200),
  decision text NOT NULL CHECK (length(decision) BETWEEN 1 AND 200),
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, field_id) REFERENCES coordination.field (tenant_id, id),
  FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK (valid_to >= valid_from),
  CHECK ((scope = 'city') = (lead_kind = 'unit')),
  CHECK ((lead_kind = 'unit') = (lead_unit_id IS NOT NULL)),
  CHECK ((lead_kind = 'inside') = (lead_name IS NOT NULL))
);
SELECT platform.app_distribute('coordination.rule');
SELECT platform.app_protect('coordination.rule');
-- One rule without an end for a field and scope; the command checks the days of the others.
CREATE UNIQUE INDEX rule_one_lasting ON coordination.rule (tenant_id, field_id, scope)
  WHERE valid_to IS NULL;
COMMENT ON TABLE coordination.rule IS 'Which unit leads a field, in the work of the city or inside every unit of a kind, by which decision and on which days.';
COMMENT ON COLUMN coordination.rule.lead_unit_id IS 'Null unless one unit of the city leads.';
COMMENT ON COLUMN coordination.rule.lead_name IS 'The division of this name inside the unit concerned; null for a unit, and where the unit concerned leads itself.';
COMMENT ON COLUMN coordination.rule.valid_to IS 'The last day; null while it lasts.';
GRANT SELECT, INSERT, UPDATE (lead_kind, lead_unit_id, lead_name, decision, valid_to)
  ON coordination.rule TO roviec_app;

CREATE TABLE coordination.support (
  tenant_id text NOT NULL,
  rule_id uuid NOT NULL,
  ordinal integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('unit', 'inside', 'place')),
  unit_id uuid,
  name text CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (tenant_id, rule_id, ordinal),
  FOREIGN KEY (tenant_id, rule_id) REFERENCES coordination.rule (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL)),
  CHECK ((kind = 'inside') = (name IS NOT NULL))
);
SELECT platform.app_distribute('coordination.support');
SELECT platform.app_protect('coordination.support');
COMMENT ON TABLE coordination.support IS 'Who supports the lead of a rule, in the order of the decision.';
COMMENT ON COLUMN coordination.support.unit_id IS 'Null unless one unit supports.';
COMMENT ON COLUMN coordination.support.name IS 'The division of this name inside the unit concerned; null otherwise.';
GRANT SELECT, INSERT, UPDATE (unit_id), DELETE ON coordination.support TO roviec_app;

-- Work that somebody says is not theirs, or is theirs. The task stays where it is until the
-- assigner decides.
ALTER TABLE tasks.act DROP CONSTRAINT act_kind_check;
ALTER TABLE tasks.act ADD CONSTRAINT act_kind_check CHECK (kind IN (
  'assigned', 'accepted', 'reported', 'submitted', 'verified', 'returned', 'cancelled',
  'carried', 'objected', 'claimed', 'reassigned', 'rejected'));

CREATE TABLE tasks.transfer (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('objection', 'claim')),
  at timestamptz NOT NULL,
  on_date date NOT NULL,
  by_person_id uuid,
  by_name text NOT NULL,
  by_position_id uuid NOT NULL,
  by_title text NOT NULL,
  by_unit_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  proposed_unit_id uuid,
  proposed_position_id uuid,
  outcome text CHECK (outcome IN ('reassigned', 'rejected', 'lapsed')),
  decided_on date,
  decided_by_name text,
  decided_by_title text,
  answer text CHECK (length(answer) <= 2000),
  from_position_id uuid,
  from_unit_id uuid,
  to_position_id uuid,
  to_unit_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, task_id) REFERENCES tasks.task (tenant_id, id),
  FOREIGN KEY (tenant_id, by_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, by_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, by_unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, proposed_unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, proposed_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, from_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, from_unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, to_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, to_unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK (proposed_unit_id IS NOT NULL OR proposed_position_id IS NOT NULL),
  CHECK ((outcome IS NULL) = (decided_on IS NULL)),
  CHECK ((outcome IS NOT DISTINCT FROM 'reassigned') = (to_position_id IS NOT NULL)),
  CHECK ((to_position_id IS NULL) = (to_unit_id IS NULL)),
  CHECK ((to_position_id IS NULL) = (from_position_id IS NULL)),
  CHECK ((from_position_id IS NULL) = (from_unit_id IS NULL))
);
SELECT platform.app_distribute('tasks.transfer');
SELECT platform.app_protect('tasks.transfer');
-- Whoever answers for a task objects once at a time, and each unit claims it once at a time.
CREATE UNIQUE INDEX transfer_one_objection ON tasks.transfer (tenant_id, task_id)
  WHERE outcome IS NULL AND kind = 'objection';
CREATE UNIQUE INDEX transfer_one_claim ON tasks.transfer (tenant_id, task_id, by_unit_id)
  WHERE outcome IS NULL AND kind = 'claim';
CREATE INDEX transfer_of_task ON tasks.transfer (tenant_id, task_id, id);
CREATE INDEX transfer_open ON tasks.transfer (tenant_id, task_id) WHERE outcome IS NULL;
CREATE INDEX transfer_by_day ON tasks.transfer (tenant_id, decided_on)
  WHERE outcome = 'reassigned';
COMMENT ON TABLE tasks.transfer IS 'Requests to pass a task on: the doer''s objection or the claim of another unit, and what the assigner decided. Rows that moved the task are its chain.';
COMMENT ON COLUMN tasks.transfer.by_person_id IS 'Null when the system asked.';
COMMENT ON COLUMN tasks.transfer.proposed_unit_id IS 'Null when only a position is proposed.';
COMMENT ON COLUMN tasks.transfer.proposed_position_id IS 'Null when only a unit is proposed.';
COMMENT ON COLUMN tasks.transfer.outcome IS 'Null while it waits. Lapsed: the doer went on, or the task ended.';
COMMENT ON COLUMN tasks.transfer.decided_by_name IS 'Null while it waits.';
COMMENT ON COLUMN tasks.transfer.decided_by_title IS 'Null while it waits, and when it lapsed.';
COMMENT ON COLUMN tasks.transfer.answer IS 'The words of whoever decided; null while it waits.';
COMMENT ON COLUMN tasks.transfer.from_position_id IS 'Who answered before; null unless the task was passed on. The other columns of from and to likewise.';
GRANT SELECT, INSERT, UPDATE (by_name, proposed_unit_id, proposed_position_id, by_position_id,
  by_unit_id,
  outcome, decided_on, decided_by_name, decided_by_title, answer, from_position_id, from_unit_id,
  to_position_id, to_unit_id) ON tasks.transfer TO roviec_app;

CREATE VIEW tasks.public_reassignment WITH (security_invoker = true) AS
SELECT tenant_id, task_id, decided_on FROM tasks.transfer WHERE outcome = 'reassigned';
COMMENT ON VIEW tasks.public_reassignment IS 'The days on which a task was passed on: whoever answers since has had it from then.';
GRANT SELECT ON tasks.public_reassignment TO roviec_app;
