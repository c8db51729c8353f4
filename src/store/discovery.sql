-- discovery_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 start_day bigint,
-- $5 start_second bigint, $6 zone text, $7 person text, $8 language text, $9 notes text,
-- $10 created bigint, $11 changed bigint): none
INSERT INTO discovery (practice, id, client, start_day, start_second, zone, person, language, notes,
	created, deleted, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11)
ON CONFLICT (practice, id) DO UPDATE SET start_day = excluded.start_day,
	start_second = excluded.start_second, zone = excluded.zone, person = excluded.person,
	language = excluded.language, notes = excluded.notes, changed = excluded.changed;

-- discovery_load($1 practice bigint, $2 id bigint): rows
SELECT id, client, start_day, start_second, zone, person, language, notes, created, changed
FROM discovery WHERE practice = $1 AND id = $2 AND deleted = 0;

-- discovery_of_client($1 practice bigint, $2 client bigint): rows
SELECT id, client, start_day, start_second, zone, person, language, notes, created, changed
FROM discovery WHERE practice = $1 AND client = $2 AND deleted = 0
ORDER BY start_day DESC, start_second DESC, id DESC;

-- discovery_list($1 practice bigint, $2 count bigint): rows
SELECT id, client, start_day, start_second, zone, person, language, notes, created, changed
FROM discovery WHERE practice = $1 AND deleted = 0
ORDER BY start_day DESC, start_second DESC, id DESC LIMIT $2;

-- discovery_after($1 practice bigint, $2 after bigint, $3 count bigint): rows
-- A page by rising id.
SELECT id, client, start_day, start_second, zone, person, language, notes, created, changed
FROM discovery WHERE practice = $1 AND deleted = 0 AND id > $2 ORDER BY id LIMIT $3;

-- discovery_count($1 practice bigint): rows
SELECT count(*) AS count FROM discovery WHERE practice = $1 AND deleted = 0;

-- discovery_back($1 practice bigint, $2 id bigint, $3 changed bigint): rows
-- What came out of the bin by one change: one call, or those of a client.
SELECT id, client, start_day, start_second, zone, person, language, notes, created, changed
FROM discovery WHERE practice = $1 AND deleted = 0 AND (id = $2 OR client = $2) AND changed = $3
ORDER BY id;

-- discovery_answer_clear($1 practice bigint, $2 discovery bigint): none
DELETE FROM discovery_answer WHERE practice = $1 AND discovery = $2;

-- discovery_answer_add($1 practice bigint, $2 discovery bigint, $3 position bigint, $4 topic text,
-- $5 question text, $6 answer text): none
INSERT INTO discovery_answer (practice, discovery, position, topic, question, answer)
VALUES ($1, $2, $3, $4, $5, $6);

-- discovery_answer_list($1 practice bigint, $2 discovery bigint): rows
SELECT topic, question, answer FROM discovery_answer WHERE practice = $1 AND discovery = $2
ORDER BY position;
