-- package_save($1 practice bigint, $2 id bigint, $3 monthly boolean, $4 created bigint,
-- $5 archived bigint, $6 changed bigint): none
INSERT INTO package (practice, id, monthly, created, archived, changed)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, id) DO UPDATE SET monthly = excluded.monthly, created = excluded.created,
	archived = excluded.archived, changed = excluded.changed;

-- package_list($1 practice bigint): rows
-- Those in the archive and in the bin too.
SELECT id, monthly, created, archived, deleted, changed FROM package WHERE practice = $1 ORDER BY id;

-- package_line_clear($1 practice bigint, $2 package bigint): none
DELETE FROM package_line WHERE practice = $1 AND package = $2;

-- package_line_add($1 practice bigint, $2 package bigint, $3 position bigint, $4 service bigint,
-- $5 quantity bigint): none
INSERT INTO package_line (practice, package, position, service, quantity)
VALUES ($1, $2, $3, $4, $5);

-- package_line_list($1 practice bigint): rows
SELECT package, service, quantity FROM package_line WHERE practice = $1 ORDER BY package, position;
