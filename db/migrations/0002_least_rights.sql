-- What was published or has happened is never deleted by the application itself: it goes with its person or
-- organisation alone, and such cascades run as the tables' owner.
REVOKE DELETE ON course_versions, lesson_versions, assessment_versions, pictures, learning_events, attempt_results, sign_offs, introduction_stages FROM tada_app;
--> statement-breakpoint
-- Before it serves, the application compares the schema with its own: which migrations have run is no secret.
GRANT USAGE ON SCHEMA drizzle TO tada_app;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO tada_app;
