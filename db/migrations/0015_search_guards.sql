-- What anyone may find follows from what is published, and is made anew whenever that changes.
GRANT SELECT, INSERT, UPDATE, DELETE ON search_entries, search_words, search_spellings, listing_entries TO tada_app;
--> statement-breakpoint
ALTER TABLE listing_entries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON listing_entries TO tada_app
  USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
