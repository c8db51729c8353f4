/* Invoices of FreshBooks: a row a line, the head of its invoice again on each. The file says that
 * an invoice is paid and when, seldom how much of one that is paid in part. */
#include "format/invoice_rows.h"

typedef enum {
	CLIENT,
	NUMBER,
	ISSUED,
	DUE,
	STATUS,
	PAID_ON,
	NAME,
	ABOUT,
	PRICE,
	QUANTITY,
	DISCOUNT,
	NET,
	TAX_1,
	TAX_2,
	TAX_1_NAME,
	TAX_2_NAME,
	TOTAL,
	CURRENCY,
	PAID,
	OPEN,
	FRESHBOOKS_COLUMNS,
} FreshbooksColumn;

static const ColumnNames column_names[] = {
	{CLIENT, {"client name", "client", "organization", "organisation"}},
	{NUMBER, {"invoice #", "invoice number", "invoice no", "invoice"}},
	{ISSUED, {"date issued", "issue date", "invoice date", "date"}},
	{DUE, {"due date", "date due"}},
	{STATUS, {"invoice status", "status"}},
	{PAID_ON, {"date paid", "paid date", "payment date"}},
	{NAME, {"item name", "item"}},
	{ABOUT, {"item description", "description"}},
	{PRICE, {"rate", "unit cost"}},
	{QUANTITY, {"quantity", "qty"}},
	{DISCOUNT, {"discount percentage", "discount"}},
	{NET, {"line subtotal", "subtotal"}},
	{TAX_1, {"tax 1 amount"}},
	{TAX_2, {"tax 2 amount"}},
	{TAX_1_NAME, {"tax 1 type", "tax 1 name"}},
	{TAX_2_NAME, {"tax 2 type", "tax 2 name"}},
	{TOTAL, {"line total"}},
	{CURRENCY, {"currency", "currency code"}},
	{PAID, {"amount paid", "paid"}},
	{OPEN, {"amount due", "balance", "balance due", "outstanding"}},
};

static const char *const titles[FRESHBOOKS_COLUMNS] = {"Client Name", "Invoice #", "Date Issued",
	"Due Date", "Invoice Status", "Date Paid", "Item Name", "Item Description", "Rate",
	"Quantity", "Discount Percentage", "Line Subtotal", "Tax 1 Amount", "Tax 2 Amount",
	"Tax 1 Type", "Tax 2 Type", "Line Total", "Currency", "Amount Paid", "Amount Due"};

static bool is_header(const int *places)
{
	bool sums = places[NET] >= 0 || (places[PRICE] >= 0 && places[QUANTITY] >= 0);
	return places[CLIENT] >= 0 && places[NUMBER] >= 0 && places[ISSUED] >= 0 &&
	       places[STATUS] >= 0 && sums;
}

/* --- the head of an invoice, on each of its rows --------------------------------------------- */

static Currency currency_of(InvoiceRow *line, RowInvoice *invoice)
{
	Currency currency = line->rows->reader->options.currency;
	Text code = row_cell(line, CURRENCY);
	char capitals[3] = {0};
	if (text_empty(code)) {
		line->rows->reader->summary.currency_missing = true;
		return currency;
	}
	for (size_t i = 0; i < code.length && i < sizeof capitals; i++) {
		capitals[i] = (char)(code.chars[i] & ~0x20);
	}
	if (!currency_parse((Span){capitals, code.length}, &currency)) {
		Arena *arena = line->rows->reader->arena;
		row_wrong(line->rows, invoice, line->row->number, CURRENCY,
			message(arena,
				N_("“%1” is no currency code: three capital letters, like EUR."),
				arg(text_keep(arena, code))));
	}
	return currency;
}

static const Error *take_head(InvoiceRow *line, RowInvoice *invoice)
{
	StagedInvoice *staged = &invoice->thing.invoice;
	staged->client = row_words(line, CLIENT, PARTY_TEXT_LIMIT);
	staged->currency = currency_of(line, invoice);
	staged->total = staged->home = (Money){0, staged->currency};
	invoice->open = staged->total;
	invoice->status = text_folded(line->rows->reader->arena, row_cell(line, STATUS));
	TRY(row_day(line, invoice, ISSUED, &staged->issued));
	TRY(row_day(line, invoice, DUE, &staged->due));
	StagedPayment paid = {.amount = staged->total, .fee = staged->total};
	TRY(row_day(line, invoice, PAID_ON, &paid.day));
	if (row_money(line, invoice, PAID, staged->currency, &paid.amount) &&
		row_money(line, invoice, OPEN, staged->currency, &invoice->open)) {
		*LIST_ADD(line->rows->reader->arena, staged->payments) = paid;
	}
	return OK;
}

/* Every row says whose the invoice is; the first one counts, and another one is a mistake. */
static void check_head(InvoiceRow *line, RowInvoice *invoice)
{
	Arena *arena = line->rows->reader->arena;
	Text client = row_words(line, CLIENT, PARTY_TEXT_LIMIT);
	StagedInvoice *staged = &invoice->thing.invoice;
	Currency currency = currency_of(line, invoice);
	if (!text_equal(client, staged->client)) {
		row_wrong(line->rows, invoice, line->row->number, CLIENT,
			message(arena, N_("Invoice %1 is “%2”’s in one row and “%3”’s in another."),
				arg(staged->number), arg(staged->client), arg(client)));
	} else if (!currency_same(currency, staged->currency)) {
		row_wrong(line->rows, invoice, line->row->number, CURRENCY,
			message(arena, N_("Invoice %1 names two currencies."),
				arg(staged->number)));
	}
}

/* --- lines ----------------------------------------------------------------------------------- */

static bool take_sums(InvoiceRow *line, RowInvoice *invoice, StagedInvoiceLine *item)
{
	Currency currency = invoice->thing.invoice.currency;
	int64_t discount = 0;
	Money second = {0};
	bool read = row_decimal(line, invoice, PRICE, PRICE_DIGITS, INVOICE_MINOR_LIMIT,
			    &item->price.millionths) &&
		    row_decimal(line, invoice, QUANTITY, QUANTITY_DIGITS, INVOICE_QUANTITY_LIMIT,
			    &item->quantity.ten_thousandths) &&
		    row_decimal(line, invoice, DISCOUNT, RATE_DIGITS, RATE_LIMIT, &discount) &&
		    row_money(line, invoice, NET, currency, &item->net) &&
		    row_money(line, invoice, TAX_1, currency, &item->tax) &&
		    row_money(line, invoice, TAX_2, currency, &second);
	if (!read) {
		return false;
	}
	item->discount.hundredths = (int32_t)discount;
	item->tax.minor += second.minor;
	if (text_empty(row_cell(line, NET))) {
		Money whole = price_times(item->price, item->quantity, (Quantity){0}, currency);
		item->net =
			(Money){whole.minor - money_percent(whole, item->discount).minor, currency};
	}
	return true;
}

static void take_line(InvoiceRow *line, RowInvoice *invoice)
{
	Arena *arena = line->rows->reader->arena;
	StagedInvoice *staged = &invoice->thing.invoice;
	StagedInvoiceLine item = {.name = row_words(line, NAME, INVOICE_NAME_LIMIT),
		.about = row_words(line, ABOUT, INVOICE_TEXT_LIMIT)};
	Money total;
	if (!take_sums(line, invoice, &item)) {
		return;
	}
	const Money sum = {item.net.minor + item.tax.minor, staged->currency};
	if (!text_empty(row_cell(line, TOTAL)) &&
		row_money(line, invoice, TOTAL, staged->currency, &total) &&
		total.minor != sum.minor) {
		row_wrong(line->rows, invoice, line->row->number, TOTAL,
			message(arena, N_("The line comes to %1, and its parts to %2."), arg(total),
				arg(sum)));
		return;
	}
	if (text_empty(item.name)) {
		item.name = text_empty(item.about)
				    ? staged->number
				    : text_head(arena, item.about, INVOICE_NAME_LIMIT);
	}
	if (staged->lines.count == INVOICE_LINES_LIMIT) {
		row_wrong(line->rows, invoice, line->row->number, -1,
			message(arena, N_("It has more than %1 lines."), arg(INVOICE_LINES_LIMIT)));
		return;
	}
	*LIST_ADD(arena, staged->lines) = item;
	staged->total.minor += sum.minor;
}

static const Error *take(InvoiceRow *line)
{
	RowInvoice *invoice;
	Arena *arena = line->rows->reader->arena;
	Text number = row_words(line, NUMBER, INVOICE_NUMBER_LIMIT);
	if (text_empty(number) && text_empty(row_cell(line, CLIENT))) {
		return OK; /* an empty row, a sum at the end */
	}
	TRY(invoice_row_of(line, number, &invoice));
	if (text_empty(number)) {
		row_wrong(line->rows, invoice, line->row->number, NUMBER,
			message(arena, N_("There is no number.")));
		return OK;
	}
	if (invoice->thing.row == line->row->number) {
		TRY(take_head(line, invoice));
	} else {
		check_head(line, invoice);
	}
	take_line(line, invoice);
	row_losses(line);
	return OK;
}

/* --- the whole of it ------------------------------------------------------------------------- */

static bool among(Text status, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (text_is(status, words[i])) {
			return true;
		}
	}
	return false;
}
#define AMONG(status, words) among((status), (words), sizeof(words) / sizeof(words)[0])

static bool counts(InvoiceRows *rows, RowInvoice *invoice)
{
	static const char *const drafts[] = {"draft", "deleted", "void", "voided", "archived"};
	Arena *arena = rows->reader->arena;
	if (AMONG(invoice->status, drafts)) {
		invoice->left_out = true;
		loss_left_out(&rows->reader->summary.losses,
			message(arena, N_("A draft or a deleted invoice is none: left out.")),
			invoice->thing.row);
	}
	return !invoice->left_out;
}

/* What came: all of it where the status says so, else what a column tells. */
static void settle_payment(InvoiceRows *rows, RowInvoice *invoice)
{
	static const char *const wholes[] = {"paid", "auto-paid", "autopaid"};
	static const char *const parts[] = {
		"partial", "partially paid", "deposit-partial", "deposit paid", "partially-paid"};
	Arena *arena = rows->reader->arena;
	LossReport *losses = &rows->reader->summary.losses;
	StagedInvoice *staged = &invoice->thing.invoice;
	StagedPayment *paid = &staged->payments.items[0];
	bool whole = AMONG(invoice->status, wholes);
	if (whole) {
		paid->amount = staged->total;
	} else if (paid->amount.minor == 0 && invoice->open.minor > 0) {
		paid->amount.minor = staged->total.minor - invoice->open.minor;
	}
	if (paid->amount.minor <= 0) {
		staged->payments.count = 0;
		if (AMONG(invoice->status, parts)) {
			loss_left_out(losses,
				message(arena,
					N_("Paid in part, and the file does not say how much: "
					   "write down what came.")),
				invoice->thing.row);
		}
	} else if (!day_set(paid->day)) {
		paid->day = staged->issued;
		loss_changed(losses,
			message(arena,
				N_("Paid, and the file does not say when: the day of the invoice "
				   "is taken.")),
			invoice->thing.row);
	}
}

static void finish(InvoiceRows *rows, RowInvoice *invoice)
{
	Arena *arena = rows->reader->arena;
	StagedInvoice *staged = &invoice->thing.invoice;
	if (!counts(rows, invoice)) {
		return;
	}
	if (!day_set(staged->issued)) {
		row_wrong(rows, invoice, 0, ISSUED, message(arena, N_("There is no date.")));
	} else if (text_empty(staged->client)) {
		row_wrong(rows, invoice, 0, CLIENT, message(arena, N_("There is no client.")));
	} else if (staged->total.minor < 0) {
		row_wrong(rows, invoice, 0, TOTAL,
			message(arena, N_("It comes to less than nothing: credit notes are not "
					  "read.")));
	} else {
		settle_payment(rows, invoice);
	}
}

/* --- the face -------------------------------------------------------------------------------- */

static const InvoiceShape shape = {
	.names = column_names,
	.name_count = sizeof column_names / sizeof column_names[0],
	.columns = FRESHBOOKS_COLUMNS,
	.is_header = is_header,
	.needs = N_("No row names the columns: invoices of FreshBooks need Client Name, Invoice #, "
		    "Date "
		    "Issued, Invoice Status and Line Subtotal."),
	.titles = titles,
	.take = take,
	.finish = finish,
};

static void *freshbooks_begin(ImportReader *reader)
{
	return invoice_rows(reader, &shape);
}

static int detect_freshbooks(Arena *arena, Span head, Text file_name)
{
	bool named = text_contains(text_folded(arena, file_name), "freshbooks");
	return invoice_rows_seen(arena, head, &shape) ? (named ? 95 : 85) : 0;
}

const ImportFormat format_freshbooks = {"freshbooks", "FreshBooks", NEEDS_CURRENCY | NEEDS_CLIENTS,
	detect_freshbooks, freshbooks_begin, invoice_rows_read, invoice_rows_end};
