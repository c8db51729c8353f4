-- checklist_save($1 practice bigint, $2 id bigint, $3 task bigint, $4 position bigint, $5 text text,
-- $6 done boolean): none
INSERT INTO checklist_item (practice, id, task, position, text, done)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, id) DO UPDATE SET task = excluded.task, position = excluded.position,
	text = excluded.text, done = excluded.done;

-- checklist_clear($1 practice bigint, $2 task bigint): none
DELETE FROM checklist_item WHERE practice = $1 AND task = $2;

-- checklist_tick($1 practice bigint, $2 task bigint, $3 id bigint, $4 done boolean): none
UPDATE checklist_item SET done = $4 WHERE practice = $1 AND task = $2 AND id = $3;

-- checklist_list($1 practice bigint, $2 task bigint): rows
SELECT id, text, done FROM checklist_item WHERE practice = $1 AND task = $2 ORDER BY position, id;

-- checklist_open_counts($1 practice bigint): rows
SELECT c.task, count(*) AS lines,
	CAST(sum(CASE WHEN c.done THEN 1 ELSE 0 END) AS bigint) AS ticked
FROM task t CROSS JOIN checklist_item c
WHERE t.practice = $1 AND t.done = 0 AND t.deleted = 0 AND c.practice = t.practice AND c.task = t.id
GROUP BY c.task ORDER BY c.task;
