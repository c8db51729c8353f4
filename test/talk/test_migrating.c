/* A new program on the database of the one before. */
#include "db/db.h"
#include "store/migration.h"
#include "test/talk/talk.h"

#include <glob.h>
#include <sys/stat.h>

/* The folder of the version before this one: its last step is missing, a practice is in it. */
static void make_previous(Arena *arena)
{
	static const char practice[] =
		"INSERT INTO practice (id, change, name, country, region, zone, place, language, "
		"currency, default_estimate, buffer_percent, gap, demonstration, created) VALUES "
		"(7, 1, 'Au bout du fil', 'FR', '', 'Europe/Paris', 'Lyon', 'en', 'EUR', 45, 15, "
		"10, false, 1790000000)";
	Text data = talk_data(arena);
	CHECK(mkdir(data.chars, 0700) == 0);
	const DbPlace place = {DB_SQLITE, .path = text_format(arena, "%s/fuseau.db", data.chars)};
	DbHouse *house;
	Db *db;
	WORKS(db_house_open(arena, &place, &house));
	WORKS(db_open(arena, house, &db));
	WORKS(db_write_begin(db, arena));
	WORKS(store_migration_prepare(db, arena));
	for (size_t i = 0; i + 1 < migrations_count; i++) {
		WORKS(store_migration_run(db, arena, &migrations[i], 1790000000));
	}
	WORKS(db_script(db, arena, text_of(practice)));
	WORKS(db_write_end(db, arena));
	db_close(db);
	db_house_close(house);
}

/* The path of the one file that was kept before the last step. */
static Text kept_before(Arena *arena)
{
	glob_t found;
	const char *last = migrations[migrations_count - 1].name;
	Text pattern = text_format(arena, "%s/backups/before-%.*s-*.fuseau", talk_data(arena).chars,
		(int)strcspn(last, "."), last);
	CHECK(glob(pattern.chars, 0, NULL, &found) == 0);
	EQUAL_INT((int64_t)found.gl_pathc, 1);
	Text path = text_keep(arena, text_of(found.gl_pathv[0]));
	globfree(&found);
	return path;
}

TEST(a_command_on_an_older_database_says_what_to_do)
{
	make_previous(arena);
	Ran ran = RUN(arena, "--data", "{data}", "today");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "Run “fuseau migrate”"));
}

TEST(migrating_keeps_what_was_there_and_then_takes_the_step)
{
	make_previous(arena);
	Ran ran = RUN(arena, "--data", "{data}", "migrate");
	EQUAL_TEXT(ran.err, "");
	EQUAL_INT(ran.code, 0);
	Text backup = kept_before(arena);
	CHECK(text_contains(ran.out, backup.chars));
	CHECK(text_contains(ran.out, "1 step was taken."));
	CHECK(text_contains(test_file(arena, backup.chars), "Au bout du fil"));
	Ran again = RUN(arena, "--data", "{data}", "migrate");
	EQUAL_TEXT(again.out, "The database is of this version.\n");
	EQUAL_TEXT(kept_before(arena), backup.chars); /* the only one still */
}

TEST(a_server_brings_an_older_database_up_to_date_by_itself)
{
	make_previous(arena);
	Talk *talk = SERVE(arena);
	EQUAL_INT(talk_get(arena, talk, "/readyz").status, 200);
	CHECK(text_contains(test_file(arena, talk->log.chars), kept_before(arena).chars));
	EQUAL_INT(talk_stop(talk), 0);
	EQUAL_INT(RUN(arena, "--data", "{data}", "doctor").code, 0);
}
