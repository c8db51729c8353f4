-- What tasks were before an act that can be taken back: one row for each of them, by the practice's
-- change number of the act. Forgotten after a day.
CREATE TABLE task_before (
	practice bigint NOT NULL,
	change bigint NOT NULL,
	task bigint NOT NULL,
	kept_at bigint NOT NULL,
	board bigint NOT NULL,
	stage bigint NOT NULL,
	position bigint NOT NULL,
	estimate bigint NOT NULL,
	promised bigint NOT NULL,
	due_day bigint NOT NULL,
	due_second bigint NOT NULL,
	due_zone text NOT NULL,
	importance bigint NOT NULL,
	triage text NOT NULL,
	triage_day bigint NOT NULL,
	waiting_since bigint NOT NULL,
	waiting_for text NOT NULL,
	done bigint NOT NULL,
	PRIMARY KEY (practice, change, task)
);
