-- The tree over time: what a unit or a seat was called and where it stood, with its days. The rows
-- of unit and position stay the description of today; the versions hold every description.
ALTER TABLE organization.unit DROP CONSTRAINT unit_kind_check;
ALTER TABLE organization.unit ADD CONSTRAINT unit_kind_check CHECK (kind IN (
  'city', 'province', 'party-committee', 'party-organ', 'peoples-council', 'peoples-committee',
  'department', 'front-union', 'ward', 'commune', 'special-zone', 'office', 'division',
  'public-service-unit', 'service-centre', 'neighbourhood', 'residential-group'));
ALTER TABLE organization.unit ADD COLUMN official_code text CHECK (official_code ~ '^[0-9]{2,5}$');
ALTER TABLE organization.unit ADD COLUMN population integer
  CHECK (population BETWEEN 0 AND 20000000);
COMMENT ON COLUMN organization.unit.official_code IS 'Of the list of administrative units (Decision 19/2025/QĐ-TTg); null for other bodies.';
COMMENT ON COLUMN organization.unit.population IS 'Residents as last entered; null where none are counted.';
-- A body that has ended leaves its code to the one that follows it.
CREATE UNIQUE INDEX unit_one_official_code ON organization.unit (tenant_id, official_code)
  WHERE valid_to IS NULL;

CREATE TABLE organization.unit_version (
  tenant_id text NOT NULL,
  unit_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  parent_id uuid,
  kind text NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  code text,
  PRIMARY KEY (tenant_id, unit_id, valid_from),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK (valid_to >= valid_from)
);
SELECT platform.app_distribute('organization.unit_version');
SELECT platform.app_protect('organization.unit_version');
COMMENT ON TABLE organization.unit_version IS 'What a unit was called and where it stood, on which days; the last one is as in unit.';
COMMENT ON COLUMN organization.unit_version.valid_to IS 'The last day; null while it lasts.';
COMMENT ON COLUMN organization.unit_version.parent_id IS 'Null at the top.';
COMMENT ON COLUMN organization.unit_version.code IS 'Null until one is given.';
-- A description ends before the next one begins.
CREATE UNIQUE INDEX unit_version_one_lasting ON organization.unit_version (tenant_id, unit_id)
  WHERE valid_to IS NULL;
-- DELETE: what an import made is taken back by the import alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON organization.unit_version TO roviec_app;
GRANT DELETE ON organization.unit TO roviec_app;

CREATE TABLE organization.job_group (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  category text NOT NULL CHECK (category IN ('leadership', 'professional', 'support')),
  required_training text NOT NULL CHECK (length(required_training) <= 2000),
  standards text NOT NULL CHECK (length(standards) <= 2000),
  search_key text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
SELECT platform.app_distribute('organization.job_group');
SELECT platform.app_protect('organization.job_group');
CREATE UNIQUE INDEX job_group_one_name ON organization.job_group (tenant_id, search_key);
COMMENT ON TABLE organization.job_group IS 'A group of job positions (Law on Cadres and Civil Servants 80/2025: leadership, professional, support), with what they require.';
GRANT SELECT, INSERT, UPDATE, DELETE ON organization.job_group TO roviec_app;

CREATE TABLE organization.establishment (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  unit_id uuid NOT NULL,
  job_group_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  headcount integer NOT NULL CHECK (headcount BETWEEN 0 AND 100000),
  decision text NOT NULL CHECK (length(decision) <= 200),
  PRIMARY KEY (tenant_id, unit_id, job_group_id, valid_from),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, job_group_id) REFERENCES organization.job_group (tenant_id, id),
  CHECK (valid_to >= valid_from)
);
SELECT platform.app_distribute('organization.establishment');
SELECT platform.app_protect('organization.establishment');
COMMENT ON TABLE organization.establishment IS 'How many seats of a group of job positions a unit is granted, on which days and by which decision.';
COMMENT ON COLUMN organization.establishment.valid_to IS 'The last day; null while it lasts.';
GRANT SELECT, INSERT, UPDATE, DELETE ON organization.establishment TO roviec_app;

ALTER TABLE organization.position ADD COLUMN code text CHECK (length(code) BETWEEN 1 AND 60);
ALTER TABLE organization.position ADD COLUMN job_group_id uuid;
ALTER TABLE organization.position ADD COLUMN valid_from date NOT NULL DEFAULT DATE '1900-01-01';
ALTER TABLE organization.position ADD COLUMN valid_to date;
ALTER TABLE organization.position ADD COLUMN sensitive boolean NOT NULL DEFAULT false;
ALTER TABLE organization.position ADD COLUMN non_local_required boolean NOT NULL DEFAULT false;
ALTER TABLE organization.position ADD COLUMN term_months integer
  CHECK (term_months BETWEEN 1 AND 600);
ALTER TABLE organization.position ADD COLUMN unpaid boolean NOT NULL DEFAULT false;
ALTER TABLE organization.position ADD CONSTRAINT position_days CHECK (valid_to >= valid_from);
ALTER TABLE organization.position ADD CONSTRAINT position_of_group
  FOREIGN KEY (tenant_id, job_group_id) REFERENCES organization.job_group (tenant_id, id);
ALTER TABLE organization.position DROP CONSTRAINT position_duties_check;
ALTER TABLE organization.position ADD CONSTRAINT position_duties_check CHECK (duties <@ ARRAY[
  'plan-clerk', 'organization-administrator', 'auditor', 'personnel-officer',
  'account-administrator']);
CREATE UNIQUE INDEX position_one_code ON organization.position (tenant_id, code);
DROP INDEX organization.position_one_head;
CREATE UNIQUE INDEX position_one_head ON organization.position (tenant_id, unit_id)
  WHERE rank = 'head' AND valid_to IS NULL;
COMMENT ON COLUMN organization.position.code IS 'The office''s own code; null until one is given.';
COMMENT ON COLUMN organization.position.job_group_id IS 'Null until the seat is put into a group.';
COMMENT ON COLUMN organization.position.valid_to IS 'The last day before the seat was abolished; null while it lasts.';
COMMENT ON COLUMN organization.position.term_months IS 'How long one appointment lasts; null without a term.';
COMMENT ON COLUMN organization.position.unpaid IS 'A seat below the ward that is no post of the civil service.';
GRANT DELETE ON organization.position TO roviec_app;

CREATE TABLE organization.position_version (
  tenant_id text NOT NULL,
  position_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  rank text NOT NULL,
  PRIMARY KEY (tenant_id, position_id, valid_from),
  FOREIGN KEY (tenant_id, position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id),
  CHECK (valid_to >= valid_from)
);
SELECT platform.app_distribute('organization.position_version');
SELECT platform.app_protect('organization.position_version');
COMMENT ON TABLE organization.position_version IS 'Where a seat stood and what it was called, on which days; the last one is as in position.';
COMMENT ON COLUMN organization.position_version.valid_to IS 'The last day; null while it lasts.';
CREATE UNIQUE INDEX position_version_one_lasting
  ON organization.position_version (tenant_id, position_id) WHERE valid_to IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON organization.position_version TO roviec_app;

CREATE TABLE organization.unit_succession (
  tenant_id text NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  on_date date NOT NULL,
  decision text NOT NULL CHECK (length(decision) <= 200),
  PRIMARY KEY (tenant_id, from_unit_id, to_unit_id),
  FOREIGN KEY (tenant_id, from_unit_id) REFERENCES organization.unit (tenant_id, id),
  FOREIGN KEY (tenant_id, to_unit_id) REFERENCES organization.unit (tenant_id, id)
);
SELECT platform.app_distribute('organization.unit_succession');
SELECT platform.app_protect('organization.unit_succession');
COMMENT ON TABLE organization.unit_succession IS 'Which unit took over from which, from what day on and by which decision; several where one was split.';
GRANT SELECT, INSERT ON organization.unit_succession TO roviec_app;

CREATE TABLE organization.position_succession (
  tenant_id text NOT NULL,
  from_position_id uuid NOT NULL,
  to_position_id uuid NOT NULL,
  on_date date NOT NULL,
  PRIMARY KEY (tenant_id, from_position_id, to_position_id),
  FOREIGN KEY (tenant_id, from_position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, to_position_id) REFERENCES organization.position (tenant_id, id)
);
SELECT platform.app_distribute('organization.position_succession');
SELECT platform.app_protect('organization.position_succession');
COMMENT ON TABLE organization.position_succession IS 'Which seat took over the work of an abolished one, from what day on.';
GRANT SELECT, INSERT ON organization.position_succession TO roviec_app;

CREATE TABLE organization.revision (
  tenant_id text PRIMARY KEY REFERENCES platform.tenant (tenant_id),
  revision uuid NOT NULL
);
SELECT platform.app_distribute('organization.revision');
SELECT platform.app_protect('organization.revision');
COMMENT ON TABLE organization.revision IS 'Another id after every change of units, seats, people and appointments: what is kept in memory is good for one of them.';
GRANT SELECT, INSERT, UPDATE ON organization.revision TO roviec_app;

-- The rows of before begin their history. Row-level security is lifted for its owner meanwhile.
ALTER TABLE organization.unit NO FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.position NO FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.unit_version NO FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.position_version NO FORCE ROW LEVEL SECURITY;
INSERT INTO organization.unit_version
  (tenant_id, unit_id, valid_from, valid_to, parent_id, kind, name, short_name, code)
SELECT tenant_id, id, valid_from, valid_to, parent_id, kind, name, short_name, code
FROM organization.unit;
UPDATE organization.position SET valid_from = u.valid_from
FROM organization.unit u
WHERE u.tenant_id = position.tenant_id AND u.id = position.unit_id;
INSERT INTO organization.position_version
  (tenant_id, position_id, valid_from, valid_to, unit_id, title, rank)
SELECT tenant_id, id, valid_from, valid_to, unit_id, title, rank FROM organization.position;
ALTER TABLE organization.unit FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.position FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.unit_version FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.position_version FORCE ROW LEVEL SECURITY;
ALTER TABLE organization.position ALTER COLUMN valid_from DROP DEFAULT;

CREATE OR REPLACE VIEW organization.public_unit WITH (security_invoker = true) AS
SELECT tenant_id, id, parent_id, path, kind, name, short_name, code, search_key, sort_key,
  valid_from, valid_to, official_code, population
FROM organization.unit;
COMMENT ON COLUMN organization.public_unit.official_code IS 'Null for bodies without one.';
COMMENT ON COLUMN organization.public_unit.population IS 'Null where none are counted.';

CREATE OR REPLACE VIEW organization.public_position WITH (security_invoker = true) AS
SELECT tenant_id, id, unit_id, title, rank, duties, search_key, sort_key, code, job_group_id,
  valid_from, valid_to, sensitive, non_local_required, term_months, unpaid
FROM organization.position;
COMMENT ON COLUMN organization.public_position.code IS 'Null until one is given.';
COMMENT ON COLUMN organization.public_position.job_group_id IS 'Null until put into a group.';
COMMENT ON COLUMN organization.public_position.valid_to IS 'Null while the seat lasts.';
COMMENT ON COLUMN organization.public_position.term_months IS 'Null without a term.';

CREATE VIEW organization.public_unit_succession WITH (security_invoker = true) AS
SELECT tenant_id, from_unit_id, to_unit_id, on_date, decision FROM organization.unit_succession;
COMMENT ON VIEW organization.public_unit_succession IS 'Which unit took over from which.';
GRANT SELECT ON organization.public_unit_succession TO roviec_app;

CREATE VIEW organization.public_position_succession WITH (security_invoker = true) AS
SELECT tenant_id, from_position_id, to_position_id, on_date
FROM organization.position_succession;
COMMENT ON VIEW organization.public_position_succession IS 'Which seat took over from which.';
GRANT SELECT ON organization.public_position_succession TO roviec_app;

CREATE VIEW organization.public_unit_version WITH (security_invoker = true) AS
SELECT tenant_id, unit_id, valid_from, valid_to, parent_id, kind, name, short_name, code
FROM organization.unit_version;
COMMENT ON VIEW organization.public_unit_version IS 'What a unit was called and where it stood, on which days.';
COMMENT ON COLUMN organization.public_unit_version.valid_to IS 'Null while it lasts.';
COMMENT ON COLUMN organization.public_unit_version.parent_id IS 'Null at the top.';
COMMENT ON COLUMN organization.public_unit_version.code IS 'Null until one was given.';
GRANT SELECT ON organization.public_unit_version TO roviec_app;

CREATE VIEW organization.public_position_version WITH (security_invoker = true) AS
SELECT tenant_id, position_id, valid_from, valid_to, unit_id, title, rank
FROM organization.position_version;
COMMENT ON VIEW organization.public_position_version IS 'Where a seat stood and what it was called, on which days.';
COMMENT ON COLUMN organization.public_position_version.valid_to IS 'Null while it lasts.';
GRANT SELECT ON organization.public_position_version TO roviec_app;

CREATE VIEW organization.public_revision WITH (security_invoker = true) AS
SELECT tenant_id, revision FROM organization.revision;
COMMENT ON VIEW organization.public_revision IS 'Another id after every change of units, seats, people and appointments.';
GRANT SELECT ON organization.public_revision TO roviec_app;
