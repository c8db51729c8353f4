-- task_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 board bigint, $5 stage bigint,
-- $6 position bigint, $7 title text, $8 notes text, $9 category text, $10 estimate bigint,
-- $11 remaining bigint, $12 remaining_at bigint, $13 requested bigint, $14 promised bigint,
-- $15 earliest_day bigint, $16 earliest_second bigint, $17 due_day bigint, $18 due_second bigint,
-- $19 due_zone text, $20 importance bigint, $21 triage text, $22 triage_day bigint,
-- $23 waiting_since bigint, $24 waiting_for text, $25 reachable_only boolean, $26 done bigint,
-- $27 foreign_source text, $28 foreign_id text, $29 created bigint, $30 deleted bigint,
-- $31 changed bigint, $32 whole boolean, $33 min_chunk bigint,
-- $34 colleague text): none
INSERT INTO task (import, practice, id, client, board, stage, position, title, notes, category,
	estimate, remaining, remaining_at, requested, promised, earliest_day, earliest_second,
	due_day, due_second, due_zone, importance, triage, triage_day, waiting_since, waiting_for,
	reachable_only, done, foreign_source, foreign_id, created, deleted, changed, whole,
	min_chunk, colleague)
VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
	$19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32,
	$33, $34)
ON CONFLICT (practice, id) DO UPDATE SET client = excluded.client, board = excluded.board,
	stage = excluded.stage, position = excluded.position, title = excluded.title,
	notes = excluded.notes, category = excluded.category, estimate = excluded.estimate,
	remaining = excluded.remaining, remaining_at = excluded.remaining_at,
	requested = excluded.requested, promised = excluded.promised,
	earliest_day = excluded.earliest_day, earliest_second = excluded.earliest_second,
	due_day = excluded.due_day, due_second = excluded.due_second, due_zone = excluded.due_zone,
	importance = excluded.importance, triage = excluded.triage,
	triage_day = excluded.triage_day, waiting_since = excluded.waiting_since,
	waiting_for = excluded.waiting_for, reachable_only = excluded.reachable_only,
	done = excluded.done, foreign_source = excluded.foreign_source,
	foreign_id = excluded.foreign_id, created = excluded.created, deleted = excluded.deleted,
	changed = excluded.changed, whole = excluded.whole, min_chunk = excluded.min_chunk,
	colleague = excluded.colleague;

-- task_load($1 practice bigint, $2 id bigint): rows
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND id = $2;

-- task_open_list($1 practice bigint): rows
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND done = 0 AND deleted = 0 ORDER BY +id;

-- task_due_list($1 practice bigint, $2 first_day bigint, $3 last_day bigint): rows
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND done = 0 AND deleted = 0 AND due_day >= $2 AND due_day <= $3
ORDER BY +id;

-- task_board_list($1 practice bigint, $2 board bigint, $3 done_since bigint): rows
-- What is done leaves the board after a while: only what was done since then is listed.
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND board = $2 AND deleted = 0 AND (done = 0 OR done >= $3)
ORDER BY stage, position, id;

-- task_client_list($1 practice bigint, $2 client bigint): rows
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND client = $2 AND done = 0 AND deleted = 0 ORDER BY +id;

-- task_done_list($1 practice bigint, $2 before bigint, $3 before_id bigint, $4 count bigint): rows
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND done <> 0 AND deleted = 0 AND (done < $2 OR (done = $2 AND id < $3))
ORDER BY done DESC, id DESC LIMIT $4;

-- task_client_done_list($1 practice bigint, $2 client bigint, $3 before bigint,
-- $4 before_id bigint, $5 count bigint): rows
SELECT id, client, board, stage, position, title, notes, category, estimate, remaining,
	remaining_at, requested, promised, earliest_day, earliest_second, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, reachable_only, done,
	foreign_source, foreign_id, created, deleted, changed, whole, min_chunk, colleague
FROM task WHERE practice = $1 AND client = $2 AND done <> 0 AND deleted = 0
	AND (done < $3 OR (done = $3 AND id < $4))
ORDER BY done DESC, id DESC LIMIT $5;

-- task_tracked($1 practice bigint, $2 now bigint): rows
-- Seconds of work since each open task's rest was last estimated; a running timer counts until now.
-- CROSS JOIN and +id (above, too) keep SQLite, which has no statistics, from reading every entry or every task
-- there ever was: the few open tasks come first.
SELECT +task.id AS id, CAST(sum(
	CASE WHEN entry.end_at = 0 THEN $2 ELSE entry.end_at END
	- CASE WHEN entry.start_at < task.remaining_at THEN task.remaining_at ELSE entry.start_at END
	) AS bigint) AS seconds
FROM task CROSS JOIN entry
WHERE task.practice = $1 AND task.done = 0 AND task.deleted = 0
	AND entry.practice = task.practice AND entry.task = task.id AND entry.deleted = 0
	AND CASE WHEN entry.end_at = 0 THEN $2 ELSE entry.end_at END
	> CASE WHEN entry.start_at < task.remaining_at THEN task.remaining_at ELSE entry.start_at END
GROUP BY +task.id ORDER BY +task.id;

-- task_tracked_one($1 practice bigint, $2 id bigint, $3 now bigint): rows
SELECT COALESCE(CAST(sum(
	CASE WHEN entry.end_at = 0 THEN $3 ELSE entry.end_at END
	- CASE WHEN entry.start_at < task.remaining_at THEN task.remaining_at ELSE entry.start_at END
	) AS bigint), 0) AS seconds
FROM task CROSS JOIN entry
WHERE task.practice = $1 AND task.id = $2
	AND entry.practice = task.practice AND entry.task = task.id AND entry.deleted = 0
	AND CASE WHEN entry.end_at = 0 THEN $3 ELSE entry.end_at END
	> CASE WHEN entry.start_at < task.remaining_at THEN task.remaining_at ELSE entry.start_at END;

-- task_place($1 practice bigint, $2 id bigint, $3 position bigint): none
-- Making room for another card is no change of this task: `changed` stays.
UPDATE task SET position = $3 WHERE practice = $1 AND id = $2;

-- task_stage_end($1 practice bigint, $2 board bigint, $3 stage bigint): rows
SELECT COALESCE(max(position) + 1, 0) AS position FROM task
WHERE practice = $1 AND board = $2 AND stage = $3 AND done = 0 AND deleted = 0;

-- task_categories($1 practice bigint, $2 tasks bigint): rows
-- What the newest tasks use most.
SELECT category, count(*) AS uses FROM (SELECT id, category FROM task
	WHERE practice = $1 AND category <> '' AND deleted = 0 ORDER BY id DESC LIMIT $2) AS newest
GROUP BY category ORDER BY uses DESC, max(id) DESC LIMIT 50;

-- task_colleagues($1 practice bigint): rows
-- With whom tasks were left, and whose time an import brought: the most named first.
SELECT colleague, count(*) AS uses FROM (
	SELECT colleague FROM task WHERE practice = $1 AND colleague <> '' AND deleted = 0
	UNION ALL
	SELECT colleague FROM entry WHERE practice = $1 AND colleague <> '' AND deleted = 0) AS named
GROUP BY colleague ORDER BY uses DESC LIMIT 50;

-- task_worked($1 practice bigint, $2 id bigint, $3 now bigint): rows
SELECT COALESCE(CAST(sum(CASE WHEN end_at = 0 THEN $3 ELSE end_at END - start_at) AS bigint), 0)
	AS seconds
FROM entry WHERE practice = $1 AND task = $2 AND deleted = 0;

-- task_board_done($1 practice bigint, $2 board bigint): rows
SELECT count(*) AS tasks FROM task
WHERE practice = $1 AND board = $2 AND done <> 0 AND deleted = 0;
