/* Invoices in Wave's export of all transactions (accounting.csv), which is a ledger: an invoice is
 * the income booked under its number, what it asks for is booked as receivable, and money that came
 * for it takes that away again. Everything is in the one currency of the business; an invoice in
 * another one says the amount of each line in its memo. */
#include "format/invoice_rows.h"

#include <string.h>

typedef enum {
	TRANSACTION,
	DAY,
	ACCOUNT,
	ABOUT,
	LINE_ABOUT,
	AMOUNT,
	DEBIT,
	CREDIT,
	CUSTOMER,
	NUMBER,
	MEMO,
	BEFORE_TAX,
	TAX,
	GROUP,
	TYPE,
	WAVE_COLUMNS,
} WaveColumn;

static const ColumnNames column_names[] = {
	{TRANSACTION, {"transaction id"}},
	{DAY, {"transaction date"}},
	{ACCOUNT, {"account name"}},
	{ABOUT, {"transaction description"}},
	{LINE_ABOUT, {"transaction line description"}},
	{AMOUNT, {"amount (one column)"}},
	{DEBIT, {"debit amount*"}},
	{CREDIT, {"credit amount*"}},
	{CUSTOMER, {"customer"}},
	{NUMBER, {"invoice number"}},
	{MEMO, {"notes / memo"}},
	{BEFORE_TAX, {"amount before sales tax"}},
	{TAX, {"sales tax amount"}},
	{GROUP, {"account group"}},
	{TYPE, {"account type"}},
};

static const char *const titles[WAVE_COLUMNS] = {"Transaction ID", "Transaction Date",
	"Account Name", "Transaction Description", "Transaction Line Description",
	"Amount (One column)", "Debit Amount (Two Column Approach)",
	"Credit Amount (Two Column Approach)", "Customer", "Invoice Number", "Notes / Memo",
	"Amount Before Sales Tax", "Sales Tax Amount", "Account Group", "Account Type"};

static bool is_header(const int *places)
{
	bool amounts = places[AMOUNT] >= 0 || (places[DEBIT] >= 0 && places[CREDIT] >= 0);
	return places[TRANSACTION] >= 0 && places[DAY] >= 0 && places[NUMBER] >= 0 &&
	       places[TYPE] >= 0 && amounts;
}

/* --- one row --------------------------------------------------------------------------------- */

typedef enum { ROW_INCOME, ROW_RECEIVABLE, ROW_TAX, ROW_MONEY, ROW_OTHER } RowKind;

static RowKind kind_of(const InvoiceRow *line)
{
	Text type = text_folded(line->arena, row_cell(line, TYPE));
	Text group = text_folded(line->arena, row_cell(line, GROUP));
	if (text_contains(type, "receivable")) {
		return ROW_RECEIVABLE;
	}
	if (text_contains(type, "tax")) {
		return ROW_TAX;
	}
	if (text_contains(type, "income") || text_is(group, "income")) {
		return ROW_INCOME;
	}
	return text_contains(type, "cash") || text_contains(type, "bank") || text_is(group, "asset")
		       ? ROW_MONEY
		       : ROW_OTHER;
}

/* Signed by its effect on the account: income and tax grow by credit, the others by debit. */
static bool amount_of(InvoiceRow *line, RowInvoice *invoice, RowKind kind, Money *ret_amount)
{
	Currency currency = line->rows->reader->options.currency;
	Money debit, credit;
	if (!text_empty(row_cell(line, AMOUNT))) {
		return row_money(line, invoice, AMOUNT, currency, ret_amount);
	}
	if (!row_money(line, invoice, DEBIT, currency, &debit) ||
		!row_money(line, invoice, CREDIT, currency, &credit)) {
		return false;
	}
	bool by_credit = kind == ROW_INCOME || kind == ROW_TAX;
	int64_t grows = debit.minor - credit.minor;
	*ret_amount = (Money){by_credit ? -grows : grows, currency};
	return true;
}

/* "SGD 907.41": the amount of the line as it was billed. */
static bool foreign_of(Text memo, Money *ret_money)
{
	Money money = {0};
	if (memo.length < 5 || memo.chars[3] != ' ' ||
		!currency_parse((Span){memo.chars, 3}, &money.currency)) {
		return false;
	}
	Text number = {memo.chars + 4, memo.length - 4};
	if (!cell_decimal(
		    number, currency_digits(money.currency), INVOICE_MINOR_LIMIT, &money.minor)) {
		return false;
	}
	*ret_money = money;
	return true;
}

/* "Maison Lune - F-12 - Newsletter" under "Maison Lune - F-12" is "Newsletter". */
static Text line_name(const InvoiceRow *line)
{
	Text name = row_words(line, LINE_ABOUT, INVOICE_NAME_LIMIT);
	Text head = row_words(line, ABOUT, INVOICE_NAME_LIMIT);
	if (text_starts(name, text_chars(head)) && name.length > head.length + 3 &&
		strncmp(name.chars + head.length, " - ", 3) == 0) {
		size_t from = head.length + 3;
		return text_copy(
			line->rows->reader->arena, (Span){name.chars + from, name.length - from});
	}
	return text_empty(name) ? row_words(line, ACCOUNT, INVOICE_NAME_LIMIT) : name;
}

static const Error *take_income(InvoiceRow *line, RowInvoice *invoice, Money amount)
{
	Arena *arena = line->rows->reader->arena;
	StagedInvoice *staged = &invoice->thing.invoice;
	StagedInvoiceLine item = {.name = line_name(line), .net = amount};
	Money foreign;
	TRY(row_day(line, invoice, DAY, &staged->issued));
	if (!row_money(line, invoice, TAX, amount.currency, &item.tax)) {
		return OK;
	}
	if (!text_empty(row_cell(line, BEFORE_TAX)) &&
		!row_money(line, invoice, BEFORE_TAX, amount.currency, &item.net)) {
		return OK;
	}
	if (staged->lines.count == INVOICE_LINES_LIMIT) {
		row_wrong(line->rows, invoice, line->row->number, -1,
			message(arena, N_("It has more than %1 lines."), arg(INVOICE_LINES_LIMIT)));
		return OK;
	}
	*LIST_ADD(arena, staged->lines) = item;
	if (foreign_of(row_cell(line, MEMO), &foreign)) {
		*LIST_ADD(arena, invoice->foreign) = foreign;
	}
	return OK;
}

/* Of a transaction, whose rows come in any order: what is owed less, and what came on an account.
 */
static const Error *take_payment(InvoiceRow *line, RowInvoice *invoice, Money owed, Money came)
{
	Arena *arena = line->rows->reader->arena;
	StagedPayments *payments = &invoice->thing.invoice.payments;
	Text transaction = row_cell(line, TRANSACTION);
	size_t at = 0;
	while (at < payments->count && !text_equal(invoice->transactions.items[at], transaction)) {
		at++;
	}
	if (at == payments->count) {
		*LIST_ADD(arena, *payments) = (StagedPayment){.amount = {0, owed.currency},
			.fee = {0, owed.currency},
			.home = {0, owed.currency}};
		*LIST_ADD(arena, invoice->transactions) = text_keep(arena, transaction);
	}
	StagedPayment *payment = &payments->items[at];
	payment->amount.minor += owed.minor;
	payment->home.minor += came.minor;
	if (came.minor > 0) {
		payment->method = row_words(line, ACCOUNT, STAGED_METHOD_LIMIT);
	}
	return row_day(line, invoice, DAY, &payment->day);
}

static const Error *take_amount(InvoiceRow *line, RowInvoice *invoice, RowKind kind, Money amount)
{
	Money nothing = {0, amount.currency};
	switch (kind) {
	case ROW_INCOME:
		return take_income(line, invoice, amount);
	case ROW_TAX:
		invoice->tax.minor += amount.minor;
		return OK;
	case ROW_RECEIVABLE:
		if (amount.minor < 0) {
			amount.minor = -amount.minor;
			return take_payment(line, invoice, amount, nothing);
		}
		invoice->asked.minor += amount.minor;
		return OK;
	case ROW_MONEY:
		return take_payment(line, invoice, nothing, amount);
	case ROW_OTHER:
		break;
	}
	return OK;
}

static const Error *take(InvoiceRow *line)
{
	ImportReader *reader = line->rows->reader;
	RowInvoice *invoice;
	Money amount;
	RowKind kind = kind_of(line);
	Text number = row_words(line, NUMBER, INVOICE_NUMBER_LIMIT);
	if (text_empty(number)) {
		loss_left_out(&reader->summary.losses,
			message(line->arena, N_("Only invoices and what came for them are read: "
						"other transactions stay out.")),
			line->row->number);
		return OK;
	}
	TRY(invoice_row_of(line, number, &invoice));
	StagedInvoice *staged = &invoice->thing.invoice;
	if (!staged->currency.code[0]) {
		staged->currency = reader->options.currency;
		reader->summary.currency_missing = true;
		invoice->asked = invoice->tax = staged->total = (Money){0, staged->currency};
	}
	if (text_empty(staged->client)) {
		staged->client = row_words(line, CUSTOMER, PARTY_TEXT_LIMIT);
	}
	return amount_of(line, invoice, kind, &amount) ? take_amount(line, invoice, kind, amount)
						       : OK;
}

/* --- the whole of it ------------------------------------------------------------------------- */

/* Tax that is booked apart and told beside no line falls on all of them. */
static void spread_tax(RowInvoice *invoice)
{
	StagedInvoice *staged = &invoice->thing.invoice;
	int64_t net = 0, told = 0;
	EACH (const StagedInvoiceLine, line, staged->lines) {
		net += line->net.minor;
		told += line->tax.minor;
	}
	Money left = invoice->tax;
	for (size_t i = 0; told == 0 && net != 0 && i < staged->lines.count; i++) {
		StagedInvoiceLine *line = &staged->lines.items[i];
		bool last = i + 1 == staged->lines.count;
		line->tax =
			last ? left
			     : money_share(invoice->tax, line->net, (Money){net, left.currency});
		left.minor -= line->tax.minor;
	}
}

/* In the currency it was billed in, where every line says so. */
static void bill_in_foreign(RowInvoice *invoice)
{
	StagedInvoice *staged = &invoice->thing.invoice;
	bool all = invoice->foreign.count > 0 && invoice->foreign.count == staged->lines.count;
	for (size_t i = 0; i < invoice->foreign.count; i++) {
		all = all && currency_same(invoice->foreign.items[i].currency,
				     invoice->foreign.items[0].currency);
	}
	if (!all) {
		return;
	}
	staged->home = staged->total;
	staged->currency = invoice->foreign.items[0].currency;
	staged->total = (Money){0, staged->currency};
	for (size_t i = 0; i < staged->lines.count; i++) {
		StagedInvoiceLine *line = &staged->lines.items[i];
		Money net = invoice->foreign.items[i], tax = line->tax, home = line->net;
		line->net = net;
		line->tax = money_share(net, tax, home);
		line->tax.currency = staged->currency;
		staged->total.minor += net.minor + line->tax.minor;
	}
	EACH (StagedPayment, payment, staged->payments) {
		payment->home = payment->amount;
		payment->fee = money_share(staged->total, payment->fee, staged->home);
		payment->amount = money_share(staged->total, payment->amount, staged->home);
	}
}

static void sum_up(InvoiceRows *rows, RowInvoice *invoice)
{
	static const Quantity one = {10000}, back = {-10000};
	Arena *arena = rows->reader->arena;
	StagedInvoice *staged = &invoice->thing.invoice;
	EACH (const StagedInvoiceLine, line, staged->lines) {
		staged->total.minor += line->net.minor + line->tax.minor;
	}
	if (staged->total.minor != invoice->asked.minor) {
		row_wrong(rows, invoice, 0, AMOUNT,
			message(arena,
				N_("The lines of invoice %1 come to %2, and it asks for %3."),
				arg(staged->number), arg(staged->total), arg(invoice->asked)));
		return;
	}
	bill_in_foreign(invoice);
	EACH (StagedInvoiceLine, line, staged->lines) {
		line->quantity = line->net.minor < 0 ? back : one;
		line->price =
			price_of((Money){line->net.minor < 0 ? -line->net.minor : line->net.minor,
				line->net.currency});
	}
}

/* What was taken off without money is no payment; what came short of it is the fee. */
static void settle_payments(InvoiceRows *rows, RowInvoice *invoice)
{
	StagedPayments came = {0};
	EACH (StagedPayment, payment, invoice->thing.invoice.payments) {
		Money money = payment->home;
		bool paid = payment->amount.minor > 0 && money.minor > 0;
		if (!paid) {
			loss_left_out(&rows->reader->summary.losses,
				message(rows->reader->arena,
					N_("An amount was taken off an invoice, and no money came "
					   "for it: it is still open here.")),
				invoice->thing.row);
			continue;
		}
		if (money.minor < payment->amount.minor) {
			payment->fee.minor = payment->amount.minor - money.minor;
		}
		payment->home = (Money){0};
		*LIST_ADD(rows->reader->arena, came) = *payment;
	}
	invoice->thing.invoice.payments = came;
}

static void finish(InvoiceRows *rows, RowInvoice *invoice)
{
	Arena *arena = rows->reader->arena;
	StagedInvoice *staged = &invoice->thing.invoice;
	if (staged->lines.count == 0) {
		invoice->left_out = true;
		loss_left_out(&rows->reader->summary.losses,
			message(arena, N_("Money for an invoice whose lines are not in the file: "
					  "export from its day on.")),
			invoice->thing.row);
	} else if (!day_set(staged->issued)) {
		row_wrong(rows, invoice, 0, DAY, message(arena, N_("There is no date.")));
	} else if (text_empty(staged->client)) {
		row_wrong(rows, invoice, 0, CUSTOMER, message(arena, N_("There is no client.")));
	} else if (invoice->asked.minor < 0) {
		row_wrong(rows, invoice, 0, AMOUNT,
			message(arena, N_("It comes to less than nothing: credit notes are not "
					  "read.")));
	} else {
		spread_tax(invoice);
		settle_payments(rows, invoice);
		sum_up(rows, invoice);
	}
}

/* --- the face -------------------------------------------------------------------------------- */

static const InvoiceShape shape = {
	.names = column_names,
	.name_count = sizeof column_names / sizeof column_names[0],
	.columns = WAVE_COLUMNS,
	.is_header = is_header,
	.needs = N_(
		"No row names the columns: transactions of Wave need Transaction ID, Transaction "
		"Date, Invoice Number, Amount (One column) and Account Type."),
	.titles = titles,
	.take = take,
	.finish = finish,
};

static void *wave_begin(ImportReader *reader)
{
	return invoice_rows(reader, &shape);
}

static int detect_wave(Arena *arena, Span head, Text file_name)
{
	(void)file_name;
	return invoice_rows_seen(arena, head, &shape) ? 90 : 0;
}

const ImportFormat format_wave = {"wave", "Wave", NEEDS_CURRENCY | NEEDS_CLIENTS, detect_wave,
	wave_begin, invoice_rows_read, invoice_rows_end};
