-- job_save($1 id bigint, $2 practice bigint, $3 member bigint, $4 kind text, $5 subject bigint,
-- $6 payload text, $7 run_at bigint, $8 created bigint): none
INSERT INTO job (id, practice, member, kind, subject, payload, state, attempts, run_at,
	lease_until, lease_by, progress, total, problem, created, ended)
VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, 0, '', 0, 0, '', $8, 0);

-- job_claim($1 now bigint, $2 lease_until bigint, $3 lease_by text): rows
-- The next that is due, or whose worker's lease has run out. Of two who ask at once for the same
-- job one gets none (the outer WHERE is looked at again once the row is free) and asks again.
UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = $2, lease_by = $3
WHERE id = (
	SELECT id FROM job
	WHERE (state = 'waiting' AND run_at <= $1) OR (state = 'running' AND lease_until <= $1)
	ORDER BY run_at, id LIMIT 1)
AND ((state = 'waiting' AND run_at <= $1) OR (state = 'running' AND lease_until <= $1))
RETURNING id, practice, member, kind, subject, payload, state, attempts, run_at, lease_by,
	progress, total, problem, created, ended;

-- job_progress($1 id bigint, $2 lease_by text, $3 progress bigint, $4 total bigint,
-- $5 lease_until bigint): none
UPDATE job SET progress = $3, total = $4, lease_until = $5
WHERE id = $1 AND lease_by = $2 AND state = 'running';

-- job_finish($1 id bigint, $2 lease_by text, $3 state text, $4 problem text, $5 run_at bigint,
-- $6 ended bigint): none
UPDATE job SET state = $3, problem = $4, run_at = $5, ended = $6, lease_until = 0, lease_by = ''
WHERE id = $1 AND lease_by = $2 AND state = 'running';

-- job_next_at(): rows
SELECT COALESCE(min(CASE WHEN state = 'waiting' THEN run_at ELSE lease_until END), 0) AS next
FROM job WHERE state IN ('waiting', 'running');

-- job_load($1 practice bigint, $2 id bigint): rows
SELECT id, practice, member, kind, subject, payload, state, attempts, run_at, lease_by,
	progress, total, problem, created, ended
FROM job WHERE practice = $1 AND id = $2;

-- job_list($1 practice bigint, $2 count bigint): rows
SELECT id, practice, member, kind, subject, payload, state, attempts, run_at, lease_by,
	progress, total, problem, created, ended
FROM job WHERE practice = $1 ORDER BY id DESC LIMIT $2;

-- job_again($1 practice bigint, $2 id bigint, $3 now bigint): none
UPDATE job SET state = 'waiting', attempts = 0, run_at = $3, problem = '', ended = 0
WHERE practice = $1 AND id = $2 AND state = 'parked';

-- job_expire($1 practice bigint, $2 before bigint): none
DELETE FROM job WHERE practice = $1 AND state = 'done' AND ended < $2;

-- job_forget($1 practice bigint, $2 subject bigint): none
DELETE FROM job WHERE practice = $1 AND subject = $2;

-- job_by_subject($1 practice bigint, $2 subject bigint): rows
SELECT id, practice, member, kind, subject, payload, state, attempts, run_at, lease_by,
	progress, total, problem, created, ended
FROM job WHERE practice = $1 AND subject = $2 ORDER BY id DESC LIMIT 1;
