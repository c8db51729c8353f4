-- import_save($1 practice bigint, $2 id bigint, $3 member bigint, $4 format text,
-- $5 file_name text, $6 blob text, $7 state text, $8 options text, $9 report text,
-- $10 created bigint, $11 ended bigint, $12 changed bigint): none
INSERT INTO import (practice, id, member, format, file_name, blob, state, options, report, created,
	ended, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (practice, id) DO UPDATE SET format = excluded.format, state = excluded.state,
	options = excluded.options, report = excluded.report, ended = excluded.ended,
	changed = excluded.changed;

-- import_load($1 practice bigint, $2 id bigint): rows
SELECT id, member, format, file_name, blob, state, options, report, created, ended, changed
FROM import WHERE practice = $1 AND id = $2;

-- import_list($1 practice bigint, $2 count bigint): rows
SELECT id, member, format, file_name, blob, state, options, report, created, ended, changed
FROM import WHERE practice = $1 ORDER BY id DESC LIMIT $2;

-- import_left($1 practice bigint, $2 before bigint): rows
SELECT id, member, format, file_name, blob, state, options, report, created, ended, changed
FROM import WHERE practice = $1 AND state = 'staged' AND created < $2 ORDER BY id;

-- import_delete($1 practice bigint, $2 id bigint): none
DELETE FROM import WHERE practice = $1 AND id = $2;

-- import_made_save($1 practice bigint, $2 import bigint, $3 noun text, $4 noun_id bigint,
-- $5 was text, $6 digest text, $7 twin bigint, $8 changed bigint): none
-- What the row was before stays as it was noted first.
INSERT INTO import_made (practice, import, noun, noun_id, was, digest, twin, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (practice, import, noun, noun_id) DO UPDATE SET digest = excluded.digest,
	twin = excluded.twin, changed = excluded.changed;

-- import_made_was($1 practice bigint, $2 import bigint, $3 noun text, $4 noun_id bigint,
-- $5 was text, $6 changed bigint): none
UPDATE import_made SET was = $5, changed = $6
WHERE practice = $1 AND import = $2 AND noun = $3 AND noun_id = $4;

-- import_made_list($1 practice bigint, $2 import bigint, $3 noun text, $4 after bigint,
-- $5 count bigint): rows
SELECT noun, noun_id, was, twin, changed FROM import_made
WHERE practice = $1 AND import = $2 AND noun = $3 AND noun_id > $4
ORDER BY noun_id LIMIT $5;

-- import_made_count($1 practice bigint, $2 import bigint, $3 noun text): rows
SELECT COUNT(CASE WHEN was = '' THEN 1 END) AS made, COUNT(CASE WHEN was <> '' THEN 1 END) AS updated
FROM import_made WHERE practice = $1 AND import = $2 AND noun = $3;

-- import_made_shown($1 practice bigint, $2 import bigint, $3 changed bigint): none
-- What became as its twin was written by the switch; what is new stays as its batch wrote it.
UPDATE import_made SET changed = $3, twin = 0 WHERE practice = $1 AND import = $2 AND twin > 0;

-- import_touched($1 practice bigint, $2 import bigint, $3 count bigint): rows
-- What the import wrote and somebody has changed since.
SELECT noun, noun_id, client, title FROM (
	SELECT m.noun AS noun, m.noun_id AS noun_id, r.id AS client, r.name AS title
	FROM import_made m JOIN client r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'client' AND r.deleted = 0
		AND r.changed > m.changed
	UNION ALL
	SELECT m.noun, m.noun_id, r.client, r.name
	FROM import_made m JOIN board r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'board' AND r.deleted = 0
		AND r.changed > m.changed
	UNION ALL
	SELECT m.noun, m.noun_id, r.client, r.title
	FROM import_made m JOIN task r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND r.deleted = 0
		AND r.changed > m.changed
	UNION ALL
	SELECT m.noun, m.noun_id, r.client, r.name
	FROM import_made m JOIN calendar r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'calendar' AND r.deleted = 0
		AND r.changed > m.changed
	UNION ALL
	SELECT m.noun, m.noun_id, r.client, r.title
	FROM import_made m JOIN event r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND r.deleted = 0
		AND r.changed > m.changed
	UNION ALL
	SELECT m.noun, m.noun_id, r.client, r.note
	FROM import_made m JOIN entry r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND r.deleted = 0
		AND (r.changed > m.changed OR EXISTS (SELECT 1 FROM invoice_piece p
			WHERE p.practice = r.practice AND p.entry = r.id))
	UNION ALL
	SELECT m.noun, m.noun_id, r.client, r.number
	FROM import_made m JOIN invoice r ON r.practice = m.practice AND r.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'invoice' AND (r.changed > m.changed
		OR EXISTS (SELECT 1 FROM payment p WHERE p.practice = r.practice AND p.invoice = r.id
			AND NOT EXISTS (SELECT 1 FROM import_made k WHERE k.practice = p.practice
				AND k.import = $2 AND k.noun = 'payment' AND k.noun_id = p.id))
		OR EXISTS (SELECT 1 FROM invoice c WHERE c.practice = r.practice AND c.corrects = r.id)
		OR EXISTS (SELECT 1 FROM invoice_status t WHERE t.practice = r.practice
			AND t.invoice = r.id)
		OR EXISTS (SELECT 1 FROM invoice_handed t WHERE t.practice = r.practice
			AND t.invoice = r.id)
		OR EXISTS (SELECT 1 FROM reminder t WHERE t.practice = r.practice
			AND t.invoice = r.id))
) AS touched ORDER BY noun_id LIMIT $3;

-- import_ended_list($1 practice bigint): rows
-- When imports were undone: what was binned then comes back with the next import of its file.
SELECT ended FROM import WHERE practice = $1 AND state = 'undone' ORDER BY ended;

-- import_forget_checks($1 practice bigint, $2 import bigint): none
DELETE FROM checklist_item WHERE practice = $1 AND task IN (SELECT t.id
	FROM import_made m JOIN task t ON t.practice = m.practice AND t.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND t.deleted = -1);

-- import_forget_dependencies($1 practice bigint, $2 import bigint): none
DELETE FROM dependency WHERE practice = $1 AND task IN (SELECT t.id
	FROM import_made m JOIN task t ON t.practice = m.practice AND t.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND t.deleted = -1);

-- import_forget_stages($1 practice bigint, $2 import bigint): none
DELETE FROM stage WHERE practice = $1 AND board IN (SELECT b.id
	FROM import_made m JOIN board b ON b.practice = m.practice AND b.id = m.noun_id
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'board' AND b.deleted = -1);

-- import_forget_made($1 practice bigint, $2 import bigint): none
DELETE FROM import_made WHERE practice = $1 AND import = $2;

-- import_show_client($1 practice bigint, $2 import bigint): none
UPDATE client SET deleted = 0
WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'client' AND m.was = '');

-- import_undo_client($1 practice bigint, $2 import bigint, $3 deleted bigint, $4 changed bigint): none
-- Whom something still belongs to stays; so do a board with tasks, a calendar with events, and time
-- that stands on an invoice.
UPDATE client SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'client' AND m.was = ''
		AND m.changed >= client.changed)
	AND NOT EXISTS (SELECT 1 FROM board r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM task r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM event r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM contact r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM agreement r WHERE r.practice = client.practice
		AND r.client = client.id)
	AND NOT EXISTS (SELECT 1 FROM proposal r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM discovery r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0)
	AND NOT EXISTS (SELECT 1 FROM invoice r WHERE r.practice = client.practice
		AND r.client = client.id)
	AND NOT EXISTS (SELECT 1 FROM expense r WHERE r.practice = client.practice
		AND r.client = client.id AND r.deleted = 0);

-- import_show_board($1 practice bigint, $2 import bigint): none
UPDATE board SET deleted = 0
WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'board' AND m.was = '');

-- import_undo_board($1 practice bigint, $2 import bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE board SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'board' AND m.was = ''
		AND m.changed >= board.changed)
	AND NOT EXISTS (SELECT 1 FROM task r WHERE r.practice = board.practice
		AND r.board = board.id AND r.deleted = 0);

-- import_show_task($1 practice bigint, $2 import bigint): none
UPDATE task SET deleted = 0
WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.was = '');

-- import_undo_task($1 practice bigint, $2 import bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE task SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.was = ''
		AND m.changed >= task.changed);

-- import_show_calendar($1 practice bigint, $2 import bigint): none
UPDATE calendar SET deleted = 0
WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'calendar' AND m.was = '');

-- import_undo_calendar($1 practice bigint, $2 import bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE calendar SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'calendar' AND m.was = ''
		AND m.changed >= calendar.changed)
	AND NOT EXISTS (SELECT 1 FROM event r WHERE r.practice = calendar.practice
		AND r.calendar = calendar.id AND r.deleted = 0);

-- import_show_event($1 practice bigint, $2 import bigint): none
UPDATE event SET deleted = 0
WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND m.was = '');

-- import_undo_event($1 practice bigint, $2 import bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE event SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND m.was = ''
		AND m.changed >= event.changed);

-- import_show_entry($1 practice bigint, $2 import bigint): none
UPDATE entry SET deleted = 0
WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND m.was = '');

-- import_undo_entry($1 practice bigint, $2 import bigint, $3 deleted bigint, $4 changed bigint): none
UPDATE entry SET deleted = $3, changed = $4
WHERE practice = $1 AND deleted = 0 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND m.was = ''
		AND m.changed >= entry.changed)
	AND NOT EXISTS (SELECT 1 FROM invoice_piece p WHERE p.practice = entry.practice
		AND p.entry = entry.id);

-- import_forget_client($1 practice bigint, $2 import bigint): none
DELETE FROM client WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'client');

-- import_forget_board($1 practice bigint, $2 import bigint): none
DELETE FROM board WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'board');

-- import_forget_task($1 practice bigint, $2 import bigint): none
DELETE FROM task WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task');

-- import_forget_calendar($1 practice bigint, $2 import bigint): none
DELETE FROM calendar WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'calendar');

-- import_forget_event($1 practice bigint, $2 import bigint): none
DELETE FROM event WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event');

-- import_forget_entry($1 practice bigint, $2 import bigint): none
DELETE FROM entry WHERE practice = $1 AND deleted = -1 AND id IN (SELECT noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry');

-- import_undo_invoice($1 practice bigint, $2 import bigint): none
-- One that somebody was paid for, took back or sent on since stays.
DELETE FROM invoice
WHERE practice = $1 AND place = 0 AND id IN (SELECT m.noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'invoice'
		AND m.changed >= invoice.changed)
	AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.practice = invoice.practice
		AND p.invoice = invoice.id AND NOT EXISTS (SELECT 1 FROM import_made k
			WHERE k.practice = p.practice AND k.import = $2 AND k.noun = 'payment'
			AND k.noun_id = p.id))
	AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.practice = invoice.practice
		AND c.corrects = invoice.id)
	AND NOT EXISTS (SELECT 1 FROM invoice_status t WHERE t.practice = invoice.practice
		AND t.invoice = invoice.id)
	AND NOT EXISTS (SELECT 1 FROM invoice_handed t WHERE t.practice = invoice.practice
		AND t.invoice = invoice.id)
	AND NOT EXISTS (SELECT 1 FROM reminder t WHERE t.practice = invoice.practice
		AND t.invoice = invoice.id);

-- import_undo_payment($1 practice bigint, $2 import bigint): none
-- After the invoices: what came for one that stays of those it made stays with it.
DELETE FROM payment
WHERE practice = $1 AND id IN (SELECT m.noun_id FROM import_made m
	WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'payment'
		AND m.changed >= payment.changed)
	AND NOT EXISTS (SELECT 1 FROM invoice i JOIN import_made m
		ON m.practice = i.practice AND m.noun_id = i.id
		WHERE i.practice = payment.practice AND i.id = payment.invoice AND m.import = $2
		AND m.noun = 'invoice');
