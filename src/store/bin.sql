-- bin_put_client($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE client SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_client($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM client WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_client($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE client SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_contact($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE contact SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_contact($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM contact WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_contact($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE contact SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_board($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE board SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_board($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM board WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_board($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE board SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_task($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE task SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_task($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM task WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_task($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE task SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_calendar($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE calendar SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_calendar($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM calendar WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_calendar($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE calendar SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_event($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE event SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_event($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM event WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_event($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE event SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_entry($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE entry SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_entry($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM entry WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_entry($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE entry SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_exception($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE day_exception SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_exception($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM day_exception WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_exception($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE day_exception SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_stay($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE stay SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_stay($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM stay WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_stay($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE stay SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_holiday($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE holiday SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_holiday($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM holiday WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_holiday($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE holiday SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_template($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE task_template SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_template($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM task_template WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_template($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE task_template SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_client_contact($1 practice bigint, $2 client bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE contact SET deleted = $3, changed = $4 WHERE practice = $1 AND client = $2 AND deleted = 0;

-- bin_back_client_contact($1 practice bigint, $2 client bigint, $3 deleted bigint, $4 was_changed bigint,
-- $5 changed bigint): none
UPDATE contact SET deleted = 0, changed = $5
WHERE practice = $1 AND client = $2 AND deleted = $3 AND changed = $4;

-- bin_put_client_board($1 practice bigint, $2 client bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE board SET deleted = $3, changed = $4 WHERE practice = $1 AND client = $2 AND deleted = 0;

-- bin_back_client_board($1 practice bigint, $2 client bigint, $3 deleted bigint, $4 was_changed bigint,
-- $5 changed bigint): none
UPDATE board SET deleted = 0, changed = $5
WHERE practice = $1 AND client = $2 AND deleted = $3 AND changed = $4;

-- bin_put_client_task($1 practice bigint, $2 client bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE task SET deleted = $3, changed = $4 WHERE practice = $1 AND client = $2 AND deleted = 0;

-- bin_back_client_task($1 practice bigint, $2 client bigint, $3 deleted bigint, $4 was_changed bigint,
-- $5 changed bigint): none
UPDATE task SET deleted = 0, changed = $5
WHERE practice = $1 AND client = $2 AND deleted = $3 AND changed = $4;

-- bin_put_board_task($1 practice bigint, $2 board bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE task SET deleted = $3, changed = $4 WHERE practice = $1 AND board = $2 AND deleted = 0;

-- bin_back_board_task($1 practice bigint, $2 board bigint, $3 deleted bigint, $4 was_changed bigint,
-- $5 changed bigint): none
UPDATE task SET deleted = 0, changed = $5
WHERE practice = $1 AND board = $2 AND deleted = $3 AND changed = $4;

-- bin_put_calendar_event($1 practice bigint, $2 calendar bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE event SET deleted = $3, changed = $4 WHERE practice = $1 AND calendar = $2 AND deleted = 0;

-- bin_back_calendar_event($1 practice bigint, $2 calendar bigint, $3 deleted bigint, $4 was_changed bigint,
-- $5 changed bigint): none
UPDATE event SET deleted = 0, changed = $5
WHERE practice = $1 AND calendar = $2 AND deleted = $3 AND changed = $4;

-- bin_put_series($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE series SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_series($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM series WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_series($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE series SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_series_task($1 practice bigint, $2 series bigint, $3 deleted bigint, $4 changed bigint): none
-- What is due later than the day it ends on.
UPDATE task SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND done = 0 AND due_day > $3 / 86400
	AND id IN (SELECT s.task FROM series_task s WHERE s.practice = $1 AND s.series = $2);

-- bin_back_series_task($1 practice bigint, $2 series bigint, $3 deleted bigint,
-- $4 was_changed bigint, $5 changed bigint): none
UPDATE task SET deleted = 0, changed = $5
WHERE practice = $1 AND deleted = $3 AND changed = $4
	AND id IN (SELECT s.task FROM series_task s WHERE s.practice = $1 AND s.series = $2);

-- bin_put_expense($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE expense SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_expense($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM expense WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_expense($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE expense SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_service($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE service SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_service($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM service WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_service($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE service SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_package($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE package SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_package($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM package WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_package($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE package SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_proposal($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE proposal SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_proposal($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM proposal WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_proposal($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE proposal SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_discovery($1 practice bigint, $2 id bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE discovery SET deleted = $3, changed = $4 WHERE practice = $1 AND id = $2 AND deleted = 0;

-- bin_when_discovery($1 practice bigint, $2 id bigint): rows
SELECT deleted, changed FROM discovery WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_back_discovery($1 practice bigint, $2 id bigint, $3 changed bigint): none
UPDATE discovery SET deleted = 0, changed = $3 WHERE practice = $1 AND id = $2 AND deleted > 0;

-- bin_put_client_proposal($1 practice bigint, $2 client bigint, $3 deleted bigint,
-- $4 changed bigint): none
UPDATE proposal SET deleted = $3, changed = $4 WHERE practice = $1 AND client = $2 AND deleted = 0;

-- bin_back_client_proposal($1 practice bigint, $2 client bigint, $3 deleted bigint,
-- $4 was_changed bigint, $5 changed bigint): none
UPDATE proposal SET deleted = 0, changed = $5
WHERE practice = $1 AND client = $2 AND deleted = $3 AND changed = $4;

-- bin_put_client_discovery($1 practice bigint, $2 client bigint, $3 deleted bigint,
-- $4 changed bigint): none
UPDATE discovery SET deleted = $3, changed = $4 WHERE practice = $1 AND client = $2 AND deleted = 0;

-- bin_back_client_discovery($1 practice bigint, $2 client bigint, $3 deleted bigint,
-- $4 was_changed bigint, $5 changed bigint): none
UPDATE discovery SET deleted = 0, changed = $5
WHERE practice = $1 AND client = $2 AND deleted = $3 AND changed = $4;

-- bin_list($1 practice bigint, $2 since bigint): rows
-- What went together with another row comes back with it, and is not listed beside it.
SELECT noun, id, client, title, day, deleted FROM (
	SELECT 'client' AS noun, id, id AS client, name AS title, 0 AS day, deleted
	FROM client WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'contact', r.id, r.client, r.name, 0, r.deleted
	FROM contact r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
		AND NOT EXISTS (SELECT 1 FROM client o WHERE o.practice = r.practice
			AND o.id = r.client AND o.deleted = r.deleted AND o.changed = r.changed)
	UNION ALL
	SELECT 'board', r.id, r.client, r.name, 0, r.deleted
	FROM board r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
		AND NOT EXISTS (SELECT 1 FROM client o WHERE o.practice = r.practice
			AND o.id = r.client AND o.deleted = r.deleted AND o.changed = r.changed)
	UNION ALL
	SELECT 'task', r.id, r.client, r.title, 0, r.deleted
	FROM task r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
		AND NOT EXISTS (SELECT 1 FROM client o WHERE o.practice = r.practice
			AND o.id = r.client AND o.deleted = r.deleted AND o.changed = r.changed)
		AND NOT EXISTS (SELECT 1 FROM board o WHERE o.practice = r.practice
			AND o.id = r.board AND o.deleted = r.deleted AND o.changed = r.changed)
		AND NOT EXISTS (SELECT 1 FROM series_task s JOIN series o
			ON o.practice = s.practice AND o.id = s.series
			WHERE s.practice = r.practice AND s.task = r.id
			AND o.deleted = r.deleted AND o.changed = r.changed)
	UNION ALL
	SELECT 'series', id, client, title, 0, deleted
	FROM series WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'calendar', id, client, name, 0, deleted
	FROM calendar WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'event', r.id, r.client, r.title, 0, r.deleted
	FROM event r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
		AND NOT EXISTS (SELECT 1 FROM calendar o WHERE o.practice = r.practice
			AND o.id = r.calendar AND o.deleted = r.deleted AND o.changed = r.changed)
	UNION ALL
	SELECT 'entry', id, client, note, 0, deleted
	FROM entry WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'exception', id, client, name, first_day, deleted
	FROM day_exception WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'stay', id, 0, CASE WHEN place = '' THEN zone ELSE place END, from_day, deleted
	FROM stay WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'holiday', id, 0, name, day, deleted
	FROM holiday WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'template', id, 0, name, 0, deleted
	FROM task_template WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'expense', id, client, CASE WHEN what = '' THEN supplier ELSE what END, day, deleted
	FROM expense WHERE practice = $1 AND deleted > 0 AND deleted >= $2
	UNION ALL
	SELECT 'service', r.id, 0, COALESCE((SELECT w.name FROM service_word w
		WHERE w.practice = r.practice AND w.sold = r.id AND w.position = 0), ''), 0, r.deleted
	FROM service r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
	UNION ALL
	SELECT 'package', r.id, 0, COALESCE((SELECT w.name FROM service_word w
		WHERE w.practice = r.practice AND w.sold = r.id AND w.position = 0), ''), 0, r.deleted
	FROM package r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
	UNION ALL
	SELECT 'proposal', r.id, r.client, r.title, 0, r.deleted
	FROM proposal r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
		AND NOT EXISTS (SELECT 1 FROM client o WHERE o.practice = r.practice
			AND o.id = r.client AND o.deleted = r.deleted AND o.changed = r.changed)
	UNION ALL
	SELECT 'discovery', r.id, r.client, r.person, r.start_day, r.deleted
	FROM discovery r WHERE r.practice = $1 AND r.deleted > 0 AND r.deleted >= $2
		AND NOT EXISTS (SELECT 1 FROM client o WHERE o.practice = r.practice
			AND o.id = r.client AND o.deleted = r.deleted AND o.changed = r.changed)
) AS gone ORDER BY deleted DESC, id DESC;

-- bin_find($1 practice bigint, $2 id bigint): rows
-- A row, in the bin or not, and the name of what it hangs on where that is in the bin.
SELECT 'client' AS noun, id, id AS client, name AS title, 0 AS day, deleted, '' AS owner
FROM client WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'contact', r.id, r.client, r.name, 0, r.deleted, COALESCE((SELECT o.name FROM client o
	WHERE o.practice = r.practice AND o.id = r.client AND o.deleted > 0), '')
FROM contact r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'board', r.id, r.client, r.name, 0, r.deleted, COALESCE((SELECT o.name FROM client o
	WHERE o.practice = r.practice AND o.id = r.client AND o.deleted > 0), '')
FROM board r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'task', r.id, r.client, r.title, 0, r.deleted, COALESCE((SELECT o.name FROM client o
	WHERE o.practice = r.practice AND o.id = r.client AND o.deleted > 0), (SELECT o.name
	FROM board o WHERE o.practice = r.practice AND o.id = r.board AND o.deleted > 0), '')
FROM task r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'calendar', id, client, name, 0, deleted, '' FROM calendar WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'event', r.id, r.client, r.title, 0, r.deleted, COALESCE((SELECT o.name FROM calendar o
	WHERE o.practice = r.practice AND o.id = r.calendar AND o.deleted > 0), '')
FROM event r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'entry', id, client, note, 0, deleted, '' FROM entry WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'exception', id, client, name, first_day, deleted, '' FROM day_exception
WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'stay', id, 0, CASE WHEN place = '' THEN zone ELSE place END, from_day, deleted, ''
FROM stay WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'holiday', id, 0, name, day, deleted, '' FROM holiday WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'template', id, 0, name, 0, deleted, '' FROM task_template WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'series', id, client, title, 0, deleted, '' FROM series WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'expense', id, client, CASE WHEN what = '' THEN supplier ELSE what END, day, deleted, ''
FROM expense WHERE practice = $1 AND id = $2
UNION ALL
SELECT 'service', r.id, 0, COALESCE((SELECT w.name FROM service_word w
	WHERE w.practice = r.practice AND w.sold = r.id AND w.position = 0), ''), 0, r.deleted, ''
FROM service r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'package', r.id, 0, COALESCE((SELECT w.name FROM service_word w
	WHERE w.practice = r.practice AND w.sold = r.id AND w.position = 0), ''), 0, r.deleted, ''
FROM package r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'proposal', r.id, r.client, r.title, 0, r.deleted, COALESCE((SELECT o.name FROM client o
	WHERE o.practice = r.practice AND o.id = r.client AND o.deleted > 0), '')
FROM proposal r WHERE r.practice = $1 AND r.id = $2
UNION ALL
SELECT 'discovery', r.id, r.client, r.person, r.start_day, r.deleted, COALESCE((SELECT o.name
	FROM client o WHERE o.practice = r.practice AND o.id = r.client AND o.deleted > 0), '')
FROM discovery r WHERE r.practice = $1 AND r.id = $2;

-- bin_purge_entry($1 practice bigint, $2 before bigint): none
DELETE FROM entry WHERE practice = $1 AND deleted > 0 AND deleted < $2
	AND NOT EXISTS (SELECT 1 FROM invoice_piece p WHERE p.practice = $1 AND p.entry = entry.id);

-- bin_purge_event($1 practice bigint, $2 before bigint): none
DELETE FROM event WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_calendar($1 practice bigint, $2 before bigint): none
DELETE FROM calendar WHERE practice = $1 AND deleted > 0 AND deleted < $2
	AND NOT EXISTS (SELECT 1 FROM event e WHERE e.practice = $1 AND e.calendar = calendar.id);

-- bin_purge_task($1 practice bigint, $2 before bigint): none
-- Time was worked on it: the row stays, so that reports can name it.
DELETE FROM task WHERE practice = $1 AND deleted > 0 AND deleted < $2
	AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.practice = $1 AND e.task = task.id);

-- bin_purge_checklist($1 practice bigint, $2 before bigint): none
DELETE FROM checklist_item WHERE practice = $1 AND task IN (SELECT t.id FROM task t
	WHERE t.practice = $1 AND t.deleted > 0 AND t.deleted < $2);

-- bin_purge_dependency($1 practice bigint, $2 before bigint): none
DELETE FROM dependency WHERE practice = $1 AND (task IN (SELECT t.id FROM task t
		WHERE t.practice = $1 AND t.deleted > 0 AND t.deleted < $2)
	OR after_task IN (SELECT t.id FROM task t
		WHERE t.practice = $1 AND t.deleted > 0 AND t.deleted < $2));

-- bin_purge_series_task($1 practice bigint, $2 before bigint): none
DELETE FROM series_task WHERE practice = $1 AND series IN (SELECT s.id FROM series s
	WHERE s.practice = $1 AND s.deleted > 0 AND s.deleted < $2);

-- bin_purge_series($1 practice bigint, $2 before bigint): none
DELETE FROM series WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_stage($1 practice bigint, $2 before bigint): none
DELETE FROM stage WHERE practice = $1 AND board IN (SELECT b.id FROM board b
	WHERE b.practice = $1 AND b.deleted > 0 AND b.deleted < $2);

-- bin_purge_board($1 practice bigint, $2 before bigint): none
DELETE FROM board WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_reach($1 practice bigint, $2 before bigint): none
DELETE FROM reach WHERE practice = $1 AND contact IN (SELECT c.id FROM contact c
	WHERE c.practice = $1 AND c.deleted > 0 AND c.deleted < $2);

-- bin_purge_contact($1 practice bigint, $2 before bigint): none
DELETE FROM contact WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_hours($1 practice bigint, $2 before bigint): none
DELETE FROM hours WHERE practice = $1 AND client IN (SELECT c.id FROM client c
	WHERE c.practice = $1 AND c.deleted > 0 AND c.deleted < $2);

-- bin_purge_exception($1 practice bigint, $2 before bigint): none
DELETE FROM day_exception WHERE practice = $1 AND client IN (SELECT c.id FROM client c
	WHERE c.practice = $1 AND c.deleted > 0 AND c.deleted < $2);

-- bin_purge_client($1 practice bigint, $2 before bigint): none
-- As with tasks: who was worked for keeps the name, and whoever stands in the books.
DELETE FROM client WHERE practice = $1 AND deleted > 0 AND deleted < $2
	AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.practice = $1 AND e.client = client.id)
	AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.practice = $1 AND i.client = client.id)
	AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.practice = $1 AND a.client = client.id)
	AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.practice = $1 AND p.client = client.id)
	AND NOT EXISTS (SELECT 1 FROM expense x WHERE x.practice = $1 AND x.client = client.id);

-- bin_purge_leave($1 practice bigint, $2 before bigint): none
DELETE FROM day_exception WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_stay($1 practice bigint, $2 before bigint): none
DELETE FROM stay WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_holiday($1 practice bigint, $2 before bigint): none
DELETE FROM holiday WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_template($1 practice bigint, $2 before bigint): none
DELETE FROM task_template WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_expense($1 practice bigint, $2 before bigint): none
DELETE FROM expense WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_package_line($1 practice bigint, $2 before bigint): none
DELETE FROM package_line WHERE practice = $1 AND package IN (SELECT p.id FROM package p
	WHERE p.practice = $1 AND p.deleted > 0 AND p.deleted < $2);

-- bin_purge_sold_word($1 practice bigint, $2 before bigint): none
-- A service that a package holds keeps its row and its words, for the package to name.
DELETE FROM service_word WHERE practice = $1 AND sold IN (
	SELECT p.id FROM package p WHERE p.practice = $1 AND p.deleted > 0 AND p.deleted < $2
	UNION ALL SELECT s.id FROM service s
	WHERE s.practice = $1 AND s.deleted > 0 AND s.deleted < $2 AND NOT EXISTS (SELECT 1
		FROM package_line l WHERE l.practice = $1 AND l.service = s.id));

-- bin_purge_sold_price($1 practice bigint, $2 before bigint): none
DELETE FROM price WHERE practice = $1 AND sold IN (
	SELECT p.id FROM package p WHERE p.practice = $1 AND p.deleted > 0 AND p.deleted < $2
	UNION ALL SELECT s.id FROM service s
	WHERE s.practice = $1 AND s.deleted > 0 AND s.deleted < $2 AND NOT EXISTS (SELECT 1
		FROM package_line l WHERE l.practice = $1 AND l.service = s.id));

-- bin_purge_package($1 practice bigint, $2 before bigint): none
DELETE FROM package WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_service($1 practice bigint, $2 before bigint): none
DELETE FROM service WHERE practice = $1 AND deleted > 0 AND deleted < $2
	AND NOT EXISTS (SELECT 1 FROM package_line l
		WHERE l.practice = $1 AND l.service = service.id);

-- bin_purge_proposal_line($1 practice bigint, $2 before bigint): none
DELETE FROM proposal_line WHERE practice = $1 AND proposal IN (SELECT p.id FROM proposal p
	WHERE p.practice = $1 AND p.deleted > 0 AND p.deleted < $2);

-- bin_purge_proposal($1 practice bigint, $2 before bigint): none
-- The agreement that was made of it stays.
DELETE FROM proposal WHERE practice = $1 AND deleted > 0 AND deleted < $2;

-- bin_purge_discovery_answer($1 practice bigint, $2 before bigint): none
DELETE FROM discovery_answer WHERE practice = $1 AND discovery IN (SELECT d.id FROM discovery d
	WHERE d.practice = $1 AND d.deleted > 0 AND d.deleted < $2);

-- bin_purge_discovery($1 practice bigint, $2 before bigint): none
DELETE FROM discovery WHERE practice = $1 AND deleted > 0 AND deleted < $2;
