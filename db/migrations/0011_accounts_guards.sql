-- Accounts get the same wall as everything else that is private: who has no organisation in its transaction sees nobody.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['people', 'person_roles', 'sessions', 'invitations'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %I TO tada_app
         USING (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)
         WITH CHECK (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)', name);
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_organisation ON organisations TO tada_app
  USING (id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.organisation_id', true), '')::uuid);
--> statement-breakpoint
-- What hangs on one person is seen by whoever may see that person: the inner query passes the wall of people.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['passphrases', 'second_factors', 'security_keys', 'backup_codes', 'recovery_codes', 'sign_in_tickets'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organisation ON %1$I TO tada_app
         USING (EXISTS (SELECT 1 FROM people WHERE people.id = %1$I.person_id))
         WITH CHECK (EXISTS (SELECT 1 FROM people WHERE people.id = %1$I.person_id))', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- The few looks past the wall, for moments in which the organisation is not known yet. Each takes what only its owner can
-- know (the hash of a session's token, of a ticket, of an invitation's code) or what is being signed in with, and tells the
-- organisation alone; the session's tells at once whose it is, because every page asks.
CREATE FUNCTION session_holder(session_id text)
RETURNS TABLE (person_id uuid, organisation_id uuid, handle text, locale text, role text, may_act boolean,
  started_at timestamptz, used_at timestamptz, ends_at timestamptz, proven_at timestamptz, is_own_phone boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT session.person_id, session.organisation_id, person.handle, person.locale, held.role, may_act(session.person_id),
    session.started_at, session.used_at, session.ends_at, session.proven_at, session.is_own_phone
  FROM sessions session
  JOIN people person ON person.id = session.person_id
  JOIN person_roles held ON held.person_id = session.person_id
  WHERE session.id = session_holder.session_id;
END $$;
--> statement-breakpoint
CREATE FUNCTION organisation_of_ticket(ticket text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT person.organisation_id FROM sign_in_tickets JOIN people person ON person.id = sign_in_tickets.person_id WHERE sign_in_tickets.id = ticket
$$;
--> statement-breakpoint
CREATE FUNCTION organisation_of_invitation(code text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT organisation_id FROM invitations WHERE code_hash = code
$$;
--> statement-breakpoint
CREATE FUNCTION organisation_of_handle(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT organisation_id FROM people WHERE handle = wanted
$$;
--> statement-breakpoint
-- For the keeper of the server and for what runs by itself in each organisation: which there are, and nothing of them.
CREATE FUNCTION all_organisations() RETURNS TABLE (id uuid, slug text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT organisation.id, organisation.slug FROM organisations organisation ORDER BY organisation.slug
$$;
--> statement-breakpoint
-- Real people never share a database with the demo's, so each kind of start asks for the other.
CREATE FUNCTION holds_people(demo boolean) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM people WHERE is_demo = demo)
$$;
--> statement-breakpoint
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['session_holder(text)', 'organisation_of_ticket(text)', 'organisation_of_invitation(text)',
    'organisation_of_handle(text)', 'all_organisations()', 'holds_people(boolean)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO tada_app', signature);
  END LOOP;
END $$;
--> statement-breakpoint
-- Without pg_temp at its end, a table of the same name made for one connection would be found first.
ALTER FUNCTION drop_audit_entries(uuid, bigint) SET search_path = pg_catalog, public, pg_temp;
