#include "app/backup.h"
#include "app/migrate.h"
#include "app/search.h"
#include "host/file.h"
#include "store/client.h"
#include "store/member.h"
#include "test/store/store_test.h"

#include <unistd.h>

/* An empty database of the other engine, with today's schema, and a blob folder of its own. */
static Context *elsewhere(Context *cx, Arena *arena, DbEngine engine, const char *name)
{
	DbPlace place = {.engine = engine};
	House *house = NEW(arena, House);
	Context *other = NEW(arena, Context);
	int32_t done;
	if (engine == DB_SQLITE) {
		place.path = text_format(arena, "%s/%s.db", test_folder(), name);
	} else {
		if (!getenv("FUSEAU_TEST_POSTGRES")) {
			test_skip("PostgreSQL is not installed");
		}
		Text database = text_format(arena, "%s_%d", name, (int)getpid());
		Text command = text_format(
			arena, "psql -q -d postgres -c 'CREATE DATABASE %s'", database.chars);
		CHECK(system(command.chars) == 0);
		place.address =
			text_format(arena, "%s%s", getenv("FUSEAU_TEST_POSTGRES"), database.chars);
	}
	*other = *cx;
	other->arena = arena;
	other->house = house;
	house->blob_folder = text_format(arena, "%s/%s-blobs", test_folder(), name);
	WORKS(db_house_open(arena, &place, &house->db));
	WORKS(db_open(arena, house->db, &other->db));
	WORKS(migrate(other->db, arena, cx->now, &done));
	return other;
}

static void leave(Context *other)
{
	DbHouse *house = other->house->db;
	db_close(other->db);
	db_house_close(house);
}

STORE_TEST(a_backup_moves_to_the_other_engine_and_back)
{
	DbEngine engine = db_engine(cx->db);
	BackupCount first, second, third;
	Text one = text_format(arena, "%s/one", test_folder());
	Text two = text_format(arena, "%s/two", test_folder());
	House house = *cx->house;
	house.blob_folder = text_format(arena, "%s/blobs", test_folder());
	cx->house = &house;
	WORKS(folder_make(arena, text_join(arena, house.blob_folder, TEXT("/ab"))));
	Text blob = text_join(arena, house.blob_folder, TEXT("/ab/cdef"));
	WORKS(file_write(arena, blob, bytes_of("one\0two\n", 8)));
	const Client client = {.id = {1LL << 40}, .name = TEXT("Alpenhof"), .created = cx->now};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	WORKS(backup_write(cx, one, &first));
	CHECK(first.rows >= 2 && first.tables > 20 && first.blobs == 1);
	Context *other =
		elsewhere(cx, arena, engine == DB_SQLITE ? DB_POSTGRES : DB_SQLITE, "other");
	WORKS(backup_restore(other, one, &second));
	EQUAL_INT(second.rows, first.rows);
	REFUSES(backup_restore(other, one, &second),
		"There is data here already. Restore into an empty folder or database.");
	WORKS(backup_write(other, two, &second));
	Context *back = elsewhere(cx, arena, engine, "back");
	WORKS(backup_restore(back, two, &third));
	EQUAL_INT(third.rows, first.rows);
	Member member;
	WORKS(store_member_load(back->db, arena, cx->practice.id, cx->member.id, &member));
	EQUAL_TEXT(member.name, cx->member.name.chars);
	Founds found;
	WORKS(search(back, TEXT("alpen"), SEARCH_LIMIT, &found));
	EQUAL_INT(found.count, 1);
	Bytes bytes;
	WORKS(file_read(
		arena, text_join(arena, back->house->blob_folder, TEXT("/ab/cdef")), 100, &bytes));
	CHECK(bytes_equal(bytes, bytes_of("one\0two\n", 8)));
	leave(back);
	leave(other);
}

STORE_TEST(a_damaged_backup_is_refused_before_anything_is_touched)
{
	BackupCount count;
	Bytes whole;
	Text path = text_format(arena, "%s/whole", test_folder());
	Text hurt = text_format(arena, "%s/hurt", test_folder());
	static const char refusal[] =
		"%1 is no whole backup of Fuseau: it is damaged or was cut off.";
	House house = *cx->house;
	house.blob_folder = text_of(test_folder());
	house.blob_folder = text_join(arena, house.blob_folder, TEXT("/none"));
	cx->house = &house;
	WORKS(backup_write(cx, path, &count));
	REFUSES(backup_write(cx, path, &count),
		"%1 is there already: a backup never overwrites anything.");
	WORKS(file_read(arena, path, 10 << 20, &whole));
	char *copy = NEW_ARRAY(arena, char, whole.length);
	for (size_t at = 3; at < whole.length; at += whole.length / 40) {
		memcpy(copy, whole.start, whole.length);
		copy[at] ^= 1;
		WORKS(file_write(arena, hurt, bytes_of(copy, whole.length)));
		REFUSES(backup_check(arena, hurt, &count), refusal);
		WORKS(file_write(arena, hurt, bytes_of(whole.start, at)));
		REFUSES(backup_check(arena, hurt, &count), refusal);
	}
}
