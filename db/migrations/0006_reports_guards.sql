-- A month is told once: what was told is not changed afterwards.
GRANT SELECT, INSERT ON report_snapshots TO tada_app;
--> statement-breakpoint
ALTER TABLE report_snapshots ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON report_snapshots TO tada_app
  USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
