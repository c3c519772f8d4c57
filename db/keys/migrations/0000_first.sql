CREATE TABLE "data_keys" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed_key" text NOT NULL
);
