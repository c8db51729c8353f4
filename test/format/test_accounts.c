/* Files for other bookkeeping programs: their own headers, our lines, nothing that runs. */
#include "format/accounts.h"

#include "test/test.h"

static Invoice document(Arena *arena, InvoiceKind kind)
{
	Invoice invoice = {.kind = kind,
		.number = TEXT("F-1"),
		.issued = day(2026, 11, 3),
		.due = day(2026, 12, 3),
		.currency = {"EUR"},
		.language = TEXT("fr"),
		.regime = regime_named(TEXT("fr-vat")),
		.buyer = {.name = TEXT("Lune"), .address = {.city = TEXT("Lyon")}},
		.preceding = {0}};
	*LIST_ADD(arena, invoice.lines) = (InvoiceLine){.name = TEXT("=1+1"),
		.about = TEXT("hours, \"evening\""),
		.quantity = {25000},
		.unit = TEXT("HUR"),
		.price = {48000000},
		.rate = {2000}};
	invoice_fill(arena, &invoice);
	return invoice;
}

static Text written(Arena *arena, AccountsWrite *write, const Invoice *invoice)
{
	Buffer out = buffer_new(arena);
	BookedInvoices all = {0};
	*LIST_ADD(arena, all) = (BookedInvoice){.document = invoice,
		.client = TEXT("@Lune"),
		.paid = day(2026, 11, 30),
		.sent = true};
	Arena *scratch = arena_new(1 << 20);
	write(&out, scratch, &all);
	arena_free(scratch);
	return buffer_done(&out);
}

TEST(quickbooks_gets_its_own_header_and_texts_that_do_not_run)
{
	Invoice invoice = document(arena, INVOICE_PLAIN);
	EQUAL_TEXT(written(arena, quickbooks_csv, &invoice),
		"*InvoiceNo,*Customer,*InvoiceDate,*DueDate,Terms,Location,Memo,"
		"*Item(Product/Service),ItemDescription,ItemQuantity,ItemRate,*ItemAmount,Item Tax "
		"Amount,*Item Tax Code,Currency\r\n"
		"F-1,'@Lune,03/11/2026,03/12/2026,,,,'=1+1,\"hours, \"\"evening\"\"\",2.5,48.00,"
		"120.00,24.00,20%,EUR\r\n");
	invoice.regime = regime_named(TEXT("fr-franchise"));
	invoice.lines.items[0].rate = (Rate){0};
	invoice.lines.items[0].category = TEXT("");
	invoice_fill(arena, &invoice);
	CHECK(text_starts(written(arena, quickbooks_csv, &invoice),
		"*InvoiceNo,*Customer,*InvoiceDate,*DueDate,Terms,Location,Memo,Item(Product/"
		"Service),ItemDescription,ItemQuantity,ItemRate,*ItemAmount,Service Date\r\n"));
	Invoice credit = document(arena, INVOICE_CREDIT);
	CHECK(!text_contains(written(arena, quickbooks_csv, &credit), "F-1"));
}

TEST(xero_gets_27_columns_and_credit_notes_below_zero)
{
	Invoice invoice = document(arena, INVOICE_PLAIN), credit = document(arena, INVOICE_CREDIT);
	EQUAL_TEXT(written(arena, xero_csv, &invoice),
		"*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,"
		"POAddressLine4,POCity,PORegion,POPostalCode,POCountry,*InvoiceNumber,Reference,"
		"*InvoiceDate,*DueDate,InventoryItemCode,*Description,*Quantity,*UnitAmount,"
		"Discount,*AccountCode,*TaxType,TrackingName1,TrackingOption1,TrackingName2,"
		"TrackingOption2,Currency,BrandingTheme\r\n"
		"'@Lune,,,,,,Lyon,,,,F-1,,03/11/2026,03/12/2026,,'=1+1,2.5,48.00,,200,20% (VAT on "
		"Income),,,,,EUR,\r\n");
	CHECK(text_contains(written(arena, xero_csv, &credit), ",'=1+1,-2.5,48.00,"));
}

TEST(freshbooks_gets_eight_decimals_and_a_status)
{
	Invoice invoice = document(arena, INVOICE_PLAIN);
	EQUAL_TEXT(written(arena, freshbooks_csv, &invoice),
		"Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item "
		"Description,Rate,Quantity,Discount Percentage,Line Subtotal,Tax 1 Type,Tax 1 "
		"Amount,Tax 2 Type,Tax 2 Amount,Line Total,Currency\r\n"
		"'@Lune,F-1,2026-11-03,paid,2026-11-30,'=1+1,\"hours, \"\"evening\"\"\",48.00,"
		"2.50000000,0,120.00,VAT,24.00,,0,144.00,EUR\r\n");
}

TEST(iif_adds_up_to_nothing_and_keeps_its_columns)
{
	Invoice invoice = document(arena, INVOICE_PLAIN), credit = document(arena, INVOICE_CREDIT);
	invoice.lines.items[0].about = TEXT("a\tb\n\"é\"");
	CHECK(text_contains(written(arena, quickbooks_iif, &invoice),
		"TRNS\tINVOICE\t11/03/2026\tAccounts Receivable\t@Lune\t144.00\tF-1\t\t\r\n"
		"SPL\tINVOICE\t11/03/2026\tSales\t\t-120.00\t=1+1\t-2.5\t48.00\ta b  \xe9 \r\n"
		"SPL\tINVOICE\t11/03/2026\tSales Tax Payable\t\t-24.00\t\t\t\tVAT\r\nENDTRNS\r\n"));
	CHECK(text_contains(written(arena, quickbooks_iif, &credit),
		"TRNS\tCREDIT MEMO\t11/03/2026\tAccounts Receivable\t@Lune\t-144.00\t"));
}

TEST(a_discount_on_the_whole_is_a_line_of_its_own)
{
	Invoice invoice = document(arena, INVOICE_PLAIN);
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.amount = MONEY(1000, "EUR"), .reason = TEXT("Remise")};
	invoice_fill(arena, &invoice);
	Text file = written(arena, freshbooks_csv, &invoice);
	CHECK(text_contains(
		file, "Remise,,10.00,-1.00000000,0,-10.00,VAT,-2.00,,0,-12.00,EUR\r\n"));
}

TEST(wave_gets_money_in_and_out)
{
	Buffer out = buffer_new(arena);
	BookedMoves moves = {0};
	Arena *scratch = arena_new(1 << 20);
	*LIST_ADD(arena, moves) =
		(BookedMove){day(2026, 11, 3), TEXT("-F-1 Lune"), MONEY(14400, "EUR")};
	*LIST_ADD(arena, moves) = (BookedMove){day(2026, 11, 4), TEXT("Train"), MONEY(-50, "EUR")};
	wave_csv(&out, scratch, &moves);
	arena_free(scratch);
	EQUAL_TEXT(buffer_done(&out), "Date,Description,Amount\r\n2026-11-03,'-F-1 Lune,144.00\r\n"
				      "2026-11-04,Train,-0.50\r\n");
}
