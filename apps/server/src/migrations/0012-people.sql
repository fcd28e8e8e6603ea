-- People as the directory shows them.
ALTER TABLE people.person ADD COLUMN staff_code text CHECK (length(staff_code) BETWEEN 1 AND 40);
ALTER TABLE people.person ADD COLUMN work_phone text CHECK (length(work_phone) <= 30);
ALTER TABLE people.person ADD COLUMN work_email text CHECK (length(work_email) <= 200);
ALTER TABLE people.person ADD COLUMN left_on date;
ALTER TABLE people.person ADD COLUMN erased_at timestamptz;
ALTER TABLE people.person ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1);
-- Letters count the same in both cases.
CREATE UNIQUE INDEX person_one_staff_code ON people.person (tenant_id, lower(staff_code));
CREATE INDEX person_by_name ON people.person (tenant_id, sort_key, id);
COMMENT ON TABLE people.person IS 'Somebody who works here, as everybody inside the tenant may know them. What only few may read is in personal_file.';
COMMENT ON COLUMN people.person.staff_code IS 'Tells people of one name apart; null until one is given.';
COMMENT ON COLUMN people.person.work_phone IS 'Of the office; null when none is known.';
COMMENT ON COLUMN people.person.work_email IS 'Of the office; null when none is known.';
COMMENT ON COLUMN people.person.left_on IS 'The last day of work here; null while they work here.';
COMMENT ON COLUMN people.person.erased_at IS 'When name and codes were erased by law; null while they are there.';

CREATE TABLE people.absence (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  cancelled_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES people.person (tenant_id, id),
  CHECK (valid_to >= valid_from),
  CHECK (deputy_id <> person_id)
);
SELECT platform.app_distribute('people.absence');
SELECT platform.app_protect('people.absence');
CREATE INDEX absence_by_person ON people.absence (tenant_id, person_id, valid_to);
CREATE INDEX absence_by_deputy ON people.absence (tenant_id, deputy_id, valid_to);
COMMENT ON TABLE people.absence IS 'Who is away, on which days, and who stands in. Why they are away is not kept: it may be their health.';
COMMENT ON COLUMN people.absence.cancelled_at IS 'When it turned out not to take place; null otherwise.';
GRANT SELECT, INSERT, UPDATE (valid_to, cancelled_at) ON people.absence TO roviec_app;

ALTER TABLE people.appointment ADD COLUMN basis text;
ALTER TABLE people.appointment ADD COLUMN absence_id uuid;
ALTER TABLE people.appointment ADD COLUMN home_id uuid;
ALTER TABLE people.appointment ADD COLUMN secondment_id uuid;
ALTER TABLE people.appointment ADD COLUMN cancelled_at timestamptz;
ALTER TABLE people.appointment ADD COLUMN cancel_reason text CHECK (length(cancel_reason) <= 500);
-- Row-level security is lifted for its owner meanwhile.
ALTER TABLE people.appointment NO FORCE ROW LEVEL SECURITY;
UPDATE people.appointment
SET basis = CASE holding WHEN 'holder' THEN 'appointment' ELSE 'acting' END;
ALTER TABLE people.appointment FORCE ROW LEVEL SECURITY;
ALTER TABLE people.appointment ALTER COLUMN basis SET NOT NULL;
ALTER TABLE people.appointment ADD CONSTRAINT appointment_basis CHECK (
  (holding = 'holder' AND basis IN ('appointment', 'concurrent', 'secondment'))
  OR (holding = 'acting' AND basis IN ('acting', 'deputising')));
ALTER TABLE people.appointment ADD CONSTRAINT appointment_of_absence
  CHECK ((basis = 'deputising') = (absence_id IS NOT NULL));
ALTER TABLE people.appointment ADD CONSTRAINT appointment_from_home
  CHECK ((basis = 'secondment') = (home_id IS NOT NULL));
ALTER TABLE people.appointment ADD CONSTRAINT appointment_lent_until
  CHECK (basis <> 'secondment' OR valid_to IS NOT NULL);
ALTER TABLE people.appointment ADD CONSTRAINT appointment_cancelled
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL));
ALTER TABLE people.appointment ADD CONSTRAINT appointment_absence
  FOREIGN KEY (tenant_id, absence_id) REFERENCES people.absence (tenant_id, id);
ALTER TABLE people.appointment ADD CONSTRAINT appointment_home
  FOREIGN KEY (tenant_id, home_id) REFERENCES people.appointment (tenant_id, id);
ALTER TABLE people.appointment ADD CONSTRAINT appointment_secondment
  FOREIGN KEY (tenant_id, secondment_id) REFERENCES people.appointment (tenant_id, id);
DROP INDEX people.appointment_one_lasting;
CREATE UNIQUE INDEX appointment_one_lasting
  ON people.appointment (tenant_id, position_id, holding)
  WHERE valid_to IS NULL AND cancelled_at IS NULL;
CREATE INDEX appointment_by_absence ON people.appointment (tenant_id, absence_id)
  WHERE absence_id IS NOT NULL;
CREATE INDEX appointment_by_secondment ON people.appointment (tenant_id, secondment_id)
  WHERE secondment_id IS NOT NULL;
COMMENT ON COLUMN people.appointment.basis IS 'Why: appointed, concurrently, lent (the holders); acting, or deputising for somebody away.';
COMMENT ON COLUMN people.appointment.absence_id IS 'The absence that made it; null unless somebody deputises.';
COMMENT ON COLUMN people.appointment.home_id IS 'Of a secondment: the appointment whose days were released; null otherwise.';
COMMENT ON COLUMN people.appointment.secondment_id IS 'The secondment with whose end this begins (the return) or ends (acting meanwhile); null otherwise.';
COMMENT ON COLUMN people.appointment.cancelled_at IS 'When the entry was found to be mistaken: it stays to be read and counts for no day; null otherwise.';
COMMENT ON COLUMN people.appointment.cancel_reason IS 'Null unless cancelled.';
GRANT UPDATE (valid_from, secondment_id, cancelled_at, cancel_reason) ON people.appointment
  TO roviec_app;

CREATE TABLE people.delegation (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  position_id uuid NOT NULL,
  from_person_id uuid NOT NULL,
  to_person_id uuid NOT NULL,
  scopes text[] NOT NULL CHECK (
    scopes <@ ARRAY['sign-plans', 'verify', 'report'] AND cardinality(scopes) BETWEEN 1 AND 3),
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  decision text NOT NULL CHECK (length(decision) <= 200),
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, from_person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, to_person_id) REFERENCES people.person (tenant_id, id),
  CHECK (valid_to >= valid_from),
  CHECK (from_person_id <> to_person_id)
);
SELECT platform.app_distribute('people.delegation');
SELECT platform.app_protect('people.delegation');
CREATE INDEX delegation_by_position ON people.delegation (tenant_id, position_id, valid_to);
CREATE INDEX delegation_by_receiver ON people.delegation (tenant_id, to_person_id, valid_to);
CREATE INDEX delegation_by_giver ON people.delegation (tenant_id, from_person_id, valid_to);
COMMENT ON TABLE people.delegation IS 'What the holder of a seat lets somebody else do for it, until a day. Good only while the giver answers for the seat.';
COMMENT ON COLUMN people.delegation.withdrawn_at IS 'When it was taken back; null otherwise.';
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON people.delegation TO roviec_app;

CREATE TABLE people.personal_file (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  person_id uuid NOT NULL,
  birth_on date,
  native_place text CHECK (length(native_place) <= 100),
  qualification text CHECK (qualification IN (
    'secondary', 'vocational', 'college', 'bachelor', 'master', 'doctor')),
  qualification_field text CHECK (length(qualification_field) <= 200),
  service_start_on date,
  private_phone text CHECK (length(private_phone) <= 30),
  private_email text CHECK (length(private_email) <= 200),
  retain_until date,
  restricted_at timestamptz,
  version integer NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, person_id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people.person (tenant_id, id)
);
SELECT platform.app_distribute('people.personal_file');
SELECT platform.app_protect('people.personal_file');
COMMENT ON TABLE people.personal_file IS 'What the purposes of this system need to know of a person, each field for a purpose that the contract names; null where it is not known. Nothing about health, family, beliefs or the Party.';
COMMENT ON COLUMN people.personal_file.native_place IS 'The province.';
COMMENT ON COLUMN people.personal_file.retain_until IS 'The last day on which it may be kept without a seat; null until one is set.';
COMMENT ON COLUMN people.personal_file.restricted_at IS 'Since when it is kept and not used, at the wish of the person; null otherwise.';
GRANT SELECT, INSERT, UPDATE, DELETE ON people.personal_file TO roviec_app;

CREATE TABLE people.training_record (
  tenant_id text NOT NULL,
  person_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal BETWEEN 0 AND 199),
  course text NOT NULL CHECK (length(course) BETWEEN 1 AND 200),
  on_date date NOT NULL,
  hours integer CHECK (hours BETWEEN 1 AND 5000),
  PRIMARY KEY (tenant_id, person_id, ordinal),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people.personal_file (tenant_id, person_id)
);
SELECT platform.app_distribute('people.training_record');
SELECT platform.app_protect('people.training_record');
COMMENT ON TABLE people.training_record IS 'Courses attended, a part of the personal file.';
COMMENT ON COLUMN people.training_record.hours IS 'Null when not known.';
GRANT SELECT, INSERT, DELETE ON people.training_record TO roviec_app;

CREATE TABLE people.file_opening (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_by uuid,
  purpose text NOT NULL CHECK (purpose IN (
    'own', 'appointment', 'training', 'data-request', 'correction', 'export')),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, opened_by) REFERENCES people.person (tenant_id, id)
);
SELECT platform.app_distribute('people.file_opening');
SELECT platform.app_protect('people.file_opening');
CREATE INDEX file_opening_by_person ON people.file_opening (tenant_id, person_id, opened_at DESC);
COMMENT ON TABLE people.file_opening IS 'Who opened whose personal file, when and what for, as the person can read it.';
COMMENT ON COLUMN people.file_opening.opened_by IS 'Null when the system opened it.';
GRANT SELECT, INSERT, DELETE ON people.file_opening TO roviec_app;

CREATE TABLE people.data_request (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'access', 'correction', 'erasure', 'restriction', 'lifting')),
  text text NOT NULL CHECK (length(text) <= 2000),
  state text NOT NULL CHECK (state IN ('open', 'granted', 'rejected')),
  received_on date NOT NULL,
  due_on date NOT NULL,
  entered_by uuid,
  answer text CHECK (length(answer) <= 2000),
  answered_at timestamptz,
  answered_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, entered_by) REFERENCES people.person (tenant_id, id),
  FOREIGN KEY (tenant_id, answered_by) REFERENCES people.person (tenant_id, id),
  CHECK ((state = 'open') = (answered_at IS NULL)),
  CHECK ((state = 'open') = (answer IS NULL))
);
SELECT platform.app_distribute('people.data_request');
SELECT platform.app_protect('people.data_request');
CREATE UNIQUE INDEX data_request_one_open ON people.data_request (tenant_id, person_id, kind)
  WHERE state = 'open';
CREATE INDEX data_request_by_state ON people.data_request (tenant_id, state, due_on, id);
CREATE INDEX data_request_by_person ON people.data_request (tenant_id, person_id, received_on);
COMMENT ON TABLE people.data_request IS 'What people ask about their own data (Law 91/2025/QH15), with the day by which to answer and the answer.';
COMMENT ON COLUMN people.data_request.entered_by IS 'The personnel officer who entered a request made on paper; null when the person asked here.';
COMMENT ON COLUMN people.data_request.answer IS 'Null while open.';
COMMENT ON COLUMN people.data_request.answered_at IS 'Null while open.';
COMMENT ON COLUMN people.data_request.answered_by IS 'Null while open.';
GRANT SELECT, INSERT, UPDATE (text, state, answer, answered_at, answered_by)
  ON people.data_request TO roviec_app;

-- The one change to what was done with a task: the name of somebody whose data was erased.
GRANT UPDATE (actor_name) ON tasks.act TO roviec_app;
COMMENT ON TABLE tasks.act IS 'What was done with a task, one row per act, append-only by grant but for the name of somebody whose data was erased.';

-- The name beside a file of evidence goes with the person as well.
ALTER TABLE tasks.evidence ADD COLUMN uploaded_by_person_id uuid;
ALTER TABLE tasks.evidence NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tasks.act NO FORCE ROW LEVEL SECURITY;
UPDATE tasks.evidence e SET uploaded_by_person_id = (
  SELECT a.actor_person_id FROM tasks.act a
  WHERE a.tenant_id = e.tenant_id AND a.task_id = e.task_id AND a.actor_name = e.uploaded_by
    AND a.actor_person_id IS NOT NULL
  ORDER BY a.id = e.act_id DESC NULLS LAST, a.id LIMIT 1);
ALTER TABLE tasks.act FORCE ROW LEVEL SECURITY;
ALTER TABLE tasks.evidence FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN tasks.evidence.uploaded_by_person_id IS 'Whose name it is; null when that was not recorded.';
GRANT UPDATE (uploaded_by) ON tasks.evidence TO roviec_app;

CREATE OR REPLACE VIEW people.public_person WITH (security_invoker = true) AS
SELECT tenant_id, id, full_name, search_key, sort_key, staff_code, work_phone, work_email, left_on
FROM people.person;
COMMENT ON COLUMN people.public_person.staff_code IS 'Null until one is given.';
COMMENT ON COLUMN people.public_person.work_phone IS 'Null when none is known.';
COMMENT ON COLUMN people.public_person.work_email IS 'Null when none is known.';
COMMENT ON COLUMN people.public_person.left_on IS 'Null while they work here.';

CREATE OR REPLACE VIEW people.public_holding WITH (security_invoker = true) AS
SELECT a.tenant_id, a.position_id, a.person_id, p.full_name, a.holding, a.valid_from, a.valid_to,
  a.changed_on, a.id AS appointment_id, a.basis
FROM people.appointment a
JOIN people.person p ON p.tenant_id = a.tenant_id AND p.id = a.person_id
WHERE a.cancelled_at IS NULL;

CREATE VIEW people.public_seat_change WITH (security_invoker = true) AS
SELECT tenant_id, position_id, person_id, changed_on FROM people.appointment;
COMMENT ON VIEW people.public_seat_change IS 'Seats that an entry about somebody touched, mistaken entries too, with the day it was last changed.';
GRANT SELECT ON people.public_seat_change TO roviec_app;

CREATE VIEW people.public_delegation WITH (security_invoker = true) AS
SELECT tenant_id, id, position_id, from_person_id, to_person_id, scopes, valid_from, valid_to
FROM people.delegation WHERE withdrawn_at IS NULL;
COMMENT ON VIEW people.public_delegation IS 'Delegations that were not taken back. One is good only while its giver answers for the seat.';
GRANT SELECT ON people.public_delegation TO roviec_app;
