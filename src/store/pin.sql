-- pin_add($1 practice bigint, $2 member bigint, $3 start_at bigint, $4 end_at bigint,
-- $5 task bigint, $6 changed bigint): none
INSERT INTO pin (practice, member, start_at, end_at, task, changed)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, member, start_at) DO UPDATE SET end_at = excluded.end_at,
	task = excluded.task, changed = excluded.changed;

-- pin_list($1 practice bigint, $2 member bigint): rows
SELECT start_at, end_at, task FROM pin WHERE practice = $1 AND member = $2 ORDER BY start_at;

-- pin_delete($1 practice bigint, $2 member bigint, $3 start_at bigint): none
DELETE FROM pin WHERE practice = $1 AND member = $2 AND start_at = $3;

-- pin_clear($1 practice bigint, $2 member bigint): none
DELETE FROM pin WHERE practice = $1 AND member = $2;
