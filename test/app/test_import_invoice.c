/* Invoices of other programs: their own numbers, frozen, paid as the file says; a second file adds
 * what came since, and an undo takes all of it back. */
#include "app/import.h"
#include "app/invoice.h"
#include "app/payment.h"
#include "host/file.h"
#include "store/client.h"

#include "test/store/store_test.h"

#include <stdio.h>
#include <string.h>

static ImportView imported_file(Context *cx, const char *path, const char *format)
{
	ImportId id;
	ImportView view;
	int file;
	WORKS(file_open(cx->arena, text_of(path), &file));
	WORKS(begin_import(cx, file, TEXT("invoices.csv"), text_of(format), NULL, &id));
	WORKS(open_import(cx, id, &view));
	WORKS(choose_import(cx, id, &view.choices));
	WORKS(run_import(cx, id, true, NULL));
	WORKS(run_import(cx, id, false, NULL));
	WORKS(open_import(cx, id, &view));
	CHECK(!view.report.problem.msgid);
	return view;
}

static ImportView imported_rows(Context *cx, const char *rows)
{
	char path[256];
	snprintf(path, sizeof path, "%s/file", test_folder());
	FILE *file = fopen(path, "w");
	fprintf(file,
		"Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Rate,"
		"Quantity,Line Subtotal,Tax 1 Amount,Currency,Amount Paid\n%s",
		rows);
	fclose(file);
	return imported_file(cx, path, "freshbooks");
}

static const InvoiceRow *row_of(const InvoiceDesk *desk, const char *number)
{
	EACH (const InvoiceRow, row, desk->rows) {
		if (text_is(row->receivable.number, number)) {
			return row;
		}
	}
	return NULL;
}

static InvoiceDesk desk_of(Context *cx)
{
	InvoiceDesk desk;
	WORKS(open_invoices(cx, &desk));
	return desk;
}

static InvoiceView opened(Context *cx, const char *number)
{
	InvoiceView view;
	InvoiceDesk desk = desk_of(cx);
	const InvoiceRow *row = row_of(&desk, number);
	CHECK(row);
	WORKS(open_invoice(cx, row->receivable.id, &view));
	return view;
}

static size_t lost(const ImportView *view, const char *msgid)
{
	EACH (const Loss, loss, view->report.losses.lines) {
		if (strcmp(loss->what.msgid, msgid) == 0) {
			return (size_t)loss->count;
		}
	}
	return 0;
}

static const ImportCount *invoices(const ImportView *view)
{
	return &view->report.counts[MADE_INVOICE];
}

static const ImportCount *payments(const ImportView *view)
{
	return &view->report.counts[MADE_PAYMENT];
}

STORE_TEST(invoices_of_freshbooks_are_owed_and_paid_under_their_own_numbers)
{
	ImportView view = imported_file(cx, "test/data/freshbooks_invoices.csv", "");
	EQUAL_INT(invoices(&view)->made, 11);
	EQUAL_INT(payments(&view)->made, 8);
	EQUAL_INT(view.report.counts[MADE_CLIENT].made, 5);
	InvoiceView first = opened(cx, "F-2026-0051");
	EQUAL_INT(first.state, RECEIVABLE_PAID);
	EQUAL_INT(first.receivable.due.minor, 92698);
	EQUAL_TEXT(text_of(first.receivable.currency.code), "SGD");
	EQUAL_TEXT(text_of(first.client.currency.code), "SGD");
	EQUAL_INT(first.receivable.place, 0);
	EQUAL_INT(first.document.lines.count, 2);
	EQUAL_INT(first.document.totals.due.minor, 92698);
	InvoiceView discounted = opened(cx, "F-2026-0062");
	EQUAL_INT(discounted.document.lines.items[1].adjustments.items[0].percent.hundredths, 1000);
	EQUAL_INT(discounted.receivable.due.minor, 98920);
	EQUAL_INT(discounted.open.minor, 98920);
	EQUAL_INT(opened(cx, "F-2026-0056").state, RECEIVABLE_OVERDUE);
	REFUSES(delete_invoice(cx, first.receivable.id),
		"An issued invoice is never changed: take it back with a credit note.");
}

STORE_TEST(the_same_invoices_again_change_nothing_and_undoing_takes_them_back)
{
	ImportView first = imported_file(cx, "test/data/freshbooks_invoices.csv", "");
	ImportView second = imported_file(cx, "test/data/freshbooks_invoices.csv", "");
	EQUAL_INT(invoices(&second)->made + invoices(&second)->updated, 0);
	EQUAL_INT(invoices(&second)->same, 11);
	EQUAL_INT(payments(&second)->made, 0);
	EQUAL_INT(desk_of(cx).rows.count, 11);
	WORKS(undo_import(cx, first.import.id));
	Clients clients;
	WORKS(store_client_list(cx->db, arena, cx->practice.id, &clients));
	EQUAL_INT(desk_of(cx).rows.count, 0);
	EQUAL_INT(clients.count, 0);
	ImportView third = imported_file(cx, "test/data/freshbooks_invoices.csv", "");
	EQUAL_INT(invoices(&third)->made, 11);
}

STORE_TEST(a_newer_file_adds_what_was_paid_since_and_its_undo_takes_only_that)
{
	imported_rows(cx, "Kopi,7,2026-10-01,partial,2026-10-05,Work,100,10,1000,200,EUR,500\n");
	EQUAL_INT(opened(cx, "7").open.minor, 70000);
	ImportView newer = imported_rows(
		cx, "Kopi,7,2026-10-01,paid,2026-10-20,Work,100,10,1000,200,EUR,1200\n");
	EQUAL_INT(invoices(&newer)->updated, 1);
	InvoiceView paid = opened(cx, "7");
	EQUAL_INT(paid.state, RECEIVABLE_PAID);
	EQUAL_INT(paid.payments.count, 2);
	EQUAL_INT(paid.payments.items[1].amount.minor, 70000);
	EQUAL_INT(paid.payments.items[1].day.days, day(2026, 10, 20).days);
	WORKS(undo_import(cx, newer.import.id));
	EQUAL_INT(opened(cx, "7").open.minor, 70000);
}

STORE_TEST(tax_of_the_file_counts_whatever_rate_it_makes)
{
	imported_rows(cx, "Kopi,1,2026-10-01,sent,,Work,9.50,1,9.50,1.90,EUR,\n"
			  "Kopi,1,2026-10-01,sent,,More,9.50,3,28.50,5.70,EUR,\n"
			  "Kopi,2,2026-10-01,sent,,Odd,1,1,1.00,0.15,EUR,\n"
			  "Kopi,2,2026-10-01,sent,,Odd,1,1,1.00,0.15,EUR,\n"
			  "Kopi,3,2026-10-01,sent,,Odd rate,33.33,3,100.00,0,EUR,\n");
	InvoiceView plain = opened(cx, "1"), odd = opened(cx, "2"), third = opened(cx, "3");
	EQUAL_INT(plain.document.lines.items[0].rate.hundredths, 2000);
	EQUAL_INT(plain.receivable.due.minor, 4560);
	EQUAL_INT(plain.receivable.tax.minor, 760);
	EQUAL_INT(odd.receivable.due.minor, 230);
	EQUAL_INT(third.receivable.due.minor, 10000);
	EQUAL_INT(third.document.lines.items[0].quantity.ten_thousandths, 10000);
}

STORE_TEST(what_is_paid_or_taken_back_by_hand_stays_when_its_import_is_undone)
{
	ImportView view =
		imported_rows(cx, "Kopi,1,2026-10-01,sent,,Work,100,1,100,0,EUR,\n"
				  "Kopi,2,2026-10-01,sent,,Work,100,1,100,0,EUR,\n"
				  "Kopi,3,2026-10-01,paid,2026-10-02,Work,100,1,100,0,EUR,\n");
	InvoiceId credit;
	InvoiceView first = opened(cx, "1");
	const Payment payment = {.invoice = first.receivable.id,
		.day = day(2026, 11, 2),
		.received = {4000, {"EUR"}}};
	WORKS(add_payment(cx, &payment));
	WORKS(credit_invoice(cx, opened(cx, "3").receivable.id, false, &credit));
	WORKS(undo_import(cx, view.import.id));
	InvoiceDesk desk = desk_of(cx);
	CHECK(row_of(&desk, "1"));
	CHECK(!row_of(&desk, "2"));
	CHECK(row_of(&desk, "3"));
	EQUAL_INT(opened(cx, "3").payments.count, 1);
	WORKS(open_import(cx, view.import.id, &view));
	WORKS(import_touched(cx, &view));
	EQUAL_INT(view.touched.count, 2);
}

STORE_TEST(a_number_of_somebody_else_or_of_our_own_series_is_left_alone)
{
	imported_rows(cx, "Kopi,1,2026-10-01,sent,,Work,100,1,100,0,EUR,\n");
	ImportView other = imported_rows(cx, "Lune,1,2026-10-01,sent,,Work,100,1,100,0,EUR,\n"
					     "Kopi,4,2027-10-01,sent,,Work,100,1,100,0,EUR,\n");
	EQUAL_INT(invoices(&other)->made + invoices(&other)->updated, 0);
	EQUAL_INT(lost(&other, "Document %1 is here already, for somebody else or of another "
			       "amount: it stays as it is."),
		1);
	EQUAL_INT(lost(&other, "Its day has not come yet: left out."), 1);
	EQUAL_INT(desk_of(cx).rows.count, 1);
}

STORE_TEST(invoices_of_wave_are_billed_in_their_currency_and_valued_as_booked)
{
	ImportView view = imported_file(cx, "test/data/wave_accounting.csv", "");
	EQUAL_INT(invoices(&view)->made, 6);
	EQUAL_INT(payments(&view)->made, 4);
	InvoiceView foreign = opened(cx, "F-2026-0061");
	EQUAL_INT(foreign.state, RECEIVABLE_PAID);
	EQUAL_INT(foreign.receivable.due.minor, 95827);
	EQUAL_INT(foreign.payments.items[0].home.minor, 64313);
	EQUAL_INT(foreign.payments.items[0].difference.minor, 0);
	view = imported_file(cx, "test/data/freshbooks_invoices.csv", "");
	EQUAL_INT(invoices(&view)->same + invoices(&view)->made, 11); /* both tell of six */
	EQUAL_INT(invoices(&view)->made, 5);
}
