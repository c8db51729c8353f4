-- stage_save($1 practice bigint, $2 id bigint, $3 board bigint, $4 name text, $5 kind text,
-- $6 position bigint, $7 foreign_id text, $8 changed bigint): none
INSERT INTO stage (practice, id, board, name, kind, position, foreign_id, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (practice, id) DO UPDATE SET board = excluded.board, name = excluded.name,
	kind = excluded.kind, position = excluded.position, foreign_id = excluded.foreign_id,
	changed = excluded.changed;

-- stage_board_list($1 practice bigint, $2 board bigint): rows
SELECT id, board, name, kind, position, foreign_id FROM stage
WHERE practice = $1 AND board = $2 ORDER BY position, id;

-- stage_list($1 practice bigint): rows
SELECT s.id, s.board, s.name, s.kind, s.position, s.foreign_id
FROM stage s JOIN board b ON b.practice = s.practice AND b.id = s.board
WHERE s.practice = $1 AND b.deleted = 0 ORDER BY s.board, s.position, s.id;

-- stage_move($1 practice bigint, $2 id bigint, $3 position bigint, $4 changed bigint): none
UPDATE stage SET position = $3, changed = $4 WHERE practice = $1 AND id = $2;

-- stage_task_count($1 practice bigint, $2 stage bigint): rows
-- The bin counts too: what comes back needs its stage.
SELECT count(*) AS tasks FROM task t
JOIN stage s ON s.practice = t.practice AND s.board = t.board AND s.id = t.stage
WHERE s.practice = $1 AND s.id = $2;

-- stage_delete($1 practice bigint, $2 id bigint): none
DELETE FROM stage WHERE practice = $1 AND id = $2;
