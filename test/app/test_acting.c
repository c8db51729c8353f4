/* Whom a command acts for, where one machine serves several. */
#include "app/acting.h"

#include "store/member.h"
#include "store/practice.h"
#include "store/stay.h"

#include "test/store/store_test.h"

static Context terminal(const Context *cx)
{
	Context fresh;
	context_open(&fresh, cx->arena, cx->db, cx->house);
	return fresh;
}

static void save_practice(Context *cx, int64_t id, Text name, bool demonstration)
{
	Practice practice = cx->practice;
	Member member = cx->member;
	practice.id = (PracticeId){id};
	practice.name = name;
	practice.demonstration = demonstration;
	member.id = (MemberId){id};
	WORKS(store_practice_save(cx->db, cx->arena, &practice));
	WORKS(store_member_save(cx->db, cx->arena, practice.id, &member, 1));
}

static void save_colleague(Context *cx, Text email)
{
	Member member = cx->member;
	member.id = (MemberId){77};
	member.email = email;
	WORKS(store_member_save(cx->db, cx->arena, cx->practice.id, &member, 1));
}

STORE_TEST(where_there_is_one_of_each_nobody_is_asked_and_the_stays_say_the_zone)
{
	const Stay tokyo = {.id = 1,
		.from = wall(day(2026, 11, 20), 0, 0),
		.zone_name = TEXT("Asia/Tokyo"),
		.place = TEXT("Tokyo")};
	Context at_home = terminal(cx), travelling = terminal(cx);
	WORKS(act_for(&at_home, TEXT(""), TEXT("")));
	EQUAL_TEXT(at_home.member.name, "Élodie");
	EQUAL_TEXT(zone_name(at_home.zone), "Europe/Paris");
	EQUAL_TEXT(language_tag(at_home.language), "fr");
	WORKS(store_stay_save(cx->db, arena, cx->practice.id, cx->member.id, &tokyo, 1));
	WORKS(act_for(&travelling, TEXT(""), TEXT("")));
	EQUAL_TEXT(zone_name(travelling.zone), "Asia/Tokyo");
}

STORE_TEST(of_several_practices_one_is_said_by_name_or_number)
{
	Context mine = terminal(cx);
	save_practice(cx, 12, TEXT("Deux mains"), false);
	REFUSES(act_for(&mine, TEXT(""), TEXT("")),
		"There are several practices: say with --practice which name or number is meant. "
		"Deux mains (12), Au bout du fil (1099511627783)");
	WORKS(act_for(&mine, TEXT("deux mains"), TEXT("")));
	EQUAL_INT(mine.practice.id.value, 12);
	WORKS(act_for(&mine, TEXT("1099511627783"), TEXT("")));
	EQUAL_TEXT(mine.practice.name, "Au bout du fil");
	const Error *unknown = act_for(&mine, TEXT("Trois"), TEXT(""));
	CHECK(unknown && unknown->kind == ERROR_MISSING);
	save_practice(cx, 13, TEXT("DEUX MAINS"), false);
	REFUSES(act_for(&mine, TEXT("deux mains"), TEXT("")),
		"There are several practices: say with --practice which name or number is meant. "
		"Deux mains (12), DEUX MAINS (13)");
}

STORE_TEST(the_demonstration_steps_back_unless_it_is_named)
{
	Context mine = terminal(cx);
	save_practice(cx, 12, TEXT("Demonstration"), true);
	WORKS(act_for(&mine, TEXT(""), TEXT("")));
	EQUAL_TEXT(mine.practice.name, "Au bout du fil");
	WORKS(act_for(&mine, TEXT("demonstration"), TEXT("")));
	CHECK(mine.practice.demonstration);
}

STORE_TEST(of_several_people_one_is_said_by_address)
{
	Context mine = terminal(cx);
	save_colleague(cx, TEXT("noe@example.org"));
	REFUSES(act_for(&mine, TEXT(""), TEXT("")),
		"Several people work here: say with --as who is meant. noe@example.org, "
		"Élodie@example.org");
	WORKS(act_for(&mine, TEXT(""), TEXT("elodie@EXAMPLE.org")));
	EQUAL_TEXT(mine.member.name, "Élodie");
	const Error *unknown = act_for(&mine, TEXT(""), TEXT("zoe@example.org"));
	CHECK(unknown && unknown->kind == ERROR_MISSING);
	WORKS(act_in(&mine, TEXT("")));
}
