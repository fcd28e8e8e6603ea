CREATE SCHEMA people;
GRANT USAGE ON SCHEMA people TO roviec_app;

CREATE TABLE people.person (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 200),
  search_key text NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
SELECT platform.app_distribute('people.person');
SELECT platform.app_protect('people.person');
COMMENT ON TABLE people.person IS 'Somebody who works here. Nothing but the name: files about people are kept elsewhere.';
COMMENT ON COLUMN people.person.search_key IS 'The name without marks and case, made by the application.';
COMMENT ON COLUMN people.person.sort_key IS 'The given name first, as a Vietnamese list of names is ordered; made by the application.';
GRANT SELECT, INSERT, UPDATE ON people.person TO roviec_app;

CREATE TABLE people.appointment (
  tenant_id text NOT NULL REFERENCES platform.tenant (tenant_id),
  id uuid NOT NULL,
  position_id uuid NOT NULL,
  person_id uuid NOT NULL,
  holding text NOT NULL CHECK (holding IN ('holder', 'acting')),
  valid_from date NOT NULL,
  valid_to date,
  decision text NOT NULL CHECK (length(decision) <= 200),
  end_decision text CHECK (length(end_decision) <= 200),
  changed_on date NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, position_id) REFERENCES organization.position (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES people.person (tenant_id, id),
  CHECK (valid_to >= valid_from)
);
SELECT platform.app_distribute('people.appointment');
SELECT platform.app_protect('people.appointment');
-- A second guard under the check of the command: one holder and one acting holder at a time.
CREATE UNIQUE INDEX appointment_one_lasting
  ON people.appointment (tenant_id, position_id, holding) WHERE valid_to IS NULL;
CREATE INDEX appointment_by_position ON people.appointment (tenant_id, position_id, valid_from);
CREATE INDEX appointment_by_person ON people.appointment (tenant_id, person_id, valid_from);
CREATE INDEX appointment_by_start ON people.appointment (tenant_id, valid_from);
CREATE INDEX appointment_by_end ON people.appointment (tenant_id, valid_to)
  WHERE valid_to IS NOT NULL;
CREATE INDEX appointment_by_change ON people.appointment (tenant_id, changed_on);
COMMENT ON TABLE people.appointment IS 'Who holds a position, or acts in it, on which days and by which decision.';
COMMENT ON COLUMN people.appointment.valid_to IS 'The last day; null while it lasts.';
COMMENT ON COLUMN people.appointment.end_decision IS 'The decision that ended it before its time; null when none did.';
COMMENT ON COLUMN people.appointment.changed_on IS 'The day it was recorded or ended, which may be later than the days it is about.';
GRANT SELECT, INSERT, UPDATE (valid_to, end_decision, changed_on) ON people.appointment
  TO roviec_app;

CREATE VIEW people.public_person WITH (security_invoker = true) AS
SELECT tenant_id, id, full_name, search_key, sort_key FROM people.person;
COMMENT ON VIEW people.public_person IS 'The columns of a person that other features may rely on.';
GRANT SELECT ON people.public_person TO roviec_app;

CREATE VIEW people.public_holding WITH (security_invoker = true) AS
SELECT a.tenant_id, a.position_id, a.person_id, p.full_name, a.holding, a.valid_from, a.valid_to,
  a.changed_on
FROM people.appointment a
JOIN people.person p ON p.tenant_id = a.tenant_id AND p.id = a.person_id;
COMMENT ON VIEW people.public_holding IS 'Who holds or acts, when. On one day "acting" answers before "holder": order by holding, take the first.';
COMMENT ON COLUMN people.public_holding.valid_to IS 'Null while it lasts.';
GRANT SELECT ON people.public_holding TO roviec_app;
