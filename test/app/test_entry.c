/* Time entries by hand: written down, corrected, cut in two. It is Monday, 23 November 2026, 08:30
 * in Paris. */
#include "app/entry.h"

#include "store/client.h"
#include "store/entry.h"
#include "store/task.h"

#include "test/store/store_test.h"

static const ClientId vauquelin = {1LL << 41};
static const TaskId newsletter = {(1LL << 41) + 1};

static void save_work(Context *cx)
{
	const Client client = {.id = vauquelin, .name = TEXT("Vauquelin")};
	const Client other = {.id = {(1LL << 41) + 2}, .name = TEXT("Émile")};
	const Task task = {.id = newsletter,
		.client = vauquelin,
		.title = TEXT("Newsletter"),
		.category = TEXT("Writing")};
	const Task done = {.id = {(1LL << 41) + 3},
		.client = other.id,
		.title = TEXT("Facture"),
		.done = cx->now};
	const Task own = {.id = {(1LL << 41) + 4}, .title = TEXT("Compta")};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 1));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &other, 1));
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &own, 1));
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &task, 1));
	WORKS(store_task_save(cx->db, cx->arena, cx->practice.id, &done, 1));
}

/* An hour that ended two hours ago. */
static Entry an_hour(const Context *cx)
{
	return (Entry){.task = newsletter,
		.start = instant_plus(cx->now, -3 * 3600),
		.end = instant_plus(cx->now, -2 * 3600),
		.note = TEXT("Lettre")};
}

STORE_TEST(an_entry_by_hand_takes_what_its_task_knows)
{
	OpenEntry open;
	EntryId id;
	Entry draft = an_hour(cx);
	save_work(cx);
	WORKS(save_entry(cx, &draft, &id));
	WORKS(open_entry(cx, id, &open));
	EQUAL_TEXT(open.client.name, "Vauquelin");
	EQUAL_TEXT(open.task.title, "Newsletter");
	EQUAL_TEXT(open.entry.category, "Writing");
	EQUAL_TEXT(zone_name(open.zone), "Europe/Paris");
	EQUAL_INT(open.entry.member.value, cx->member.id.value);
	EQUAL_INT(open.overlaps.count, 0);
}

STORE_TEST(a_wrong_entry_is_refused_beside_its_fields)
{
	EntryId id;
	Entry draft = an_hour(cx);
	save_work(cx);
	draft.end = (Instant){0};
	REFUSES(save_entry(cx, &draft, &id), "Say when the work ended.");
	draft.end = draft.start;
	REFUSES(save_entry(cx, &draft, &id), "It ends as it begins: how long was it?");
	draft.end = instant_plus(cx->now, 60);
	REFUSES(save_entry(cx, &draft, &id), "Work cannot end in the future: %1.");
	draft = an_hour(cx);
	draft.client = (ClientId){(1LL << 41) + 2};
	REFUSES(save_entry(cx, &draft, &id), "“Newsletter” is not a task of Émile.");
	draft.task = (TaskId){0};
	draft.start = (Instant){0};
	const Error *error = save_entry(cx, &draft, &id);
	CHECK(error);
	EQUAL_TEXT(text_of(error->field), "start");
}

STORE_TEST(an_entry_changed_by_somebody_else_is_not_overwritten)
{
	EntryId id;
	OpenEntry seen;
	Entry draft = an_hour(cx);
	save_work(cx);
	draft.foreign_id = TEXT("a form must not say this");
	WORKS(save_entry(cx, &draft, &id));
	WORKS(open_entry(cx, id, &seen));
	EQUAL_TEXT(seen.entry.foreign_id, "");
	Entry mine = seen.entry, theirs = seen.entry;
	theirs.note = TEXT("Lettre de Noël");
	WORKS(save_entry(cx, &theirs, &id));
	const Error *error = save_entry(cx, &mine, &id);
	CHECK(error && error->kind == ERROR_CONFLICT);
	WORKS(open_entry(cx, id, &seen));
	EQUAL_TEXT(seen.entry.note, "Lettre de Noël");
}

STORE_TEST(an_entry_is_cut_in_two_that_touch)
{
	EntryId id, second;
	OpenEntry first, rest;
	Entry draft = an_hour(cx);
	save_work(cx);
	WORKS(save_entry(cx, &draft, &id));
	REFUSES(split_entry(cx, id, draft.start, &second), "Cut it between %1 and %2.");
	REFUSES(split_entry(cx, id, draft.end, &second), "Cut it between %1 and %2.");
	WORKS(split_entry(cx, id, instant_plus(draft.start, 600), &second));
	WORKS(open_entry(cx, id, &first));
	WORKS(open_entry(cx, second, &rest));
	EQUAL_INT(first.entry.end.seconds, rest.entry.start.seconds);
	EQUAL_INT(rest.entry.end.seconds, draft.end.seconds);
	EQUAL_TEXT(rest.entry.note, "Lettre");
	EQUAL_TEXT(rest.task.title, "Newsletter");
	EQUAL_INT(first.overlaps.count + rest.overlaps.count, 0);
}

STORE_TEST(two_entries_at_the_same_time_are_shown_unless_a_colleague_worked_one)
{
	EntryId id, other;
	OpenEntry open;
	Entry draft = an_hour(cx);
	save_work(cx);
	WORKS(save_entry(cx, &draft, &id));
	draft.start.seconds += 1800;
	draft.end.seconds += 1800;
	WORKS(save_entry(cx, &draft, &other));
	WORKS(open_entry(cx, id, &open));
	EQUAL_INT(open.overlaps.count, 1);
	EQUAL_INT(open.overlaps.items[0].id.value, other.value);
	draft.id = other;
	draft.member = cx->member.id;
	draft.colleague = TEXT("Anaïs");
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &draft, 9));
	WORKS(open_entry(cx, id, &open));
	EQUAL_INT(open.overlaps.count, 0);
}

STORE_TEST(an_entry_in_the_bin_cannot_be_changed)
{
	EntryId id;
	OpenEntry open;
	Entry draft = an_hour(cx);
	draft.id = (EntryId){1LL << 42};
	draft.deleted = cx->now;
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &draft, 1));
	REFUSES(open_entry(cx, draft.id, &open), "This time entry is in the bin.");
	REFUSES(save_entry(cx, &draft, &id), "This time entry is in the bin.");
	REFUSES(split_entry(cx, draft.id, draft.start, &id), "This time entry is in the bin.");
}

STORE_TEST(clients_and_open_tasks_are_offered_as_a_reader_sorts_them)
{
	EntryChoices choices;
	save_work(cx);
	cx->language = language_named(TEXT("fr"));
	WORKS(entry_choices(cx, (TaskId){0}, &choices));
	EQUAL_INT(choices.clients.count, 2);
	EQUAL_TEXT(choices.clients.items[0].name, "Émile");
	EQUAL_INT(choices.tasks.count, 2);
	EQUAL_TEXT(choices.tasks.items[0].title, "Newsletter");
	EQUAL_TEXT(choices.tasks.items[1].title, "Compta");
	WORKS(entry_choices(cx, (TaskId){(1LL << 41) + 3}, &choices));
	EQUAL_INT(choices.tasks.count, 3);
	EQUAL_TEXT(choices.tasks.items[0].title, "Facture");
}
