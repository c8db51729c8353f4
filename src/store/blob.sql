-- blob_save($1 practice bigint, $2 hash text, $3 size bigint, $4 name text, $5 media text,
-- $6 created bigint): none
-- The same bytes again are the same blob: the first name stays.
INSERT INTO blob (practice, hash, size, name, media, created) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, hash) DO NOTHING;

-- blob_load($1 practice bigint, $2 hash text): rows
SELECT hash, size, name, media, created FROM blob WHERE practice = $1 AND hash = $2;

-- blob_list($1 practice bigint): rows
SELECT hash, size, name, media, created FROM blob WHERE practice = $1 ORDER BY created, hash;

-- blob_forget($1 practice bigint, $2 hash text, $3 media text): none
DELETE FROM blob WHERE practice = $1 AND hash = $2 AND media = $3
	AND NOT EXISTS (SELECT 1 FROM import r WHERE r.practice = blob.practice AND r.blob = blob.hash)
	AND NOT EXISTS (SELECT 1 FROM expense r WHERE r.practice = blob.practice
		AND r.receipt = blob.hash)
	AND NOT EXISTS (SELECT 1 FROM paper r WHERE r.practice = blob.practice
		AND r.logo = blob.hash);

-- blob_anywhere($1 hash text): rows
SELECT size FROM blob WHERE hash = $1;
