-- task_before_save($1 practice bigint, $2 change bigint, $3 task bigint, $4 kept_at bigint): none
INSERT INTO task_before (practice, change, task, kept_at, board, stage, position, estimate,
	promised, due_day, due_second, due_zone, importance, triage, triage_day, waiting_since,
	waiting_for, done, colleague)
SELECT practice, $2, id, $4, board, stage, position, estimate, promised, due_day, due_second,
	due_zone, importance, triage, triage_day, waiting_since, waiting_for, done,
	colleague
FROM task WHERE practice = $1 AND id = $3;

-- task_before_list($1 practice bigint, $2 change bigint): rows
-- Those that nobody has touched since.
SELECT b.task FROM task_before b JOIN task t ON t.practice = b.practice AND t.id = b.task
WHERE b.practice = $1 AND b.change = $2 AND t.changed = $2 ORDER BY b.task;

-- task_before_back($1 practice bigint, $2 change bigint, $3 changed bigint): none
UPDATE task SET board = b.board, stage = b.stage, position = b.position, estimate = b.estimate,
	promised = b.promised, due_day = b.due_day, due_second = b.due_second,
	due_zone = b.due_zone, importance = b.importance, triage = b.triage,
	triage_day = b.triage_day, waiting_since = b.waiting_since, waiting_for = b.waiting_for,
	done = b.done, colleague = b.colleague, deleted = 0, changed = $3
FROM task_before b
WHERE b.practice = $1 AND b.change = $2 AND task.practice = $1 AND task.id = b.task
	AND task.changed = $2;

-- task_before_delete($1 practice bigint, $2 change bigint): none
DELETE FROM task_before WHERE practice = $1 AND change = $2;

-- task_before_expire($1 practice bigint, $2 before bigint): none
DELETE FROM task_before WHERE practice = $1 AND kept_at < $2;
