/* IIF, the tab-separated file of QuickBooks Desktop: a transaction with its splits, which add up to
 * nothing. */
#include "format/accounts.h"
#include "format/charset.h"

/* In Windows-1252, without what would end a cell or a line. */
static void put_cell(Buffer *out, Text text, char end)
{
	const char *at = text_chars(text);
	const char *stop = at + text.length;
	while (at < stop) {
		unsigned char byte = '?';
		uint32_t code_point = utf8_next(&at);
		if (!charset_byte(WINDOWS_1252, code_point, &byte)) {
			byte = '?';
		}
		bool parts = byte == '\t' || byte == '\r' || byte == '\n' || byte == '"';
		buffer_char(out, parts ? ' ' : (char)byte);
	}
	buffer_char(out, end);
	if (end == '\r') {
		buffer_char(out, '\n');
	}
}

static void put_row(Buffer *out, const Text *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		put_cell(out, cells[i], i + 1 < count ? '\t' : '\r');
	}
}
#define ROW(out, ...)                               \
	put_row((out), (const Text[]){__VA_ARGS__}, \
		sizeof((const Text[]){__VA_ARGS__}) / sizeof(Text))

typedef struct {
	Buffer *out;
	Arena *arena;
	const BookedInvoice *invoice;
	Text type, day;
	int64_t way; /* 1; -1 for a credit memo */
} Writing;

static Text signed_money(const Writing *at, Money money, int64_t sign)
{
	return money_decimal(at->arena, (Money){sign * at->way * money.minor, money.currency});
}

static void put_split(const Writing *at, const char *account, Money money, Text item,
	Quantity quantity, Text price, Text memo)
{
	Text count = text_empty(item) ? TEXT("")
				      : decimal_text(at->arena, -at->way * quantity.ten_thousandths,
						QUANTITY_DIGITS, 0);
	ROW(at->out, TEXT("SPL"), at->type, at->day, text_of(account), TEXT(""),
		signed_money(at, money, -1), item, count, price, memo);
}

static void put_invoice(const Writing *at)
{
	const Invoice *document = at->invoice->document;
	ROW(at->out, TEXT("TRNS"), at->type, at->day, TEXT("Accounts Receivable"),
		at->invoice->client, signed_money(at, document->totals.gross, 1), document->number,
		document->purchase_order, TEXT(""));
	EACH (const InvoiceLine, line, document->lines) {
		put_split(at, "Sales", line->net, line->name, line->quantity,
			price_decimal(at->arena, line->price, document->currency), line->about);
	}
	EACH (const Adjustment, adjustment, document->applied) {
		Money money = adjustment->amount;
		money.minor *= adjustment->charge ? 1 : -1;
		put_split(
			at, "Sales", money, TEXT(""), (Quantity){0}, TEXT(""), adjustment->reason);
	}
	if (document->totals.tax.minor != 0) {
		put_split(at, "Sales Tax Payable", document->totals.tax, TEXT(""), (Quantity){0},
			TEXT(""), TEXT("VAT"));
	}
	ROW(at->out, TEXT("ENDTRNS"));
}

void quickbooks_iif(Buffer *out, Arena *scratch, const BookedInvoices *invoices)
{
	ROW(out, TEXT("!TRNS"), TEXT("TRNSTYPE"), TEXT("DATE"), TEXT("ACCNT"), TEXT("NAME"),
		TEXT("AMOUNT"), TEXT("DOCNUM"), TEXT("PONUM"), TEXT("MEMO"));
	ROW(out, TEXT("!SPL"), TEXT("TRNSTYPE"), TEXT("DATE"), TEXT("ACCNT"), TEXT("NAME"),
		TEXT("AMOUNT"), TEXT("INVITEM"), TEXT("QNTY"), TEXT("PRICE"), TEXT("MEMO"));
	ROW(out, TEXT("!ENDTRNS"));
	EACH (const BookedInvoice, invoice, *invoices) {
		bool credit = invoice->document->kind == INVOICE_CREDIT;
		Date date = day_date(invoice->document->issued);
		const Writing at = {.out = out,
			.arena = scratch,
			.invoice = invoice,
			.type = credit ? TEXT("CREDIT MEMO") : TEXT("INVOICE"),
			.day = text_format(
				scratch, "%02d/%02d/%04d", date.month, date.day, date.year),
			.way = credit ? -1 : 1};
		put_invoice(&at);
		arena_clear(scratch);
	}
}
