-- Work that comes again: a template, a rule on a clock of its own, and the tasks made of it so far.
CREATE TABLE series (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	member bigint NOT NULL, -- whose plan its tasks are in
	client bigint NOT NULL,
	title text NOT NULL,
	notes text NOT NULL,
	category text NOT NULL,
	checklist text NOT NULL, -- a line each
	estimate bigint NOT NULL,
	importance bigint NOT NULL,
	reachable_only boolean NOT NULL,
	whole boolean NOT NULL,
	min_chunk bigint NOT NULL,
	lead bigint NOT NULL, -- minutes before the due it may be begun; 0: after the one before is due
	rrule text NOT NULL,
	start_day bigint NOT NULL, -- the first due
	start_second bigint NOT NULL,
	zone text NOT NULL,
	made_until bigint NOT NULL, -- a day: until then its tasks are made
	created bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

-- Which task is which occurrence: the due the rule gave it, whatever it was moved to since.
CREATE TABLE series_task (
	practice bigint NOT NULL,
	task bigint NOT NULL,
	series bigint NOT NULL,
	on_day bigint NOT NULL,
	on_second bigint NOT NULL,
	PRIMARY KEY (practice, task)
);
CREATE INDEX series_task_series ON series_task (practice, series, on_day);
