-- service_save($1 practice bigint, $2 id bigint, $3 unit text, $4 offer text, $5 category text,
-- $6 created bigint, $7 archived bigint, $8 changed bigint): none
INSERT INTO service (practice, id, unit, offer, category, created, archived, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (practice, id) DO UPDATE SET unit = excluded.unit, offer = excluded.offer,
	category = excluded.category, created = excluded.created, archived = excluded.archived,
	changed = excluded.changed;

-- service_list($1 practice bigint): rows
-- Those in the archive and in the bin too.
SELECT id, unit, offer, category, created, archived, deleted, changed FROM service WHERE practice = $1
ORDER BY id;
