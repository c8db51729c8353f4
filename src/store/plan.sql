-- plan_save($1 practice bigint, $2 member bigint, $3 made bigint, $4 fingerprint text,
-- $5 verdict text, $6 answer text, $7 changed bigint): none
INSERT INTO plan (practice, member, made, fingerprint, verdict, answer, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (practice, member) DO UPDATE SET made = excluded.made,
	fingerprint = excluded.fingerprint, verdict = excluded.verdict, answer = excluded.answer,
	changed = excluded.changed;

-- plan_load($1 practice bigint, $2 member bigint): rows
SELECT made, fingerprint, verdict, answer FROM plan WHERE practice = $1 AND member = $2;

-- plan_block_clear($1 practice bigint, $2 member bigint): none
DELETE FROM plan_block WHERE practice = $1 AND member = $2;

-- plan_block_add($1 practice bigint, $2 member bigint, $3 start_at bigint, $4 end_at bigint,
-- $5 task bigint): none
INSERT INTO plan_block (practice, member, start_at, end_at, task) VALUES ($1, $2, $3, $4, $5);

-- plan_block_list($1 practice bigint, $2 member bigint): rows
SELECT start_at, end_at, task FROM plan_block
WHERE practice = $1 AND member = $2 ORDER BY start_at;

-- plan_behind($1 now bigint): rows
-- A block has ended since the plan was made, and its task is still open and not waiting.
SELECT DISTINCT p.practice, p.member FROM plan p
JOIN plan_block b ON b.practice = p.practice AND b.member = p.member
JOIN task t ON t.practice = b.practice AND t.id = b.task
WHERE b.end_at > p.made AND b.end_at <= $1 AND t.done = 0 AND t.deleted = 0
	AND t.waiting_since = 0
ORDER BY p.practice, p.member;
