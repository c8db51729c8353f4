/* `fuseau invoice remind|mail|sent`: who is to be reminded, the mail as a file, and that it went
 * out.
 */
#include "app/named.h"
#include "app/reminder.h"
#include "cli/program.h"
#include "cli/run.h"
#include "host/file.h"

#include <inttypes.h>
#include <stdio.h>

/* --- remind --- */

static const char *const states[] = {[REMIND_NEVER] = "never",
	[REMIND_UNSENT] = "unsent",
	[REMIND_PAUSED] = "paused",
	[REMIND_NOT_YET] = "later",
	[REMIND_NOW] = "due"};

/* What stands on one after the other: due, not sent, paused, later. */
static void print_json(const Context *cx, const ReminderDesk *desk)
{
	const ReminderRows *lists[] = {&desk->now, &desk->unsent, &desk->paused, &desk->later};
	const char *before = "[";
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		EACH (const ReminderRow, row, *lists[i]) {
			const Receivable *kept = &row->receivable;
			Buffer name = buffer_new(cx->arena), number = buffer_new(cx->arena);
			buffer_json(&name, row->client_name);
			buffer_json(&number, kept->number);
			Day on = row->stand.day;
			printf("%s\n{\"id\": \"%" PRId64
			       "\", \"number\": %s, \"client\": %s, \"state\": "
			       "\"%s\", \"level\": \"%s\", \"day\": \"%s\", \"due_day\": "
			       "\"%s\", \"currency\": \"%s\", \"open\": %" PRId64 "}",
				before, kept->id.value, buffer_done(&number).chars,
				buffer_done(&name).chars, states[row->stand.state],
				reminder_key(row->stand.level),
				day_set(on) ? day_iso(cx->arena, on).chars : "",
				day_iso(cx->arena, kept->due_day).chars, kept->currency.code,
				row->open.minor);
			before = ",";
		}
	}
	printf("%s\n]\n", *before == '[' ? "[" : "");
}

static void print_row(const Context *cx, const ReminderRow *row, const char *what)
{
	Arena *arena = cx->arena;
	printf("%s  %s  %s  %s  %s\n", column(arena, row->receivable.number, 20).chars,
		day_iso(arena, row->receivable.due_day).chars,
		column(arena, words_money(arena, cx->language, row->open), -14).chars,
		column(arena, words_plain(cx->language, what), 24).chars,
		text_chars(row->client_name));
}

const Error *run_invoice_remind(Invocation *in)
{
	ReminderDesk desk;
	TRY(open_reminders(&in->cx, &desk));
	if (option_given(in, "json")) {
		print_json(&in->cx, &desk);
		return OK;
	}
	EACH (const ReminderRow, row, desk.now) {
		print_row(&in->cx, row, notice_name(reminder_text(row->stand.level)));
	}
	EACH (const ReminderRow, row, desk.unsent) {
		print_row(&in->cx, row, N_("Issued, not sent"));
	}
	if (desk.now.count + desk.unsent.count == 0) {
		puts(words_plain(in->cx.language, N_("Nobody is to be reminded.")).chars);
	}
	return OK;
}

/* --- mail, sent --- */

static const Error *read_which(Invocation *in, InvoiceId *ret_id, ReminderLevel *ret_level)
{
	Text said = option(in, "level");
	*ret_level = REMINDER_NONE;
	if (!text_empty(said) && !reminder_from_key(said, ret_level)) {
		return refuse(in->cx.arena, "level",
			"“%1” is no reminder: before, due, late, later or last.", arg(said));
	}
	return invoice_named(&in->cx, in->arguments[0], ret_id);
}

const Error *run_invoice_mail(Invocation *in)
{
	InvoiceId id;
	ReminderLevel level;
	InvoiceMail mail;
	Text file;
	TRY(read_which(in, &id, &level));
	TRY(open_invoice_mail(&in->cx, id, level, &mail));
	TRY(invoice_mail_file(&in->cx, &mail, &file));
	Text path = option(in, "output");
	if (!text_empty(path)) {
		return file_write(in->cx.arena, path, bytes_of(file.chars, file.length));
	}
	fwrite(file.chars, 1, file.length, stdout);
	return OK;
}

const Error *run_invoice_sent(Invocation *in)
{
	Reminder said = {0};
	Text on = option(in, "on");
	TRY(read_which(in, &said.invoice, &said.level));
	said.day = zone_day(in->cx.zone, in->cx.now);
	if (!text_empty(on) && !day_parse(span_of(on), &said.day)) {
		return refuse(in->cx.arena, "on", "“%1” is no day: write 2026-11-30.", arg(on));
	}
	return mail_is_sent(&in->cx, &said);
}
