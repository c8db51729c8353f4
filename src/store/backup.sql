-- backup_columns(): rows sqlite
-- The columns of every table of ours, in the order they were made; but the search, which is made
-- anew from the others after a restore.
SELECT t.name AS table_name, c.name AS name, lower(c.type) AS type
FROM sqlite_schema t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'search'
	AND t.name NOT LIKE 'search_%'
ORDER BY t.rowid, c.cid;

-- backup_columns(): rows postgres
SELECT CAST(t.relname AS text) AS table_name, CAST(a.attname AS text) AS name,
	format_type(a.atttypid, a.atttypmod) AS type
FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
WHERE t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
	AND t.relname <> 'search' AND t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
ORDER BY t.oid, a.attnum;
