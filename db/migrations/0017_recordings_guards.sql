-- A recording never changes; it goes when its course's folder has it no longer, since a voice is of a person.
GRANT SELECT, INSERT, DELETE ON recordings TO tada_app;
