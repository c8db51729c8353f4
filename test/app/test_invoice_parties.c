/* Whom an invoice is of, and what of it can be taken back. It is Monday, 23 November 2026, 08:30 in
 * Paris. */
#include "app/bin.h"

#include "test/app/invoice_made.h"

STORE_TEST(a_draft_follows_what_is_said_of_both_parties_until_it_is_issued)
{
	InvoiceView view;
	BilledParty buyer;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	CHECK(issue_invoice(cx, id) != OK); /* nobody has said who sells */
	seller_known(cx);
	WORKS(open_invoice(cx, id, &view));
	CHECK(!view.problems);
	EQUAL_TEXT(view.document.taxes.items[0].vatex, "VATEX-FR-FRANCHISE");
	WORKS(issue_invoice(cx, id));
	WORKS(open_buyer(cx, client, &buyer));
	buyer.party.address.city = TEXT("Paris");
	WORKS(save_buyer(cx, &buyer));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(view.document.buyer.address.city, "Lyon"); /* as it was issued */
	WORKS(correct_invoice(cx, id, &id));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(view.document.buyer.address.city, "Paris"); /* what is corrected */
}

STORE_TEST(no_more_is_taken_back_than_was_asked_for)
{
	InvoiceId first, second, third;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	WORKS(credit_invoice(cx, id, true, &first));
	WORKS(credit_invoice(cx, id, true, &second));
	InvoiceDraft half = {.id = first};
	*LIST_ADD(arena, half.lines) =
		(InvoiceLine){.name = TEXT("Half"), .quantity = {10000}, .price = {48000000}};
	WORKS(change_invoice(cx, &half));
	WORKS(issue_invoice(cx, first));
	REFUSES(issue_invoice(cx, second), "At most %1 of the invoice is left to take back.");
	half.id = second;
	WORKS(change_invoice(cx, &half));
	WORKS(issue_invoice(cx, second));
	REFUSES(credit_invoice(cx, id, true, &third),
		"All of this invoice was taken back already.");
}

STORE_TEST(an_invoice_can_be_read_long_after_its_client_went_into_the_bin)
{
	InvoiceView view;
	ClientId client = made_client(cx);
	seller_known(cx);
	Agreement flat = new_agreement(cx, client);
	flat.rate_kind = RATE_FLAT;
	flat.rate = 120000;
	agreed_as(cx, &flat); /* no time was recorded */
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	WORKS(delete_noun(cx, TEXT("client"), client.value));
	Context later = *cx;
	later.now = instant_plus(cx->now, INT64_C(40) * SECONDS_PER_DAY);
	WORKS(WRITE(&later, empty_bin(&later, cx->practice.id)));
	WORKS(open_invoice(cx, id, &view));
	EQUAL_TEXT(view.client.name, "Maison Lune");
}
