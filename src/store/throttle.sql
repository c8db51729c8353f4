-- throttle_load($1 subject text): rows
SELECT failures, since FROM throttle WHERE subject = $1;

-- throttle_save($1 subject text, $2 failures bigint, $3 since bigint): none
INSERT INTO throttle (subject, failures, since) VALUES ($1, $2, $3)
ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, since = excluded.since;

-- throttle_delete($1 subject text): none
DELETE FROM throttle WHERE subject = $1;

-- throttle_expire($1 before bigint): none
DELETE FROM throttle WHERE since < $1;
