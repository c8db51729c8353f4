#include "format/plan_json.h"

#include <inttypes.h>

typedef struct {
	Buffer out;
	const PlanDoor *door;
	PlanTasks reserved;
} Writing;

static void put_text(Writing *writing, Text text)
{
	buffer_char(&writing->out, '"');
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.chars[i];
		if (c < 0x20) {
			buffer_format(&writing->out, "\\u%04x", c);
			continue;
		}
		buffer_chars(&writing->out, c == '"' || c == '\\' ? "\\" : "");
		buffer_char(&writing->out, text.chars[i]);
	}
	buffer_char(&writing->out, '"');
}

/* The request goes by the number after the last task's, hours reserved with a weight by those
 * after. */
static void put_task(Writing *writing, int32_t task)
{
	const PlanProblem *problem = &writing->door->problem;
	size_t at = (size_t)task, count = problem->tasks.count;
	const PlanTask *named = at < count    ? &problem->tasks.items[at]
				: at == count ? problem->ask
					      : &writing->reserved.items[at - count - 1];
	put_text(writing, named->id);
}

/* "2026-12-07T09:00:00+08:00" on the clock beside the VA; null for never. */
static void put_time(Writing *writing, PlanTime at)
{
	if (at == PLAN_NEVER) {
		buffer_chars(&writing->out, "null");
		return;
	}
	Instant instant = plan_instant(at);
	const Zone *zone = plan_zone(writing->door->home, writing->door->stays, at);
	int32_t minutes = zone_offset(zone, instant) / 60;
	Wall wall = wall_plus((Wall){{0}, 0}, instant.seconds + minutes * 60);
	int32_t size = minutes < 0 ? -minutes : minutes;
	buffer_format(&writing->out, "\"%s:00%c%02d:%02d\"",
		wall_iso(writing->out.arena, wall).chars, minutes < 0 ? '-' : '+', size / 60,
		size % 60);
}

static void put_stretch(Writing *writing, PlanTime start, PlanTime end)
{
	buffer_chars(&writing->out, "\"start\": ");
	put_time(writing, start);
	buffer_chars(&writing->out, ", \"end\": ");
	put_time(writing, end);
	buffer_char(&writing->out, '}');
}

static void put_name(Writing *writing, const char *name)
{
	buffer_format(&writing->out, ",\n\"%s\": ", name);
}

/* Before each item of a list: one a line. */
static void put_item(Writing *writing, bool first)
{
	buffer_chars(&writing->out, first ? "\n  " : ",\n  ");
}

static void put_blocks(Writing *writing, PlanBlocks blocks)
{
	put_name(writing, "blocks");
	buffer_char(&writing->out, '[');
	EACH (PlanBlock, block, blocks) {
		put_item(writing, block == blocks.items);
		buffer_chars(&writing->out, "{\"task\": ");
		put_task(writing, block->task);
		buffer_chars(&writing->out, ", ");
		put_stretch(writing, block->start, block->end);
	}
	buffer_char(&writing->out, ']');
}

static void put_broken(Writing *writing, PlanBrokens list)
{
	put_name(writing, "broken");
	buffer_char(&writing->out, '[');
	EACH (PlanBroken, broken, list) {
		put_item(writing, broken == list.items);
		buffer_chars(&writing->out, "{\"task\": ");
		put_task(writing, broken->task);
		buffer_chars(&writing->out, ", \"new_due\": ");
		put_time(writing, broken->new_due);
		buffer_char(&writing->out, '}');
	}
	buffer_char(&writing->out, ']');
}

static void put_tasks(Writing *writing, PlanNumbers tasks)
{
	buffer_char(&writing->out, '[');
	EACH (int32_t, task, tasks) {
		buffer_chars(&writing->out, task == tasks.items ? "" : ", ");
		put_task(writing, *task);
	}
	buffer_char(&writing->out, ']');
}

static void put_certificate(Writing *writing, const PlanCertificate *certificate)
{
	buffer_chars(&writing->out, "{\"tasks\": ");
	put_tasks(writing, certificate->tasks);
	buffer_chars(&writing->out, ", \"windows\": [");
	EACH (PlanStretch, window, certificate->windows) {
		buffer_chars(&writing->out, window == certificate->windows.items ? "{" : ", {");
		put_stretch(writing, window->start, window->end);
	}
	buffer_format(&writing->out, "], \"need\": %" PRId64 ", \"have\": %" PRId64 "}",
		certificate->need, certificate->have);
}

static void put_certificates(Writing *writing, PlanCertificates certificates)
{
	put_name(writing, "certificates");
	buffer_char(&writing->out, '[');
	EACH (PlanCertificate, certificate, certificates) {
		put_item(writing, certificate == certificates.items);
		put_certificate(writing, certificate);
	}
	buffer_char(&writing->out, ']');
}

static void put_slack(Writing *writing, PlanSlacks list)
{
	put_name(writing, "slack");
	buffer_char(&writing->out, '[');
	EACH (PlanSlack, slack, list) {
		put_item(writing, slack == list.items);
		buffer_chars(&writing->out, "{\"task\": ");
		put_task(writing, slack->task);
		buffer_format(&writing->out, ", \"minutes\": %" PRId32 "}", slack->minutes);
	}
	buffer_char(&writing->out, ']');
}

static void put_derived(Writing *writing, PlanDeriveds list)
{
	put_name(writing, "derived");
	buffer_char(&writing->out, '[');
	EACH (PlanDerived, derived, list) {
		put_item(writing, derived == list.items);
		buffer_chars(&writing->out, "{\"task\": ");
		put_task(writing, derived->task);
		buffer_chars(&writing->out, ", \"due\": ");
		put_time(writing, derived->due);
		buffer_chars(&writing->out, ", \"because\": ");
		put_task(writing, derived->because);
		buffer_char(&writing->out, '}');
	}
	buffer_char(&writing->out, ']');
}

static void put_reply(Writing *writing, const PlanReply *reply)
{
	put_name(writing, "answer");
	buffer_format(
		&writing->out, "{\"fits\": %s, \"earliest\": ", reply->fits ? "true" : "false");
	put_time(writing, reply->earliest);
	buffer_chars(&writing->out, ", \"earliest_with_buffer\": ");
	put_time(writing, reply->earliest_with_buffer);
	buffer_chars(&writing->out, ", \"certificate\": ");
	if (reply->fits) {
		buffer_chars(&writing->out, "null");
	} else {
		put_certificate(writing, &reply->certificate);
	}
	buffer_chars(&writing->out, ", \"breaks\": ");
	put_tasks(writing, reply->breaks);
	buffer_char(&writing->out, '}');
}

Text plan_json_write(Arena *arena, const PlanDoor *door, const PlanAnswer *answer)
{
	static const char *const verdicts[] = {
		[PLAN_KEPT] = "kept",
		[PLAN_KEPT_WITH_BUFFER] = "kept-with-buffer",
		[PLAN_BROKEN] = "broken",
		[PLAN_UNKNOWN] = "unknown",
	};
	static const char *const rules[] = {
		[RULE_WEIGHTS] = "weights",
		[RULE_PRIORITY] = "priority",
		[RULE_LATENESS] = "lateness",
	};
	Writing writing = {buffer_new(arena), door, plan_reserve_promises(arena, &door->problem)};
	buffer_format(&writing.out, "{\"verdict\": \"%s\"", verdicts[answer->verdict]);
	put_name(&writing, "rule");
	buffer_format(&writing.out, "\"%s\"", rules[answer->rule]);
	put_blocks(&writing, answer->blocks);
	put_broken(&writing, answer->broken);
	put_certificates(&writing, answer->certificates);
	put_name(&writing, "buffer_minutes_used");
	buffer_format(&writing.out, "%" PRId32, answer->buffer_minutes_used);
	put_slack(&writing, answer->slack);
	if (answer->has_moved) {
		put_name(&writing, "moved");
		buffer_format(&writing.out,
			"{\"minutes\": %" PRId64 ", \"tasks\": ", answer->moved.minutes);
		put_tasks(&writing, answer->moved.tasks);
		buffer_char(&writing.out, '}');
	}
	if (answer->has_reply) {
		put_reply(&writing, &answer->reply);
	}
	put_derived(&writing, answer->derived);
	put_name(&writing, "proved");
	buffer_chars(&writing.out, answer->proved ? "true" : "false");
	put_name(&writing, "tzdata");
	put_text(&writing, door->tzdata);
	buffer_chars(&writing.out, "}\n");
	return buffer_done(&writing.out);
}
