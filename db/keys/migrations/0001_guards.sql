-- The same group of rights as in the main database; it may be another server, which does not know it yet.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tada_app') THEN CREATE ROLE tada_app NOLOGIN; END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO tada_app;
--> statement-breakpoint
-- A key is made and destroyed, and never changed: under another key nothing would open any more.
GRANT SELECT, INSERT, DELETE ON data_keys TO tada_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA drizzle TO tada_app;
--> statement-breakpoint
GRANT SELECT ON drizzle.__keys_migrations TO tada_app;
