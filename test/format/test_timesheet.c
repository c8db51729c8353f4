/* Time reports of Toggl and Clockify. */
#include "format/formats.h"

#include "test/test.h"

LIST_OF(Staged, Things);

typedef struct {
	Arena *arena;
	Things things;
	int64_t count, seconds;
} Got;

static const Error *keep(void *user, const Staged *thing)
{
	Got *got = user;
	Staged copy = *thing;
	StagedEntry *entry = &copy.entry;
	copy.foreign_id = text_keep(got->arena, thing->foreign_id);
	entry->client = text_keep(got->arena, entry->client);
	entry->project = text_keep(got->arena, entry->project);
	entry->note = text_keep(got->arena, entry->note);
	entry->person = text_keep(got->arena, entry->person);
	StagedProblems problems = {0};
	EACH (StagedProblem, problem, thing->problems) {
		Message what = {
			.msgid = text_keep(got->arena, message_plain(got->arena, problem->what))
					 .chars,
		};
		*LIST_ADD(got->arena, problems) =
			(StagedProblem){text_keep(got->arena, problem->column), what};
	}
	copy.problems = problems;
	*LIST_ADD(got->arena, got->things) = copy;
	if (!thing->unreadable) {
		got->seconds += entry->end.seconds - entry->start.seconds;
	}
	return OK;
}

static const Error *import_text(Arena *arena, const char *format, Text file,
	const ImportOptions *options, Got *got, ImportSummary *ret_summary)
{
	*got = (Got){.arena = arena};
	ImportReader *reader = import_reader(
		arena, format_named(text_of(format)), options, options ? keep : NULL, got);
	for (size_t at = 0; at < file.length; at += 1000) {
		size_t length = file.length - at < 1000 ? file.length - at : 1000;
		TRY(import_read(reader, (Span){file.chars + at, length}));
	}
	return import_end(reader, ret_summary);
}

static const Error *look(Arena *arena, const char *format, Text file, ImportSummary *ret_summary)
{
	ImportOptions none = {0};
	ImportReader *reader =
		import_reader(arena, format_named(text_of(format)), &none, NULL, NULL);
	TRY(import_read(reader, span_of(file)));
	return import_end(reader, ret_summary);
}

static ImportOptions in_paris(Arena *arena)
{
	return (ImportOptions){.zone = test_zone(arena, "Europe/Paris")};
}

static bool tells(Arena *arena, const ImportSummary *summary, const char *what, int64_t count)
{
	EACH (Loss, loss, summary->losses.lines) {
		if (text_is(message_plain(arena, loss->what), what)) {
			EQUAL_INT(loss->count, count);
			return true;
		}
	}
	return false;
}

TEST(a_toggl_report_brings_its_three_hundred_entries)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	Text file = test_file(arena, "test/data/toggl_detailed.csv");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(file), TEXT("x.csv"))->key), "toggl");
	WORKS(import_text(arena, "toggl", file, &options, &got, &summary));
	EQUAL_INT(summary.rows, 300);
	EQUAL_INT(summary.unreadable, 0);
	const Staged *first = &got.things.items[0];
	EQUAL_INT(first->row, 2);
	EQUAL_TEXT(first->entry.client, "Kopi & Co");
	EQUAL_TEXT(first->entry.person, "Élodie Vasseur");
	EQUAL_TEXT(instant_iso(arena, first->entry.start), "2026-10-01T04:26:58Z");
	CHECK(first->entry.billable);
	EQUAL_TEXT(got.things.items[3].entry.note, "Revue des demandes :\n- agenda de lundi\n- "
						   "réponse à \"Mme Königsberg\"\n- devis à "
						   "relire");
	EQUAL_INT(got.seconds, 1073159);
	CHECK(tells(arena, &summary, "The column “Amount (EUR)” is not kept.", 236));
}

TEST(a_night_of_three_hours_between_two_clocks_keeps_its_three_hours)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	Text file = test_file(arena, "test/data/toggl_detailed.csv");
	WORKS(import_text(arena, "toggl", file, &options, &got, &summary));
	int found = 0;
	EACH (Staged, thing, got.things) {
		if (text_contains(thing->entry.note, "nuit du changement")) {
			EQUAL_INT(thing->entry.end.seconds - thing->entry.start.seconds, 3 * 3600);
			found++;
		}
	}
	EQUAL_INT(found, 1);
	CHECK(tells(arena, &summary,
		"The clocks changed: the Duration counts, not the written times.", 1));
}

TEST(spoilt_accents_are_repaired_on_the_way_and_told)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	WORKS(import_text(arena, "toggl", test_file(arena, "test/data/mojibake.csv"), &options,
		&got, &summary));
	EQUAL_INT(summary.rows, 15);
	EQUAL_TEXT(got.things.items[0].entry.note, "Même dans les conversations difficiles");
	EQUAL_TEXT(got.things.items[0].entry.person, "Élodie Vasseur");
	CHECK(tells(arena, &summary,
		"Accents were already lost in the file and cannot be repaired.", 1));
}

#define HEADER "User,Email,Start date,Start time,End date,End time,Duration\n"

static int64_t length_of(Arena *arena, const char *row, const char *start)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	WORKS(import_text(
		arena, "toggl", text_format(arena, HEADER "%s\n", row), &options, &got, &summary));
	EQUAL_INT(got.things.count, 1);
	EQUAL_TEXT(instant_iso(arena, got.things.items[0].entry.start), start);
	const StagedEntry *entry = &got.things.items[0].entry;
	return entry->end.seconds - entry->start.seconds;
}

TEST(the_duration_says_which_of_two_equal_wall_times_was_meant)
{
	/* 02:15 comes twice: the one an hour before 03:15 */
	EQUAL_INT(length_of(arena, "E,e@x,2026-10-25,02:15:00,2026-10-25,03:15:00,01:00:00",
			  "2026-10-25T01:15:00Z"),
		3600);
	EQUAL_INT(length_of(arena, "E,e@x,2026-10-25,02:15:00,2026-10-25,03:15:00,02:00:00",
			  "2026-10-25T00:15:00Z"),
		7200);
	/* both in the hour that comes twice */
	EQUAL_INT(length_of(arena, "E,e@x,2026-10-25,02:15:00,2026-10-25,02:30:00,01:15:00",
			  "2026-10-25T00:15:00Z"),
		4500);
	/* spring: an hour is missing */
	EQUAL_INT(length_of(arena, "E,e@x,2026-03-29,01:30:00,2026-03-29,03:30:00,01:00:00",
			  "2026-03-29T00:30:00Z"),
		3600);
}

TEST(away_from_a_change_of_the_clocks_the_written_times_count)
{
	EQUAL_INT(length_of(arena, "E,e@x,2026-11-02,09:00:00,2026-11-02,10:00:00,00:45:00",
			  "2026-11-02T08:00:00Z"),
		3600);
}

TEST(both_header_forms_of_toggl_and_stop_for_end_are_read)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	WORKS(import_text(arena, "toggl",
		TEXT("\xef\xbb\xbf\"Description\",Duration,Project,Start date,Start time,Stop "
		     "date,Stop time\nx,01:00:00,P,2026-11-02,09:00:00,2026-11-02,10:00:00\n"),
		&options, &got, &summary));
	EQUAL_INT(got.things.count, 1);
	EQUAL_INT(got.seconds, 3600);
	EQUAL_TEXT(got.things.items[0].entry.project, "P");
}

TEST(a_preamble_before_the_header_is_passed_over)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	WORKS(import_text(arena, "toggl",
		TEXT(",,\nhttps://example,\n" HEADER
		     "E,e@x,2026-11-02,09:00:00,2026-11-02,10:00:00,01:00:00\n"),
		&options, &got, &summary));
	EQUAL_INT(got.things.count, 1);
	EQUAL_INT(got.things.items[0].row, 4);
}

TEST(the_dates_of_a_clockify_report_prove_their_order)
{
	ImportSummary summary;
	WORKS(look(
		arena, "clockify", test_file(arena, "test/data/clockify_detailed.csv"), &summary));
	EQUAL_INT(summary.dates, DATES_DMY);
	EQUAL_INT(summary.rows, 120);
	WORKS(look(arena, "clockify", test_file(arena, "test/data/clockify_detailed_21.csv"),
		&summary));
	EQUAL_INT(summary.dates, DATES_MDY);
	WORKS(look(arena, "toggl",
		TEXT(HEADER "E,e@x,01/11/2026,09:00:00,01/11/2026,10:00:00,01:00:00\n"), &summary));
	CHECK(summary.dates_unclear);
	REFUSES(look(arena, "toggl",
			TEXT(HEADER
				"E,e,13/11/2026,9:00,13/11/2026,9:30,\nE,e,11/13/2026,9:00,,,1\n"),
			&summary),
		"The dates of rows 2 and 3 are not written in the same order.");
}

TEST(both_shapes_of_clockify_are_read)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	options.dates = DATES_DMY;
	Text file = test_file(arena, "test/data/clockify_detailed.csv");
	EQUAL_TEXT(text_of(format_detected(arena, span_of(file), TEXT(""))->key), "clockify");
	WORKS(import_text(arena, "clockify", file, &options, &got, &summary));
	EQUAL_INT(summary.rows, 120);
	EQUAL_INT(summary.unreadable, 0);
	options.dates = DATES_MDY;
	file = test_file(arena, "test/data/clockify_detailed_21.csv");
	WORKS(import_text(arena, "clockify", file, &options, &got, &summary));
	EQUAL_INT(summary.unreadable, 0);
	EQUAL_TEXT(instant_iso(arena, got.things.items[0].entry.start), "2026-11-01T08:54:38Z");
	EQUAL_INT(summary.rows, 120 - 5);
	CHECK(tells(arena, &summary, "A break is no work: left out.", 5));
}

TEST(what_a_file_cannot_say_is_asked)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = {0};
	Text file = TEXT(HEADER "E,e@x,01/11/2026,09:00:00,01/11/2026,10:00:00,01:00:00\n");
	REFUSES(import_text(arena, "toggl", file, &options, &got, &summary),
		"The times of this file carry no zone: say in which zone they were written.");
	options = in_paris(arena);
	REFUSES(import_text(arena, "toggl", file, &options, &got, &summary),
		"Row 2: the date “01/11/2026” can be read in two ways. Say which comes first, the "
		"day or the month.");
	file = TEXT(HEADER "E,e@x,2026-11-01,09:00:00,01/11/2026,10:00:00,01:00:00\n");
	REFUSES(import_text(arena, "toggl", file, &options, &got, &summary),
		"Row 2: the date “01/11/2026” can be read in two ways. Say which comes first, the "
		"day or the month.");
}

TEST(a_row_that_cannot_be_read_says_which_cell_and_why)
{
	Got got;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	WORKS(import_text(arena, "toggl",
		TEXT(HEADER "E,e@x,2026-02-30,09:00:00,2026-11-02,10:00:00,01:00:00\n"
			    "E,e@x,2026-11-02,9h,2026-11-02,10:00:00,01:00:00\n"
			    "E,e@x,2026-11-02,11:00:00,2026-11-02,10:00:00,\n"
			    "E,e@x,2026-11-02,11:00:00,2026-11-05,10:00:00,\n"),
		&options, &got, &summary));
	EQUAL_INT(summary.unreadable, 4);
	const StagedProblem *problem = &got.things.items[0].problems.items[0];
	EQUAL_TEXT(problem->column, "Start date");
	EQUAL_TEXT(text_of(problem->what.msgid), "“2026-02-30” is no date.");
	EQUAL_TEXT(text_of(got.things.items[1].problems.items[0].what.msgid),
		"“9h” is no time of day.");
	EQUAL_TEXT(text_of(got.things.items[2].problems.items[0].what.msgid),
		"It ends before it begins.");
	EQUAL_TEXT(text_of(got.things.items[3].problems.items[0].what.msgid),
		"It is longer than 48 hours.");
}

TEST(entries_keep_their_foreign_ids_when_the_file_is_read_again)
{
	Got once, twice;
	ImportSummary summary;
	ImportOptions options = in_paris(arena);
	Text file = test_file(arena, "test/data/toggl_detailed.csv");
	WORKS(import_text(arena, "toggl", file, &options, &once, &summary));
	WORKS(import_text(arena, "toggl", file, &options, &twice, &summary));
	for (size_t i = 0; i < once.things.count; i++) {
		EQUAL_TEXT(twice.things.items[i].foreign_id, once.things.items[i].foreign_id.chars);
		for (size_t j = 0; j < i; j++) {
			CHECK(!text_equal(
				once.things.items[i].foreign_id, once.things.items[j].foreign_id));
		}
	}
	Text same = TEXT(HEADER "E,e@x,2026-11-02,09:00:00,2026-11-02,10:00:00,01:00:00\n"
				"E,e@x,2026-11-02,09:00:00,2026-11-02,11:00:00,02:00:00\n");
	WORKS(import_text(arena, "toggl", same, &options, &once, &summary));
	CHECK(text_contains(once.things.items[1].foreign_id, "-2"));
}

static const Error *count(void *user, const Staged *thing)
{
	Got *got = user;
	got->count += !thing->unreadable;
	return OK;
}

TEST(a_hundred_thousand_rows_pass_in_bounded_memory)
{
	Got got = {.arena = arena};
	ImportOptions options = in_paris(arena);
	ImportReader *reader =
		import_reader(arena, format_named(TEXT("toggl")), &options, count, &got);
	WORKS(import_read(reader, span_of(TEXT(HEADER))));
	Arena *scratch = arena_new(1 << 20);
	size_t before = arena_used(arena);
	for (int i = 0; i < 100000; i++) {
		arena_clear(scratch);
		Text on = day_iso(scratch, day_plus(day(2016, 1, 1), i / 40));
		Text row = text_format(scratch, "E,e@x,%s,%02d:%02d:00,,,00:30:00\n", on.chars,
			i % 40 / 2, i % 2 * 30);
		WORKS(import_read(reader, span_of(row)));
	}
	ImportSummary summary;
	WORKS(import_end(reader, &summary));
	EQUAL_INT(got.count, 100000);
	CHECK(arena_used(arena) - before < 16u << 20);
	arena_free(scratch);
}
