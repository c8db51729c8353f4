/* The planner's door, from JSON to JSON. */
#include "format/plan_json.h"
#include "test/plan/validator.h"
#include "test/test.h"

#include <unistd.h>

static const Zone *find_zone(void *self, Text name)
{
	Text path = text_format(self, "/usr/share/zoneinfo/%s", text_chars(name));
	bool plain = !text_contains(name, ".") && !text_empty(name);
	return plain && access(path.chars, R_OK) == 0 ? test_zone(self, name.chars) : NULL;
}

static ZoneFinder zones(Arena *arena)
{
	return (ZoneFinder){find_zone, arena, TEXT("test")};
}

static Text answer_to(Arena *arena, const char *json)
{
	PlanDoor door;
	PlanAnswer answer;
	WORKS(plan_json_read(arena, text_of(json), zones(arena), &door));
	plan_solve(arena, &door.problem, &answer);
	EQUAL_TEXT(plan_validate(arena, &door.problem, &answer), "");
	EQUAL_TEXT(validator_wrong(arena, &door.problem, &answer), "");
	return plan_json_write(arena, &door, &answer);
}

static void door_refuses(Arena *arena, const char *json, const char *line)
{
	PlanDoor door;
	const Error *error = plan_json_read(arena, text_of(json), zones(arena), &door);
	CHECK(error);
	Text said = text_format(
		arena, "%s: %s", error->field, message_plain(arena, error->reason).chars);
	EQUAL_TEXT(said, line);
}

#define WEEK                                                                                 \
	"\"now\": \"2026-11-23T08:30\", \"zone\": \"Europe/Paris\", \"hours\": [{\"days\": " \
	"[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"], \"from\": \"09:00\", \"to\": \"12:00\"}]"

TEST(a_plan_keeps_every_promise_earliest_due_first)
{
	EQUAL_TEXT(
		answer_to(arena, "{" WEEK ", \"tasks\": ["
				 "{\"id\": \"b\", \"minutes\": 60, \"due\": \"2026-11-24T12:00\"},"
				 "{\"id\": \"a\", \"minutes\": 150, \"due\": \"2026-11-23T12:00\"},"
				 "{\"id\": \"c\", \"minutes\": 30}]}"),
		"{\"verdict\": \"kept\",\n"
		"\"rule\": \"weights\",\n"
		"\"blocks\": [\n"
		"  {\"task\": \"a\", \"start\": \"2026-11-23T09:00:00+01:00\", \"end\": "
		"\"2026-11-23T11:30:00+01:00\"},\n"
		"  {\"task\": \"b\", \"start\": \"2026-11-23T11:30:00+01:00\", \"end\": "
		"\"2026-11-23T12:00:00+01:00\"},\n"
		"  {\"task\": \"b\", \"start\": \"2026-11-24T09:00:00+01:00\", \"end\": "
		"\"2026-11-24T09:30:00+01:00\"},\n"
		"  {\"task\": \"c\", \"start\": \"2026-11-24T09:30:00+01:00\", \"end\": "
		"\"2026-11-24T10:00:00+01:00\"}],\n"
		"\"broken\": [],\n"
		"\"certificates\": [],\n"
		"\"buffer_minutes_used\": 0,\n"
		"\"slack\": [\n"
		"  {\"task\": \"a\", \"minutes\": 30},\n"
		"  {\"task\": \"b\", \"minutes\": 150}],\n"
		"\"derived\": [],\n"
		"\"proved\": true,\n"
		"\"tzdata\": \"test\"}\n");
}

TEST(an_overload_is_proved_by_a_sum_and_the_broken_promise_gets_its_date)
{
	Text answer = answer_to(arena,
		"{" WEEK ", \"tasks\": ["
		"{\"id\": \"a\", \"minutes\": 100, \"due\": \"2026-11-23T12:00\", \"weight\": 2},"
		"{\"id\": \"b\", \"minutes\": 100, \"due\": \"2026-11-23T12:00\"}]}");
	CHECK(text_contains(answer,
		"\"broken\": [\n  {\"task\": \"b\", \"new_due\": "
		"\"2026-11-24T09:20:00+01:00\"}],\n"
		"\"certificates\": [\n  {\"tasks\": [\"a\", \"b\"], \"windows\": [{\"start\": "
		"\"2026-11-23T09:00:00+01:00\", \"end\": "
		"\"2026-11-23T12:00:00+01:00\"}], "
		"\"need\": 200, \"have\": 180}],\n"));
}

TEST(a_due_is_read_in_the_zone_that_stands_beside_it)
{
	/* 17:00 in Singapore is 10:00 in Paris: one hour, not three. */
	Text answer = answer_to(arena, "{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 70, "
				       "\"due\": \"2026-11-23T17:00\", \"due_zone\": "
				       "\"Asia/Singapore\"}]}");
	CHECK(text_contains(answer, "\"need\": 70, \"have\": 60"));
}

static Text night(Arena *arena, const char *on, int minutes)
{
	return answer_to(arena,
		text_format(arena,
			"{\"now\": \"%sT00:00\", \"zone\": \"Europe/Paris\", \"until\": "
			"\"%sT08:00\", \"hours\": [{\"days\": [\"sun\"], \"from\": \"01:00\", "
			"\"to\": \"05:00\"}], \"tasks\": [{\"id\": \"a\", \"minutes\": %d, "
			"\"due\": \"%sT08:00\"}]}",
			on, on, minutes, on)
			.chars);
}

TEST(hours_on_the_day_of_the_change_have_the_minutes_that_really_pass)
{
	/* On 2026-10-25 the hour from 02:00 comes twice in Paris; on 2026-03-29 it never comes. */
	CHECK(text_contains(night(arena, "2026-10-25", 300), "\"verdict\": \"kept\""));
	CHECK(text_contains(night(arena, "2026-10-25", 305), "\"verdict\": \"broken\""));
	CHECK(text_contains(night(arena, "2026-03-29", 180), "\"verdict\": \"kept\""));
	CHECK(text_contains(night(arena, "2026-03-29", 185), "\"verdict\": \"broken\""));
}

TEST(hours_of_a_client_that_touch_at_midnight_are_one_stretch)
{
	PlanDoor door;
	WORKS(plan_json_read(arena,
		TEXT("{" WEEK ", \"until\": \"2026-11-25T08:00\", \"tasks\": [], \"clients\": "
		     "[{\"id\": \"x\", \"zone\": \"Europe/Paris\", \"reachable\": [{\"days\": "
		     "[\"mon\"], \"from\": \"20:00\", \"to\": \"24:00\"}, {\"days\": [\"tue\"], "
		     "\"from\": \"00:00\", \"to\": \"02:00\"}]}]}"),
		zones(arena), &door));
	EQUAL_INT(door.problem.windows.items[0].count, 1);
}

TEST(on_a_trip_hours_and_printed_times_are_those_of_the_place)
{
	Text answer = answer_to(arena,
		"{" WEEK ", \"trips\": [{\"from\": \"2026-11-24T00:00\", \"zone\": "
		"\"Asia/Singapore\"}],\"tasks\": [{\"id\": \"a\", \"minutes\": 190, \"due\": "
		"\"2026-11-26T12:00\"}]}");
	CHECK(text_contains(answer, "{\"task\": \"a\", \"start\": \"2026-11-24T09:00:00+08:00\", "
				    "\"end\": \"2026-11-24T09:10:00+08:00\"}"));
}

TEST(shuffled_tasks_give_the_same_bytes)
{
	const char *tasks[] = {"{\"id\": \"é\", \"minutes\": 100, \"due\": \"2026-11-23T12:00\"}",
		"{\"id\": \"b\", \"minutes\": 100, \"due\": \"2026-11-23T12:00\"}",
		"{\"id\": \"c\", \"minutes\": 100, \"due\": \"2026-11-23T12:00\"}",
		"{\"id\": \"d\", \"minutes\": 700}"};
	Text first = {0};
	for (int turn = 0; turn < 4; turn++) {
		Text json = text_format(arena, "{" WEEK ", \"tasks\": [%s, %s, %s, %s]}",
			tasks[turn], tasks[(turn + 3) % 4], tasks[(turn + 2) % 4],
			tasks[(turn + 1) % 4]);
		Text answer = answer_to(arena, json.chars);
		first = turn ? first : answer;
		EQUAL_TEXT(answer, first.chars);
	}
}

TEST(what_is_wrong_is_named_in_one_line)
{
	door_refuses(arena, "{", ": line 1, column 1: string or '}' expected near end of file");
	door_refuses(arena, "[]", ": not a JSON object");
	door_refuses(arena, "{\"now\": 1, \"now\": 2}",
		": line 1, column 16: duplicate object key near '\"now\"'");
	door_refuses(arena, "{}", "zone: is required");
	door_refuses(arena, "{\"zone\": \"Mars/Base\\n\"}", "zone: no such zone \"Mars/Base \"");
	door_refuses(arena, "{\"now\": \"2026-11-23T25:00\", \"zone\": \"Europe/Paris\"}",
		"now: \"2026-11-23T25:00\" is no time such as 2026-11-23T08:30");
	door_refuses(arena, "{" WEEK "}", "tasks: is required");
	door_refuses(arena, "{" WEEK ", \"taks\": []}", "taks: there is no such field");
#define TASK(fields) "{" WEEK ", \"tasks\": [{\"id\": \"a\", " fields "}]}"
	door_refuses(arena, TASK("\"minute\": 5"), "tasks[0].minute: there is no such field");
	door_refuses(arena, TASK("\"minutes\": -5"),
		"tasks[0].minutes: must be a whole number from 0 to 576000");
	door_refuses(arena, TASK("\"minutes\": 1.5"),
		"tasks[0].minutes: must be a whole number from 0 to 576000");
	door_refuses(arena, TASK("\"minutes\": 5, \"due\": \"9564-11-23T12:00\""),
		"tasks[0].due: must be in the years 1970 to 2999");
	door_refuses(arena,
		TASK("\"minutes\": 5, \"due\": \"2026-11-23T12:00\", \"due_zone\": "
		     "\"Asia/Singapour\""),
		"tasks[0].due: no such zone \"Asia/Singapour\"");
	door_refuses(arena, TASK("\"minutes\": 5, \"due\": \"2036-11-23T12:00\""),
		"tasks[0].due: is more than 400 days after now");
	door_refuses(arena, TASK("\"minutes\": 5, \"client\": \"x\""),
		"tasks[0].client: no such client \"x\"");
	door_refuses(arena, TASK("\"minutes\": 5, \"when\": \"reachable\""),
		"tasks[0].when: needs a client");
	door_refuses(arena,
		"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 5}, {\"id\": \"a\", "
		"\"minutes\": 5}]}",
		"tasks[1].id: stands twice");
	door_refuses(arena, "{" WEEK ", \"tasks\": [], \"quantum\": 7}",
		"quantum: must be one of 1, 5, 15, 30");
}

TEST(a_text_with_the_character_zero_is_refused_in_plain_words)
{
	door_refuses(arena, "{\"now\": \"2026\\u0000\"}",
		": line 1, column 20: a text holds the character zero");
}

TEST(tasks_that_wait_for_themselves_or_for_nobody_are_refused)
{
	door_refuses(arena, TASK("\"minutes\": 5, \"after\": [\"b\"]"),
		"tasks[0].after[0]: no such task \"b\"");
	door_refuses(arena, TASK("\"minutes\": 5, \"after\": [\"a\"]"),
		"tasks[0].after: makes it wait for itself");
	door_refuses(arena,
		"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 5, \"after\": [\"b\"]}, "
		"{\"id\": \"b\", \"minutes\": 5, \"after\": [\"c\", \"d\"]}, {\"id\": \"c\", "
		"\"minutes\": 5, \"after\": [\"d\", \"b\"]}, {\"id\": \"d\", \"minutes\": 5}]}",
		"tasks[2].after: makes it wait for itself");
	door_refuses(
		arena, TASK("\"minutes\": 5, \"after\": \"b\""), "tasks[0].after: must be a list");
}

TEST(retainers_and_breaks_are_read_with_their_places)
{
	door_refuses(arena, "{" WEEK ", \"tasks\": [], \"breaks\": {\"minutes\": 10}}",
		"breaks.after_minutes: is required");
	door_refuses(arena,
		"{" WEEK ", \"tasks\": [], \"clients\": [{\"id\": \"x\", \"zone\": "
		"\"Europe/Paris\", \"reserve\": [{\"minutes\": 60, \"from\": "
		"\"2026-11-24T09:00\", \"to\": \"2026-11-24T09:00\"}]}]}",
		"clients[0].reserve[0].to: is not after from");
}

TEST(a_task_in_one_piece_longer_than_every_morning_is_proved_impossible)
{
	const char *day = "\"due\": \"2026-11-27T12:00\"";
	Text whole = answer_to(arena,
		text_format(arena,
			"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 185, %s, \"split\": "
			"false}]}",
			day)
			.chars);
	CHECK(text_contains(whole, "\"verdict\": \"broken\""));
	CHECK(text_contains(whole, "{\"task\": \"a\", \"new_due\": null}"));
	CHECK(text_contains(whole, "\"certificates\": []"));
	CHECK(text_contains(whole, "\"proved\": true"));
	Text chain = answer_to(arena,
		text_format(arena,
			"{" WEEK
			", \"gap_minutes\": 15, \"tasks\": [{\"id\": \"a\", \"minutes\": 60, "
			"%s, \"split\": false}, {\"id\": \"b\", \"minutes\": 120, \"due\": "
			"\"2026-11-24T12:00\", \"min_chunk\": 60, \"after\": [\"a\"]}]}",
			day)
			.chars);
	CHECK(text_contains(chain, "\"verdict\": \"kept\""));
	CHECK(text_contains(chain, "{\"task\": \"b\", \"start\": \"2026-11-23T10:15:00+01:00\""));
	CHECK(text_contains(chain, "\"derived\": [\n  {\"task\": \"a\", \"due\": "
				   "\"2026-11-24T10:00:00+01:00\", \"because\": \"b\"}]"));
}

TEST(a_request_is_answered_beside_the_plan)
{
	Text answer = answer_to(arena,
		"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 150, \"due\": "
		"\"2026-11-23T12:00\"}], \"ask\": {\"id\": \"new\", \"minutes\": 60, \"due\": "
		"\"2026-11-23T12:00\", \"weight\": 3}}");
	CHECK(text_contains(answer,
		"\"answer\": {\"fits\": false, \"earliest\": \"2026-11-24T09:30:00+01:00\", "
		"\"earliest_with_buffer\": \"2026-11-24T09:30:00+01:00\", \"certificate\": "
		"{\"tasks\": [\"new\", \"a\"], \"windows\": [{\"start\": "
		"\"2026-11-23T09:00:00+01:00\", \"end\": \"2026-11-23T12:00:00+01:00\"}], "
		"\"need\": 210, \"have\": 180}, \"breaks\": [\"a\"]}"));
	CHECK(text_contains(answer, "\"verdict\": \"kept\""));
}

TEST(blocks_fed_back_as_previous_print_the_same_bytes_and_move_nothing)
{
	static const char tasks[] =
		"\"tasks\": [{\"id\": \"a\", \"minutes\": 150, \"due\": \"2026-11-23T12:00\"},"
		"{\"id\": \"b\", \"minutes\": 60, \"due\": \"2026-11-24T12:00\"}]";
	Text first = answer_to(arena, text_format(arena, "{" WEEK ", %s}", tasks).chars);
	const char *list = strstr(first.chars, "\"blocks\": ") + strlen("\"blocks\": ");
	const char *end = strstr(list, "]") + 1;
	Text blocks = text_copy(arena, (Span){list, (size_t)(end - list)});
	Text again = answer_to(arena,
		text_format(arena, "{" WEEK ", %s, \"previous\": %s}", tasks, blocks.chars).chars);
	CHECK(text_contains(again, blocks.chars));
	CHECK(text_contains(again, "\"moved\": {\"minutes\": 0, \"tasks\": []}"));
}

TEST(a_running_block_past_its_due_beside_an_overload_is_counted_once)
{
	Text answer = answer_to(arena,
		"{\"now\": \"2026-11-23T10:30\", \"zone\": \"Europe/Paris\", \"hours\": "
		"[{\"days\": "
		"[\"mon\"], \"from\": \"09:00\", \"to\": \"12:00\"}], \"tasks\": ["
		"{\"id\": \"late\", \"minutes\": 60, \"due\": \"2026-11-23T11:00\"}, "
		"{\"id\": \"big\", \"minutes\": 90, \"due\": \"2026-11-23T12:00\"}], "
		"\"previous\": [{\"task\": \"late\", \"start\": \"2026-11-23T10:00\", \"end\": "
		"\"2026-11-23T11:15\"}]}");
	CHECK(text_contains(answer,
		"\"tasks\": [\"late\"], \"windows\": [{\"start\": "
		"\"2026-11-23T10:30:00+01:00\", \"end\": "
		"\"2026-11-23T11:00:00+01:00\"}], \"need\": 75, \"have\": 30}"));
	CHECK(text_contains(answer, "\"need\": 90, \"have\": 45}"));
}

TEST(pins_that_contradict_each_other_are_refused)
{
	door_refuses(arena,
		"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 60, \"pinned\": [{\"start\": "
		"\"2026-11-23T10:00\", \"end\": \"2026-11-23T11:00\"}]}, {\"id\": \"b\", "
		"\"minutes\": 60, \"pinned\": [{\"start\": \"2026-11-23T10:30\", \"end\": "
		"\"2026-11-23T11:30\"}]}]}",
		"tasks[1].pinned[0]: overlaps another pin");
	door_refuses(arena,
		"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 30, \"pinned\": [{\"start\": "
		"\"2026-11-23T10:00\", \"end\": \"2026-11-23T11:00\"}]}]}",
		"tasks[0].pinned: is longer than the task's 30 minutes");
}

/* "a", pinned on that day, waits for "m" and so for "b", which is pinned on the 24th. */
static Text pinned_on(Arena *arena, const char *day)
{
	return text_format(arena,
		"{" WEEK ", \"tasks\": [{\"id\": \"a\", \"minutes\": 60, \"after\": [\"m\"], "
		"\"pinned\": [{\"start\": \"%sT10:00\", \"end\": \"%sT11:00\"}]}, {\"id\": "
		"\"m\", \"minutes\": 0, \"after\": [\"b\"]}, {\"id\": \"b\", \"minutes\": 60, "
		"\"pinned\": [{\"start\": \"2026-11-24T10:30\", \"end\": "
		"\"2026-11-24T11:30\"}]}]}",
		day, day);
}

TEST(a_pin_before_the_end_of_what_it_waits_for_is_refused)
{
	PlanDoor door;
	door_refuses(arena, text_chars(pinned_on(arena, "2026-11-23")),
		"tasks[0].pinned[0]: begins before \"b\", which it waits for, ends");
	WORKS(plan_json_read(arena, pinned_on(arena, "2026-11-25"), zones(arena), &door));
	/* What is over may have been done in any order. */
	WORKS(plan_json_read(arena, pinned_on(arena, "2026-11-20"), zones(arena), &door));
}
