-- Where the VA put work by hand: the planner plans around it.
CREATE TABLE pin (
	practice bigint NOT NULL,
	member bigint NOT NULL,
	start_at bigint NOT NULL,
	end_at bigint NOT NULL,
	task bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, member, start_at)
);

-- What was planned and pinned before somebody took another plan, so that it can be taken back: by
-- the practice's change number of the taking. "task start end", with blanks between. Forgotten
-- after a day.
CREATE TABLE plan_before (
	practice bigint NOT NULL,
	member bigint NOT NULL,
	change bigint NOT NULL,
	kept_at bigint NOT NULL,
	blocks text NOT NULL,
	pins text NOT NULL,
	PRIMARY KEY (practice, member, change)
);
