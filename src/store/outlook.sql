-- outlook_load($1 practice bigint): rows
SELECT share_percent FROM outlook WHERE practice = $1;

-- outlook_save($1 practice bigint, $2 share_percent bigint, $3 changed bigint): none
INSERT INTO outlook (practice, share_percent, changed) VALUES ($1, $2, $3)
ON CONFLICT (practice) DO UPDATE SET share_percent = excluded.share_percent,
	changed = excluded.changed;
