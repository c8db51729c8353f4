/* `fuseau invoice list|draft|deposit|issue|credit|correct|file`: the books in a terminal. */
#include "app/invoice.h"

#include "app/agreement.h"
#include "app/invoice_file.h"
#include "app/named.h"
#include "app/paper.h"
#include "cli/program.h"
#include "cli/run.h"
#include "host/file.h"

#include <inttypes.h>
#include <stdio.h>

/* --- list --- */

static const char *quoted(const Context *cx, Text text)
{
	Buffer out = buffer_new(cx->arena);
	buffer_json(&out, text);
	return buffer_done(&out).chars;
}

static void print_json(const Context *cx, const InvoiceDesk *desk)
{
	const char *before = "[";
	EACH (InvoiceRow, row, desk->rows) {
		const Receivable *kept = &row->receivable;
		printf("%s\n{\"id\": \"%" PRId64 "\", \"kind\": %d, \"number\": %s, \"client\": "
		       "\"%" PRId64 "\", \"client_name\": %s, \"state\": \"%s\", \"issued\": "
		       "\"%s\", \"due_day\": \"%s\", "
		       "\"currency\": \"%s\", \"net\": %" PRId64 ", \"tax\": %" PRId64
		       ", \"due\": %" PRId64 ", \"open\": %" PRId64 ", \"surplus\": %" PRId64 "}",
			before, kept->id.value, (int)kept->kind, quoted(cx, kept->number),
			kept->client.value, quoted(cx, row->client_name),
			receivable_state_key(row->state),
			day_iso(cx->arena, kept->issued_day).chars,
			day_iso(cx->arena, kept->due_day).chars, kept->currency.code,
			kept->net.minor, kept->tax.minor, kept->due.minor, row->open.minor,
			receivable_surplus(kept).minor);
		before = ",";
	}
	printf("%s\n]\n", desk->rows.count == 0 ? "[" : "");
}

static void print_row(const Context *cx, const InvoiceRow *row)
{
	const Receivable *kept = &row->receivable;
	Arena *arena = cx->arena;
	Text state = words_plain(cx->language, receivable_state_name(row->state));
	Text number = text_empty(kept->number) ? text_format(arena, "%" PRId64, kept->id.value)
					       : kept->number;
	printf("%s  %s  %s  %s  %s\n", column(arena, number, 20).chars,
		day_iso(arena, kept->issued_day).chars,
		column(arena, words_money(arena, cx->language, kept->due), -14).chars,
		column(arena, state, 16).chars, text_chars(row->client_name));
}

const Error *run_invoice_list(Invocation *in)
{
	Context *cx = &in->cx;
	InvoiceDesk desk;
	TRY(open_invoices(cx, &desk));
	if (option_given(in, "json")) {
		print_json(cx, &desk);
		return OK;
	}
	EACH (InvoiceRow, row, desk.rows) {
		print_row(cx, row);
	}
	if (desk.rows.count == 0) {
		puts(words_plain(cx->language, N_("There is no invoice yet.")).chars);
	}
	return OK;
}

/* --- draft, issue --- */

static const Error *read_day(Invocation *in, const char *name, Day *ret_day)
{
	Text said = option(in, name);
	if (text_empty(said)) {
		return refuse(in->cx.arena, name, "Say on which day.");
	}
	return day_parse(span_of(said), ret_day)
		       ? OK
		       : refuse(in->cx.arena, name, "“%1” is no day: write 2026-11-30.", arg(said));
}

/* Whom a draft is for: nothing is drafted for nobody. */
static const Error *read_client(Invocation *in, ClientId *ret_client)
{
	TRY(client_named(&in->cx, option(in, "client"), ret_client));
	return ret_client->value ? OK
				 : refuse(in->cx.arena, "client", "Say whom the invoice is for.");
}

const Error *run_invoice_draft(Invocation *in)
{
	ClientId client;
	InvoiceId id;
	Day from, to;
	TRY(read_client(in, &client));
	TRY(read_day(in, "from", &from));
	TRY(read_day(in, "to", &to));
	TRY(draft_invoice(&in->cx, client, from, to, &id));
	printf("%" PRId64 "\n", id.value);
	return OK;
}

/* Each thing that is missing on a line of its own. */
static void say_missing(Invocation *in, const Error *error)
{
	for (const Error *each = error; each; each = each->next) {
		Text sentence = words(in->cx.arena, in->cx.language, in->cx.zone, each->reason);
		fprintf(stderr, "%s%s%s\n", each->field, *each->field ? ": " : "", sentence.chars);
	}
	in->code = exit_code(ERROR_REFUSED);
}

static const Error *issue_one(Invocation *in, InvoiceId id)
{
	InvoiceView view;
	const Error *error = issue_invoice(&in->cx, id);
	if (error && error->kind == ERROR_REFUSED) {
		say_missing(in, error);
		return OK;
	}
	TRY(error);
	TRY(open_invoice(&in->cx, id, &view));
	printf("%s\n", view.receivable.number.chars);
	fflush(stdout);
	return OK;
}

/* One that somebody else has issued meanwhile is left to them; one that stays a draft is said. */
static const Error *issue_or_say(Invocation *in, InvoiceId id)
{
	InvoiceView view;
	const Error *error = issue_one(in, id);
	if (!error || error->kind != ERROR_CONFLICT) {
		return error;
	}
	TRY(open_invoice(&in->cx, id, &view));
	if (view.state == RECEIVABLE_DRAFT) {
		say_missing(in, error);
	}
	return OK;
}

static const Error *issue_drafts(Invocation *in)
{
	InvoiceDesk desk;
	TRY(open_invoices(&in->cx, &desk));
	for (size_t i = desk.rows.count; i > 0; i--) {
		const InvoiceRow *row = &desk.rows.items[i - 1];
		if (row->state == RECEIVABLE_DRAFT) {
			TRY(issue_or_say(in, row->receivable.id));
		}
	}
	return OK;
}

const Error *run_invoice_issue(Invocation *in)
{
	InvoiceId id;
	if (option_given(in, "drafts")) {
		return issue_drafts(in);
	}
	if (in->argument_count == 0) {
		return refuse(in->cx.arena, "", "Say which draft, or --drafts for all of them.");
	}
	TRY(invoice_named(&in->cx, in->arguments[0], &id));
	return issue_one(in, id);
}

/* --- deposit, credit, correct --- */

static const Error *drafted(InvoiceId id)
{
	printf("%" PRId64 "\n", id.value);
	return OK;
}

const Error *run_invoice_deposit(Invocation *in)
{
	ClientId client;
	AgreementFile file;
	InvoiceId id;
	TRY(read_client(in, &client));
	TRY(open_agreements(&in->cx, client, &file));
	if (!file.terms.agreement) {
		return refuse(in->cx.arena, "client", "Nothing is agreed with %1 for %2.",
			arg(file.client.name), arg(file.today));
	}
	const Agreement *agreement = file.terms.agreement;
	Money typed = {0, agreement->currency};
	TRY(money_option(in, "amount", &typed));
	TRY(draft_deposit(&in->cx, agreement->id, typed, &id));
	return drafted(id);
}

const Error *run_invoice_credit(Invocation *in)
{
	InvoiceId about, id;
	TRY(invoice_named(&in->cx, in->arguments[0], &about));
	TRY(credit_invoice(&in->cx, about, !option_given(in, "keep-billed"), &id));
	return drafted(id);
}

const Error *run_invoice_correct(Invocation *in)
{
	InvoiceId about, id;
	TRY(invoice_named(&in->cx, in->arguments[0], &about));
	TRY(correct_invoice(&in->cx, about, &id));
	return drafted(id);
}

/* --- file --- */

const Error *run_invoice_file(Invocation *in)
{
	InvoiceId id;
	InvoiceView view;
	InvoiceFile file;
	Bytes bytes;
	if (!invoice_file_from_key(option(in, "format"), &file)) {
		return refuse(in->cx.arena, "format",
			"Say which: --format facturx, cii, ubl or xrechnung.");
	}
	TRY(invoice_named(&in->cx, in->arguments[0], &id));
	TRY(open_invoice(&in->cx, id, &view));
	if (view.state == RECEIVABLE_DRAFT) {
		return conflict(in->cx.arena, "A draft cannot be sent: issue it first.");
	}
	InvoiceLook look;
	TRY(paper_of_invoice(&in->cx, view.receivable.id, view.document.language, &look));
	look.made = view.receivable.issued;
	TRY(invoice_file_make(in->cx.arena, &view.document, &look, file, &bytes));
	Text path = option(in, "output");
	if (!text_empty(path)) {
		return file_write(in->cx.arena, path, bytes);
	}
	fwrite(bytes.start, 1, bytes.length, stdout);
	return OK;
}
