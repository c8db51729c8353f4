-- series_save($1 practice bigint, $2 id bigint, $3 member bigint, $4 client bigint, $5 title text,
-- $6 notes text, $7 category text, $8 checklist text, $9 estimate bigint, $10 importance bigint,
-- $11 reachable_only boolean, $12 whole boolean, $13 min_chunk bigint, $14 lead bigint,
-- $15 rrule text, $16 start_day bigint, $17 start_second bigint, $18 zone text,
-- $19 made_until bigint, $20 created bigint, $21 deleted bigint, $22 changed bigint): none
INSERT INTO series (practice, id, member, client, title, notes, category, checklist, estimate,
	importance, reachable_only, whole, min_chunk, lead, rrule, start_day, start_second, zone,
	made_until, created, deleted, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
	$20, $21, $22)
ON CONFLICT (practice, id) DO UPDATE SET client = excluded.client, title = excluded.title,
	notes = excluded.notes, category = excluded.category, checklist = excluded.checklist,
	estimate = excluded.estimate, importance = excluded.importance,
	reachable_only = excluded.reachable_only, whole = excluded.whole,
	min_chunk = excluded.min_chunk, lead = excluded.lead, rrule = excluded.rrule,
	start_day = excluded.start_day, start_second = excluded.start_second, zone = excluded.zone,
	made_until = excluded.made_until, deleted = excluded.deleted, changed = excluded.changed;

-- series_load($1 practice bigint, $2 id bigint): rows
SELECT id, member, client, title, notes, category, checklist, estimate, importance,
	reachable_only, whole, min_chunk, lead, rrule, start_day, start_second, zone, made_until,
	created, deleted, changed
FROM series WHERE practice = $1 AND id = $2;

-- series_list($1 practice bigint): rows
SELECT id, member, client, title, notes, category, checklist, estimate, importance,
	reachable_only, whole, min_chunk, lead, rrule, start_day, start_second, zone, made_until,
	created, deleted, changed
FROM series WHERE practice = $1 AND deleted = 0 ORDER BY id;

-- series_behind($1 day bigint): rows
-- Whose tasks are made for less than that far ahead.
SELECT DISTINCT practice, member FROM series WHERE deleted = 0 AND made_until < $1
ORDER BY practice, member;

-- series_task_save($1 practice bigint, $2 task bigint, $3 series bigint, $4 on_day bigint,
-- $5 on_second bigint): none
INSERT INTO series_task (practice, task, series, on_day, on_second) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (practice, task) DO UPDATE SET series = excluded.series, on_day = excluded.on_day,
	on_second = excluded.on_second;

-- series_task_load($1 practice bigint, $2 task bigint): rows
SELECT task, series, on_day, on_second FROM series_task WHERE practice = $1 AND task = $2;

-- series_task_list($1 practice bigint, $2 series bigint): rows
SELECT task, series, on_day, on_second FROM series_task WHERE practice = $1 AND series = $2
ORDER BY on_day, on_second, task;

-- series_task_open($1 practice bigint): rows
SELECT s.task AS task FROM series_task s JOIN task t ON t.practice = s.practice AND t.id = s.task
WHERE s.practice = $1 AND t.done = 0 AND t.deleted = 0 ORDER BY s.task;

-- series_task_move($1 practice bigint, $2 series bigint, $3 from_day bigint, $4 to_series bigint): none
UPDATE series_task SET series = $4 WHERE practice = $1 AND series = $2 AND on_day >= $3;
