/* From work to a booked invoice, on both engines. It is Monday, 23 November 2026, 08:30 in Paris.
 */

#include "app/bin.h"
#include "app/payment.h"
#include "app/reminder.h"

#include "app/doctor.h"

#include "test/app/invoice_made.h"

#include <pthread.h>

STORE_TEST(work_becomes_a_draft_then_an_invoice_with_the_next_number)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	EntryId entry = worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_invoice(cx, id, &view));
	CHECK(view.state == RECEIVABLE_DRAFT && !view.problems);
	EQUAL_INT(view.document.totals.due.minor, 9600);
	EQUAL_INT(view.pieces.count, 1);
	CHECK(view.pieces.items[0].entry.value == entry.value);
	WORKS(issue_invoice(cx, id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(view.receivable.number, "2026-001");
	EQUAL_TEXT(day_iso(arena, view.receivable.issued_day), "2026-11-23");
	EQUAL_TEXT(day_iso(arena, view.receivable.due_day), "2026-12-23");
	CHECK(view.receivable.digest.length == 64);
	REFUSES(delete_invoice(cx, id), "An issued invoice is never changed: take it back with a "
					"credit note.");
}

STORE_TEST(time_on_an_invoice_is_locked_until_it_is_taken_off)
{
	OpenEntry open;
	EntryId same;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	EntryId entry = worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_entry(cx, entry, &open));
	REFUSES(save_entry(cx, &open.entry, &same),
		"This time stands on an invoice: take it off there first.");
	REFUSES(delete_noun(cx, TEXT("entry"), entry.value),
		"This time stands on an invoice: take it off there first.");
	WORKS(delete_invoice(cx, id));
	WORKS(save_entry(cx, &open.entry, &same));
}

STORE_TEST(what_is_billed_is_not_billed_again)
{
	InvoiceId id;
	InvoiceView view;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_RETAINER);
	(void)worked(cx, client, 72);
	WORKS(open_invoice(cx, drafted(cx, client), &view));
	EQUAL_INT(view.document.totals.net.minor, 5000 + 6000); /* the fee, an hour above */
	REFUSES(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 30), &id),
		"There is nothing to bill to %1 from %2 to %3.");
	(void)worked(cx, client, 48);
	WORKS(open_invoice(cx, drafted(cx, client), &view));
	EQUAL_INT(view.document.totals.net.minor, 2 * 6000); /* no second fee */
}

STORE_TEST(without_an_agreement_there_is_nothing_to_reckon_by)
{
	InvoiceId id;
	ClientId client = made_client(cx);
	(void)worked(cx, client, 72);
	REFUSES(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 30), &id),
		"Nothing is agreed with %1 for %2.");
}

STORE_TEST(an_invoice_that_lacks_a_mention_is_not_issued_and_takes_no_number)
{
	InvoiceView view;
	InvoiceSettings settings;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	CHECK(issue_invoice(cx, id) != OK); /* nobody has said who sells */
	WORKS(open_invoice(cx, id, &view));
	CHECK(view.state == RECEIVABLE_DRAFT && view.problems);
	WORKS(open_invoice_settings(cx, &settings));
	EQUAL_INT(settings.numbering.next, 1);
}

STORE_TEST(a_line_that_goes_frees_its_work_and_a_new_one_is_added)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	InvoiceDraft draft = {.id = id};
	*LIST_ADD(arena, draft.lines) = (InvoiceLine){0};
	*LIST_ADD(arena, draft.lines) =
		(InvoiceLine){.name = TEXT("Logo"), .quantity = {10000}, .price = {150000000}};
	WORKS(change_invoice(cx, &draft));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.lines.count, 1);
	EQUAL_INT(view.document.totals.net.minor, 15000);
	EQUAL_INT(view.pieces.count, 0);
}

STORE_TEST(an_invoice_is_issued_as_it_was_seen)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_invoice(cx, id, &view));
	int64_t seen = view.receivable.changed;
	InvoiceDraft other = {.id = id, .lines = view.document.lines, .terms = TEXT("by transfer")};
	WORKS(change_invoice(cx, &other)); /* in another tab */
	REFUSES(issue_shown(cx, id, seen, NULL),
		"Somebody changed this invoice meanwhile. Please look again.");
	other.changed = seen;
	REFUSES(issue_shown(cx, id, seen, &other),
		"Somebody changed this invoice meanwhile. Please look again.");
	WORKS(open_invoice(cx, id, &view));
	WORKS(issue_shown(cx, id, view.receivable.changed, NULL));
}

STORE_TEST(what_is_typed_on_a_draft_is_issued_with_it_or_not_kept_at_all)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_invoice(cx, id, &view));
	InvoiceDraft typed = {.id = id, .changed = view.receivable.changed};
	*LIST_ADD(arena, typed.lines) =
		(InvoiceLine){.name = TEXT("Logo"), .quantity = {10000}, .price = {150000000}};
	CHECK(issue_shown(cx, id, typed.changed, &typed) != OK); /* nobody has said who sells */
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.totals.net.minor, 9600);
	seller_known(cx);
	WORKS(issue_shown(cx, id, typed.changed, &typed));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_INT(view.document.totals.net.minor, 15000);
	EQUAL_TEXT(view.receivable.number, "2026-001");
}

STORE_TEST(keeping_a_draft_as_it_is_changes_nothing)
{
	InvoiceView view, again;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_invoice(cx, id, &view));
	InvoiceDraft same = {.id = id, .lines = view.document.lines, .due = view.document.due};
	WORKS(change_invoice(cx, &same));
	WORKS(open_invoice(cx, id, &again));
	EQUAL_INT(again.receivable.changed, view.receivable.changed);
}

STORE_TEST(each_document_seals_the_one_issued_before_it)
{
	InvoiceView view;
	Text before = TEXT("");
	InvoiceId ids[3];
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	for (int i = 0; i < 3; i++) {
		(void)worked(cx, client, 72 - 3 * i);
		ids[i] = drafted(cx, client);
	}
	static const int order[] = {2, 0, 1}; /* not that of their ids, all in one second */
	for (int i = 0; i < 3; i++) {
		WORKS(issue_invoice(cx, ids[order[i]]));
		WORKS(open_invoice(cx, ids[order[i]], &view));
		EQUAL_INT(view.receivable.place, i + 1);
		Text digest = invoice_digest(arena, before, view.receivable.document);
		CHECK(text_equal(view.receivable.digest, digest));
		before = view.receivable.digest;
	}
}

STORE_TEST(a_document_that_was_changed_behind_our_back_breaks_its_seal)
{
	Receivable kept;
	Findings good = {0}, bad = {0};
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	WORKS(examine_seals(cx, &good));
	CHECK(good.items[0].state == FINDING_GOOD);
	WORKS(write_begin(cx));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, id, &kept));
	kept.document = text_join(arena, kept.document, TEXT(" "));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &kept, cx->change));
	WORKS(write_end(cx, OK));
	WORKS(examine_seals(cx, &bad));
	CHECK(bad.items[0].state == FINDING_BROKEN);
}

STORE_TEST(a_document_issued_elsewhere_keeps_its_number_outside_the_series)
{
	InvoiceView view;
	InvoiceId elsewhere, again;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(open_invoice(cx, id, &view));
	Invoice document = view.document;
	document.number = TEXT("2026-001");
	document.issued = day(2026, 10, 31);
	WORKS(import_invoice(cx, client, &document, &elsewhere));
	REFUSES(import_invoice(cx, client, &document, &again), "There is a document %1 already.");
	WORKS(open_invoice(cx, elsewhere, &view));
	CHECK(view.receivable.place == 0 && view.open.minor == 9600);
	EQUAL_TEXT(day_iso(arena, view.receivable.issued_day), "2026-10-31");
	REFUSES(issue_invoice(cx, id),
		"There is a document %1 already, numbered elsewhere: choose another pattern of "
		"numbers.");
	InvoiceSettings settings;
	WORKS(open_invoice_settings(cx, &settings));
	settings.numbering.next = 2;
	WORKS(save_numbering(cx, &settings.numbering));
	WORKS(issue_invoice(cx, id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(view.receivable.number, "2026-002");
	EQUAL_INT(view.receivable.place, 1);
}

/* --- two at once --- */

enum { ISSUERS = 4, EACH_INVOICES = 5 };

typedef struct {
	Context *cx;
	InvoiceId ids[EACH_INVOICES];
} Issuer;

static void *issue_many(void *user)
{
	Issuer *issuer = user;
	for (int i = 0; i < EACH_INVOICES; i++) {
		WORKS(issue_invoice(issuer->cx, issuer->ids[i]));
	}
	return NULL;
}

STORE_TEST(invoices_issued_at_the_same_moment_have_numbers_without_a_gap)
{
	static Issuer issuers[ISSUERS];
	pthread_t threads[ISSUERS];
	ClientId client = made_client(cx);
	InvoiceDesk desk;
	bool seen[ISSUERS * EACH_INVOICES + 1] = {0};
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	for (int i = 0; i < ISSUERS * EACH_INVOICES; i++) {
		(void)worked(cx, client, 10 + 3 * i);
		issuers[i / EACH_INVOICES].ids[i % EACH_INVOICES] = drafted(cx, client);
	}
	for (int i = 0; i < ISSUERS; i++) {
		issuers[i].cx = store_test_context(cx);
		pthread_create(&threads[i], NULL, issue_many, &issuers[i]);
	}
	for (int i = 0; i < ISSUERS; i++) {
		pthread_join(threads[i], NULL);
		store_test_context_close(issuers[i].cx);
	}
	WORKS(open_invoices(cx, &desk));
	EACH (InvoiceRow, row, desk.rows) {
		int number = atoi(strrchr(row->receivable.number.chars, '-') + 1);
		CHECK(number >= 1 && number <= ISSUERS * EACH_INVOICES && !seen[number]);
		seen[number] = true;
	}
	EQUAL_INT(desk.rows.count, ISSUERS * EACH_INVOICES);
}

STORE_TEST(a_client_in_the_bin_is_named_on_what_they_owe)
{
	InvoiceDesk desk;
	ReminderDesk reminders;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	WORKS(delete_noun(cx, TEXT("client"), client.value));
	WORKS(open_invoices(cx, &desk));
	EQUAL_INT(desk.open.items[0].minor, 9600);
	EQUAL_TEXT(desk.rows.items[0].client_name, "Maison Lune");
	EQUAL_INT(desk.unbilled.count, 0);
	cx->now = instant_plus(cx->now, 40 * SECONDS_PER_DAY);
	WORKS(open_reminders(cx, &reminders));
	EQUAL_TEXT(reminders.unsent.items[0].client_name, "Maison Lune");
}
