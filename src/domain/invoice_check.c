/* What must stand on a document before it may be issued: the mentions of the law, the rules that
 * every receiver runs (EN 16931), those of the French platforms (BR-FR), and our own limits. */
#include "domain/invoice_check.h"
#include "domain/check.h"
#include "domain/code_list.h"
#include "domain/identifier.h"
#include "domain/invoice.h"
#include "domain/numbering.h"

#include <string.h>

static bool seller_french(const Invoice *invoice)
{
	return text_is(invoice->seller.address.country, "FR");
}

/* --- number and dates --- */

static const Error *check_number(Arena *arena, const char *field, Text number)
{
	TRY(check_said(arena, field, number));
	for (size_t i = 0; i < number.length; i++) {
		if (!number_may_hold(number.chars[i]) || number.length > INVOICE_NUMBER_LIMIT) {
			return refuse(arena, field,
				"A number has at most %1 letters, digits and + - _ /, without "
				"blanks.",
				arg(INVOICE_NUMBER_LIMIT));
		}
	}
	return OK;
}

static const Error *check_day(Arena *arena, const char *field, Day asked)
{
	int year = day_date(asked).year;
	if (day_set(asked) && (year < 2000 || year > 2099)) {
		return refuse(arena, field, "A day is between 2000 and 2099.");
	}
	return OK;
}

static const Error *check_days(Arena *arena, const char *field, Day from, Day to)
{
	TRY(check_day(arena, field, from));
	TRY(check_day(arena, field, to));
	if (day_set(from) && day_set(to) && to.days < from.days) {
		return refuse(arena, field, "This period ends before it begins.");
	}
	return OK;
}

static void check_dates(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	if (!day_set(invoice->issued)) {
		problem(problems, refuse(arena, "issued", "A document has a date."));
	}
	problem(problems, check_day(arena, "issued", invoice->issued));
	problem(problems, check_day(arena, "due", invoice->due));
	problem(problems, check_day(arena, "delivered", invoice->delivered));
	problem(problems, check_days(arena, "from", invoice->from, invoice->to));
	bool before = day_set(invoice->due) && invoice->due.days < invoice->issued.days;
	if (before && invoice->kind != INVOICE_DEPOSIT && !invoice->paid) {
		problem(problems, refuse(arena, "due", "This is before the date of the document."));
	}
	if (invoice->totals.due.minor > 0 && !day_set(invoice->due) &&
		text_empty(invoice->terms)) { /* BR-CO-25 */
		problem(problems, refuse(arena, "due", "Say until when it is to be paid."));
	}
	if (invoice->paid && !day_set(invoice->due)) {
		problem(problems, refuse(arena, "due", "Say when it was paid."));
	}
}

static void check_preceding(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	size_t count = invoice->preceding.count;
	if (invoice->kind == INVOICE_CREDIT && count == 0) {
		problem(problems, refuse(arena, "preceding",
					  "A credit note names the invoice it takes back."));
	}
	if (invoice->kind == INVOICE_CORRECTED && count != 1) {
		problem(problems,
			refuse(arena, "preceding",
				"A corrected invoice names the one invoice it replaces."));
	}
	for (size_t i = 0; i < count; i++) {
		const Preceding *preceding = &invoice->preceding.items[i];
		const char *number = place_of(arena, "preceding", i, "number");
		const char *day = place_of(arena, "preceding", i, "day");
		problem(problems, check_number(arena, number, preceding->number));
		problem(problems, check_day(arena, day, preceding->day));
		if (!day_set(preceding->day) && seller_french(invoice)) {
			problem(problems, refuse(arena, day, "Say the date of that document."));
		}
	}
}

/* --- lines --- */

static bool money_out(Money money)
{
	return money.minor > INVOICE_MINOR_LIMIT || money.minor < -INVOICE_MINOR_LIMIT;
}

static const Error *check_tax(
	Arena *arena, const char *category_field, const char *field, Text category, Rate rate)
{
	static const char *const known[] = {"S", "E", "AE", "K", "G", "O", "Z"};
	bool standard = text_is(category, "S");
	if (key_index(known, sizeof known / sizeof known[0], category) < 0) {
		return refuse(arena, category_field,
			"“%1” is no category of VAT: S, E, AE, K, G, O or Z.", arg(category));
	}
	if (rate.hundredths < 0 || rate.hundredths > RATE_LIMIT ||
		standard != (rate.hundredths > 0)) {
		return refuse(
			arena, field, "This rate does not go with category %1.", arg(category));
	}
	return OK;
}

static const Error *check_how_much(Arena *arena, const char *field, const Adjustment *adjustment)
{
	bool nothing = adjustment->percent.hundredths == 0 && adjustment->amount.minor == 0;
	return nothing ? refuse(arena, field, "Say how much: a per cent or an amount.") : OK;
}

static void check_line(Problems *problems, const InvoiceLine *line, size_t at)
{
	Arena *arena = problems->arena;
	const char *name = place_of(arena, "lines", at, "name");
	const char *price = place_of(arena, "lines", at, "price");
	problem(problems, check_said(arena, name, line->name));
	problem(problems, check_length(arena, name, line->name, INVOICE_NAME_LIMIT));
	problem(problems, check_length(arena, place_of(arena, "lines", at, "about"), line->about,
				  INVOICE_TEXT_LIMIT));
	if (line->price.millionths < 0) { /* BR-27 */
		problem(problems,
			refuse(arena, price,
				"A price is not negative: a negative quantity takes back."));
	}
	if (money_out(line->net)) {
		problem(problems, refuse(arena, price, "This amount is too large."));
	}
	if (line->quantity.ten_thousandths == 0) {
		problem(problems, refuse(arena, place_of(arena, "lines", at, "quantity"),
					  "A line has a quantity."));
	}
	if (line->basis.ten_thousandths < 0) {
		problem(problems, refuse(arena, place_of(arena, "lines", at, "basis"),
					  "How much of it? More than 0, at most %1.",
					  arg(INVOICE_QUANTITY_LIMIT / 10000)));
	}
	if (!text_empty(line->unit) && !code_known(CODE_UNIT, line->unit)) { /* BR-CL-23 */
		problem(problems,
			refuse(arena, place_of(arena, "lines", at, "unit"),
				"“%1” is no unit that an e-invoice knows.", arg(line->unit)));
	}
	problem(problems,
		check_tax(arena, place_of(arena, "lines", at, "category"),
			place_of(arena, "lines", at, "rate"), line->category, line->rate));
	problem(problems,
		check_days(arena, place_of(arena, "lines", at, "from"), line->from, line->to));
	for (size_t i = 0; i < line->adjustments.count; i++) {
		const char *field = place_of(arena, "lines", at, "adjustments");
		problem(problems, check_how_much(arena, field, &line->adjustments.items[i]));
		problem(problems, check_adjustment(arena, field, &line->adjustments.items[i]));
	}
}

const Error *check_adjustment(Arena *arena, const char *field, const Adjustment *adjustment)
{
	if (text_empty(adjustment->reason) && text_empty(adjustment->code)) { /* BR-33, BR-38 */
		return refuse(arena, field, "Say what the discount or surcharge is for.");
	}
	if (adjustment->amount.minor < 0 || money_out(adjustment->amount) ||
		adjustment->percent.hundredths < 0 || adjustment->percent.hundredths > RATE_LIMIT) {
		return refuse(arena, field,
			"A discount or surcharge is a positive amount, or from 0 to 100%.");
	}
	if (!text_empty(adjustment->code) && /* BR-CL-19, BR-CL-20 */
		!code_known(
			adjustment->charge ? CODE_SURCHARGE : CODE_DISCOUNT, adjustment->code)) {
		return refuse(
			arena, field, "“%1” is no code of such a reason.", arg(adjustment->code));
	}
	return check_length(arena, field, adjustment->reason, INVOICE_NAME_LIMIT);
}

static void check_lines(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	if (invoice->lines.count == 0) {
		problem(problems, refuse(arena, "lines", "A document has at least one line."));
	}
	if (invoice->lines.count > INVOICE_LINES_LIMIT) {
		problem(problems, refuse(arena, "lines", "There is room for %1 lines.",
					  arg(INVOICE_LINES_LIMIT)));
		return;
	}
	for (size_t i = 0; i < invoice->lines.count; i++) {
		const InvoiceLine *line = &invoice->lines.items[i];
		check_line(problems, line, i);
		if (strstr("E AE K G", text_chars(line->category)) &&
			!text_is(line->category, invoice->regime->category)) { /* BR-E-10 … */
			problem(problems,
				refuse(arena, place_of(arena, "lines", i, "category"),
					"Why category %1 goes without VAT is not known: it is none "
					"of this regime.",
					arg(line->category)));
		}
	}
	EACH (Adjustment, adjustment, invoice->adjustments) {
		problem(problems, check_how_much(arena, "adjustments", adjustment));
	}
	EACH (Adjustment, applied, invoice->applied) {
		problem(problems, check_adjustment(arena, "adjustments", applied));
		problem(problems, check_tax(arena, "adjustments", "adjustments", applied->category,
					  applied->rate));
	}
	if (invoice->taxes.count > INVOICE_TAXES_LIMIT) {
		problem(problems, refuse(arena, "lines", "There is room for %1 rates of VAT.",
					  arg(INVOICE_TAXES_LIMIT)));
	}
}

/* --- the whole --- */

static const Error *check_currency_listed(Arena *arena, const char *field, Currency currency)
{
	TRY(check_currency(arena, field, currency));
	if (currency.code[0] && !code_known(CODE_CURRENCY, text_of(currency.code))) { /* BR-CL-04 */
		return refuse(
			arena, field, "There is no currency “%1”.", arg(text_of(currency.code)));
	}
	return OK;
}

static void check_totals(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	const InvoiceTotals *totals = &invoice->totals;
	if (!invoice_kind_key(invoice->kind)[0]) {
		problem(problems, refuse(arena, "kind", "There is no such kind of document."));
	}
	if (!invoice->currency.code[0]) {
		problem(problems, refuse(arena, "currency", "Say in which currency."));
	}
	problem(problems, check_currency_listed(arena, "currency", invoice->currency));
	problem(problems, check_currency_listed(arena, "home_currency", invoice->home_currency));
	if (money_out(totals->gross) || money_out(totals->due) || money_out(totals->net)) {
		problem(problems, refuse(arena, "lines", "This comes to too large an amount."));
	}
	if (totals->net.minor < 0) {
		problem(problems, refuse(arena, "lines",
					  "This comes to less than nothing: write a credit note."));
	}
	bool out = text_is(text_of(invoice->regime->category), "O");
	EACH (TaxGroup, group, invoice->taxes) { /* BR-O-11 to 14 */
		if (text_is(group->category, "O") != out) {
			problem(problems,
				refuse(arena, "regime", "Category O stands alone on a document."));
			break;
		}
	}
	bool rate_missing = totals->tax.minor != 0 && invoice->home_currency.code[0] &&
			    invoice->home_rate.millionths <= 0;
	if (rate_missing) {
		problem(problems,
			refuse(arena, "home_rate",
				"VAT is due in %1: say what one unit of the currency is worth.",
				arg(text_of(invoice->home_currency.code))));
	}
}

static void check_texts(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	const struct {
		const char *field;
		Text text;
	} lines[] = {{"purchase_order", invoice->purchase_order},
		{"buyer_reference", invoice->buyer_reference}, {"contract", invoice->contract},
		{"project", invoice->project}, {"payment_reference", invoice->payment_reference}};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		problem(problems,
			check_one_line(arena, lines[i].field, lines[i].text, PARTY_TEXT_LIMIT));
	}
	problem(problems, check_length(arena, "terms", invoice->terms, INVOICE_TEXT_LIMIT));
	for (size_t i = 0; i < invoice->notes.count; i++) {
		const InvoiceNote *note = &invoice->notes.items[i];
		const char *field = place_of(arena, "notes", i, "text");
		problem(problems, check_said(arena, field, note->text));
		if (!text_empty(note->subject) && !code_known(CODE_SUBJECT, note->subject)) {
			problem(problems, /* BR-CL-08 */
				refuse(arena, place_of(arena, "notes", i, "subject"),
					"“%1” is no subject of a note.", arg(note->subject)));
		}
		problem(problems, check_length(arena, field, note->text, INVOICE_TEXT_LIMIT));
		for (size_t j = 0; j < i; j++) { /* BR-FR-06 */
			if (!text_empty(note->subject) &&
				text_equal(note->subject, invoice->notes.items[j].subject) &&
				strstr("PMT PMD AAB TXD BAR", note->subject.chars)) {
				problem(problems,
					refuse(arena, field, "A note %1 is there already.",
						arg(note->subject)));
			}
		}
	}
}

static void check_accounts(Problems *problems, const Invoice *invoice)
{
	Arena *arena = problems->arena;
	for (size_t i = 0; i < invoice->accounts.count; i++) {
		const PaymentAccount *account = &invoice->accounts.items[i];
		const char *iban = place_of(arena, "accounts", i, "iban");
		if (!text_empty(account->iban) && !iban_sound(account->iban)) {
			problem(problems,
				refuse(arena, iban, "“%1” is no IBAN: look at each digit.",
					arg(account->iban)));
		}
		if (!text_empty(account->bic) && !bic_sound(account->bic)) {
			problem(problems, refuse(arena, place_of(arena, "accounts", i, "bic"),
						  "“%1” is no BIC.", arg(account->bic)));
		}
	}
	Text reference = invoice->payment_reference;
	if (text_starts(reference, "RF") && !rf_reference_sound(reference)) {
		problem(problems, refuse(arena, "payment_reference",
					  "“%1” is no RF reference: its check digits are wrong.",
					  arg(reference)));
	}
}

const char *place_of(Arena *arena, const char *list, size_t at, const char *field)
{
	return text_format(arena, "%s[%zu].%s", list, at, field).chars;
}

const Error *invoice_check(Arena *arena, const Invoice *invoice)
{
	Problems problems = {.arena = arena};
	problem(&problems, check_number(arena, "number", invoice->number));
	check_dates(&problems, invoice);
	check_preceding(&problems, invoice);
	check_parties(&problems, invoice);
	check_lines(&problems, invoice);
	check_totals(&problems, invoice);
	check_texts(&problems, invoice);
	check_accounts(&problems, invoice);
	return problems.first;
}
