-- board_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 name text, $5 position bigint,
-- $6 foreign_source text, $7 foreign_id text, $8 deleted bigint, $9 changed bigint): none
INSERT INTO board (practice, id, client, name, position, foreign_source, foreign_id, deleted,
	changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (practice, id) DO UPDATE SET client = excluded.client, name = excluded.name,
	position = excluded.position, foreign_source = excluded.foreign_source,
	foreign_id = excluded.foreign_id, deleted = excluded.deleted,
	changed = excluded.changed;

-- board_load($1 practice bigint, $2 id bigint): rows
SELECT id, client, name, position, foreign_source, foreign_id, deleted, changed
FROM board WHERE practice = $1 AND id = $2;

-- board_by_foreign($1 practice bigint, $2 foreign_source text, $3 foreign_id text): rows
SELECT id, client, name, position, foreign_source, foreign_id, deleted, changed
FROM board WHERE practice = $1 AND foreign_source = $2 AND foreign_id = $3 ORDER BY +id; -- by board_foreign

-- board_list($1 practice bigint): rows
SELECT b.id, b.client, b.name, b.position, b.foreign_source, b.foreign_id, b.deleted, b.changed,
	(SELECT count(*) FROM task t WHERE t.practice = b.practice AND t.board = b.id
		AND t.done = 0 AND t.deleted = 0) AS open
FROM board b WHERE b.practice = $1 AND b.deleted = 0 ORDER BY b.position, b.id;

-- board_client_list($1 practice bigint, $2 client bigint): rows
SELECT b.id, b.client, b.name, b.position, b.foreign_source, b.foreign_id, b.deleted, b.changed,
	(SELECT count(*) FROM task t WHERE t.practice = b.practice AND t.board = b.id
		AND t.done = 0 AND t.deleted = 0) AS open
FROM board b WHERE b.practice = $1 AND b.client = $2 AND b.deleted = 0
ORDER BY b.position, b.id;

-- board_move($1 practice bigint, $2 id bigint, $3 position bigint, $4 changed bigint): none
UPDATE board SET position = $3, changed = $4 WHERE practice = $1 AND id = $2;
