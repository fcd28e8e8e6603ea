CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO roviec_identity;
