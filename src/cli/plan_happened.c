/* `fuseau plan happened`: what an incident would do to the plan, and taking it, on the line. */
#include "app/incident.h"

#include "app/named.h"
#include "cli/program.h"
#include "cli/run.h"
#include "web/minutes.h"
#include "web/pages/incident.h"
#include "web/pages/plan_words.h"

#include <stdio.h>

/* "13:30" is today's; "2026-11-24T13:30"; "2026-11-24" is the end of that day. */
static const Error *read_time(Invocation *in, const char *name, Wall *wall)
{
	Context *cx = &in->cx;
	Text typed = option(in, name);
	bool has_offset = false;
	int32_t offset, second;
	if (text_empty(typed)) {
		return OK;
	}
	if (typed.length == 4 && typed.chars[1] == ':') { /* "9:00" */
		typed = text_format(cx->arena, "0%s", typed.chars);
	}
	if (clock_parse(span_of(typed), &second)) {
		*wall = (Wall){zone_day(cx->zone, cx->now), second};
		return OK;
	}
	if (day_parse(span_of(typed), &wall->day)) {
		wall->second = SECONDS_PER_DAY;
		return OK;
	}
	if (wall_parse(span_of(typed), wall, &has_offset, &offset) && !has_offset) {
		return OK;
	}
	return refuse(cx->arena, name, "“%1” is no date: write 2026-11-24T12:00 or 2026-11-24.",
		arg(typed));
}

static const Error *task_to_leave(Invocation *in, TaskId *ret_task)
{
	static const FieldOption leave[] = {{"task", "leave"}};
	const Error *error = task_named(&in->cx, option(in, "leave"), (ClientId){0}, ret_task);
	return error_on_line(in->cx.arena, error, leave, 1);
}

static const Error *read_incident(Invocation *in, Incident *incident)
{
	Context *cx = &in->cx;
	Text hours = option(in, "hours"), what = option(in, "what");
	IncidentChoices choices;
	if (!incident_from_key(in->arguments[0], &incident->kind)) {
		return refuse(cx->arena, "kind",
			"“%1” is none of these: lost, outage, urgent, overrun, late.",
			arg(in->arguments[0]));
	}
	TRY(open_incident_choices(cx, &choices));
	incident->from = choices.from;
	incident->to = choices.to;
	TRY(read_time(in, "from", &incident->from));
	TRY(read_time(in, "until", &incident->to));
	TRY(client_named(cx, option(in, "client"), &incident->client));
	TRY(task_named(cx, option(in, "task"), incident->client, &incident->task));
	TRY(task_to_leave(in, &incident->left));
	incident->colleague = option(in, "with");
	if (!text_empty(hours) && !minutes_parse(span_of(hours), &incident->minutes)) {
		return refuse(cx->arena, "hours", "“%1” is no length of work: write 2h30 or 45min.",
			arg(hours));
	}
	bool urgent = incident->kind == INCIDENT_URGENT;
	TRY(read_time(in, "by", urgent ? &incident->due : &incident->expected));
	incident->title = urgent ? what : TEXT("");
	incident->what = urgent ? TEXT("") : what;
	incident->importance = urgent ? IMPORTANCE_MOST : 0;
	return OK;
}

static void print_said(const Context *cx, const char *before, Message message)
{
	printf("%s%s\n", before, text_chars(words(cx->arena, cx->language, cx->zone, message)));
}

static void print_moves(Html *html, const IncidentLook *look)
{
	EACH (const TaskMove, task, look->difference.by_task) {
		const MoveLine *line = task->pieces.items;
		bool goes_on = instant_set(moves_last(task)->to.start);
		printf("  %s%s%s, %s: %s → %s\n", text_chars(line->client),
			text_empty(line->client) ? "" : ", ", text_chars(line->title),
			text_chars(words_minutes(html->arena, html->language, task->minutes)),
			instant_set(line->move.from.start) ? text_chars(moves_from(html, task))
							   : "·",
			goes_on ? text_chars(words(html->arena, html->language, html->zone,
					  moves_to(html, task)))
				: "·");
	}
}

static void print_notices(const Context *cx, const IncidentLook *look)
{
	EACH (const NoticeDraft, draft, look->drafts) {
		const Notice *notice = &draft->notice;
		Text by = text_empty(notice->address) ? notice->recipient : notice->address;
		printf("\n--- %s, %s%s%s\n", text_chars(draft->client.name),
			text_chars(words_language(cx->arena, cx->language, notice->language)),
			text_empty(by) ? "" : ", ", text_chars(by));
		printf("%s\n\n%s\n", text_chars(notice->text.subject),
			text_chars(notice->text.body));
	}
}

static const FieldOption names[] = {{"day", "from"}, {"to", "until"}, {"minutes", "hours"},
	{"due_day", "by"}, {"expected_day", "by"}, {"title", "what"}, {"left", "leave"},
	{"colleague", "with"}};

const Error *run_plan_happened(Invocation *in)
{
	Context *cx = &in->cx;
	Incident incident = {.kind = INCIDENT_LOST};
	IncidentLook look;
	IncidentId id = {0};
	Buffer out = buffer_new(cx->arena);
	Html html = {.arena = cx->arena, .out = &out, .language = cx->language, .zone = cx->zone};
	TRY(read_incident(in, &incident));
	TRY(error_on_line(cx->arena, look_at_incident(cx, &incident, &look), names,
		sizeof names / sizeof *names));
	if (option_given(in, "take")) {
		TRY(take_incident(cx, &incident, look.difference.seen, &id));
	}
	if (option_given(in, "json")) {
		incident_print(&html, &look, id);
		printf("%s\n", text_chars(buffer_done(&out)));
		return OK;
	}
	print_said(cx, "", incident_verdict(&html, &look));
	print_moves(&html, &look);
	print_notices(cx, &look);
	print_said(cx, "\n",
		(Message){.msgid = id.value ? N_("The new plan is taken.")
					    : N_("Nothing is changed yet: --take takes it.")});
	return OK;
}
