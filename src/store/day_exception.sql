-- day_exception_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 member bigint,
-- $5 first_day bigint, $6 last_day bigint, $7 works boolean, $8 from_minute bigint,
-- $9 to_minute bigint, $10 name text, $11 changed bigint): none
INSERT INTO day_exception (practice, id, client, member, first_day, last_day, works, from_minute,
	to_minute, name, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (practice, id) DO UPDATE SET first_day = excluded.first_day,
	last_day = excluded.last_day, works = excluded.works, from_minute = excluded.from_minute,
	to_minute = excluded.to_minute, name = excluded.name, changed = excluded.changed;

-- day_exception_owner_list($1 practice bigint, $2 client bigint, $3 member bigint,
-- $4 first bigint, $5 last bigint): rows
SELECT id, client, member, first_day, last_day, works, from_minute, to_minute, name
FROM day_exception
WHERE practice = $1 AND client = $2 AND member = $3 AND last_day >= $4 AND first_day <= $5
	AND deleted = 0
ORDER BY first_day, id;

-- day_exception_list($1 practice bigint, $2 first bigint, $3 last bigint): rows
SELECT id, client, member, first_day, last_day, works, from_minute, to_minute, name
FROM day_exception WHERE practice = $1 AND last_day >= $2 AND first_day <= $3 AND deleted = 0
ORDER BY client, member, first_day, id;
