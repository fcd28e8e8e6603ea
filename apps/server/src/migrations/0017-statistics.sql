-- PGlite has no autovacuum: without statistics its planner takes every table for empty, and joins
-- of a few hundred rows go round in nested loops for minutes.
CREATE FUNCTION platform.app_refresh_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE;
END $$;
COMMENT ON FUNCTION platform.app_refresh_statistics() IS 'What autovacuum does on a server; called on PGlite alone.';
REVOKE EXECUTE ON FUNCTION platform.app_refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.app_refresh_statistics() TO roviec_server;
