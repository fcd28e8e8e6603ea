CREATE SCHEMA organization;
GRANT USAGE ON SCHEMA organization TO roviec_app;

CREATE TABLE organization.unit (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  parent_id uuid,
  path uuid[] NOT NULL CHECK (cardinality(path) BETWEEN 1 AND 12),
  kind text NOT NULL CHECK (kind IN (
    'city', 'party-committee', 'peoples-council', 'peoples-committee', 'department', 'front-union',
    'ward', 'commune', 'special-zone', 'office', 'division', 'public-service-unit',
    'service-centre')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  short_name text NOT NULL CHECK (length(short_name) BETWEEN 1 AND 100),
  code text CHECK (length(code) <= 35),
  search_key text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES organization.unit (tenant_id, id),
  UNIQUE (tenant_id, code),
  CHECK (valid_to >= valid_from),
  CHECK (path[cardinality(path)] = id),
  CHECK ((parent_id IS NULL) = (cardinality(path) = 1))
);
SELECT platform.app_distribute('organization.unit');
SELECT platform.app_protect('organization.unit');
CREATE INDEX unit_by_parent ON organization.unit (tenant_id, parent_id);
COMMENT ON TABLE organization.unit IS 'A body of the organization and its place in the tree, for the days it exists.';
COMMENT ON COLUMN organization.unit.parent_id IS 'Null at the top.';
COMMENT ON COLUMN organization.unit.path IS 'Ids from the top down to this unit itself: a unit and its superiors without a recursion.';
COMMENT ON COLUMN organization.unit.code IS 'The identifier for exchanging documents; null until one is given.';
COMMENT ON COLUMN organization.unit.search_key IS 'Name and short name without marks and case, made by the application.';
COMMENT ON COLUMN organization.unit.sort_key IS 'Orders names as a Vietnamese dictionary does, made by the application.';
COMMENT ON COLUMN organization.unit.valid_to IS 'The last day; null while it lasts.';
GRANT SELECT, INSERT, UPDATE ON organization.unit TO roviec_app;

CREATE TABLE organization.position (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  rank text NOT NULL CHECK (rank IN ('head', 'deputy', 'member')),
  duties text[] NOT NULL
    CHECK (duties <@ ARRAY['plan-clerk', 'organization-administrator', 'auditor']),
  search_key text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES organization.unit (tenant_id, id)
);
SELECT platform.app_distribute('organization.position');
SELECT platform.app_protect('organization.position');
CREATE UNIQUE INDEX position_one_head ON organization.position (tenant_id, unit_id)
  WHERE rank = 'head';
CREATE INDEX position_by_unit ON organization.position (tenant_id, unit_id, sort_key);
COMMENT ON TABLE organization.position IS 'One seat in a unit, whoever sits in it. A unit has one head.';
COMMENT ON COLUMN organization.position.duties IS 'What the seat entitles to beyond its place: entering plans, keeping the organization, reading the record.';
COMMENT ON COLUMN organization.position.sort_key IS 'Head, deputies, members; then the title as a Vietnamese dictionary orders it.';
-- UPDATE is also what lets an appointment lock its seat while it checks for overlaps.
GRANT SELECT, INSERT, UPDATE ON organization.position TO roviec_app;

CREATE VIEW organization.public_unit WITH (security_invoker = true) AS
SELECT tenant_id, id, parent_id, path, kind, name, short_name, code, search_key, sort_key,
  valid_from, valid_to
FROM organization.unit;
COMMENT ON VIEW organization.public_unit IS 'The columns of a unit that other features may rely on.';
COMMENT ON COLUMN organization.public_unit.parent_id IS 'Null at the top.';
COMMENT ON COLUMN organization.public_unit.code IS 'Null until one is given.';
COMMENT ON COLUMN organization.public_unit.valid_to IS 'Null while it lasts.';
GRANT SELECT ON organization.public_unit TO roviec_app;

CREATE VIEW organization.public_position WITH (security_invoker = true) AS
SELECT tenant_id, id, unit_id, title, rank, duties, search_key, sort_key
FROM organization.position;
COMMENT ON VIEW organization.public_position IS 'The columns of a position that other features may rely on.';
GRANT SELECT ON organization.public_position TO roviec_app;
