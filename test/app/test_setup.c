/* The first day of a Fuseau that nobody owns yet. */
#include "app/form_key.h"
#include "app/migrate.h"
#include "app/setup.h"
#include "store/member.h"

#include "test/store/store_test.h"

static void close_db(void *db)
{
	db_close(db);
}

static void close_house(void *house)
{
	db_house_close(house);
}

/* A database with its tables and nothing in them. */
static Context empty_house(Arena *arena)
{
	static House house;
	DbPlace place = {
		.engine = DB_SQLITE, .path = text_format(arena, "%s/empty.db", test_folder())};
	Db *db;
	int32_t done;
	Context cx;
	WORKS(db_house_open(arena, &place, &house.db));
	arena_close_later(arena, close_house, house.db);
	WORKS(db_open(arena, house.db, &db));
	arena_close_later(arena, close_db, db);
	context_open(&cx, arena, db, &house);
	cx.now = (Instant){1795421400};
	WORKS(migrate(db, arena, cx.now, &done));
	return cx;
}

static Setup elodie(Arena *arena)
{
	Setup setup = {
		.member = {.name = TEXT("Élodie"),
			.email = TEXT("elodie@example.org"),
			.language = TEXT("fr")},
		.practice = {.zone = TEXT("Europe/Paris"),
			.country = TEXT("FR"),
			.currency = {"EUR"}},
	};
	*LIST_ADD(arena, setup.hours) = (HoursLine){WORKDAYS, 540, 1020};
	return setup;
}

TEST(a_practice_is_started_once_with_a_link_that_is_then_void)
{
	Context cx = empty_house(arena);
	bool set_up, good;
	Text token;
	WORKS(is_set_up(&cx, &set_up));
	CHECK(!set_up);
	WORKS(new_setup_link(&cx, &token));
	WORKS(setup_link_good(&cx, token, &good));
	CHECK(good);
	Setup setup = elodie(arena);
	REFUSES(start_practice(&cx, TEXT("guessed"), &setup, TEXT("un fil de soie")),
		"This set-up link has been used or is older than %1. Start Fuseau again: it prints "
		"a "
		"fresh one.");
	CHECK(cx.practice.id.value == 0);
	WORKS(start_practice(&cx, token, &setup, TEXT("un fil de soie")));
	EQUAL_TEXT(cx.practice.name, "Élodie");
	EQUAL_TEXT(zone_name(cx.zone), "Europe/Paris");
	EQUAL_TEXT(language_tag(cx.language), "fr");
	Setup kept;
	WORKS(open_settings(&cx, &kept));
	EQUAL_INT(kept.hours.items[0].from, 540);
	Context late;
	context_open(&late, arena, cx.db, cx.house);
	late.now = cx.now;
	REFUSES(start_practice(&late, token, &setup, TEXT("un fil de soie")),
		"This Fuseau has been set up meanwhile: please log in.");
}

TEST(a_set_up_link_lasts_half_an_hour_and_a_fresh_one_takes_its_place)
{
	Context cx = empty_house(arena);
	bool good;
	Text old, fresh;
	WORKS(new_setup_link(&cx, &old));
	WORKS(new_setup_link(&cx, &fresh));
	WORKS(setup_link_good(&cx, old, &good));
	CHECK(!good);
	cx.now.seconds += SETUP_MINUTES * 60 - 1;
	WORKS(setup_link_good(&cx, fresh, &good));
	CHECK(good);
	cx.now.seconds += 1;
	WORKS(setup_link_good(&cx, fresh, &good));
	CHECK(!good);
}

TEST(a_set_up_without_a_zone_or_hours_is_refused_beside_the_field)
{
	Context cx = empty_house(arena);
	Text token;
	WORKS(new_setup_link(&cx, &token));
	Setup setup = elodie(arena);
	setup.practice.zone = TEXT("Europe/Atlantis");
	REFUSES(start_practice(&cx, token, &setup, TEXT("un fil de soie")),
		"There is no time zone Europe/Atlantis.");
	setup = elodie(arena);
	setup.hours.count = 0;
	REFUSES(start_practice(&cx, token, &setup, TEXT("un fil de soie")),
		"Please say when you work: a day and two times.");
}

static const Error *renaming(Context *cx, Text name)
{
	cx->member.name = name;
	return store_member_save(cx->db, cx->arena, cx->practice.id, &cx->member, cx->change);
}

STORE_TEST(a_form_sent_twice_does_its_work_once)
{
	bool used;
	Text answer;
	cx->form_key = TEXT("key-1");
	WORKS(WRITE(cx, renaming(cx, TEXT("once"))));
	CHECK(text_empty(cx->form_key));
	WORKS(form_key_answer(cx, TEXT("key-1"), TEXT("/tasks/7")));
	WORKS(form_key_used(cx, TEXT("key-1"), &used, &answer));
	CHECK(used);
	EQUAL_TEXT(answer, "/tasks/7");
	cx->form_key = TEXT("key-1");
	REFUSES(WRITE(cx, renaming(cx, TEXT("twice"))), "This form has been sent already.");
	Member member;
	WORKS(store_member_load(cx->db, arena, cx->practice.id, cx->member.id, &member));
	EQUAL_TEXT(member.name, "once");
}

static const Error *failing(Context *cx)
{
	return refuse(cx->arena, "", "No.");
}

STORE_TEST(a_form_whose_work_was_refused_may_be_sent_again)
{
	bool used;
	Text answer;
	cx->form_key = TEXT("key-2");
	REFUSES(WRITE(cx, failing(cx)), "No.");
	WORKS(form_key_used(cx, TEXT("key-2"), &used, &answer));
	CHECK(!used);
	WORKS(WRITE(cx, renaming(cx, TEXT("then"))));
}
