-- recurring_save($1 practice bigint, $2 client bigint, $3 rhythm text, $4 on_day bigint,
-- $5 next_day bigint, $6 automatic boolean, $7 changed bigint): none
INSERT INTO recurring (practice, client, rhythm, on_day, next_day, automatic, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (practice, client) DO UPDATE SET rhythm = excluded.rhythm, on_day = excluded.on_day,
	next_day = excluded.next_day, automatic = excluded.automatic, changed = excluded.changed;

-- recurring_delete($1 practice bigint, $2 client bigint): none
DELETE FROM recurring WHERE practice = $1 AND client = $2;

-- recurring_load($1 practice bigint, $2 client bigint): rows
SELECT client, rhythm, on_day, next_day, automatic, changed FROM recurring
WHERE practice = $1 AND client = $2;

-- recurring_due($1 practice bigint, $2 until_day bigint): rows
-- Of clients that are there; whether their day has come is for their own clock to say.
SELECT r.client, r.rhythm, r.on_day, r.next_day, r.automatic, r.changed FROM recurring r
JOIN client c ON c.practice = r.practice AND c.id = r.client
WHERE r.practice = $1 AND r.next_day <= $2 AND c.deleted = 0 ORDER BY r.client;
