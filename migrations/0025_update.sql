-- How often a client hears how things stand. What older agreements say in days goes on as it was;
-- update_minute is of the client's day, 0: by its end.
ALTER TABLE agreement ADD COLUMN update_rhythm text NOT NULL DEFAULT 'none'; -- none, workdays, weekly, two_weeks, monthly, days
ALTER TABLE agreement ADD COLUMN update_weekday bigint NOT NULL DEFAULT 0;   -- 0 Monday … 6 Sunday
ALTER TABLE agreement ADD COLUMN update_month_day bigint NOT NULL DEFAULT 0; -- 1 … 31, the last
ALTER TABLE agreement ADD COLUMN update_minute bigint NOT NULL DEFAULT 0;
ALTER TABLE agreement ADD COLUMN update_channel text NOT NULL DEFAULT '';    -- as in reach
UPDATE agreement SET update_rhythm = 'days' WHERE update_days > 0;

-- What was given of it or left out; what is due is counted from the agreement.
CREATE TABLE client_update (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	settles_day bigint NOT NULL, -- this day's and every earlier one, on the client's calendar
	outcome text NOT NULL,	     -- given, skipped, resumed
	happened bigint NOT NULL,
	notice bigint NOT NULL, -- the message it was; 0: none that was kept
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX client_update_client ON client_update (practice, client, id);
