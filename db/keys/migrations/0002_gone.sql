CREATE TABLE "gone" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"gone_on" date DEFAULT (now() at time zone 'UTC')::date NOT NULL
);
