-- exchange_save($1 practice bigint, $2 currency text, $3 day bigint, $4 per_euro bigint,
-- $5 changed bigint): none
INSERT INTO exchange_rate (practice, currency, day, per_euro, changed)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (practice, currency, day) DO UPDATE SET per_euro = excluded.per_euro,
	changed = excluded.changed
WHERE exchange_rate.per_euro <> excluded.per_euro;

-- exchange_on($1 practice bigint, $2 currency text, $3 day bigint): rows
-- The one that stood on that day: of no day is there a rate when banks are closed.
SELECT currency, day, per_euro FROM exchange_rate
WHERE practice = $1 AND currency = $2 AND day <= $3 ORDER BY day DESC LIMIT 1;

-- exchange_days($1 practice bigint): rows
-- From which day to which there are rates; 0 when there are none.
SELECT COALESCE(MIN(day), 0) AS first_day, COALESCE(MAX(day), 0) AS last_day
FROM exchange_rate WHERE practice = $1;

-- exchange_of_day($1 practice bigint, $2 day bigint): rows
SELECT currency, day, per_euro FROM exchange_rate WHERE practice = $1 AND day = $2;
