-- contact_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 name text, $5 role text,
-- $6 language text, $7 notes text, $8 created bigint, $9 deleted bigint, $10 changed bigint): none
INSERT INTO contact (practice, id, client, name, role, language, notes, created, deleted,
	changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (practice, id) DO UPDATE SET client = excluded.client, name = excluded.name,
	role = excluded.role, language = excluded.language, notes = excluded.notes,
	created = excluded.created, deleted = excluded.deleted, changed = excluded.changed;

-- contact_load($1 practice bigint, $2 id bigint): rows
SELECT id, client, name, role, language, notes, created, deleted, changed
FROM contact WHERE practice = $1 AND id = $2;

-- contact_list($1 practice bigint): rows
SELECT id, client, name, role, language, notes, created, deleted, changed
FROM contact WHERE practice = $1 AND deleted = 0 ORDER BY client, id;

-- contact_client_list($1 practice bigint, $2 client bigint): rows
SELECT id, client, name, role, language, notes, created, deleted, changed
FROM contact WHERE practice = $1 AND client = $2 AND deleted = 0 ORDER BY id;

-- contact_reach_save($1 practice bigint, $2 id bigint, $3 contact bigint, $4 purpose text,
-- $5 channel text, $6 address text): none
INSERT INTO reach (practice, id, contact, purpose, channel, address)
VALUES ($1, $2, $3, $4, $5, $6);

-- contact_reach_delete($1 practice bigint, $2 contact bigint): none
DELETE FROM reach WHERE practice = $1 AND contact = $2;

-- contact_reach_list($1 practice bigint, $2 contact bigint): rows
SELECT id, purpose, channel, address FROM reach
WHERE practice = $1 AND contact = $2 ORDER BY id;
