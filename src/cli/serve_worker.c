/* The worker of `fuseau serve`: opens the database, brings it to this version, serves until its
 * parent says stop or is gone. */
#include "app/demonstration.h"
#include "app/migrate.h"
#include "app/setup.h"
#include "app/work.h"
#include "cli/program.h"
#include "cli/run.h"
#include "host/file.h"
#include "host/log.h"
#include "host/memory.h"
#include "web/app.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SOCKETS_AT_MOST = 8 };

static int descriptor(Text number)
{
	int64_t value = -1;
	return span_int64(span_of(number), &value) && value >= 0 && value < 65536 ? (int)value : -1;
}

static const Error *open_all(Invocation *in)
{
	int32_t done;
	Text backup;
	TRY(house_folder(in));
	TRY(folder_make(in->cx.arena, in->house.blob_folder));
	TRY(house_open(in));
	TRY(migrate_kept(&in->cx, &backup, &done));
	if (!text_empty(backup)) {
		log_say("info", "before %d steps of the schema, all was backed up in %s", done,
			backup.chars);
	}
	return OK;
}

static const Error *announce_setup(Invocation *in)
{
	Context *cx = &in->cx;
	Text token;
	TRY(new_setup_link(cx, &token));
	Text link = text_format(
		cx->arena, "%s/setup?token=%s", text_chars(in->house.base_url), token.chars);
	Message at = message(cx->arena, "Set it up, once and within %1: %2",
		arg((Minutes){SETUP_MINUTES}), arg(link));
	puts(words(cx->arena, cx->language, cx->zone, at).chars);
	return OK;
}

/* One that was made on another day is made anew: it is dated around today. */
static const Error *announce_demonstration(Invocation *in)
{
	Context *cx = &in->cx;
	Text token;
	bool found;
	TRY(enter_demonstration(cx, &found));
	if (found &&
		zone_day(cx->zone, cx->practice.created).days != zone_day(cx->zone, cx->now).days) {
		TRY(remove_demonstration(cx));
		found = false;
	}
	if (!found) {
		TRY(make_demonstration(cx));
	}
	TRY(new_setup_link(cx, &token));
	Text link = text_format(cx->arena, "%s/demonstration?token=%s",
		text_chars(in->house.base_url), token.chars);
	Message at = message(
		cx->arena, "Look around, within %1: %2", arg((Minutes){SETUP_MINUTES}), arg(link));
	puts(words(cx->arena, cx->language, cx->zone, at).chars);
	return OK;
}

static const Error *announce(Invocation *in)
{
	Context *cx = &in->cx;
	Message at = message(cx->arena, "Fuseau is at %1", arg(in->house.base_url));
	puts(words(cx->arena, cx->language, cx->zone, at).chars);
	bool set_up;
	if (option_given(in, "demo")) {
		return announce_demonstration(in);
	}
	TRY(is_set_up(cx, &set_up));
	return set_up ? OK : announce_setup(in);
}

const Error *run_serve_worker(Invocation *in)
{
	int sockets[SOCKETS_AT_MOST];
	size_t count = 0;
	Span rest = span_of(option(in, "sockets")), part;
	while (count < SOCKETS_AT_MOST && span_next(&rest, ',', &part)) {
		sockets[count++] = descriptor(text_copy(in->cx.arena, part));
	}
	int stop = descriptor(option(in, "stop")), ready = descriptor(option(in, "ready"));
	if (stop < 0 || ready < 0 || sockets[0] < 0) {
		return refuse(in->cx.arena, "", "“fuseau serve” starts its worker itself.");
	}
	memory_lean();
	signal(SIGINT,
		SIG_IGN); /* a terminal's Ctrl-C reaches the parent too, and that drains us */
	signal(SIGTERM, SIG_IGN);
	in->house.base_url = option(in, "url");
	in->house.https = text_starts(in->house.base_url, "https://");
	TRY(open_all(in));
	if (option_given(in, "announce")) {
		TRY(announce(in));
		fflush(stdout);
	}
	if (write(ready, "R", 1) != 1) {
		return broken(in->cx.arena, "The parent is gone.");
	}
	close(ready);
	HttpApp app = web_app(&in->house);
	HttpOptions options = {.sockets = sockets,
		.socket_count = count,
		.upload_folder = in->house.blob_folder.chars,
		.behind_proxy = option_given(in, "behind-proxy"),
		.stop = stop};
	Work *work;
	TRY(work_start(in->cx.arena, &in->house, &work));
	const Error *error = http_serve(in->cx.arena, &app, &options);
	work_stop(work);
	return error;
}
