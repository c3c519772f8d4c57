-- Rows of the log go when every one of them is old: a row that was dated back could otherwise take the whole log along.
CREATE OR REPLACE FUNCTION drop_audit_entries(organisation uuid, up_to bigint) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  dropped integer;
  first_kept date := (now() AT TIME ZONE 'UTC')::date - 180;
BEGIN
  IF organisation IS DISTINCT FROM nullif(current_setting('app.organisation_id', true), '')::uuid THEN
    RAISE EXCEPTION 'another organisation''s log';
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM audit_entries entry JOIN audit_checkpoints checkpoint USING (organisation_id, seq, hash)
    WHERE entry.organisation_id = organisation AND entry.seq = up_to
  ) THEN
    RAISE EXCEPTION 'no checkpoint there';
  END IF;
  IF EXISTS (SELECT 1 FROM audit_entries entry WHERE entry.organisation_id = organisation AND entry.seq <= up_to AND entry.day >= first_kept) THEN
    RAISE EXCEPTION 'too young';
  END IF;
  DELETE FROM audit_entries WHERE organisation_id = organisation AND seq <= up_to;
  GET DIAGNOSTICS dropped = ROW_COUNT;
  RETURN dropped;
END $$;
--> statement-breakpoint
-- The application writes what happens now. A day of grace, because midnight may fall between the question for the day and the row.
DROP POLICY own_organisation ON audit_entries;
--> statement-breakpoint
CREATE POLICY own_organisation ON audit_entries TO tada_app
  USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (
    organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    AND day BETWEEN (clock_timestamp() AT TIME ZONE 'UTC')::date - 1 AND (clock_timestamp() AT TIME ZONE 'UTC')::date
  );
--> statement-breakpoint
-- An organisation's key is made once and never changed: another one would change its check letters and nobody would be told.
REVOKE UPDATE, DELETE ON organisation_keys FROM tada_app;
