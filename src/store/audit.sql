-- audit_save($1 practice bigint, $2 id bigint, $3 happened bigint, $4 member bigint,
-- $5 client bigint, $6 act text, $7 noun text, $8 noun_id bigint, $9 detail text,
-- $10 changed bigint): none
INSERT INTO audit (practice, id, happened, member, client, act, noun, noun_id, detail, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- audit_list($1 practice bigint, $2 before bigint, $3 count bigint): rows
SELECT id, happened, member, client, act, noun, noun_id, detail, changed
FROM audit WHERE practice = $1 AND id < $2 ORDER BY id DESC LIMIT $3;

-- audit_client_list($1 practice bigint, $2 client bigint, $3 before bigint, $4 count bigint): rows
SELECT id, happened, member, client, act, noun, noun_id, detail, changed
FROM audit WHERE practice = $1 AND client = $2 AND id < $3 ORDER BY id DESC LIMIT $4;

-- audit_noun_list($1 practice bigint, $2 noun text, $3 noun_id bigint, $4 count bigint): rows
SELECT id, happened, member, client, act, noun, noun_id, detail, changed
FROM audit WHERE practice = $1 AND noun_id = $3 AND noun = $2 ORDER BY id DESC LIMIT $4;
