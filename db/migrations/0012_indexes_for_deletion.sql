CREATE INDEX "sign_in_tickets_person" ON "sign_in_tickets" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "staff_keys_person" ON "staff_keys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "introductions_learner" ON "introductions" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "caseloads_coordinator" ON "caseloads" USING btree ("coordinator_id");--> statement-breakpoint
CREATE INDEX "attempts_learner" ON "attempts" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "cohort_members_learner" ON "cohort_members" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "cohorts_trainer" ON "cohorts" USING btree ("trainer_id");--> statement-breakpoint
CREATE INDEX "learning_events_learner" ON "learning_events" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "sign_offs_learner" ON "sign_offs" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "sign_offs_enrolment" ON "sign_offs" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "sign_offs_trainer" ON "sign_offs" USING btree ("trainer_id");--> statement-breakpoint
CREATE INDEX "task_requests_learner" ON "task_requests" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("organisation_id","subject");--> statement-breakpoint
CREATE INDEX "proposals_proposer" ON "proposals" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "proposals_decider" ON "proposals" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "staff_holds_holder" ON "staff_holds" USING btree ("held_by");