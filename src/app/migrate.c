/* Which steps are missing, and running them. */
#include "app/migrate.h"

#include "app/backup.h"
#include "host/clock.h"
#include "host/file.h"
#include "host/ids.h"
#include "store/migration.h"

#include <inttypes.h>
#include <string.h>

static bool known(Text name)
{
	for (size_t i = 0; i < migrations_count; i++) {
		if (text_is(name, migrations[i].name)) {
			return true;
		}
	}
	return false;
}

static bool has(MigrationNames names, const char *wanted)
{
	EACH (Text, name, names) {
		if (text_is(*name, wanted)) {
			return true;
		}
	}
	return false;
}

static SchemaState state_of(MigrationNames names, int32_t *ret_missing)
{
	int32_t missing = 0;
	for (size_t i = 0; i < migrations_count; i++) {
		missing += !has(names, migrations[i].name);
	}
	*ret_missing = missing;
	EACH (Text, name, names) {
		if (!known(*name)) {
			return SCHEMA_NEWER;
		}
	}
	return names.count == 0 ? SCHEMA_EMPTY : missing > 0 ? SCHEMA_OLDER : SCHEMA_RIGHT;
}

static const Error *newer(Arena *arena)
{
	return refuse(arena, "",
		"This database was made by a newer Fuseau. Install that version, or restore a "
		"backup made before.");
}

const Error *migrate_state(Db *db, Arena *arena, SchemaState *ret_state, int32_t *ret_missing)
{
	MigrationNames names;
	TRY(store_migration_list(db, arena, &names));
	*ret_state = state_of(names, ret_missing);
	return OK;
}

/* In one transaction: looks which step is next, since another process may just have done it. */
static const Error *step(Db *db, Arena *arena, Instant now, bool *ret_ran)
{
	MigrationNames names;
	int32_t missing;
	TRY(store_migration_prepare(db, arena));
	TRY(store_migration_list(db, arena, &names));
	if (state_of(names, &missing) == SCHEMA_NEWER) {
		return newer(arena);
	}
	for (size_t i = 0; i < migrations_count; i++) {
		if (!has(names, migrations[i].name)) {
			*ret_ran = true;
			return store_migration_run(db, arena, &migrations[i], now.seconds);
		}
	}
	*ret_ran = false;
	return OK;
}

const Error *migrate(Db *db, Arena *arena, Instant now, int32_t *ret_done)
{
	SchemaState state;
	int32_t missing, done = 0;
	TRY(migrate_state(db, arena, &state, &missing));
	if (state == SCHEMA_NEWER) {
		return newer(arena);
	}
	for (bool ran = missing > 0; ran;) {
		TRY(db_write_begin(db, arena));
		const Error *error = step(db, arena, now, &ran);
		if (error) {
			db_write_undo(db);
			return error;
		}
		TRY(db_write_end(db, arena));
		done += ran;
	}
	*ret_done = done;
	return OK;
}

/* data/backups/before-0002_plan_calm-1795419000-0a3f7.fuseau: of two servers that start together
 * each writes its own. */
static const Error *back_up(Context *cx, Text *ret_path)
{
	MigrationNames names;
	BackupCount count;
	size_t next = 0;
	Text folder = text_join(cx->arena, cx->house->data_folder, TEXT("/backups"));
	TRY(store_migration_list(cx->db, cx->arena, &names));
	while (next + 1 < migrations_count && has(names, migrations[next].name)) {
		next++;
	}
	Text step = text_of(migrations[next].name);
	Text path = text_format(cx->arena, "%s/before-%.*s-%" PRId64 "-%05x.fuseau", folder.chars,
		(int)strcspn(step.chars, "."), step.chars, clock_now((Instant){0}).seconds,
		(unsigned)(id_next() & 0xfffff));
	TRY(folder_make(cx->arena, folder));
	TRY(backup_write(cx, path, &count));
	*ret_path = path;
	return OK;
}

const Error *migrate_kept(Context *cx, Text *ret_backup, int32_t *ret_done)
{
	SchemaState state;
	int32_t missing;
	Text backup = TEXT("");
	TRY(migrate_state(cx->db, cx->arena, &state, &missing));
	if (state == SCHEMA_OLDER) {
		TRY(back_up(cx, &backup));
	}
	TRY(migrate(cx->db, cx->arena, cx->now, ret_done));
	*ret_backup = backup;
	return OK;
}

const Error *migrate_check(Db *db, Arena *arena)
{
	SchemaState state;
	int32_t missing;
	TRY(migrate_state(db, arena, &state, &missing));
	switch (state) {
	case SCHEMA_EMPTY:
		return refuse(arena, "",
			"There is no practice here yet. Run “fuseau serve” and follow the set-up "
			"link.");
	case SCHEMA_OLDER:
		return refuse(arena, "",
			"This database was made by an older Fuseau. Run “fuseau migrate”.");
	case SCHEMA_NEWER:
		return newer(arena);
	case SCHEMA_RIGHT:
		break;
	}
	return OK;
}
