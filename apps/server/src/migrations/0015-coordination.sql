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
