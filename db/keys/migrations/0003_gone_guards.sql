-- A deletion that is made again counts its days anew. Who was deleted is never changed into somebody else.
GRANT SELECT, INSERT, DELETE ON gone TO tada_app;
--> statement-breakpoint
GRANT UPDATE (gone_on) ON gone TO tada_app;
