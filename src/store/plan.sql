-- plan_save($1 practice bigint, $2 member bigint, $3 made bigint, $4 fingerprint text,
-- $5 verdict text, $6 answer text, $7 changed bigint): none
INSERT INTO plan (practice, member, made, fingerprint, verdict, answer, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (practice, member) DO UPDATE SET made = excluded.made,
	fingerprint = excluded.fingerprint, verdict = excluded.verdict, answer = excluded.answer,
	changed = excluded.changed;

-- plan_load($1 practice bigint, $2 member bigint): rows
SELECT made, fingerprint, verdict, changed FROM plan WHERE practice = $1 AND member = $2;

-- plan_answer($1 practice bigint, $2 member bigint): rows
SELECT answer FROM plan WHERE practice = $1 AND member = $2;

-- plan_block_clear($1 practice bigint, $2 member bigint, $3 before bigint, $4 after bigint): none
-- What is still to come goes, and what is long over.
DELETE FROM plan_block WHERE practice = $1 AND member = $2 AND (end_at < $3 OR end_at > $4);

-- plan_block_add($1 practice bigint, $2 member bigint, $3 start_at bigint, $4 end_at bigint,
-- $5 task bigint): none
INSERT INTO plan_block (practice, member, start_at, end_at, task) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (practice, member, start_at) DO UPDATE SET end_at = excluded.end_at,
	task = excluded.task;

-- plan_block_clear_ahead($1 practice bigint, $2 member bigint, $3 now bigint): none
DELETE FROM plan_block WHERE practice = $1 AND member = $2 AND start_at >= $3;

-- plan_unsettle($1 practice bigint, $2 member bigint): none
UPDATE plan SET fingerprint = '' WHERE practice = $1 AND member = $2;

-- plan_block_list($1 practice bigint, $2 member bigint): rows
SELECT start_at, end_at, task FROM plan_block WHERE practice = $1 AND member = $2
ORDER BY start_at;

-- plan_block_ahead_list($1 practice bigint, $2 member bigint, $3 made bigint): rows
SELECT start_at, end_at, task FROM plan_block
WHERE practice = $1 AND member = $2 AND end_at > $3 ORDER BY start_at;

-- plan_promise_clear($1 practice bigint, $2 member bigint): none
DELETE FROM plan_promise WHERE practice = $1 AND member = $2;

-- plan_promise_add($1 practice bigint, $2 member bigint, $3 task bigint, $4 minutes bigint,
-- $5 broken boolean, $6 slack bigint, $7 new_due bigint): none
INSERT INTO plan_promise (practice, member, task, minutes, broken, slack, new_due)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- plan_promise_list($1 practice bigint, $2 member bigint): rows
SELECT task, minutes, broken, slack, new_due FROM plan_promise
WHERE practice = $1 AND member = $2 ORDER BY task;

-- plan_certificate_clear($1 practice bigint, $2 member bigint): none
DELETE FROM plan_certificate WHERE practice = $1 AND member = $2;

-- plan_certificate_add($1 practice bigint, $2 member bigint, $3 number bigint, $4 tasks text,
-- $5 windows text, $6 need bigint, $7 have bigint): none
INSERT INTO plan_certificate (practice, member, number, tasks, windows, need, have)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- plan_certificate_list($1 practice bigint, $2 member bigint): rows
SELECT tasks, windows, need, have FROM plan_certificate
WHERE practice = $1 AND member = $2 ORDER BY number;

-- plan_behind($1 now bigint): rows
-- Plans of which a block has gone by since they were made, with its task still to do.
SELECT DISTINCT plan.practice, plan.member
FROM plan JOIN plan_block ON plan_block.practice = plan.practice AND plan_block.member = plan.member
	JOIN task ON task.practice = plan.practice AND task.id = plan_block.task
WHERE plan_block.end_at <= $1 AND plan_block.end_at > plan.made AND task.done = 0
	AND task.deleted = 0 AND task.waiting_since = 0 AND task.colleague = ''
ORDER BY plan.practice, plan.member;
