/* Invoices in a folder, and what comes back. It is Monday, 23 November 2026, 08:30 in Paris. */
#include "app/invoice_status.h"

#include "format/invoice_json.h"
#include "host/file.h"
#include "store/invoice.h"

#include "test/app/invoice_made.h"

static InvoiceId issued(Context *cx)
{
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	return id;
}

static Text folder_made(Arena *arena)
{
	Text folder = text_format(arena, "%s/platform", test_folder());
	WORKS(folder_make(arena, text_format(arena, "%s/in", folder.chars)));
	return folder;
}

static void left(Arena *arena, Text folder, const char *name, const char *text)
{
	WORKS(file_write(arena, text_format(arena, "%s/in/%s", folder.chars, name),
		bytes_of(text, strlen(text))));
}

static bool there(Arena *arena, Text folder, const char *name)
{
	return file_exists(text_format(arena, "%s/%s", folder.chars, name));
}

STORE_TEST(issued_invoices_are_left_in_the_folder_once)
{
	HandOver over;
	Text folder = folder_made(arena);
	(void)issued(cx);
	WORKS(hand_over(cx, folder, INVOICE_FILE_UBL, &over));
	EQUAL_INT(over.written.count, 1);
	REFUSES(over.written.items[0].problem,
		"Peppol wants the client’s reference or order number.");
	CHECK(!there(arena, folder, "out/2026-001.xml"));
	WORKS(hand_over(cx, folder, INVOICE_FILE_CII, &over));
	CHECK(!over.written.items[0].problem && there(arena, folder, "out/2026-001.xml"));
	WORKS(hand_over(cx, folder, INVOICE_FILE_CII, &over));
	EQUAL_INT(over.written.count, 0);
}

STORE_TEST(what_a_platform_says_is_noted_once_and_its_file_put_away)
{
	HandOver over;
	InvoiceStatuses all;
	Text folder = folder_made(arena);
	InvoiceId id = issued(cx);
	const char *table = "number,code,day,who,reason\n2026-001,205,2026-11-22,Lune,\n"
			    "2026-001,210,2026-11-23,Lune,Montant\n";
	left(arena, folder, "a.csv", table);
	WORKS(hand_over(cx, folder, INVOICE_FILE_CII, &over));
	EQUAL_INT(over.picked_up.count, 1);
	EQUAL_INT(over.picked_up.items[0].noted, 2);
	CHECK(there(arena, folder, "done/a.csv") && !there(arena, folder, "in/a.csv"));
	left(arena, folder, "again.csv", table);
	WORKS(hand_over(cx, folder, INVOICE_FILE_CII, &over));
	WORKS(open_invoice_statuses(cx, id, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(all.items[1].code, 210);
	EQUAL_TEXT(all.items[1].reason, "Montant");
}

STORE_TEST(a_file_that_cannot_be_read_is_put_aside_and_the_others_go_on)
{
	HandOver over;
	InvoiceStatuses all;
	Text folder = folder_made(arena);
	InvoiceId id = issued(cx);
	left(arena, folder, "bad.xml", "<html></html>");
	left(arena, folder, "unknown.csv",
		"number,code,day,who,reason\n2026-077,205,2026-11-22,,\n");
	left(arena, folder, "good.csv", "number,code,day,who,reason\n2026-001,202,2026-11-22,,\n");
	WORKS(hand_over(cx, folder, INVOICE_FILE_CII, &over));
	EQUAL_INT(over.picked_up.count, 3);
	CHECK(there(arena, folder, "refused/bad.xml"));
	CHECK(there(arena, folder, "refused/unknown.csv"));
	CHECK(there(arena, folder, "done/good.csv"));
	WORKS(open_invoice_statuses(cx, id, &all));
	EQUAL_INT(all.count, 1);
}

STORE_TEST(a_file_that_is_refused_in_the_middle_notes_nothing)
{
	HandOver over;
	InvoiceStatuses all;
	Text folder = folder_made(arena);
	InvoiceId id = issued(cx);
	left(arena, folder, "half.csv",
		"number,code,day,who,reason\n2026-001,202,2026-11-22,,\n"
		"2026-001,210,2026-11-23,Lune,\n");
	WORKS(hand_over(cx, folder, INVOICE_FILE_CII, &over));
	REFUSES(over.picked_up.items[0].problem, "Say why: this status has a reason.");
	EQUAL_INT(over.picked_up.items[0].noted, 0);
	CHECK(there(arena, folder, "refused/half.csv"));
	WORKS(open_invoice_statuses(cx, id, &all));
	EQUAL_INT(all.count, 0);
}

/* As many as one run takes, which Peppol does not take; and one behind them that it does. */
STORE_TEST(documents_that_are_refused_do_not_hold_up_the_one_behind_them)
{
	HandOver over;
	InvoiceView view;
	Text folder = folder_made(arena);
	WORKS(open_invoice(cx, issued(cx), &view));
	for (int i = 0; i < HAND_OVER_AT_ONCE; i++) {
		bool last = i + 1 == HAND_OVER_AT_ONCE;
		view.receivable.id = (InvoiceId){new_id(cx)};
		view.receivable.number = text_format(arena, "2027-%04d", i);
		view.document.number = view.receivable.number;
		view.document.buyer_reference = last ? TEXT("PO 7") : TEXT("");
		view.receivable.document = invoice_json_write(arena, &view.document);
		WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &view.receivable, 1));
	}
	WORKS(hand_over(cx, folder, INVOICE_FILE_UBL, &over));
	EQUAL_INT(over.written.count, HAND_OVER_AT_ONCE + 1);
	CHECK(over.written.items[0].problem && !over.written.items[HAND_OVER_AT_ONCE].problem);
	CHECK(there(arena, folder, "out/2027-0499.xml"));
}

STORE_TEST(a_refusal_says_why_and_a_draft_has_no_status)
{
	InvoiceId id = issued(cx);
	InvoiceStatus status = {.invoice = id, .code = 210, .day = day(2026, 11, 23)};
	REFUSES(add_invoice_status(cx, &status), "Say why: this status has a reason.");
	status.code = 214;
	REFUSES(add_invoice_status(cx, &status), "A status is a code from %1 to %2.");
	status.code = 205;
	status.day = day(2026, 11, 24);
	REFUSES(add_invoice_status(cx, &status), "The day it came, not one ahead.");
}
