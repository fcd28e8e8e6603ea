CREATE SCHEMA imports;
GRANT USAGE ON SCHEMA imports TO roviec_app;

CREATE TABLE imports.import (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'applied', 'undone')),
  file_name text NOT NULL CHECK (length(file_name) <= 200),
  file_sha256 text,
  digest text NOT NULL CHECK (length(digest) = 64),
  sheets jsonb NOT NULL,
  unread_sheets jsonb NOT NULL,
  counts jsonb NOT NULL,
  warning_count integer NOT NULL CHECK (warning_count >= 0),
  uploaded_by text NOT NULL,
  uploaded_by_person_id uuid,
  uploaded_at timestamptz NOT NULL,
  applied_by text,
  applied_by_person_id uuid,
  applied_at timestamptz,
  undone_by text,
  undone_by_person_id uuid,
  undone_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((status = 'draft') = (applied_at IS NULL)),
  CHECK ((status = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((applied_at IS NULL) = (applied_by IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
SELECT platform.app_distribute('imports.import');
SELECT platform.app_protect('imports.import');
CREATE INDEX import_by_time ON imports.import (tenant_id, uploaded_at DESC, id DESC);
COMMENT ON TABLE imports.import IS 'A file of units, seats, people or appointments: tried out, brought in, or taken back.';
COMMENT ON COLUMN imports.import.file_sha256 IS 'The file as it was given; null once it is no longer kept.';
COMMENT ON COLUMN imports.import.digest IS 'Of what the dry run found: nothing else is brought in.';
COMMENT ON COLUMN imports.import.counts IS 'Rows by fate; sheets holds the same per sheet.';
COMMENT ON COLUMN imports.import.applied_at IS 'Null while a draft.';
COMMENT ON COLUMN imports.import.applied_by IS 'The name of who brought it in; null while a draft.';
COMMENT ON COLUMN imports.import.undone_at IS 'Null unless it was taken back.';
COMMENT ON COLUMN imports.import.uploaded_by_person_id IS 'Whose name it is; null when it was no person of the tenant.';
COMMENT ON COLUMN imports.import.applied_by_person_id IS 'Null as applied_by is, and when it was no person of the tenant.';
COMMENT ON COLUMN imports.import.undone_by_person_id IS 'Null as undone_by is, and when it was no person of the tenant.';
COMMENT ON COLUMN imports.import.undone_by IS 'The name of who took it back; null otherwise.';
GRANT SELECT, INSERT, UPDATE, DELETE ON imports.import TO roviec_app;

CREATE TABLE imports.import_row (
  tenant_id text NOT NULL,
  import_id uuid NOT NULL,
  ordinal integer NOT NULL,
  fate_order smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('units', 'positions', 'people', 'appointments')),
  sheet text NOT NULL,
  row_number integer NOT NULL,
  label text NOT NULL,
  search_key text NOT NULL,
  remarks jsonb NOT NULL,
  changes jsonb NOT NULL,
  warned boolean NOT NULL,
  PRIMARY KEY (tenant_id, import_id, ordinal),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports.import (tenant_id, id)
);
SELECT platform.app_distribute('imports.import_row');
SELECT platform.app_protect('imports.import_row');
CREATE INDEX import_row_by_fate ON imports.import_row (tenant_id, import_id, fate_order, ordinal);
COMMENT ON TABLE imports.import_row IS 'What the dry run found about each row of a file. Kept as long as the import can be taken back.';
COMMENT ON COLUMN imports.import_row.fate_order IS 'The place of the fate in the list of the contract: errors come first.';
COMMENT ON COLUMN imports.import_row.warned IS 'Carries a remark that is no error.';
GRANT SELECT, INSERT, DELETE ON imports.import_row TO roviec_app;

CREATE TABLE imports.effect (
  tenant_id text NOT NULL,
  import_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('units', 'positions', 'people', 'appointments')),
  subject_id uuid NOT NULL,
  label text NOT NULL,
  before_state jsonb,
  after_state jsonb NOT NULL,
  PRIMARY KEY (tenant_id, import_id, kind, subject_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports.import (tenant_id, id)
);
SELECT platform.app_distribute('imports.effect');
SELECT platform.app_protect('imports.effect');
COMMENT ON TABLE imports.effect IS 'What an import created and changed, to take it back while it is still so. Kept for 30 days.';
COMMENT ON COLUMN imports.effect.before_state IS 'Null for what the import created.';
GRANT SELECT, INSERT, DELETE ON imports.effect TO roviec_app;

-- What an import made is taken back by the import alone.
GRANT DELETE ON people.person TO roviec_app;
GRANT DELETE ON people.appointment TO roviec_app;
-- Every appointment that goes is looked for among the homes of secondments.
CREATE INDEX appointment_by_home ON people.appointment (tenant_id, home_id)
  WHERE home_id IS NOT NULL;
