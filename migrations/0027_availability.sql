-- When a client can reach the VA, and whether their work has fixed days: the hours, line by line, on
-- the clock of a zone or, with none, on the VA's own.
ALTER TABLE agreement ADD COLUMN availability text NOT NULL DEFAULT ''; -- spread, fixed
ALTER TABLE agreement ADD COLUMN available_zone text NOT NULL DEFAULT '';

CREATE TABLE agreement_hours (
	practice bigint NOT NULL,
	agreement bigint NOT NULL,
	position bigint NOT NULL,
	days bigint NOT NULL, -- bit 0 Monday … bit 6 Sunday
	from_minute bigint NOT NULL,
	to_minute bigint NOT NULL, -- past midnight when to <= from
	PRIMARY KEY (practice, agreement, position)
);
