-- event_save($1 practice bigint, $2 id bigint, $3 calendar bigint, $4 client bigint, $5 uid text,
-- $6 recurrence_day bigint, $7 recurrence_second bigint, $8 title text, $9 place text,
-- $10 notes text, $11 link text, $12 start_day bigint, $13 start_second bigint,
-- $14 end_day bigint, $15 end_second bigint, $16 all_day boolean, $17 zone text, $18 status text,
-- $19 transparent boolean, $20 declined boolean, $21 rrule text, $22 exdates text,
-- $23 last_day bigint, $24 foreign_source text, $25 deleted bigint, $26 changed bigint): none
INSERT INTO event (import, practice, id, calendar, client, uid, recurrence_day, recurrence_second,
	title, place, notes, link, start_day, start_second, end_day, end_second, all_day, zone,
	status, transparent, declined, rrule, exdates, last_day, foreign_source, deleted, changed)
VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
	$19, $20, $21, $22, $23, $24, $25, $26)
ON CONFLICT (practice, id) DO UPDATE SET calendar = excluded.calendar,
	client = excluded.client, uid = excluded.uid, recurrence_day = excluded.recurrence_day,
	recurrence_second = excluded.recurrence_second, title = excluded.title,
	place = excluded.place, notes = excluded.notes, link = excluded.link,
	start_day = excluded.start_day, start_second = excluded.start_second,
	end_day = excluded.end_day, end_second = excluded.end_second, all_day = excluded.all_day,
	zone = excluded.zone, status = excluded.status, transparent = excluded.transparent,
	declined = excluded.declined, rrule = excluded.rrule, exdates = excluded.exdates,
	last_day = excluded.last_day, foreign_source = excluded.foreign_source,
	deleted = excluded.deleted, changed = excluded.changed;

-- event_load($1 practice bigint, $2 id bigint): rows
SELECT id, calendar, client, uid, recurrence_day, recurrence_second, title, place, notes,
	link, start_day, start_second, end_day, end_second, all_day, zone, status, transparent,
	declined, rrule, exdates, foreign_source, deleted, changed
FROM event WHERE practice = $1 AND id = $2;

-- event_list($1 practice bigint, $2 first_day bigint, $3 last_day bigint): rows
-- A moved occurrence counts where it was, too: there it takes one away from its series.
SELECT id, calendar, client, uid, recurrence_day, recurrence_second, title, place, notes,
	link, start_day, start_second, end_day, end_second, all_day, zone, status, transparent,
	declined, rrule, exdates, foreign_source, deleted, changed
FROM event WHERE practice = $1 AND deleted = 0 AND ((last_day >= $2 AND start_day <= $3)
	OR (recurrence_day >= $2 AND recurrence_day <= $3))
ORDER BY start_day, start_second, id;

-- event_calendar_list($1 practice bigint, $2 calendar bigint): rows
SELECT id, calendar, client, uid, recurrence_day, recurrence_second, title, place, notes,
	link, start_day, start_second, end_day, end_second, all_day, zone, status, transparent,
	declined, rrule, exdates, foreign_source, deleted, changed
FROM event WHERE practice = $1 AND calendar = $2 AND deleted = 0 ORDER BY +id;

-- event_by_uid($1 practice bigint, $2 calendar bigint, $3 uid text): rows
SELECT id, calendar, client, uid, recurrence_day, recurrence_second, title, place, notes,
	link, start_day, start_second, end_day, end_second, all_day, zone, status, transparent,
	declined, rrule, exdates, foreign_source, deleted, changed
FROM event WHERE practice = $1 AND calendar = $2 AND uid = $3 ORDER BY +recurrence_day, recurrence_second, id;
