-- session_save($1 token bytea, $2 practice bigint, $3 member bigint, $4 id bigint, $5 csrf bytea,
-- $6 agent text, $7 address text, $8 created bigint, $9 seen bigint, $10 expires bigint): none
INSERT INTO session (token, practice, member, id, csrf, agent, address, created, seen, expires)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- session_by_token($1 token bytea): rows
SELECT token, practice, member, id, csrf, agent, address, created, seen, expires
FROM session WHERE token = $1;

-- session_list($1 practice bigint, $2 member bigint): rows
SELECT token, practice, member, id, csrf, agent, address, created, seen, expires
FROM session WHERE practice = $1 AND member = $2 ORDER BY seen DESC, id DESC;

-- session_seen($1 practice bigint, $2 id bigint, $3 seen bigint, $4 expires bigint): none
UPDATE session SET seen = $3, expires = $4 WHERE practice = $1 AND id = $2;

-- session_end($1 practice bigint, $2 member bigint, $3 id bigint): none
DELETE FROM session WHERE practice = $1 AND member = $2 AND id = $3;

-- session_end_others($1 practice bigint, $2 member bigint, $3 id bigint): none
DELETE FROM session WHERE practice = $1 AND member = $2 AND id <> $3;

-- session_expire($1 now bigint): none
DELETE FROM session WHERE expires <= $1;
