CREATE TABLE "recordings" (
	"course" text NOT NULL,
	"name" text NOT NULL,
	"opus" "bytea" NOT NULL,
	"m4a" "bytea" NOT NULL,
	CONSTRAINT "recordings_name_course_pk" PRIMARY KEY("name","course")
);
