/* Taking everything out. */
#include "app/export.h"
#include "host/file.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/event.h"

#include "test/store/store_test.h"

static Text exported(Context *cx, const char *name)
{
	Bytes bytes;
	Text path = text_format(cx->arena, "%s/%s", test_folder(), name);
	WORKS(export_file(cx, export_named(text_of(name)), path));
	WORKS(file_read(cx->arena, path, 1 << 20, &bytes));
	return text_copy(cx->arena, (Span){(const char *)bytes.start, bytes.length});
}

STORE_TEST(what_is_taken_out_is_defused_in_tables_and_whole_in_json)
{
	const Client client = {.id = {7}, .name = TEXT("=Kopi & Co"), .thread = 1};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	for (int64_t i = 1; i <= 501; i++) {
		const Entry entry = {.id = {100 + i},
			.member = cx->member.id,
			.client = client.id,
			.start = {1795000000 + i},
			.end = {1795000060 + i},
			.note = i == 501 ? TEXT("+last \"one\"") : TEXT("n")};
		WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 1));
	}
	Text table = exported(cx, "entries.csv");
	CHECK(text_contains(table, "id,client,task,start"));
	CHECK(text_contains(table, "\r\n601,'=Kopi & Co,"));
	CHECK(text_contains(table, "\"'+last \"\"one\"\"\""));
	Text all = exported(cx, "all.json");
	CHECK(text_contains(all, "\"note\":\"+last \\\"one\\\"\""));
	CHECK(text_contains(all, "\"name\":\"=Kopi & Co\""));
	CHECK(text_contains(exported(cx, "clients.csv"), "'=Kopi & Co"));
	CHECK(!export_named(TEXT("../secret")));
}

STORE_TEST(the_calendar_is_taken_out_with_its_zones)
{
	const Event event = {.id = {9},
		.uid = TEXT("a@b"),
		.title = TEXT("Point"),
		.start = {day(2026, 11, 24), 36000},
		.end = {day(2026, 11, 24), 39600},
		.zone = TEXT("Asia/Singapore")};
	WORKS(store_event_save(cx->db, arena, cx->practice.id, &event, 1));
	Text calendar = exported(cx, "events.ics");
	CHECK(text_starts(calendar, "BEGIN:VCALENDAR"));
	CHECK(text_contains(calendar, "TZID:Asia/Singapore"));
	CHECK(text_contains(calendar, "UID:a@b"));
	CHECK(text_contains(calendar, "END:VCALENDAR"));
	EQUAL_INT(exported(cx, "tasks.csv").length, 0);
}
