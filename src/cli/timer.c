/* `fuseau timer start|stop|status`: the same timer as on every page. */
#include "app/timer.h"
#include "app/named.h"
#include "cli/run.h"
#include "view/timer_status_json.h"

#include <stdio.h>

static void say(Invocation *in, Message message)
{
	puts(words(in->cx.arena, in->cx.language, in->cx.zone, message).chars);
}

/* "Newsletter · Atelier Marais", "Atelier Marais", or that nobody has said yet. */
static Text subject(Context *cx, const Timer *timer)
{
	Text what = text_empty(timer->task_title) ? timer->entry.note : timer->task_title;
	if (text_empty(what) && text_empty(timer->client_name)) {
		return words_plain(cx->language, N_("nothing said yet"));
	}
	if (text_empty(what) || text_empty(timer->client_name)) {
		return text_empty(what) ? timer->client_name : what;
	}
	return text_format(cx->arena, "%s · %s", text_chars(what), text_chars(timer->client_name));
}

static Text since(Context *cx, const Timer *timer)
{
	return words_time(cx->arena, cx->language, zone_wall(cx->zone, timer->entry.start));
}

static Minutes ran(const Context *cx, const Timer *timer)
{
	return (Minutes){(int32_t)(entry_length(&timer->entry, cx->now).seconds / 60)};
}

/* A way of words for the JSON templates. */
static Html json(Context *cx, Buffer *out)
{
	return (Html){.arena = cx->arena,
		.out = out,
		.language = cx->language,
		.zone = cx->zone,
		.json = true};
}

static void say_status(Invocation *in, const Timer *timer)
{
	Context *cx = &in->cx;
	if (!timer->runs) {
		say(in, message(cx->arena, "No timer is running."));
		return;
	}
	say(in, message(cx->arena, "%1: %2, since %3 in %4", arg(ran(cx, timer)),
			arg(subject(cx, timer)), arg(since(cx, timer)),
			arg(zone_place(cx, cx->zone))));
	if (timer->forgotten) {
		say(in, message(cx->arena, "Was it forgotten? “fuseau timer stop --at INSTANT” "
					   "keeps it until then."));
	}
}

const Error *run_timer_status(Invocation *in)
{
	Context *cx = &in->cx;
	Timer timer;
	TRY(open_timer(cx, &timer));
	if (option_given(in, "json")) {
		Buffer out = buffer_new(cx->arena);
		Html html = json(cx, &out);
		timer_status_json(&html, &timer, cx->now);
		puts(buffer_done(&out).chars);
	} else {
		say_status(in, &timer);
	}
	return OK;
}

const Error *run_timer_start(Invocation *in)
{
	Context *cx = &in->cx;
	ClientId client;
	TaskId task;
	Timer timer;
	TRY(client_named(cx, option(in, "client"), &client));
	TRY(task_named(cx, option(in, "task"), client, &task));
	TRY(start_timer(cx, client, task, in->arguments[0]));
	TRY(open_timer(cx, &timer));
	say(in, message(cx->arena, "The timer runs: %1", arg(subject(cx, &timer))));
	return OK;
}

/* "2026-11-23T18:00+01:00", or without an offset on the clock where the member is. */
static const Error *read_at(Context *cx, Text typed, Instant *ret_at)
{
	Wall there;
	bool has_offset;
	int32_t offset;
	if (!text_empty(typed) && !instant_parse(span_of(typed), ret_at)) {
		if (!wall_parse(span_of(typed), &there, &has_offset, &offset) || has_offset) {
			return refuse(cx->arena, "at",
				"--at %1 is no instant: write 2026-11-23T18:00+01:00, or "
				"2026-11-23T18:00 for the time in %2.",
				arg(typed), arg(zone_place(cx, cx->zone)));
		}
		*ret_at = zone_instant(cx->zone, there);
	}
	return OK;
}

const Error *run_timer_stop(Invocation *in)
{
	Context *cx = &in->cx;
	Timer timer;
	EntryId entry;
	Instant at = {0};
	TRY(read_at(cx, option(in, "at"), &at));
	TRY(open_timer(cx, &timer));
	if (timer.forgotten && !instant_set(at)) {
		return refuse(cx->arena, "at",
			"The timer has been running since %1. Say with --at until when to keep it: "
			"--at %2 is until now.",
			arg(timer.entry.start), arg(instant_iso(cx->arena, cx->now)));
	}
	TRY(stop_timer(cx, at, &entry));
	timer.entry.end = instant_set(at) ? at : cx->now;
	say(in, message(cx->arena, "%1 kept: %2", arg(ran(cx, &timer)), arg(subject(cx, &timer))));
	return OK;
}
