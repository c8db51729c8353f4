/* What the demonstration earned before Fuseau: invoices with another program's numbers, in two
 * currencies, paid, paid in part; and what it spent. So the books and the outlook show something.
 */
#include "app/demonstration_story.h"

#include "app/expense.h"
#include "app/invoice_work.h"
#include "app/payment.h"

#include <string.h>

typedef struct {
	int place;          /* of the client in the story */
	const char *number; /* the other program's */
	int days_ago;       /* it was issued */
	const char *currency;
	int32_t hours;
	int64_t price;   /* of one, in minor units */
	int64_t worth;   /* of one unit of the currency at home, in millionths; 0: it is home's */
	int32_t percent; /* that was paid, so many days later */
	int32_t after;
	int64_t fee; /* kept back of it, minor units */
	const char *method;
} StoryInvoice;

static const StoryInvoice story_invoices[] = {
	{STORY_BILLED, "A-118", 96, "EUR", 18, 4500, 0, 100, 12, 0, N_("transfer")},
	{STORY_BILLED, "A-121", 65, "EUR", 21, 4500, 0, 100, 20, 0, N_("transfer")},
	{3, "A-119", 90, "USD", 14, 5200, 921000, 100, 9, 640, "Wise"},
	{3, "A-122", 60, "USD", 16, 5200, 918500, 100, 11, 710, "Wise"},
	{3, "A-124", 21, "USD", 15, 5200, 924000, 50, 8, 350, "Wise"},
};

static const Client *client_of(const Clients *clients, int place)
{
	EACH (const Client, client, *clients) {
		if (client->thread == place + 1) {
			return client;
		}
	}
	return NULL;
}

static const Error *pay(Context *cx, const StoryInvoice *story, InvoiceId id, Day issued)
{
	InvoiceView view;
	TRY(open_invoice(cx, id, &view));
	Currency currency = view.document.currency, home = cx->practice.currency;
	Day day = day_plus(issued, story->after);
	Money paid = money_scale(view.document.totals.due, story->percent, 100);
	const Payment payment = {.invoice = id,
		.day = day,
		.amount = paid,
		.received = paid,
		.fee = {story->fee, currency},
		.exchange = story->worth ? exchange_own(currency, (Price){story->worth}, home, day)
					 : exchange_same(currency, day),
		.method = words_plain(cx->language, story->method)};
	return add_payment(cx, &payment);
}

static const Error *bill(Context *cx, const Client *client, const StoryInvoice *story)
{
	InvoiceId id;
	BilledParty buyer;
	Invoice document;
	Agreement terms = {.client = client->id, .language = client->language, .term_days = 30};
	Day issued = day_plus(zone_day(cx->zone, cx->now), -story->days_ago);
	memcpy(terms.currency.code, story->currency, sizeof terms.currency.code);
	TRY(open_buyer(cx, client->id, &buyer));
	if (text_empty(buyer.party.address.line1)) {
		buyer.party.address = (Address){.line1 = TEXT("350 Hudson Street"),
			.postcode = TEXT("10014"),
			.city = TEXT("New York"),
			.country = client->country};
	}
	TRY(invoice_begin(cx, &terms, &buyer, client, &document));
	document.number = text_of(story->number);
	document.issued = issued;
	document.due = agreement_due(&terms, issued);
	document.home_rate = (Price){story->worth};
	*LIST_ADD(cx->arena, document.lines) =
		(InvoiceLine){.name = words_plain(cx->language, N_("Virtual assistance")),
			.quantity = {story->hours * 10000},
			.unit = TEXT("HUR"),
			.price = price_of((Money){story->price, terms.currency})};
	TRY(import_invoice(cx, client->id, &document, &id));
	return pay(cx, story, id, issued);
}

static const Error *spend(Context *cx)
{
	ExpenseId id;
	ExpenseRow row;
	TRY(open_expense(cx, (ExpenseId){0}, &row));
	row.expense.day = row.expense.paid = day_plus(row.expense.day, -12);
	row.expense.what = words_plain(cx->language, N_("A year of the scheduling tool"));
	row.expense.category = EXPENSE_SOFTWARE;
	row.expense.net.minor = 9600;
	return save_expense(cx, &row.expense, &id);
}

const Error *story_money_before(Context *cx, const Clients *clients)
{
	for (size_t i = 0; i < sizeof story_invoices / sizeof story_invoices[0]; i++) {
		const StoryInvoice *story = &story_invoices[i];
		const Client *client = client_of(clients, story->place);
		if (client) {
			TRY(bill(cx, client, story));
		}
	}
	return spend(cx);
}
