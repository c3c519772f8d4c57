GRANT SELECT, INSERT, DELETE ON staff_holds TO tada_app;
--> statement-breakpoint
ALTER TABLE staff_holds ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON staff_holds TO tada_app
  USING (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
--> statement-breakpoint
-- Whether somebody is held is asked before anything else is known of them, also where no organisation is in sight: then
-- row-level security would hide the hold, and a held person would seem free. Answers about one person, with yes or no.
CREATE FUNCTION is_held(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM staff_holds WHERE person_id = person)
$$;
--> statement-breakpoint
-- Whether somebody may come in and act: their organisation does not stand still, and nobody holds them. False for nobody.
CREATE FUNCTION may_act(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM people JOIN organisations ON organisations.id = people.organisation_id
    WHERE people.id = person AND organisations.stopped_at IS NULL
  ) AND NOT EXISTS (SELECT 1 FROM staff_holds WHERE person_id = person)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION is_held(uuid), may_act(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION is_held(uuid), may_act(uuid) TO tada_app;
