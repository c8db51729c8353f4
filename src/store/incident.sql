-- incident_save($1 practice bigint, $2 id bigint, $3 kind text, $4 happened bigint,
-- $5 from_day bigint, $6 from_second bigint, $7 to_day bigint, $8 to_second bigint, $9 zone text,
-- $10 event bigint, $11 client bigint, $12 task bigint, $13 title text, $14 minutes bigint,
-- $15 due_day bigint, $16 due_second bigint, $17 importance bigint, $18 what text,
-- $19 expected_day bigint, $20 expected_second bigint, $21 was_remaining bigint,
-- $22 was_remaining_at bigint, $23 overloaded bigint, $24 foreseeable bigint, $25 late bigint,
-- $26 undone bigint, $27 changed bigint, $28 left_task bigint, $29 colleague text): none
INSERT INTO incident (practice, id, kind, happened, from_day, from_second, to_day, to_second, zone,
	event, client, task, title, minutes, due_day, due_second, importance, what, expected_day,
	expected_second, was_remaining, was_remaining_at, overloaded, foreseeable, late, undone,
	changed, left_task, colleague)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
	$21, $22, $23, $24, $25, $26, $27, $28, $29)
ON CONFLICT (practice, id) DO UPDATE SET overloaded = excluded.overloaded,
	foreseeable = excluded.foreseeable, late = excluded.late, undone = excluded.undone,
	changed = excluded.changed;

-- incident_load($1 practice bigint, $2 id bigint): rows
SELECT id, kind, happened, from_day, from_second, to_day, to_second, zone, event, client, task,
	title, minutes, due_day, due_second, importance, what, expected_day, expected_second,
	was_remaining, was_remaining_at, overloaded, foreseeable, late, undone, changed,
	left_task, colleague
FROM incident WHERE practice = $1 AND id = $2;

-- incident_events($1 practice bigint): rows
-- The events that take the time of what happened.
SELECT id, event FROM incident WHERE practice = $1 AND event <> 0 AND undone = 0 ORDER BY id;

-- incident_list($1 practice bigint, $2 most bigint): rows
-- The newest first.
SELECT id, kind, happened, from_day, from_second, to_day, to_second, zone, event, client, task,
	title, minutes, due_day, due_second, importance, what, expected_day, expected_second,
	was_remaining, was_remaining_at, overloaded, foreseeable, late, undone, changed,
	left_task, colleague
FROM incident WHERE practice = $1 ORDER BY id DESC LIMIT $2;
