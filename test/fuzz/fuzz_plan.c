/* Whatever bytes come through the planner's door: a refusal that names its field, or an answer that
 * holds when it is checked, by the two checks that share no code with the engine or each other. */
#include "format/plan_json.h"
#include "test/plan/validator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { ARENA_LIMIT = 256 << 20, TASKS = 40, STEPS = 20000, DAYS = 70 };

/* Two zones are enough: read once, kept. */
static const Zone *find_zone(void *self, Text name)
{
	static const char *const names[] = {"Europe/Paris", "Asia/Singapore"};
	static const Zone *zones[2];
	static char part[65536];
	static Arena *kept;
	(void)self;
	for (size_t i = 0; i < 2; i++) {
		if (!text_is(name, names[i])) {
			continue;
		}
		char path[64];
		snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", names[i]);
		FILE *file = zones[i] ? NULL : fopen(path, "rb");
		if (file) {
			size_t got = fread(part, 1, sizeof part, file);
			fclose(file);
			kept = kept ? kept : arena_new(1 << 20);
			zones[i] = zone_parse(kept, text_of(names[i]), (Span){part, got});
		}
		return zones[i];
	}
	return NULL;
}

/* The checks go minute by minute, so nothing may last for centuries. */
static bool near(const PlanProblem *problem, PlanTime start, PlanTime end)
{
	return start > problem->now - DAYS * MINUTES_PER_DAY &&
	       end < problem->until + DAYS * MINUTES_PER_DAY;
}

static bool small(const PlanProblem *problem)
{
	bool good = problem->tasks.count <= TASKS &&
		    problem->until - problem->now <= DAYS * MINUTES_PER_DAY;
	EACH (PlanBlock, block, problem->previous) {
		good = good && near(problem, block->start, block->end);
	}
	EACH (PlanTask, task, problem->tasks) {
		EACH (PlanStretch, pin, task->pinned) {
			good = good && near(problem, pin->start, pin->end);
		}
	}
	return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static Arena *arena;
	arena = arena ? arena : arena_new(ARENA_LIMIT);
	Text json = text_copy(arena, (Span){length ? (const char *)bytes : "", length});
	ZoneFinder zones = {find_zone, NULL, TEXT("fuzz")};
	PlanDoor door;
	const Error *error = plan_json_read(arena, json, zones, &door);
	if (!error && small(&door.problem)) {
		PlanAnswer answer;
		door.problem.budget = STEPS;
		plan_solve(arena, &door.problem, &answer);
		Text wrong = plan_validate(arena, &door.problem, &answer);
		wrong = text_empty(wrong) ? validator_wrong(arena, &door.problem, &answer) : wrong;
		if (!text_empty(wrong)) {
			fprintf(stderr, "%s\n", wrong.chars);
			abort();
		}
		(void)plan_json_write(arena, &door, &answer);
	} else if (error && strchr(message_plain(arena, error->reason).chars, '\n')) {
		abort();
	}
	arena_clear(arena);
	return 0;
}
