-- setup_link_save($1 token bytea, $2 expires bigint): none
INSERT INTO setup_link (token, expires) VALUES ($1, $2);

-- setup_link_load($1 token bytea): rows
SELECT expires FROM setup_link WHERE token = $1;

-- setup_link_delete(): none
DELETE FROM setup_link;
