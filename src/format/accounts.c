#include "format/accounts.h"

#include "format/csv.h"

/* --- lines, as all of them see them --- */

/* A line with what was taken off or put on it already in its price. */
typedef struct {
	Text name, about;
	Quantity quantity;
	Price price;
	Money net, tax;
	Rate rate;
	Text category;
} AccountLine;

static int64_t way(const Invoice *document)
{
	return document->kind == INVOICE_CREDIT ? -1 : 1;
}

static AccountLine plain_line(const Invoice *document, const InvoiceLine *line)
{
	AccountLine plain = {.name = line->name,
		.about = line->about,
		.quantity = line->quantity,
		.price = line->price,
		.net = line->net,
		.rate = line->rate,
		.category = line->category};
	if (line->adjustments.count > 0 || line->basis.ten_thousandths != 0) {
		plain.quantity.ten_thousandths = line->net.minor < 0 ? -10000 : 10000;
		plain.price =
			price_of((Money){line->net.minor < 0 ? -line->net.minor : line->net.minor,
				line->net.currency});
	}
	plain.quantity.ten_thousandths *= way(document);
	plain.net.minor *= way(document);
	plain.tax = money_percent(plain.net, plain.rate);
	return plain;
}

/* A discount or surcharge on the whole, as a line of its own. */
static AccountLine adjusted_line(const Invoice *document, const Adjustment *adjustment)
{
	int64_t sign = way(document) * (adjustment->charge ? 1 : -1);
	AccountLine line = {.name = adjustment->reason,
		.quantity = {sign * 10000},
		.price = price_of(adjustment->amount),
		.net = {sign * adjustment->amount.minor, adjustment->amount.currency},
		.rate = adjustment->rate,
		.category = adjustment->category};
	line.tax = money_percent(line.net, line.rate);
	return line;
}

static size_t line_count(const Invoice *document)
{
	return document->lines.count + document->applied.count;
}

static AccountLine line_at(const Invoice *document, size_t at)
{
	return at < document->lines.count
		       ? plain_line(document, &document->lines.items[at])
		       : adjusted_line(
				 document, &document->applied.items[at - document->lines.count]);
}

/* --- cells --- */

static void put_head(CsvWriter *csv, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		csv_put_number(csv, text_of(names[i])); /* as the template has it */
	}
	csv_end_row(csv);
}
#define HEAD(csv, names) put_head((csv), (names), sizeof(names) / sizeof(names)[0])

static void put_nothing(CsvWriter *csv, int times)
{
	for (int i = 0; i < times; i++) {
		csv_put_text(csv, TEXT(""));
	}
}

static void put_quantity(CsvWriter *csv, Arena *arena, Quantity quantity, int least)
{
	csv_put_number(csv, decimal_text(arena, quantity.ten_thousandths, QUANTITY_DIGITS, least));
}

static Text day_slashed(Arena *arena, Day day, bool month_first)
{
	Date date = day_date(day);
	int first = month_first ? date.month : date.day, then = month_first ? date.day : date.month;
	return day_set(day) ? text_format(arena, "%02d/%02d/%04d", first, then, date.year)
			    : TEXT("");
}

static Text currency_text(const Invoice *document)
{
	return text_of(document->currency.code);
}

/* --- QuickBooks Online --- */

static bool needs_tax(const BookedInvoices *invoices)
{
	EACH (const BookedInvoice, invoice, *invoices) {
		if (invoice->document->totals.tax.minor != 0 ||
			!text_is(currency_text(invoice->document),
				invoices->items[0].document->currency.code)) {
			return true;
		}
	}
	return false;
}

static void quickbooks_row(CsvWriter *csv, Arena *arena, const BookedInvoice *invoice,
	const AccountLine *line, bool taxed)
{
	const Invoice *document = invoice->document;
	csv_put_text(csv, document->number);
	csv_put_text(csv, invoice->client);
	csv_put_number(csv, day_slashed(arena, document->issued, false));
	csv_put_number(csv, day_slashed(arena, document->due, false));
	put_nothing(csv, 3);
	csv_put_text(csv, line->name);
	csv_put_text(csv, line->about);
	put_quantity(csv, arena, line->quantity, 0);
	csv_put_number(csv, price_decimal(arena, line->price, document->currency));
	csv_put_number(csv, money_decimal(arena, line->net));
	if (taxed) {
		csv_put_number(csv, money_decimal(arena, line->tax));
		csv_put_text(csv,
			text_format(arena, "%s%%",
				decimal_text(arena, line->rate.hundredths, RATE_DIGITS, 0).chars));
		csv_put_text(csv, currency_text(document));
	} else {
		csv_put_text(csv, TEXT(""));
	}
	csv_end_row(csv);
}

void quickbooks_csv(Buffer *out, Arena *scratch, const BookedInvoices *invoices)
{
	static const char *const plain[] = {"*InvoiceNo", "*Customer", "*InvoiceDate", "*DueDate",
		"Terms", "Location", "Memo", "Item(Product/Service)", "ItemDescription",
		"ItemQuantity", "ItemRate", "*ItemAmount", "Service Date"};
	static const char *const with_tax[] = {"*InvoiceNo", "*Customer", "*InvoiceDate",
		"*DueDate", "Terms", "Location", "Memo", "*Item(Product/Service)",
		"ItemDescription", "ItemQuantity", "ItemRate", "*ItemAmount", "Item Tax Amount",
		"*Item Tax Code", "Currency"};
	CsvWriter csv = {.out = out};
	bool taxed = needs_tax(invoices);
	if (taxed) {
		HEAD(&csv, with_tax);
	} else {
		HEAD(&csv, plain);
	}
	EACH (const BookedInvoice, invoice, *invoices) {
		bool credit = invoice->document->kind == INVOICE_CREDIT;
		for (size_t i = 0; !credit && i < line_count(invoice->document); i++) {
			AccountLine line = line_at(invoice->document, i);
			quickbooks_row(&csv, scratch, invoice, &line, taxed);
		}
		arena_clear(scratch);
	}
}

/* --- Xero --- */

static void xero_row(
	CsvWriter *csv, Arena *arena, const BookedInvoice *invoice, const AccountLine *line)
{
	const Invoice *document = invoice->document;
	const Address *address = &document->buyer.address;
	const Text who[] = {invoice->client, document->buyer.email, address->line1, address->line2,
		address->line3, TEXT(""), address->city, address->region, address->postcode,
		address->country, document->number, document->purchase_order};
	for (size_t i = 0; i < sizeof who / sizeof who[0]; i++) {
		csv_put_text(csv, who[i]);
	}
	csv_put_number(csv, day_slashed(arena, document->issued, false));
	csv_put_number(csv, day_slashed(arena, document->due, false));
	put_nothing(csv, 1);
	csv_put_text(csv, line->name);
	put_quantity(csv, arena, line->quantity, 0);
	csv_put_number(csv, price_decimal(arena, line->price, document->currency));
	put_nothing(csv, 1);
	csv_put_number(csv, TEXT("200"));
	csv_put_text(
		csv, line->rate.hundredths == 0
			     ? TEXT("Tax Exempt")
			     : text_format(arena, "%s%% (VAT on Income)",
				       decimal_text(arena, line->rate.hundredths, RATE_DIGITS, 0)
					       .chars));
	put_nothing(csv, 4);
	csv_put_text(csv, currency_text(document));
	put_nothing(csv, 1);
	csv_end_row(csv);
}

void xero_csv(Buffer *out, Arena *scratch, const BookedInvoices *invoices)
{
	static const char *const names[] = {"*ContactName", "EmailAddress", "POAddressLine1",
		"POAddressLine2", "POAddressLine3", "POAddressLine4", "POCity", "PORegion",
		"POPostalCode", "POCountry", "*InvoiceNumber", "Reference", "*InvoiceDate",
		"*DueDate", "InventoryItemCode", "*Description", "*Quantity", "*UnitAmount",
		"Discount", "*AccountCode", "*TaxType", "TrackingName1", "TrackingOption1",
		"TrackingName2", "TrackingOption2", "Currency", "BrandingTheme"};
	CsvWriter csv = {.out = out};
	HEAD(&csv, names);
	EACH (const BookedInvoice, invoice, *invoices) {
		for (size_t i = 0; i < line_count(invoice->document); i++) {
			AccountLine line = line_at(invoice->document, i);
			xero_row(&csv, scratch, invoice, &line);
		}
		arena_clear(scratch);
	}
}

/* --- FreshBooks --- */

static Text freshbooks_status(const BookedInvoice *invoice)
{
	return day_set(invoice->paid) ? TEXT("paid") : invoice->sent ? TEXT("sent") : TEXT("draft");
}

static void freshbooks_row(
	CsvWriter *csv, Arena *arena, const BookedInvoice *invoice, const AccountLine *line)
{
	const Invoice *document = invoice->document;
	csv_put_text(csv, invoice->client);
	csv_put_text(csv, document->number);
	csv_put_number(csv, day_iso(arena, document->issued));
	csv_put_text(csv, freshbooks_status(invoice));
	csv_put_number(csv, day_set(invoice->paid) ? day_iso(arena, invoice->paid) : TEXT(""));
	csv_put_text(csv, line->name);
	csv_put_text(csv, line->about);
	csv_put_number(csv, price_decimal(arena, line->price, document->currency));
	csv_put_number(csv, text_format(arena, "%s0000",
				    decimal_text(arena, line->quantity.ten_thousandths,
					    QUANTITY_DIGITS, QUANTITY_DIGITS)
					    .chars));
	csv_put_number(csv, TEXT("0"));
	csv_put_number(csv, money_decimal(arena, line->net));
	csv_put_text(csv, line->tax.minor ? TEXT("VAT") : TEXT(""));
	csv_put_number(csv, money_decimal(arena, line->tax));
	csv_put_text(csv, TEXT(""));
	csv_put_number(csv, TEXT("0"));
	csv_put_number(csv, money_decimal(arena, money_add(line->net, line->tax)));
	csv_put_text(csv, currency_text(document));
	csv_end_row(csv);
}

void freshbooks_csv(Buffer *out, Arena *scratch, const BookedInvoices *invoices)
{
	static const char *const names[] = {"Client Name", "Invoice #", "Date Issued",
		"Invoice Status", "Date Paid", "Item Name", "Item Description", "Rate", "Quantity",
		"Discount Percentage", "Line Subtotal", "Tax 1 Type", "Tax 1 Amount", "Tax 2 Type",
		"Tax 2 Amount", "Line Total", "Currency"};
	CsvWriter csv = {.out = out};
	HEAD(&csv, names);
	EACH (const BookedInvoice, invoice, *invoices) {
		for (size_t i = 0; i < line_count(invoice->document); i++) {
			AccountLine line = line_at(invoice->document, i);
			freshbooks_row(&csv, scratch, invoice, &line);
		}
		arena_clear(scratch);
	}
}

/* --- Wave --- */

void wave_csv(Buffer *out, Arena *scratch, const BookedMoves *moves)
{
	static const char *const names[] = {"Date", "Description", "Amount"};
	CsvWriter csv = {.out = out};
	HEAD(&csv, names);
	EACH (const BookedMove, move, *moves) {
		csv_put_number(&csv, day_iso(scratch, move->day));
		csv_put_text(&csv, move->about);
		csv_put_number(&csv, money_decimal(scratch, move->amount));
		csv_end_row(&csv);
		arena_clear(scratch);
	}
}
