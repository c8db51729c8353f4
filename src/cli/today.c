/* `fuseau today`: the home page for a terminal; `fuseau plan`: what is planned, day by day. */
#include "app/today.h"

#include "app/plan.h"
#include "cli/run.h"
#include "web/pages/reminder.h"
#include "web/pages/today_words.h"
#include "web/pages/update.h"

#include <stdio.h>

typedef struct {
	Context *cx;
	Html html; /* a way of words; nothing is drawn */
} Printing;

static Printing printing(Invocation *in)
{
	Context *cx = &in->cx;
	return (Printing){cx, {.arena = cx->arena, .language = cx->language, .zone = cx->zone}};
}

static const char *said(Printing *to, Message message)
{
	return text_chars(words(to->cx->arena, to->cx->language, to->cx->zone, message));
}

static const char *titled(Printing *to, Text client, Text title)
{
	return text_empty(client)
		       ? text_chars(title)
		       : text_format(to->cx->arena, "%s, %s", text_chars(client), text_chars(title))
				 .chars;
}

static void heading(Printing *to, const char *msgid)
{
	printf("\n%s\n", text_chars(words_plain(to->cx->language, msgid)));
}

static void print_verdict(Printing *to, const Today *today)
{
	const Message sentences[] = {
		today->verdict.calm, today->verdict.danger, today->verdict.overdue};
	printf("%s\n",
		said(to, message(to->cx->arena, "%1, %2 in %3", arg(today_date(&to->html, today)),
				 arg(item_clock(&to->html, to->cx->now)), arg(today->place))));
	const char *between = "";
	for (size_t i = 0; i < 3; i++) {
		if (sentences[i].msgid) {
			printf("%s%s", between, said(to, sentences[i]));
			between = " ";
		}
	}
	printf("\n");
	if (today->own.count == 0) {
		printf("%s\n", said(to, (Message){.msgid = N_("Say when you work: without hours "
							      "nothing can be planned.")}));
	}
}

static void print_now(Printing *to, const Today *today)
{
	const DayItem *item = today->now ? today->now : today->next;
	if (!item) {
		return;
	}
	heading(to, today->now ? N_("Now") : N_("Next"));
	printf("  %s-%s  %s\n", item_clock(&to->html, item->when.start).chars,
		item_clock(&to->html, item->when.end).chars, titled(to, item->client, item->title));
	if (item->there) {
		Text there = words_time(
			to->cx->arena, to->cx->language, zone_wall(item->there, to->cx->now));
		printf("  %s\n", said(to, message(to->cx->arena, "It is %1 in %2.", arg(there),
						  arg(item->place))));
	}
	if (today->in_hand && instant_set(today->in_hand->due)) {
		printf("  %s\n", said(to, message(to->cx->arena, "Due %1.",
						  arg(line_due_said(&to->html, today->in_hand)))));
	}
}

static void print_proofs(Printing *to, const Today *today)
{
	if (today->proofs.count) {
		heading(to, N_("Cannot be kept"));
	}
	EACH (const Proof, proof, today->proofs) {
		printf("  %s\n", said(to, promise_why(to->cx->arena, &proof->overload)));
		EACH (const ProofAgreed, agreed, proof->agreed) {
			printf("  %s\n", said(to, proof_agreed(&to->html, agreed)));
		}
		EACH (const TaskLine, line, proof->broken) {
			Message title = message(
				to->cx->arena, "%1: first honest date", arg(line->task.title));
			printf("  %s\n", said(to, title));
			printf("    %s\n", said(to, line_new_due(&to->html, line)));
		}
	}
}

static void print_day(Printing *to, const Today *today)
{
	heading(to, N_("The day"));
	if (today->items.count == 0) {
		printf("  %s\n", said(to, (Message){.msgid = N_("Nothing is planned today.")}));
	}
	EACH (const DayItem, item, today->items) {
		const char *title = titled(to, item->client, item->title);
		if (item->kind == DAY_PAUSE || item->kind == DAY_FREE) {
			title = text_chars(words_plain(to->cx->language,
				item->kind == DAY_PAUSE ? N_("Pause")
							: N_("Free, for the unexpected")));
		}
		printf("  %5s %s %s\n", item_clock(&to->html, item->when.start).chars,
			item->past ? "x" : (item->current ? ">" : " "), title);
	}
}

static void print_lines(Printing *to, const char *msgid, TaskLines lines, bool waiting)
{
	if (lines.count) {
		heading(to, msgid);
	}
	EACH (const TaskLine, line, lines) {
		printf("  %s\n", titled(to, line->client, line->task.title));
		printf("    %s\n", said(to, waiting ? line_waits(&to->html, line, to->cx->now)
						    : line_due(&to->html, line)));
	}
}

static void print_updates(Printing *to, UpdateLines lines)
{
	EACH (const UpdateLine, line, lines) {
		printf("  %s\n    %s\n", text_chars(line->client.name),
			said(to, update_state(&to->html, line)));
	}
}

static void print_promised_updates(Printing *to, const Today *today)
{
	if (today->updates.overdue.count + today->updates.due.count > 0) {
		heading(to, N_("Updates promised"));
	}
	print_updates(to, today->updates.due);
	print_updates(to, today->updates.overdue);
}

static void print_reminders(Printing *to, const Today *today)
{
	if (today->reminders > 0 || today->unsent > 0) {
		heading(to, N_("Invoices"));
		printf("  %s\n",
			said(to, reminder_count(&to->html, today->reminders, today->unsent)));
	}
}

const Error *run_today(Invocation *in)
{
	Today today;
	Printing to = printing(in);
	TRY(open_today(&in->cx, &today));
	print_verdict(&to, &today);
	print_now(&to, &today);
	print_proofs(&to, &today);
	print_day(&to, &today);
	print_lines(&to, N_("Overdue"), today.overdue, false);
	print_lines(&to, N_("How much more?"), today.overrun, false);
	print_lines(&to, N_("Waiting for a client"), today.waiting, true);
	print_promised_updates(&to, &today);
	print_reminders(&to, &today);
	return OK;
}

static const TaskLine *line_of(const Today *today, TaskId id)
{
	EACH (const TaskLine, line, today->lines) {
		if (line->task.id.value == id.value) {
			return line;
		}
	}
	return NULL;
}

static void print_blocks(Printing *to, const Today *today, const StoredPlan *plan)
{
	Day before = {0};
	EACH (const PlannedBlock, block, plan->blocks) {
		const TaskLine *line = line_of(today, block->task);
		Day on = zone_day(to->cx->zone, block->when.start);
		if (!line || block->when.end.seconds <= to->cx->now.seconds) {
			continue;
		}
		if (on.days != before.days) {
			printf("\n%s\n", text_chars(words_day(
						 to->cx->arena, to->cx->language, on, DAY_FULL)));
			before = on;
		}
		printf("  %5s-%-5s  %s\n", item_clock(&to->html, block->when.start).chars,
			item_clock(&to->html, block->when.end).chars,
			titled(to, line->client, line->task.title));
	}
}

const Error *run_plan(Invocation *in)
{
	Today today;
	StoredPlan plan;
	Printing to = printing(in);
	Text json;
	TRY(open_plan_json(&in->cx, &json));
	if (text_empty(json)) {
		return missing(in->cx.arena, "There is no plan yet.");
	}
	if (option_given(in, "json")) {
		fputs(text_chars(json), stdout);
		return OK;
	}
	TRY(open_today(&in->cx, &today));
	TRY(open_plan(&in->cx, &plan));
	print_verdict(&to, &today);
	print_blocks(&to, &today, &plan);
	return OK;
}
