-- import_twin_stale_task($1 practice bigint, $2 import bigint): rows
-- What somebody changed after its twin was written: what it was is to be noted anew.
SELECT m.noun_id FROM import_made m JOIN task r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.twin > 0
	AND r.changed > m.changed ORDER BY m.noun_id;

-- import_twin_show_task($1 practice bigint, $2 import bigint, $3 changed bigint): none
-- The row becomes what its twin is, in what a file can say of it.
UPDATE task SET title = n.title, notes = n.notes, category = n.category, client = n.client,
	board = n.board, stage = n.stage, earliest_day = n.earliest_day,
	earliest_second = n.earliest_second, due_day = n.due_day, due_second = n.due_second,
	due_zone = n.due_zone, done = n.done, waiting_since = n.waiting_since, changed = $3
FROM import_made m JOIN task n ON n.practice = m.practice AND n.id = m.twin
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.twin > 0
	AND task.practice = $1 AND task.id = m.noun_id;

-- import_twin_clear_task($1 practice bigint, $2 import bigint): none
DELETE FROM task WHERE practice = $1 AND deleted = -1 AND id IN (SELECT m.twin
	FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.twin > 0);

-- import_twin_stale_event($1 practice bigint, $2 import bigint): rows
SELECT m.noun_id FROM import_made m JOIN event r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND m.twin > 0
	AND r.changed > m.changed ORDER BY m.noun_id;

-- import_twin_show_event($1 practice bigint, $2 import bigint, $3 changed bigint): none
UPDATE event SET title = n.title, place = n.place, notes = n.notes, link = n.link,
	start_day = n.start_day, start_second = n.start_second, end_day = n.end_day,
	end_second = n.end_second, all_day = n.all_day, zone = n.zone, rrule = n.rrule,
	exdates = n.exdates, last_day = n.last_day, client = n.client, status = n.status,
	transparent = n.transparent, declined = n.declined, changed = $3
FROM import_made m JOIN event n ON n.practice = m.practice AND n.id = m.twin
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND m.twin > 0
	AND event.practice = $1 AND event.id = m.noun_id;

-- import_twin_clear_event($1 practice bigint, $2 import bigint): none
DELETE FROM event WHERE practice = $1 AND deleted = -1 AND id IN (SELECT m.twin
	FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND m.twin > 0);

-- import_twin_stale_entry($1 practice bigint, $2 import bigint): rows
SELECT m.noun_id FROM import_made m JOIN entry r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND m.twin > 0
	AND r.changed > m.changed ORDER BY m.noun_id;

-- import_twin_show_entry($1 practice bigint, $2 import bigint, $3 changed bigint): none
UPDATE entry SET client = n.client, start_at = n.start_at, end_at = n.end_at, note = n.note,
	category = n.category, tags = n.tags, billable = n.billable, colleague = n.colleague,
	changed = $3
FROM import_made m JOIN entry n ON n.practice = m.practice AND n.id = m.twin
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND m.twin > 0
	AND entry.practice = $1 AND entry.id = m.noun_id
	AND NOT EXISTS (SELECT 1 FROM invoice_piece p WHERE p.practice = $1 AND p.entry = m.noun_id);

-- import_twin_clear_entry($1 practice bigint, $2 import bigint): none
DELETE FROM entry WHERE practice = $1 AND deleted = -1 AND id IN (SELECT m.twin
	FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND m.twin > 0);

-- import_twin_clear_checks($1 practice bigint, $2 import bigint): none
-- The lines of the row make room for those of its twin.
DELETE FROM checklist_item WHERE practice = $1 AND task IN (SELECT m.noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.twin > 0);

-- import_twin_show_checks($1 practice bigint, $2 import bigint): none
UPDATE checklist_item SET task = m.noun_id FROM import_made m
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.twin > 0
	AND checklist_item.practice = $1 AND checklist_item.task = m.twin;

-- import_twin_forget_checks($1 practice bigint, $2 import bigint): none
DELETE FROM checklist_item WHERE practice = $1 AND task IN (SELECT m.twin FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.twin > 0);
