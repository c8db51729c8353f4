/* Invoices in words and numbers. */
#include "view/invoice_party.h"
#include "web/page.h"
#include "web/pages/invoice.h"

#include <string.h>

const int invoice_new_lines[BILL_GROUPS] = {0, 1, 2, 3};
const int adjustment_rows[ADJUSTMENT_ROWS] = {0, 1, 2, 3, 4, 5, 6, 7};

Text money_text(Html *html, Money money)
{
	return words_money(html->arena, html->language, money);
}

Text money_list_text(Html *html, MoneyList sums)
{
	Buffer out = buffer_new(html->arena);
	EACH (Money, sum, sums) {
		buffer_format(&out, "%s%s", out.length ? " + " : "", money_text(html, *sum).chars);
	}
	return buffer_done(&out);
}

static Text decimal_of(Html *html, int64_t parts, int digits, int least)
{
	return decimal_said(html, decimal_text(html->arena, parts, digits, least));
}

Text quantity_text(Html *html, Quantity quantity)
{
	return decimal_of(html, quantity.ten_thousandths, QUANTITY_DIGITS, 0);
}

Text price_text(Html *html, Price price, Currency currency)
{
	return decimal_of(html, price.millionths, PRICE_DIGITS, currency_digits(currency));
}

Text rate_percent_text(Html *html, Rate rate)
{
	return decimal_of(html, rate.hundredths, RATE_DIGITS, 0);
}

Message invoice_title(Html *html, const InvoiceView *view)
{
	Arena *arena = html->arena;
	const Receivable *receivable = &view->receivable;
	Text number = receivable->number;
	bool draft = text_empty(number);
	switch (receivable->kind) {
	case INVOICE_CREDIT:
		return draft ? message(arena, "Draft of a credit note on %1", arg(view->corrects))
			     : message(arena, "Credit note %1", arg(number));
	case INVOICE_CORRECTED:
		return draft ? message(arena, "Draft of a correction of %1", arg(view->corrects))
			     : message(arena, "Corrected invoice %1", arg(number));
	case INVOICE_DEPOSIT:
		return draft ? message(arena, "Draft of a deposit invoice")
			     : message(arena, "Deposit invoice %1", arg(number));
	case INVOICE_PLAIN:
		break;
	}
	return draft ? message(arena, "Draft of an invoice")
		     : message(arena, "Invoice %1", arg(number));
}

bool invoice_elsewhere(const InvoiceView *view)
{
	return view->state != RECEIVABLE_DRAFT && view->receivable.place == 0;
}

bool invoice_retold(const InvoiceView *view)
{
	return invoice_elsewhere(view) && view->kept_from[INVOICE_FILE_FACTURX];
}

Message invoices_verdict(Html *html, const InvoiceDesk *desk)
{
	Arena *arena = html->arena;
	if (desk->overdue.count > 0) {
		return message(arena, "%1 has not come in time.",
			arg(money_list_text(html, desk->overdue)));
	}
	if (desk->open.count > 0) {
		return message(arena, "%1 is on its way.", arg(money_list_text(html, desk->open)));
	}
	if (desk->worth.count > 0 && desk->unbilled.count > 0) {
		return message(
			arena, "%1 waits to be billed.", arg(money_list_text(html, desk->worth)));
	}
	if (desk->drafts.count > 0) {
		return message(arena, "%1 is drafted and waits to be issued.",
			arg(money_list_text(html, desk->drafts)));
	}
	return message(arena, "Nothing is owed to you.");
}

const char *invoice_draft_name(InvoiceKind kind)
{
	return kind == INVOICE_CREDIT      ? N_("Draft of a credit note")
	       : kind == INVOICE_CORRECTED ? N_("Draft of a correction")
	       : kind == INVOICE_DEPOSIT   ? N_("Draft of a deposit invoice")
					   : N_("Draft");
}

const char *invoice_state_class(ReceivableState state)
{
	static const char *const classes[RECEIVABLE_STATES] = {
		[RECEIVABLE_DRAFT] = "",
		[RECEIVABLE_ISSUED] = "",
		[RECEIVABLE_SENT] = "",
		[RECEIVABLE_PARTLY_PAID] = "warn",
		[RECEIVABLE_OVERDUE] = "bad",
		[RECEIVABLE_PAID] = "good",
		[RECEIVABLE_CREDITED] = "",
	};
	return classes[state];
}

const char *line_field(Html *html, size_t line, const char *part)
{
	return text_format(html->arena, "line-%zu-%s", line, part).chars;
}

const char *tax_id_hint(Text country)
{
	return text_is(country, "FR")   ? N_("In France the SIREN, where there is no VAT number.")
	       : text_is(country, "DE") ? N_("The Steuernummer, where there is no VAT number.")
	       : text_is(country, "CH") ? N_("Empty in Switzerland: the UID is the VAT number.")
					: N_("What the tax office knows them by, where there is no "
					     "VAT number.");
}

void party_fields(Html *html, const BilledParty *billed, const Form *form)
{
	invoice_party(html, billed, form);
}

void regime_options(Html *html, Text chosen)
{
	size_t count;
	const Regime *all = regimes(&count);
	select_option(
		html, TEXT(""), text_empty(chosen), words_plain(html->language, N_("Not said")));
	for (size_t i = 0; i < count; i++) {
		bool own = strcmp(all[i].id, "eu-reverse") != 0 &&
			   strcmp(all[i].id, "outside-eu") != 0 &&
			   strcmp(all[i].id, "ch-abroad") != 0; /* these follow from the client */
		if (own) {
			select_option(html, text_of(all[i].id), text_is(chosen, all[i].id),
				words_plain(html->language, all[i].name));
		}
	}
}

void invoice_problems(Html *html, const Error *problems)
{
	for (const Error *each = problems; each; each = each->next) {
		put_raw(html, "<li>");
		put_said(html, each->reason);
		put_raw(html, "</li>");
	}
}

Text piece_text(Html *html, const BilledPiece *piece)
{
	Minutes minutes = {(int32_t)(piece->billed.seconds / 60)};
	Buffer out = buffer_new(html->arena);
	buffer_format(&out, "%s", words_minutes(html->arena, html->language, minutes).chars);
	for (int i = 0; i < SURCHARGES; i++) {
		if (piece->surcharges >> i & 1) {
			buffer_format(&out, " · %s",
				words_plain(html->language, surcharge_name((SurchargeKind)i))
					.chars);
		}
	}
	if (!text_empty(piece->title)) {
		buffer_format(&out, " · %s", piece->title.chars);
	}
	if (!text_empty(piece->note)) {
		buffer_format(&out, " · %s", piece->note.chars);
	}
	return buffer_done(&out);
}

const Form *invoice_row_form(Html *html, const Form *form, const UnbilledRow *row, size_t at)
{
	Text client = form_typed(form, "client", TEXT(""));
	bool own = text_empty(client) ? at == 0
				      : text_equal(client, id_text(html, row->client.id.value));
	return form_sent(form) && own ? form : form_of(html->arena, NULL);
}

const Form *deposit_row_form(Html *html, const Form *form, const DepositRow *row)
{
	bool own = text_equal(
		form_typed(form, "deposit", TEXT("")), id_text(html, row->agreement.value));
	return form_sent(form) && own ? form : form_of(html->arena, NULL);
}

Text unbilled_text(Html *html, const UnbilledRow *row)
{
	static const BillKind asked[] = {BILL_FLAT, BILL_FEE, BILL_MINIMUM};
	Buffer out = buffer_new(html->arena);
	if (row->sum.entries > 0) {
		Minutes time = {(int32_t)(row->sum.time.seconds / 60)};
		Message since = message(html->arena, "%1 since %2", arg(time),
			arg(words_day(html->arena, html->language, row->first, DAY_FULL)));
		buffer_chars(&out, words(html->arena, html->language, html->zone, since).chars);
	}
	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
		if (row->kinds >> asked[i] & 1) {
			buffer_format(&out, "%s%s", out.length ? " · " : "",
				words_plain(html->language, bill_kind_name(asked[i])).chars);
		}
	}
	if (!row->agreed) {
		buffer_format(&out, "%s%s", out.length ? " · " : "",
			words_plain(html->language, N_("nothing is agreed with them yet")).chars);
	}
	return buffer_done(&out);
}

/* --- discounts and surcharges on the whole --- */

const char *adjustment_field(Html *html, size_t at, const char *part)
{
	return text_format(html->arena, "adjustment-%zu-%s", at, part).chars;
}

Text adjustment_text(Html *html, const Adjustment *adjustment, Currency currency)
{
	if (adjustment->percent.hundredths > 0) {
		Text percent = rate_percent_text(html, adjustment->percent);
		return words(html->arena, html->language, NULL,
			message(html->arena, "%1%", arg(percent)));
	}
	return adjustment->amount.minor == 0
		       ? TEXT("")
		       : price_text(html, price_of(adjustment->amount), currency);
}

void adjustment_kinds(Html *html, const char *field, bool charge, const Form *form)
{
	Text kept = charge ? TEXT("surcharge") : TEXT("discount");
	Text chosen = form_typed(form, field, kept);
	select_option(html, TEXT("discount"), text_is(chosen, "discount"),
		words_plain(html->language, N_("Discount")));
	select_option(html, TEXT("surcharge"), text_is(chosen, "surcharge"),
		words_plain(html->language, N_("Surcharge")));
}

/* --- what a number is made of --- */

static void put_made_of(Html *html, const InvoiceView *view, size_t line, Text number)
{
	const InvoiceWork *work = invoice_work_of(view, line);
	ExpenseId expense = invoice_expense_of(view, line);
	if (!work && expense.value == 0) {
		put_text(html, number);
		return;
	}
	put_raw(html, "<a href=\"");
	put_url(html, work ? (Url){text_format(html->arena, "#work-%d", (int)work->line)}
			   : url(html->arena, "/expenses/%" PRId64, expense.value));
	put_raw(html, "\">");
	put_text(html, number);
	put_raw(html, "</a>");
}

void quantity_link(Html *html, const InvoiceView *view, size_t line)
{
	put_made_of(
		html, view, line, quantity_text(html, view->document.lines.items[line].quantity));
}

void amount_link(Html *html, const InvoiceView *view, size_t line)
{
	put_made_of(html, view, line, money_text(html, view->document.lines.items[line].net));
}

Message related_text(Html *html, const RelatedDocument *related)
{
	static const char *const sentences[] = {[RELATED_ABOUT] = N_("About %1"),
		[RELATED_CORRECTS] = N_("Replaced by %1"),
		[RELATED_TAKEN_OFF] = N_("Deposit %1, taken off"),
		[RELATED_TAKEN_OFF_BY] = N_("Taken off %1")};
	bool credit = related->relation == RELATED_CORRECTS && related->kind == INVOICE_CREDIT;
	if (text_empty(related->number)) {
		return (Message){.msgid = invoice_draft_name(related->kind)};
	}
	return credit ? message(html->arena, "Taken back by %1", arg(related->number))
		      : message(html->arena, sentences[related->relation], arg(related->number));
}

Message lowered_text(Html *html, const NamedLowered *line)
{
	const LoweredLine *lowered = &line->lowered;
	return message(html->arena, "%1: %2 too much, since it costs less from %3 on",
		arg(line->name), arg(money_text(html, lowered->over)), arg(lowered->now->from));
}
