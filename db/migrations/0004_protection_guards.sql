GRANT SELECT, INSERT, UPDATE, DELETE ON security_keys, backup_codes, recovery_codes, proposals, kept_forms, organisation_keys TO tada_app;
--> statement-breakpoint
-- What was written into the log stays: the application adds rows and reads them.
GRANT SELECT, INSERT ON audit_entries, audit_checkpoints TO tada_app;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_entries', 'audit_checkpoints', 'proposals', 'kept_forms', 'organisation_keys'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I TO tada_app
         USING (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         WITH CHECK (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- The one way in which rows of the log go: from its beginning up to a checkpoint, and only when the last of them is
-- older than 180 days by the database's own clock.
CREATE FUNCTION drop_audit_entries(organisation uuid, up_to bigint) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE dropped integer;
BEGIN
  IF organisation IS DISTINCT FROM nullif(current_setting('app.organisation_id', true), '')::uuid THEN
    RAISE EXCEPTION 'another organisation''s log';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM audit_entries entry JOIN audit_checkpoints checkpoint USING (organisation_id, seq, hash)
    WHERE entry.organisation_id = organisation AND entry.seq = up_to AND entry.day < current_date - 180
  ) THEN
    RAISE EXCEPTION 'no checkpoint there, or too young';
  END IF;
  DELETE FROM audit_entries WHERE organisation_id = organisation AND seq <= up_to;
  GET DIAGNOSTICS dropped = ROW_COUNT;
  RETURN dropped;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION drop_audit_entries(uuid, bigint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION drop_audit_entries(uuid, bigint) TO tada_app;
