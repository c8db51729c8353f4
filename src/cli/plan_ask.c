/* `fuseau plan ask`: "may I say yes?" on the line. */
#include "app/ask.h"

#include "app/named.h"
#include "cli/program.h"
#include "cli/run.h"
#include "web/minutes.h"
#include "web/pages/ask.h"
#include "web/pages/today_words.h"

#include <stdio.h>

static const Error *read_question(Invocation *in, AskQuestion *question)
{
	Arena *arena = in->cx.arena;
	Text hours = option(in, "hours"), by = option(in, "by");
	bool has_offset = false;
	int32_t offset;
	TRY(client_named(&in->cx, option(in, "client"), &question->client));
	if (option_given(in, "task")) {
		TRY(task_named(&in->cx, option(in, "task"), question->client, &question->task));
	}
	if (!text_empty(hours) && !minutes_parse(span_of(hours), &question->minutes)) {
		return refuse(arena, "hours", "“%1” is no length of work: write 2h30 or 45min.",
			arg(hours));
	}
	if (day_parse(span_of(by), &question->due.day)) {
		question->due.second = SECONDS_PER_DAY;
	} else if (!text_empty(by) &&
		   (!wall_parse(span_of(by), &question->due, &has_offset, &offset) || has_offset)) {
		return refuse(arena, "by", "“%1” is no date: write 2026-11-24T12:00 or 2026-11-24.",
			arg(by));
	}
	return OK;
}

static void print_message(const Context *cx, const char *before, Message message)
{
	if (message.msgid) {
		printf("%s%s\n", before,
			text_chars(words(cx->arena, cx->language, cx->zone, message)));
	}
}

static void print_answer(Html *html, const Context *cx, const Ask *ask)
{
	print_message(cx, "", ask_verdict(html, ask));
	print_message(cx, "", ask_lead(html, ask));
	if (ask->verdict == ASK_LATER) {
		print_message(cx, "",
			message(cx->arena, "Done by %1 for you, exactly.",
				arg(zone_wall(cx->zone, ask->exact))));
	}
	if (ask->proof.lines.count) {
		print_message(cx, "\n", promise_why(cx->arena, &ask->proof.overload));
	}
	EACH (const ProofAgreed, agreed, ask->proof.agreed) {
		print_message(cx, "", proof_agreed(html, agreed));
	}
	for (size_t i = 0; i < ask->proof.lines.count; i++) {
		const TaskLine *line = &ask->proof.lines.items[i];
		printf("  %8s  %s%s%s\n",
			text_chars(words_minutes(
				cx->arena, cx->language, ask->proof.slip.needs.items[i].minutes)),
			text_chars(line->client), text_empty(line->client) ? "" : ", ",
			text_chars(line->task.title));
	}
	if (ask->breaks.count) {
		print_message(cx, "\n", (Message){.msgid = N_("What would have to give")});
	}
	EACH (const TaskLine, line, ask->breaks) {
		printf("  %s%s%s\n", text_chars(line->client), text_empty(line->client) ? "" : ", ",
			text_chars(line->task.title));
	}
}

const Error *run_plan_ask(Invocation *in)
{
	Context *cx = &in->cx;
	static const FieldOption names[] = {{"minutes", "hours"}, {"due_day", "by"}};
	AskQuestion question = {.due = {{0}, 0}};
	Ask ask;
	Buffer out = buffer_new(cx->arena);
	Html html = {.arena = cx->arena, .out = &out, .language = cx->language, .zone = cx->zone};
	TRY(read_question(in, &question));
	TRY(error_on_line(cx->arena, open_ask(cx, &question, &ask), names, 2));
	if (option_given(in, "json")) {
		ask_print(&html, &ask);
		printf("%s\n", text_chars(buffer_done(&out)));
	} else {
		print_answer(&html, cx, &ask);
	}
	return OK;
}
