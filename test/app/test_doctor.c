/* The doctor's visit, and the backup before an older database is brought up to date. */
#include "app/backup.h"
#include "app/blob.h"
#include "app/doctor.h"
#include "app/migrate.h"
#include "host/file.h"
#include "host/ids.h"
#include "store/audit.h"
#include "store/migration.h"

#include "test/store/store_test.h"

static const Finding *about(Findings findings, const char *what)
{
	const Finding *found = NULL;
	EACH (Finding, finding, findings) {
		found = strcmp(finding->about, what) == 0 ? finding : found;
	}
	CHECK(found);
	return found;
}

static Findings examined(Context *cx)
{
	Findings findings = {0};
	examine_data(cx, &findings);
	return findings;
}

static Text said(Arena *arena, const Finding *finding)
{
	return message_plain(arena, finding->found);
}

STORE_TEST(whole_data_is_found_good_and_a_missing_backup_is_worth_a_look)
{
	Text hash;
	WORKS(blob_put_bytes(
		cx, bytes_of("a board", 7), TEXT("board.json"), TEXT("application/json"), &hash));
	Findings findings = examined(cx);
	EQUAL_INT(about(findings, "database")->state, FINDING_GOOD);
	EQUAL_TEXT(said(arena, about(findings, "files")), "All 1 kept files are whole.");
	EQUAL_TEXT(said(arena, about(findings, "backup")), "No backup has been made yet.");
	EQUAL_INT(findings_worst(findings), FINDING_LOOK);
	BackupCount count;
	WORKS(backup_write(cx, text_format(arena, "%s/kept", test_folder()), &count));
	EQUAL_INT(findings_worst(examined(cx)), FINDING_GOOD);
	cx->now = instant_plus(cx->now, 8 * SECONDS_PER_DAY);
	EQUAL_INT(about(examined(cx), "backup")->state, FINDING_LOOK);
}

STORE_TEST(a_kept_file_that_has_changed_or_gone_is_found_by_its_name)
{
	Text hash;
	WORKS(blob_put_bytes(
		cx, bytes_of("a board", 7), TEXT("board.json"), TEXT("application/json"), &hash));
	Text path = text_format(arena, "%s/%s", cx->house->blob_folder.chars, hash.chars);
	WORKS(file_write(arena, path, bytes_of("a bored", 7)));
	Findings changed = examined(cx);
	EQUAL_INT(about(changed, "files")->state, FINDING_BROKEN);
	CHECK(text_contains(said(arena, about(changed, "files")), "the first is board.json ("));
	CHECK(remove(path.chars) == 0);
	EQUAL_INT(about(examined(cx), "files")->state, FINDING_BROKEN);
	CHECK(text_contains(findings_json(cx, changed),
		"{\"about\":\"files\",\"state\":\"broken\",\"found\":\"1 "));
}

STORE_TEST(a_clock_behind_what_was_saved_is_found)
{
	const AuditLine line = {.id = id_next() + (4000LL << 21) * 1000, .act = TEXT("edit")};
	EQUAL_INT(about(examined(cx), "backup")->state, FINDING_LOOK);
	WORKS(store_audit_save(cx->db, arena, cx->practice.id, &line));
	EQUAL_INT(about(examined(cx), "clock")->state, FINDING_BROKEN);
}

TEST(an_older_database_is_backed_up_before_it_is_brought_up_to_date)
{
	House house = {.data_folder = text_of(test_folder()),
		.blob_folder = text_format(arena, "%s/blobs", test_folder())};
	const DbPlace place = {DB_SQLITE, .path = text_format(arena, "%s/old.db", test_folder())};
	Context cx;
	Db *db;
	Text backup;
	int32_t done;
	BackupCount count;
	WORKS(db_house_open(arena, &place, &house.db));
	WORKS(db_open(arena, house.db, &db));
	context_open(&cx, arena, db, &house);
	WORKS(db_write_begin(db, arena));
	WORKS(store_migration_prepare(db, arena));
	WORKS(store_migration_run(db, arena, &migrations[0], 1));
	WORKS(db_write_end(db, arena));
	WORKS(migrate_kept(&cx, &backup, &done));
	EQUAL_INT(done, (int64_t)migrations_count - 1);
	CHECK(text_contains(backup, "/backups/before-0002_"));
	WORKS(backup_check(arena, backup, &count));
	WORKS(migrate_kept(&cx, &backup, &done));
	EQUAL_TEXT(backup, "");
	EQUAL_INT(done, 0);
	db_close(db);
	db_house_close(house.db);
}
