/* `fuseau plan solve`: one problem in, one plan out, without a database, so that anybody can check
 * the planner's answers. */
#include "cli/run.h"
#include "format/plan_json.h"
#include "host/file.h"
#include "host/zones.h"

#include <stdio.h>

static const Zone *find_zone(void *self, Text name)
{
	(void)self;
	return zones_named(name);
}

/* Exactly one line: "tasks[3].due: no such zone “Asia/Singapour”". */
static void say_wrong(Invocation *in, const Error *error)
{
	Text sentence = words(in->cx.arena, in->cx.language, NULL, error->reason);
	fprintf(stderr, "%s%s%s\n", error->field, *error->field ? ": " : "", sentence.chars);
	in->code = EXIT_USAGE;
}

const Error *run_plan_solve(Invocation *in)
{
	Arena *arena = in->cx.arena;
	bool piped = text_is(in->arguments[0], "-");
	Bytes bytes;
	PlanDoor door;
	PlanAnswer answer;
	const Error *error = file_read(
		arena, piped ? TEXT("/dev/stdin") : in->arguments[0], PLAN_JSON_LIMIT, &bytes);
	if (error && error->kind != ERROR_REFUSED) {
		return error;
	}
	if (!error) {
		Text json = {(const char *)bytes.start, bytes.length};
		ZoneFinder zones = {find_zone, NULL, zones_version(arena)};
		error = plan_json_read(arena, json, zones, &door);
	}
	if (error) { /* too long, or not valid */
		say_wrong(in, error);
		return OK;
	}
	plan_solve(arena, &door.problem, &answer);
	Text out = plan_json_write(arena, &door, &answer);
	fwrite(out.chars, 1, out.length, stdout);
	return OK;
}
