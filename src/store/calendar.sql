-- calendar_save($1 practice bigint, $2 id bigint, $3 name text, $4 zone text, $5 client bigint,
-- $6 foreign_id text, $7 hidden boolean, $8 idle boolean, $9 deleted bigint,
-- $10 changed bigint): none
INSERT INTO calendar (import, practice, id, name, zone, client, foreign_id, hidden, idle, deleted,
	changed)
VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (practice, id) DO UPDATE SET name = excluded.name, zone = excluded.zone,
	client = excluded.client, foreign_id = excluded.foreign_id, hidden = excluded.hidden,
	idle = excluded.idle, deleted = excluded.deleted, changed = excluded.changed;

-- calendar_load($1 practice bigint, $2 id bigint): rows
SELECT id, name, zone, client, foreign_id, hidden, idle, deleted, changed
FROM calendar WHERE practice = $1 AND id = $2;

-- calendar_list($1 practice bigint): rows
SELECT id, name, zone, client, foreign_id, hidden, idle, deleted, changed
FROM calendar WHERE practice = $1 AND deleted = 0 ORDER BY id;

-- calendar_by_foreign($1 practice bigint, $2 foreign_id text): rows
SELECT id, name, zone, client, foreign_id, hidden, idle, deleted, changed
FROM calendar WHERE practice = $1 AND foreign_id = $2 AND deleted <> -1 ORDER BY deleted, id;

-- calendar_counts($1 practice bigint): rows
-- Moved occurrences of a series are part of it.
SELECT calendar, COUNT(*) AS events, SUM(CASE WHEN rrule = '' THEN 0 ELSE 1 END) AS series
FROM event WHERE practice = $1 AND deleted = 0 AND recurrence_day = 0
GROUP BY calendar ORDER BY calendar;
