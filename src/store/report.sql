-- report_client($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint,
-- $5 now bigint, $6 client bigint): rows
-- The time between two instants, a running timer until now. No entry is longer than longest, so
-- the index on start_at bounds the search at both ends. client 0: of all.
SELECT client, billable,
	CAST(sum(CASE WHEN end_at = 0 THEN CASE WHEN $5 < $3 THEN $5 ELSE $3 END
		WHEN end_at < $3 THEN end_at ELSE $3 END
	- CASE WHEN start_at > $2 THEN start_at ELSE $2 END) AS bigint) AS seconds
FROM entry WHERE practice = $1 AND deleted = 0 AND start_at < $3 AND start_at > $2 - $4
	AND (end_at > $2 OR (end_at = 0 AND $5 > $2 AND $5 > start_at)) AND ($6 = 0 OR client = $6)
GROUP BY client, billable ORDER BY client;

-- report_task($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint,
-- $5 now bigint, $6 client bigint): rows
SELECT client, task, billable,
	CAST(sum(CASE WHEN end_at = 0 THEN CASE WHEN $5 < $3 THEN $5 ELSE $3 END
		WHEN end_at < $3 THEN end_at ELSE $3 END
	- CASE WHEN start_at > $2 THEN start_at ELSE $2 END) AS bigint) AS seconds
FROM entry WHERE practice = $1 AND deleted = 0 AND start_at < $3 AND start_at > $2 - $4
	AND (end_at > $2 OR (end_at = 0 AND $5 > $2 AND $5 > start_at)) AND ($6 = 0 OR client = $6)
GROUP BY client, task, billable ORDER BY client, task;

-- report_category($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint,
-- $5 now bigint, $6 client bigint): rows
SELECT category, billable,
	CAST(sum(CASE WHEN end_at = 0 THEN CASE WHEN $5 < $3 THEN $5 ELSE $3 END
		WHEN end_at < $3 THEN end_at ELSE $3 END
	- CASE WHEN start_at > $2 THEN start_at ELSE $2 END) AS bigint) AS seconds
FROM entry WHERE practice = $1 AND deleted = 0 AND start_at < $3 AND start_at > $2 - $4
	AND (end_at > $2 OR (end_at = 0 AND $5 > $2 AND $5 > start_at)) AND ($6 = 0 OR client = $6)
GROUP BY category, billable;

-- report_whole($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint,
-- $5 now bigint, $6 client bigint): rows
SELECT billable,
	CAST(sum(CASE WHEN end_at = 0 THEN CASE WHEN $5 < $3 THEN $5 ELSE $3 END
		WHEN end_at < $3 THEN end_at ELSE $3 END
	- CASE WHEN start_at > $2 THEN start_at ELSE $2 END) AS bigint) AS seconds
FROM entry WHERE practice = $1 AND deleted = 0 AND start_at < $3 AND start_at > $2 - $4
	AND (end_at > $2 OR (end_at = 0 AND $5 > $2 AND $5 > start_at)) AND ($6 = 0 OR client = $6)
GROUP BY billable;

-- report_entries($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint,
-- $5 now bigint, $6 client bigint): rows
-- What those sums are made of, one by one.
SELECT e.id, e.client, e.task, e.start_at, e.end_at, e.note, e.category, e.billable,
	COALESCE(t.title, '') AS title, COALESCE(c.name, '') AS client_name,
	COALESCE(c.thread, 0) AS thread
FROM entry e LEFT JOIN task t ON t.practice = e.practice AND t.id = e.task
LEFT JOIN client c ON c.practice = e.practice AND c.id = e.client
WHERE e.practice = $1 AND e.deleted = 0 AND e.start_at < $3 AND e.start_at > $2 - $4
	AND (e.end_at > $2 OR (e.end_at = 0 AND $5 > $2 AND $5 > e.start_at))
	AND ($6 = 0 OR e.client = $6)
ORDER BY e.start_at, e.id;

-- report_client_names($1 practice bigint): rows
-- Those in the bin, too: what was worked was worked.
SELECT id, name, thread, reserved, reserved_per FROM client WHERE practice = $1;

-- report_task_names($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint): rows
-- Of the tasks that were worked on between two instants.
SELECT id, title, estimate FROM task WHERE practice = $1 AND id IN (SELECT e.task FROM entry e
	WHERE e.practice = $1 AND e.deleted = 0 AND e.start_at < $3 AND e.start_at > $2 - $4)
ORDER BY id;
