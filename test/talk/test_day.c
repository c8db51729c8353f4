/* The first real day: exports of other programs come in, work is timed, the time is in the report.
 */
#include "test/talk/talk.h"

#define CLI(arena, ...) \
	RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:30+01:00", __VA_ARGS__)

TEST(a_day_begins_with_the_files_of_other_programs_and_ends_in_the_report)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	Ran ran = CLI(arena, "import", "toggl", "test/data/toggl_detailed.csv", "--dry-run");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "300 rows read, nothing written"));
	ran = CLI(arena, "import", "toggl", "test/data/toggl_detailed.csv");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "Clients: 5 new"));
	CHECK(text_contains(ran.out, "Time entries: 300 new"));
	ran = CLI(arena, "import", "trello", "test/data/trello_board.json");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "Tasks: 40 new"));
	ran = CLI(arena, "import", "ics", "test/data/google_calendar.ics", "--json");
	EQUAL_TEXT(ran.err, "");
	CHECK(text_contains(ran.out, "{\"noun\":\"event\",\"made\":60,"));
	CHECK(text_contains(ran.out, "{\"what\":\"Guests of events.\",\"changed\":false,"));
	ran = CLI(arena, "import", "trello", "test/data/trello_board.json");
	CHECK(text_contains(ran.out, "Tasks: 0 new, 0 changed, 40 as they were"));
	ran = CLI(arena, "plan", "--json");
	CHECK(text_contains(ran.out, "\"2026-11-23T08:45:00+01:00\"")); /* a meeting ends */
	CHECK(text_contains(CLI(arena, "today").out, "Weekly sync Blue Ridge"));
	CHECK(text_contains(talk_get(arena, talk, "/").body, "Brief photographe"));
	EQUAL_INT(CLI(arena, "timer", "start", "--task", "Brief photographe").code, 0);
	ran = RUN(arena, "--data", "{data}", "--now", "2026-11-23T08:50+01:00", "timer", "stop");
	EQUAL_INT(ran.code, 0);
	Answer report = talk_get(arena, talk, "/time/report?by=task&from=2026-11-23&to=2026-11-23");
	EQUAL_INT(report.status, 200);
	CHECK(text_contains(report.body, "Brief photographe"));
	CHECK(text_contains(talk_get(arena, talk, "/import").body, "trello_board.json"));
	ran = CLI(arena, "import", "toggl", "test/data/trello_board.json");
	EQUAL_INT(ran.code, 1);
	CHECK(text_contains(ran.err, "fuseau: "));
	EQUAL_INT(talk_stop(talk), 0);
}

TEST(a_file_of_a_line_without_end_or_with_nul_bytes_is_refused_in_one_sentence)
{
	Talk *talk = SERVE(arena, "--now", "2026-11-23T08:30+01:00");
	talk_set_up(arena, talk);
	Buffer line = buffer_new(arena);
	buffer_chars(&line, "Client,Description,Start date,Start time,Duration\n\"");
	for (int i = 0; i < 300000; i++) {
		buffer_chars(&line, "a long line ");
	}
	Ran ran = RUN_WITH(arena, buffer_done(&line).chars, "--data", "{data}", "--now",
		"2026-11-23T08:30+01:00", "import", "toggl", "-");
	EQUAL_INT(ran.code, 1);
	EQUAL_TEXT(ran.err,
		"fuseau: Row 2 is longer than 1 MB: perhaps a quote in it is never closed.\n");
	ran = RUN_WITH(arena, "PK\x03\x04zip", "--data", "{data}", "--now",
		"2026-11-23T08:30+01:00", "import", "toggl", "-");
	EQUAL_TEXT(ran.err,
		"fuseau: This is a ZIP archive: unpack it, and bring in the file inside.\n");
	EQUAL_INT(talk_stop(talk), 0);
}
