-- holiday_save($1 practice bigint, $2 id bigint, $3 country text, $4 region text, $5 day bigint,
-- $6 name text, $7 changed bigint): none
INSERT INTO holiday (practice, id, country, region, day, name, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (practice, id) DO UPDATE SET country = excluded.country, region = excluded.region,
	day = excluded.day, name = excluded.name, changed = excluded.changed;

-- holiday_list($1 practice bigint, $2 first bigint, $3 last bigint): rows
SELECT id, country, region, day, name FROM holiday
WHERE practice = $1 AND day >= $2 AND day <= $3 AND deleted = 0 ORDER BY day, id;
