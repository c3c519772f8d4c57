-- The application connects as a member of tada_app, which owns no table. Row-level security stands behind every query:
-- a transaction names its organisation in app.organisation_id and sees no other organisation's rows.
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tada_app') THEN CREATE ROLE tada_app NOLOGIN; END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO tada_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO tada_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tada_app;
--> statement-breakpoint
-- Published versions, events and results are facts: the application adds them and never changes them.
REVOKE UPDATE ON course_versions, lesson_versions, assessment_versions, pictures, learning_events, attempt_results, sign_offs, introduction_stages FROM tada_app;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'enrolments', 'learning_events', 'attempts', 'attempt_responses', 'attempt_results', 'task_requests', 'sign_offs',
    'skill_evidence', 'cohorts', 'cohort_members', 'employers', 'listings', 'listing_skills', 'work_wishes', 'caseloads',
    'introductions', 'introduction_stages', 'placements'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I TO tada_app
         USING (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         WITH CHECK (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)', name);
  END LOOP;
END $$;
