CREATE TABLE "staff_holds" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"held_by" uuid,
	"held_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_holds" ADD CONSTRAINT "staff_holds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_holds" ADD CONSTRAINT "staff_holds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_holds" ADD CONSTRAINT "staff_holds_held_by_people_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;