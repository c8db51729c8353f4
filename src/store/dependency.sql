-- dependency_save($1 practice bigint, $2 task bigint, $3 after bigint): none
INSERT INTO dependency (practice, task, after_task) VALUES ($1, $2, $3)
ON CONFLICT (practice, task, after_task) DO NOTHING;

-- dependency_clear($1 practice bigint, $2 task bigint): none
DELETE FROM dependency WHERE practice = $1 AND task = $2;

-- dependency_list($1 practice bigint): rows
-- Between tasks that are not in the bin; what is done holds nobody up any more, but is still told.
SELECT d.task, d.after_task FROM dependency d
JOIN task t ON t.practice = d.practice AND t.id = d.task
JOIN task a ON a.practice = d.practice AND a.id = d.after_task
WHERE d.practice = $1 AND t.done = 0 AND t.deleted = 0 AND a.deleted = 0
ORDER BY d.task, d.after_task;

-- dependency_task_list($1 practice bigint, $2 task bigint): rows
SELECT d.task, d.after_task FROM dependency d
JOIN task a ON a.practice = d.practice AND a.id = d.after_task
WHERE d.practice = $1 AND d.task = $2 AND a.deleted = 0 ORDER BY d.after_task;
