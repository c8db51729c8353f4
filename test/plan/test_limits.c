/* What nobody can plan is refused by name, or planned plainly: never a crash, never a silence. */
#include "format/plan_json.h"
#include "test/plan/validator.h"
#include "test/test.h"

static const Zone *find_zone(void *self, Text name)
{
	return text_is(name, "Europe/Paris") ? test_zone(self, "Europe/Paris") : NULL;
}

#define FRAME                                                                                 \
	"{\"now\": \"2026-11-23T08:30\", \"zone\": \"Europe/Paris\", \"hours\": [{\"days\": " \
	"[\"mon\",\"tue\",\"wed\"], \"from\": \"09:00\", \"to\": \"12:00\"}]"

static const Error *read_problem(Arena *arena, Text json, PlanDoor *ret_door)
{
	return plan_json_read(arena, json, (ZoneFinder){find_zone, arena, TEXT("test")}, ret_door);
}

static void refused(Arena *arena, Text json, const char *line)
{
	PlanDoor door;
	const Error *error = read_problem(arena, json, &door);
	CHECK(error);
	Text said = text_format(
		arena, "%s: %s", error->field, message_plain(arena, error->reason).chars);
	EQUAL_TEXT(said, line);
}

static Text many_tasks(Arena *arena, int count)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, FRAME ", \"tasks\": [");
	for (int i = 0; i < count; i++) {
		buffer_format(
			&out, "%s{\"id\": \"t%d\", \"minutes\": 5, \"due\": ", i ? "," : "", i);
		buffer_format(&out, "\"2027-01-%02dT12:00\"}", 1 + i % 28);
	}
	buffer_chars(&out, "]}");
	return buffer_done(&out);
}

TEST(ten_thousand_tasks_are_refused_and_five_thousand_are_planned)
{
	PlanDoor door;
	PlanAnswer answer;
	const Error *error = read_problem(arena, many_tasks(arena, 10000), &door);
	CHECK(error && strcmp(error->field, "tasks") == 0);
	WORKS(read_problem(arena, many_tasks(arena, 5000), &door));
	plan_solve(arena, &door.problem, &answer);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_TEXT(validator_wrong(arena, &door.problem, &answer), "");
}

TEST(thirty_years_are_too_far_ahead)
{
	refused(arena, text_of(FRAME ", \"until\": \"2056-11-23T08:00\", \"tasks\": []}"),
		"until: is more than 400 days after now");
	refused(arena,
		text_of(FRAME ", \"tasks\": [{\"id\": \"a\", \"minutes\": 5, \"due\": "
			      "\"2056-11-23T08:00\"}]}"),
		"tasks[0].due: is more than 400 days after now");
}

TEST(a_client_who_can_never_be_reached_breaks_the_promise_with_nothing_to_have)
{
	PlanDoor door;
	PlanAnswer answer;
	WORKS(read_problem(arena,
		text_of(FRAME ", \"clients\": [{\"id\": \"x\", \"zone\": \"Europe/Paris\"}], "
			      "\"tasks\": [{\"id\": \"a\", \"minutes\": 60, \"client\": \"x\", "
			      "\"when\": \"reachable\", \"due\": \"2026-11-25T12:00\"}]}"),
		&door));
	plan_solve(arena, &door.problem, &answer);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_INT(answer.certificates.items[0].need, 60);
	EQUAL_INT(answer.certificates.items[0].have, 0);
	EQUAL_INT(answer.broken.items[0].new_due, PLAN_NEVER);
	EQUAL_TEXT(validator_wrong(arena, &door.problem, &answer), "");
}

TEST(two_pins_in_one_place_are_refused_with_the_second)
{
	refused(arena,
		text_of(FRAME ", \"tasks\": [{\"id\": \"a\", \"minutes\": 60, \"pinned\": "
			      "[{\"start\": \"2026-11-24T09:00\", \"end\": "
			      "\"2026-11-24T10:00\"}]}, {\"id\": \"b\", \"minutes\": 60, "
			      "\"pinned\": [{\"start\": \"2026-11-24T09:30\", \"end\": "
			      "\"2026-11-24T10:00\"}]}]}"),
		"tasks[1].pinned[0]: overlaps another pin");
}

/* On the last Sunday of March two o'clock is three. */
TEST(an_hour_that_the_clocks_skip_is_no_working_time)
{
	PlanDoor door;
	PlanAnswer answer;
	WORKS(read_problem(arena,
		text_of("{\"now\": \"2026-03-28T08:00\", \"zone\": \"Europe/Paris\", \"until\": "
			"\"2026-03-30T08:00\", \"hours\": [{\"days\": [\"sun\"], \"from\": "
			"\"02:00\", \"to\": \"03:00\"}], \"tasks\": [{\"id\": \"a\", \"minutes\": "
			"30, \"due\": \"2026-03-29T12:00\"}]}"),
		&door));
	EQUAL_INT(door.problem.hours.count, 0);
	plan_solve(arena, &door.problem, &answer);
	EQUAL_INT(answer.verdict, PLAN_BROKEN);
	EQUAL_INT(answer.certificates.items[0].have, 0);
}
