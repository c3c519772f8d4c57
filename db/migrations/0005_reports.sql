CREATE TABLE "report_snapshots" (
	"organisation_id" uuid NOT NULL,
	"month" text NOT NULL,
	"taken_on" date NOT NULL,
	"told" jsonb NOT NULL,
	CONSTRAINT "report_snapshots_organisation_id_month_pk" PRIMARY KEY("organisation_id","month")
);
--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;