CREATE TABLE "contacts" (
	"introduction_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"staff_key_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"sent_on" date NOT NULL,
	"deletes_on" date NOT NULL,
	CONSTRAINT "contacts_one_size" CHECK (length(sealed) = 1320)
);
--> statement-breakpoint
CREATE TABLE "staff_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"wrapped_key" text NOT NULL,
	"salt" text NOT NULL,
	"rounds" integer NOT NULL,
	"made_on" date NOT NULL,
	"retired_on" date,
	"words_changed_on" date
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_staff_key_id_staff_keys_id_fk" FOREIGN KEY ("staff_key_id") REFERENCES "public"."staff_keys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_keys" ADD CONSTRAINT "staff_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_keys" ADD CONSTRAINT "staff_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_staff_key" ON "contacts" USING btree ("staff_key_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_keys_current" ON "staff_keys" USING btree ("person_id") WHERE retired_on is null;