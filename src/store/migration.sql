-- migration_done($1 name text, $2 applied bigint): none
INSERT INTO schema_version (name, applied) VALUES ($1, $2);

-- migration_names(): rows
SELECT name FROM schema_version ORDER BY applied, name;

-- migration_applied($1 name text): rows
SELECT applied FROM schema_version WHERE name = $1;

-- migration_table(): rows sqlite
SELECT count(*) AS count FROM sqlite_schema WHERE name = 'schema_version';

-- migration_table(): rows postgres
SELECT count(*) AS count FROM information_schema.tables
WHERE table_schema = current_schema() AND table_name = 'schema_version';
