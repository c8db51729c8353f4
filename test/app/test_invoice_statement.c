/* The statement behind an invoice. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/invoice_statement.h"

#include "app/bin.h"

#include "format/csv.h"

#include "test/app/invoice_made.h"

typedef struct {
	Arena *arena;
	int64_t rows, seconds;
	Text first[11];
} Read;

static const Error *read_row(void *user, Arena *scratch, const CsvRow *row)
{
	Read *read = user;
	int64_t seconds = 0;
	(void)scratch;
	EQUAL_INT(row->count, 11);
	if (row->number == 1) {
		return OK;
	}
	CHECK(span_int64(span_of(row->cells[10]), &seconds));
	read->seconds += seconds;
	for (size_t i = 0; i < row->count && read->rows == 0; i++) {
		read->first[i] = text_copy(read->arena, span_of(row->cells[i]));
	}
	read->rows++;
	return OK;
}

static Read read_csv(Arena *arena, Text table)
{
	Read read = {.arena = arena};
	CsvReader *csv = csv_reader(arena, read_row, &read);
	WORKS(csv_read(csv, span_of(table)));
	WORKS(csv_end(csv));
	return read;
}

STORE_TEST(a_statement_adds_up_to_the_hours_of_its_invoice_on_the_clients_clock)
{
	InvoiceView view;
	Client client;
	ClientId same, id = made_client(cx);
	Text table;
	WORKS(open_client_form(cx, id, &client));
	client.zone = TEXT("America/New_York");
	WORKS(save_client(cx, &client, &same));
	Agreement agreement = new_agreement(cx, id);
	agreement.rate = 4800;
	agreement.rounding = ROUND_UP;
	agreement.rounding_step.minutes = 50;
	agreed_as(cx, &agreement);
	(void)worked(cx, id, 72);
	(void)worked(cx, id, 48);
	WORKS(open_invoice(cx, drafted(cx, id), &view));
	WORKS(invoice_statement_csv(cx, &view, &table));
	Read read = read_csv(arena, table);
	EQUAL_INT(read.rows, 2);
	EQUAL_INT(read.seconds * 10000 / 3600,
		view.document.lines.items[0].quantity.ten_thousandths); /* twice 2 h 30 */
	EQUAL_TEXT(read.first[0], "2026-11-20");
	EQUAL_TEXT(read.first[1], "02:30"); /* 08:30 in Paris */
	EQUAL_TEXT(read.first[3], "America/New_York");
	EQUAL_TEXT(read.first[9], "2.5");
}

STORE_TEST(a_statement_is_drawn_for_a_draft_too_and_refused_where_no_time_is)
{
	InvoiceView view;
	Bytes pdf;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_RETAINER);
	InvoiceId fee = drafted(cx, client);
	WORKS(open_invoice(cx, fee, &view));
	REFUSES(invoice_statement_pdf(cx, &view, &pdf), "No time stands on this one.");
	(void)worked(cx, client, 72);
	WORKS(open_invoice(cx, drafted(cx, client), &view));
	EQUAL_INT(view.work.count, 1);
	EQUAL_INT(
		view.work.items[0].line, 0); /* covered, and the hour above on a line of its own */
	CHECK(invoice_work_of(&view, 0) == &view.work.items[0]);
	WORKS(invoice_statement_pdf(cx, &view, &pdf));
	CHECK(pdf.length > 1000 && memcmp(pdf.start, "%PDF-1.7", 8) == 0);
}

STORE_TEST(a_fee_that_goes_frees_what_it_covered)
{
	InvoiceView view;
	Bytes pdf;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_RETAINER);
	EntryId entry = worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_invoice(cx, id, &view));
	InvoiceDraft emptied = {.id = id};
	for (size_t i = 0; i < view.document.lines.count; i++) {
		LIST_ADD(arena, emptied.lines);
	}
	WORKS(change_invoice(cx, &emptied));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.lines.count, 0);
	EQUAL_INT(view.pieces.count, 0);
	REFUSES(invoice_statement_pdf(cx, &view, &pdf), "No time stands on this one.");
	WORKS(delete_noun(cx, TEXT("entry"), entry.value));
}
