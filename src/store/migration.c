/* Scripts for both engines become the script of one; schema_version remembers what was run. */
#include "store/migration.h"

#include "sql/migration.h"

Text migration_script(Arena *arena, Text script, DbEngine engine)
{
	Buffer out = buffer_new(arena);
	Span rest = span_of(script), line;
	bool ours = true;
	while (span_next(&rest, '\n', &line)) {
		if (span_is(line, "-- only sqlite")) {
			ours = engine == DB_SQLITE;
		} else if (span_is(line, "-- only postgres")) {
			ours = engine == DB_POSTGRES;
		} else if (span_is(line, "-- end")) {
			ours = true;
		} else if (ours) {
			buffer_put(&out, line.start, line.length);
			buffer_char(&out, '\n');
		}
	}
	return buffer_done(&out);
}

const Error *store_migration_list(Db *db, Arena *arena, MigrationNames *ret_names)
{
	MigrationNames names = {0};
	Rows *rows;
	TRY(sql_migration_table(db, arena, &rows));
	bool there = rows_next(rows) && rows_int(rows, "count") > 0;
	TRY(rows_end(rows));
	if (there) {
		TRY(sql_migration_names(db, arena, &rows));
		while (rows_next(rows)) {
			*LIST_ADD(arena, names) = rows_text(rows, "name");
		}
		TRY(rows_end(rows));
	}
	*ret_names = names;
	return OK;
}

const Error *store_migration_applied(Db *db, Arena *arena, const char *name, Instant *ret_when)
{
	Rows *rows;
	TRY(sql_migration_applied(db, arena, text_of(name), &rows));
	Instant when = {rows_next(rows) ? rows_int(rows, "applied") : 0};
	TRY(rows_end(rows));
	*ret_when = when;
	return OK;
}

const Error *store_migration_prepare(Db *db, Arena *arena)
{
	if (db_engine(db) == DB_POSTGRES) { /* where two could make the table at once */
		TRY(db_script(db, arena, TEXT("SELECT pg_advisory_xact_lock(1182102373)")));
	}
	return db_script(db, arena,
		TEXT("CREATE TABLE IF NOT EXISTS schema_version ("
		     " name text NOT NULL PRIMARY KEY, applied bigint NOT NULL)"));
}

const Error *store_migration_run(Db *db, Arena *arena, const Embedded *migration, int64_t now)
{
	Text script = {migration->bytes, migration->length};
	TRY(db_script(db, arena, migration_script(arena, script, db_engine(db))));
	return sql_migration_done(db, arena, text_of(migration->name), now, NULL);
}
