-- hours_clear($1 practice bigint, $2 client bigint, $3 member bigint): none
DELETE FROM hours WHERE practice = $1 AND client = $2 AND member = $3;

-- hours_add($1 practice bigint, $2 client bigint, $3 member bigint, $4 position bigint,
-- $5 days bigint, $6 from_minute bigint, $7 to_minute bigint, $8 changed bigint): none
INSERT INTO hours (practice, client, member, position, days, from_minute, to_minute, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- hours_load($1 practice bigint, $2 client bigint, $3 member bigint): rows
SELECT client, member, days, from_minute, to_minute FROM hours
WHERE practice = $1 AND client = $2 AND member = $3 ORDER BY position;

-- hours_list($1 practice bigint): rows
SELECT client, member, days, from_minute, to_minute FROM hours
WHERE practice = $1 ORDER BY client, member, position;
