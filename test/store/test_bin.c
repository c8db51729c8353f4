/* What is deleted, what goes along with it, and what comes back. */
#include "store/bin.h"
#include "store/board.h"
#include "store/calendar.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/discovery.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/holiday.h"
#include "store/hours.h"
#include "store/package.h"
#include "store/proposal.h"
#include "store/service.h"
#include "store/stay.h"
#include "store/task_template.h"

#include "test/store/made_rows.h"

static const Instant monday = {1795000000}, tuesday = {1795086400};

/* A client (1) with a contact (9), a board (2) and its stage (20), a task on it (3) and one off it
 * (4), an entry (6) on task 3; a calendar (7) with an event (8). */
static void make_all(Context *cx)
{
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	const Client client = {.id = {BIG(1)}, .name = TEXT("Alpenhof")};
	const Board board = {.id = {BIG(2)}, .client = client.id, .name = TEXT("Site")};
	const Stage stage = {.id = {BIG(20)}, .board = board.id, .name = TEXT("À faire")};
	Task task = {.id = {BIG(3)}, .client = client.id, .board = board.id, .title = TEXT("Logo")};
	const Calendar calendar = {.id = {BIG(7)}, .name = TEXT("Agenda")};
	const Event event = {.id = {BIG(8)}, .calendar = calendar.id, .title = TEXT("Point")};
	const Entry entry = {.id = {BIG(6)}, .client = client.id, .task = task.id};
	WORKS(store_client_save(db, cx->arena, practice, &client, 1));
	const Contact contact = {.id = {BIG(9)}, .client = client.id, .name = TEXT("Heidi")};
	WORKS(store_contact_save(db, cx->arena, practice, &contact, 1));
	WORKS(store_board_save(db, cx->arena, practice, &board, 1));
	WORKS(store_stage_save(db, cx->arena, practice, &stage, 1));
	made_task(cx, &task);
	task = (Task){.id = {BIG(4)}, .client = client.id, .title = TEXT("Devis")};
	made_task(cx, &task);
	WORKS(store_calendar_save(db, cx->arena, practice, &calendar, 1));
	WORKS(store_event_save(db, cx->arena, practice, &event, 1));
	WORKS(store_entry_save(db, cx->arena, practice, &entry, 1));
}

static void put(Context *cx, BinNoun noun, int64_t id, Instant when, int64_t changed)
{
	WORKS(store_bin_put(cx->db, cx->arena, cx->practice.id, noun, BIG(id), when, changed));
}

static void back(Context *cx, BinNoun noun, int64_t id)
{
	WORKS(store_bin_back(cx->db, cx->arena, cx->practice.id, noun, BIG(id), 50));
}

/* "task 3, client 1": what the bin lists. */
static Text listed(Context *cx)
{
	BinRows rows;
	Buffer out = buffer_new(cx->arena);
	WORKS(store_bin_list(cx->db, cx->arena, cx->practice.id, monday, &rows));
	EACH (BinRow, row, rows) {
		buffer_format(&out, "%s%s %d", out.length ? ", " : "", bin_noun_key(row->noun),
			(int)(row->id - BIG(0)));
	}
	return buffer_done(&out);
}

static bool task_there(Context *cx, int64_t id)
{
	Task task;
	WORKS(store_task_load(cx->db, cx->arena, cx->practice.id, (TaskId){BIG(id)}, &task));
	return !instant_set(task.deleted);
}

static bool contact_there(Context *cx)
{
	Contact contact;
	WORKS(store_contact_load(
		cx->db, cx->arena, cx->practice.id, (ContactId){BIG(9)}, &contact));
	return !instant_set(contact.deleted);
}

STORE_TEST(a_client_goes_with_contacts_boards_and_tasks_and_comes_back_with_them)
{
	make_all(cx);
	put(cx, BIN_TASK, 4, monday, 5);
	put(cx, BIN_CLIENT, 1, monday, 6);
	CHECK(!task_there(cx, 3));
	CHECK(!contact_there(cx));
	EQUAL_TEXT(listed(cx), "task 4, client 1");
	Entry entry;
	WORKS(store_entry_load(cx->db, arena, cx->practice.id, (EntryId){BIG(6)}, &entry));
	CHECK(!instant_set(entry.deleted));
	back(cx, BIN_CLIENT, 1);
	EQUAL_TEXT(listed(cx), "task 4");
	CHECK(task_there(cx, 3));
	CHECK(contact_there(cx));
	CHECK(!task_there(cx, 4));
	Board board;
	WORKS(store_board_load(cx->db, arena, cx->practice.id, (BoardId){BIG(2)}, &board));
	CHECK(!instant_set(board.deleted));
	EQUAL_INT(board.changed, 50);
}

STORE_TEST(a_board_goes_with_its_tasks_and_a_calendar_with_its_events)
{
	make_all(cx);
	put(cx, BIN_BOARD, 2, monday, 5);
	put(cx, BIN_CALENDAR, 7, tuesday, 6);
	EQUAL_TEXT(listed(cx), "calendar 7, board 2");
	CHECK(!task_there(cx, 3));
	CHECK(task_there(cx, 4));
	Event event;
	WORKS(store_event_load(cx->db, arena, cx->practice.id, (EventId){BIG(8)}, &event));
	EQUAL_INT(event.deleted.seconds, tuesday.seconds);
	back(cx, BIN_CALENDAR, 7);
	back(cx, BIN_BOARD, 2);
	EQUAL_TEXT(listed(cx), "");
	CHECK(task_there(cx, 3));
	WORKS(store_event_load(cx->db, arena, cx->practice.id, (EventId){BIG(8)}, &event));
	CHECK(!instant_set(event.deleted));
}

STORE_TEST(single_things_go_and_come_back_once)
{
	make_all(cx);
	put(cx, BIN_EVENT, 8, monday, 5);
	put(cx, BIN_ENTRY, 6, tuesday, 6);
	EQUAL_TEXT(listed(cx), "entry 6, event 8");
	REFUSES(store_bin_put(cx->db, arena, cx->practice.id, BIN_EVENT, BIG(8), tuesday, 7),
		"There is no such thing to delete or bring back.");
	back(cx, BIN_EVENT, 8);
	back(cx, BIN_ENTRY, 6);
	REFUSES(store_bin_back(cx->db, arena, cx->practice.id, BIN_ENTRY, BIG(6), 8),
		"There is no such thing to delete or bring back.");
	REFUSES(store_bin_put(cx->db, arena, cx->practice.id, BIN_CONTACT, BIG(10), monday, 5),
		"There is no such thing to delete or bring back.");
	REFUSES(store_bin_back(cx->db, arena, cx->practice.id, BIN_CONTACT, BIG(9), 5),
		"There is no such thing to delete or bring back.");
	EQUAL_TEXT(listed(cx), "");
	put(cx, BIN_CONTACT, 9, monday, 8);
	EQUAL_TEXT(listed(cx), "contact 9");
	back(cx, BIN_CONTACT, 9);
	EQUAL_TEXT(listed(cx), "");
	put(cx, BIN_TASK, 3, monday, 9);
	back(cx, BIN_TASK, 3);
	CHECK(task_there(cx, 3));
}

/* A day that differs (11), a stay (21), a holiday (31) and a task template (41). */
static void make_days(Context *cx)
{
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	const Day first = day(2026, 12, 24);
	const DayException leave = {.id = BIG(11), .first = first, .last = first};
	const Stay stay = {
		.id = BIG(21), .from = wall(first, 9, 0), .zone_name = TEXT("Asia/Tokyo")};
	const OwnHoliday feast = {.id = BIG(31), .country = TEXT("FR"), .day = first};
	const TaskTemplate template = {.id = {BIG(41)}, .name = TEXT("Menu")};
	WORKS(store_day_exception_save(
		db, cx->arena, practice, hours_of_member(cx->member.id), &leave, 1));
	WORKS(store_stay_save(db, cx->arena, practice, cx->member.id, &stay, 1));
	WORKS(store_holiday_save(db, cx->arena, practice, &feast, 1));
	WORKS(store_task_template_save(db, cx->arena, practice, &template, 1));
}

STORE_TEST(days_that_differ_stays_holidays_and_templates_go_and_come_back)
{
	BinRow row;
	Text owner;
	TaskTemplates templates;
	Stays stays;
	make_days(cx);
	put(cx, BIN_EXCEPTION, 11, monday, 5);
	put(cx, BIN_STAY, 21, monday, 6);
	put(cx, BIN_HOLIDAY, 31, monday, 7);
	put(cx, BIN_TEMPLATE, 41, monday, 8);
	EQUAL_TEXT(listed(cx), "template 41, holiday 31, stay 21, exception 11");
	WORKS(store_bin_find(cx->db, arena, cx->practice.id, BIN_STAY, BIG(21), &row, &owner));
	EQUAL_TEXT(row.title, "Asia/Tokyo");
	EQUAL_INT(row.day.days, day(2026, 12, 24).days);
	WORKS(store_task_template_list(cx->db, arena, cx->practice.id, &templates));
	EQUAL_INT(templates.count, 0);
	WORKS(store_stay_list(cx->db, arena, cx->practice.id, cx->member.id, &stays));
	EQUAL_INT(stays.count, 0);
	back(cx, BIN_EXCEPTION, 11);
	back(cx, BIN_STAY, 21);
	back(cx, BIN_HOLIDAY, 31);
	back(cx, BIN_TEMPLATE, 41);
	EQUAL_TEXT(listed(cx), "");
	WORKS(store_stay_list(cx->db, arena, cx->practice.id, cx->member.id, &stays));
	EQUAL_INT(stays.count, 1);
	put(cx, BIN_EXCEPTION, 11, monday, 5);
	put(cx, BIN_STAY, 21, monday, 6);
	put(cx, BIN_HOLIDAY, 31, monday, 7);
	put(cx, BIN_TEMPLATE, 41, monday, 8);
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, tuesday));
	REFUSES(store_bin_back(cx->db, arena, cx->practice.id, BIN_STAY, BIG(21), 9),
		"There is no such thing to delete or bring back.");
	EQUAL_TEXT(listed(cx), "");
}

/* A service (51), a package (52) that holds it, a proposal (53) and a discovery call (54) of the
 * client. */
static void make_sold(Context *cx)
{
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	Service service = {.id = {BIG(51)}};
	Package package = {.id = {BIG(52)}};
	const Proposal proposal = {.id = {BIG(53)}, .client = {BIG(1)}, .title = TEXT("Printemps")};
	const Discovery discovery = {.id = {BIG(54)},
		.client = {BIG(1)},
		.start = wall(day(2026, 11, 20), 10, 0),
		.zone = TEXT("Europe/Paris"),
		.person = TEXT("Heidi")};
	*LIST_ADD(cx->arena, service.words) = (ServiceWord){TEXT("fr"), TEXT("Courrier"), TEXT("")};
	*LIST_ADD(cx->arena, package.words) = (ServiceWord){TEXT("fr"), TEXT("Élan"), TEXT("")};
	*LIST_ADD(cx->arena, package.lines) = (PackageLine){service.id, {10000}};
	WORKS(store_service_save(db, cx->arena, practice, &service, 1));
	WORKS(store_package_save(db, cx->arena, practice, &package, 1));
	WORKS(store_proposal_save(db, cx->arena, practice, &proposal, 1));
	WORKS(store_discovery_save(db, cx->arena, practice, &discovery, 1));
}

STORE_TEST(what_is_sold_and_proposed_goes_under_its_name_and_comes_back)
{
	BinRow row;
	Text owner;
	make_all(cx);
	make_sold(cx);
	put(cx, BIN_SERVICE, 51, monday, 5);
	put(cx, BIN_PACKAGE, 52, monday, 6);
	put(cx, BIN_PROPOSAL, 53, monday, 7);
	put(cx, BIN_DISCOVERY, 54, monday, 8);
	EQUAL_TEXT(listed(cx), "discovery 54, proposal 53, package 52, service 51");
	WORKS(store_bin_find(cx->db, arena, cx->practice.id, BIN_SERVICE, BIG(51), &row, &owner));
	EQUAL_TEXT(row.title, "Courrier");
	WORKS(store_bin_find(cx->db, arena, cx->practice.id, BIN_PACKAGE, BIG(52), &row, &owner));
	EQUAL_TEXT(row.title, "Élan");
	WORKS(store_bin_find(cx->db, arena, cx->practice.id, BIN_DISCOVERY, BIG(54), &row, &owner));
	EQUAL_TEXT(row.title, "Heidi");
	EQUAL_INT(row.day.days, day(2026, 11, 20).days);
	EQUAL_TEXT(owner, "");
	back(cx, BIN_SERVICE, 51);
	back(cx, BIN_PACKAGE, 52);
	back(cx, BIN_PROPOSAL, 53);
	back(cx, BIN_DISCOVERY, 54);
	EQUAL_TEXT(listed(cx), "");
}

STORE_TEST(a_client_takes_proposals_and_calls_along_and_brings_them_back)
{
	BinRow row;
	Text owner;
	make_all(cx);
	make_sold(cx);
	put(cx, BIN_PROPOSAL, 53, monday, 5);
	put(cx, BIN_CLIENT, 1, monday, 6);
	EQUAL_TEXT(listed(cx), "proposal 53, client 1");
	WORKS(store_bin_find(cx->db, arena, cx->practice.id, BIN_PROPOSAL, BIG(53), &row, &owner));
	EQUAL_TEXT(owner, "Alpenhof");
	back(cx, BIN_CLIENT, 1);
	EQUAL_TEXT(listed(cx), "proposal 53");
	Discovery discovery;
	WORKS(store_discovery_load(
		cx->db, arena, cx->practice.id, (DiscoveryId){BIG(54)}, &discovery));
	put(cx, BIN_CLIENT, 1, monday, 7);
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, tuesday));
	REFUSES(store_bin_back(cx->db, arena, cx->practice.id, BIN_DISCOVERY, BIG(54), 9),
		"There is no such thing to delete or bring back.");
}

STORE_TEST(the_bin_is_purged_by_age_but_keeps_who_was_worked_for)
{
	make_all(cx);
	put(cx, BIN_CLIENT, 1, monday, 5);
	put(cx, BIN_CALENDAR, 7, tuesday, 6);
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, tuesday));
	CHECK(!task_there(cx, 3));
	Task task;
	REFUSES(store_task_load(cx->db, arena, cx->practice.id, (TaskId){BIG(4)}, &task),
		"There is no such task.");
	Board board;
	REFUSES(store_board_load(cx->db, arena, cx->practice.id, (BoardId){BIG(2)}, &board),
		"There is no such board.");
	Client client;
	WORKS(store_client_load(cx->db, arena, cx->practice.id, (ClientId){BIG(1)}, &client));
	Calendar calendar;
	WORKS(store_calendar_load(cx->db, arena, cx->practice.id, (CalendarId){BIG(7)}, &calendar));
	put(cx, BIN_ENTRY, 6, monday, 7);
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, instant_plus(tuesday, 1)));
	EQUAL_TEXT(listed(cx), "");
	REFUSES(store_client_load(cx->db, arena, cx->practice.id, (ClientId){BIG(1)}, &client),
		"There is no such client.");
}

STORE_TEST(what_is_not_in_the_bin_survives_a_purge)
{
	make_all(cx);
	const Task hidden = {.id = {BIG(5)}, .title = TEXT("En cours"), .deleted = {-1}};
	made_task(cx, &hidden);
	HoursLine line = {WORKDAYS, 540, 1020};
	const HoursOwner owner = hours_of_client((ClientId){BIG(1)});
	WORKS(store_hours_replace(cx->db, arena, cx->practice.id, owner, (Hours){&line, 1, 1}, 2));
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, instant_plus(tuesday, 1)));
	CHECK(task_there(cx, 3));
	Task task;
	WORKS(store_task_load(cx->db, arena, cx->practice.id, hidden.id, &task));
	EQUAL_TEXT(listed(cx), "");
	Hours hours;
	WORKS(store_hours_load(cx->db, arena, cx->practice.id, owner, &hours));
	EQUAL_INT(hours.count, 1);
	Board board;
	WORKS(store_board_load(cx->db, arena, cx->practice.id, (BoardId){BIG(2)}, &board));
	EQUAL_INT(board.stages.count, 1);
}
