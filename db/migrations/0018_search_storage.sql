-- A search reads the terms of each entry many times: unpacked they cost half as much.
ALTER TABLE search_entries ALTER COLUMN terms SET STORAGE EXTERNAL;
