-- penalty_rate_list($1 practice bigint): rows
SELECT from_day, rate FROM penalty_rate WHERE practice = $1 ORDER BY from_day;

-- penalty_rate_save($1 practice bigint, $2 from_day bigint, $3 rate bigint, $4 changed bigint): none
INSERT INTO penalty_rate (practice, from_day, rate, changed) VALUES ($1, $2, $3, $4)
ON CONFLICT (practice, from_day) DO UPDATE SET rate = excluded.rate, changed = excluded.changed;

-- penalty_rate_delete($1 practice bigint, $2 from_day bigint): none
DELETE FROM penalty_rate WHERE practice = $1 AND from_day = $2;
