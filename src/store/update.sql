-- update_add($1 practice bigint, $2 id bigint, $3 client bigint, $4 settles_day bigint,
-- $5 outcome text, $6 happened bigint, $7 notice bigint, $8 changed bigint): none
INSERT INTO client_update (practice, id, client, settles_day, outcome, happened, notice, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- update_delete($1 practice bigint, $2 id bigint): none
DELETE FROM client_update WHERE practice = $1 AND id = $2;

-- update_load($1 practice bigint, $2 id bigint): rows
SELECT id, client, settles_day, outcome, happened, notice, changed FROM client_update
WHERE practice = $1 AND id = $2;

-- update_list($1 practice bigint, $2 since bigint): rows
-- In the order they were noted.
SELECT id, client, settles_day, outcome, happened, notice, changed FROM client_update
WHERE practice = $1 AND settles_day >= $2 ORDER BY id;

-- update_of_client($1 practice bigint, $2 client bigint, $3 since bigint): rows
SELECT id, client, settles_day, outcome, happened, notice, changed FROM client_update
WHERE practice = $1 AND client = $2 AND settles_day >= $3 ORDER BY id;
