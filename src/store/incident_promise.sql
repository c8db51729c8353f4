-- incident_promise_save($1 practice bigint, $2 incident bigint, $3 task bigint, $4 client bigint,
-- $5 was_day bigint, $6 was_second bigint, $7 offer_day bigint, $8 offer_second bigint,
-- $9 zone text, $10 taken bigint, $11 changed bigint): none
INSERT INTO incident_promise (practice, incident, task, client, was_day, was_second, offer_day,
	offer_second, zone, taken, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (practice, incident, task) DO UPDATE SET taken = excluded.taken,
	changed = excluded.changed;

-- incident_promise_list($1 practice bigint, $2 incident bigint): rows
SELECT task, client, was_day, was_second, offer_day, offer_second, zone, taken
FROM incident_promise WHERE practice = $1 AND incident = $2 ORDER BY task;
