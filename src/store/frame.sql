-- frame_clients($1 practice bigint): rows
-- Whoever is worked for now, with the name and the place only.
SELECT id, name, thread, zone FROM client
WHERE practice = $1 AND status = 'active' AND deleted = 0 ORDER BY id;

-- frame_hours($1 practice bigint): rows
-- When they can be reached, all patterns at once.
SELECT client, days, from_minute, to_minute FROM hours
WHERE practice = $1 AND client <> 0 ORDER BY client, position;

-- frame_timer($1 practice bigint, $2 member bigint): rows
SELECT e.start_at AS start_at, e.client AS client, e.task AS task, e.note AS note,
	c.name AS client_name, c.thread AS thread, t.title AS title
FROM entry e
LEFT JOIN client c ON c.practice = e.practice AND c.id = e.client
LEFT JOIN task t ON t.practice = e.practice AND t.id = e.task
WHERE e.practice = $1 AND e.member = $2 AND e.end_at = 0 AND e.deleted = 0
ORDER BY +e.start_at DESC LIMIT 1;
