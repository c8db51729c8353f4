/* Invoices, pieces, numbering and payments, on both engines. */
#include "store/invoice.h"

#include "store/client.h"
#include "store/entry.h"
#include "store/invoice_deposit.h"
#include "store/invoice_status.h"
#include "store/party.h"
#include "store/recurring.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 42) + (number))

static Receivable draft(int64_t id)
{
	Currency euro = {"EUR"};
	return (Receivable){
		.id = {BIG(id)},
		.client = {BIG(90)},
		.agreement = {BIG(91)},
		.kind = INVOICE_PLAIN,
		.document = TEXT("{\"number\": \"é\"}"),
		.currency = euro,
		.issued_day = day(2026, 11, 30),
		.due_day = day(2026, 12, 30),
		.from = day(2026, 11, 1),
		.to = day(2026, 11, 30),
		.net = {5000000000, euro},
		.tax = {1000000000, euro},
		.due = {6000000000, euro},
		.created = {1790000001},
	};
}

STORE_TEST(an_invoice_comes_back_with_what_was_paid_and_credited)
{
	Receivable invoice = draft(1), credit = draft(2), got;
	Payment payment = {.id = {BIG(3)},
		.invoice = invoice.id,
		.day = day(2026, 12, 1),
		.amount = {2000000000, {"EUR"}},
		.received = {2200000000, {"USD"}},
		.fee = {150, {"USD"}},
		.home = {1900000000, {"CHF"}},
		.difference = {-5000000000, {"CHF"}},
		.exchange = {{"USD"}, {"CHF"}, 1056700, 936500, day(2026, 11, 30), EXCHANGE_ECB},
		.method = TEXT("virement"),
		.note = TEXT("n"),
		.bank_line = {BIG(8)}};
	invoice.number = TEXT("2026-001");
	invoice.issued = (Instant){1790000005};
	invoice.sent = (Instant){1790000006};
	invoice.place = 3;
	invoice.recurring = invoice.frees = invoice.freed = true;
	credit.kind = INVOICE_CREDIT;
	credit.corrects = invoice.id;
	credit.due.minor = 1000000000;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &invoice, 5));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &credit, 5));
	WORKS(store_payment_add(cx->db, arena, cx->practice.id, &payment, 6));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, invoice.id, &got));
	EQUAL_INT(got.paid.minor, 2000000000);
	EQUAL_INT(got.credited.minor, 0); /* a draft takes nothing back yet */
	credit.issued = (Instant){1790000007};
	credit.digest = TEXT("abc");
	credit.place = 4;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &credit, 7));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, invoice.id, &got));
	EQUAL_INT(got.credited.minor, 1000000000);
	EQUAL_INT(receivable_open(&got).minor, 3000000000);
	EQUAL_TEXT(got.number, "2026-001");
	EQUAL_TEXT(got.document, "{\"number\": \"é\"}");
	CHECK(got.client.value == BIG(90) && got.agreement.value == BIG(91));
	CHECK(got.issued_day.days == invoice.issued_day.days && got.to.days == invoice.to.days);
	EQUAL_INT(got.tax.minor, 1000000000);
	EQUAL_INT(got.sent.seconds, 1790000006);
	EQUAL_INT(got.created.seconds, 1790000001);
	Text digest;
	int64_t place;
	InvoiceId numbered;
	WORKS(store_invoice_last(cx->db, arena, cx->practice.id, &digest, &place));
	EQUAL_TEXT(digest, "abc");
	EQUAL_INT(place, 4);
	WORKS(store_invoice_numbered(cx->db, arena, cx->practice.id, TEXT("2026-001"), &numbered));
	CHECK(numbered.value == invoice.id.value && got.recurring && got.frees && got.freed);
	Payments payments;
	WORKS(store_payment_list(cx->db, arena, cx->practice.id, invoice.id, &payments));
	EQUAL_INT(payments.count, 1);
	const Payment *kept = payments.items;
	EQUAL_INT(kept->fee.minor, 150);
	CHECK(money_equal(kept->amount, payment.amount));
	CHECK(money_equal(kept->received, payment.received));
	CHECK(money_equal(kept->home, payment.home));
	CHECK(money_equal(kept->difference, payment.difference));
	EQUAL_INT(kept->exchange.from_parts, 1056700);
	EQUAL_INT(kept->exchange.to_parts, 936500);
	CHECK(kept->exchange.source == EXCHANGE_ECB &&
		kept->exchange.day.days == day(2026, 11, 30).days);
	EQUAL_TEXT(kept->method, "virement");
	CHECK(kept->bank_line.value == BIG(8));
	Receipts receipts;
	WORKS(store_receipts(
		cx->db, arena, cx->practice.id, day(2026, 12, 1), day(2026, 12, 31), &receipts));
	EQUAL_INT(receipts.count, 1);
	EQUAL_TEXT(receipts.items[0].number, "2026-001");
	WORKS(store_payment_delete(cx->db, arena, cx->practice.id, payment.id));
	WORKS(store_receipts(
		cx->db, arena, cx->practice.id, day(2026, 12, 1), day(2026, 12, 31), &receipts));
	EQUAL_INT(receipts.count, 0);
}

STORE_TEST(drafts_are_listed_first_and_only_they_can_go)
{
	Receivable open = draft(1), issued = draft(2);
	Receivables all;
	issued.issued = (Instant){1790000005};
	issued.number = TEXT("2026-001");
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &issued, 5));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &open, 5));
	WORKS(store_invoice_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_TEXT(all.items[0].number, "");
	WORKS(store_invoice_of_client(cx->db, arena, cx->practice.id, issued.client, &all));
	EQUAL_INT(all.count, 2);
	WORKS(store_invoice_of_client(cx->db, arena, cx->practice.id, (ClientId){BIG(99)}, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_invoice_unpaid(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1); /* a draft is owed by nobody */
	EQUAL_TEXT(all.items[0].number, "2026-001");
	Payment whole = {.id = {BIG(5)}, .invoice = issued.id, .amount = issued.due};
	WORKS(store_payment_add(cx->db, arena, cx->practice.id, &whole, 5));
	WORKS(store_invoice_unpaid(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_payment_delete(cx->db, arena, cx->practice.id, whole.id));
	WORKS(store_invoice_delete(cx->db, arena, cx->practice.id, open.id));
	WORKS(store_invoice_delete(cx->db, arena, cx->practice.id, issued.id));
	WORKS(store_invoice_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1);
	REFUSES(store_invoice_load(cx->db, arena, (PracticeId){8}, issued.id, &issued),
		"There is no such invoice.");
}

STORE_TEST(a_corrected_invoice_stands_for_the_first_one_with_its_payments)
{
	Receivable first = draft(1), corrected = draft(2), got;
	Payment payment = {.id = {BIG(3)},
		.invoice = first.id,
		.day = day(2026, 12, 1),
		.amount = {2000000000, {"EUR"}}};
	Payments payments;
	first.issued = (Instant){1790000005};
	corrected.kind = INVOICE_CORRECTED;
	corrected.corrects = first.id;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &first, 5));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &corrected, 5));
	WORKS(store_payment_add(cx->db, arena, cx->practice.id, &payment, 6));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, first.id, &got));
	CHECK(!got.replaced && got.credited.minor == 0); /* a draft replaces nothing yet */
	corrected.issued = (Instant){1790000007};
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &corrected, 7));
	WORKS(store_payment_move(cx->db, arena, cx->practice.id, first.id, corrected.id, 7));
	WORKS(store_invoice_load(cx->db, arena, cx->practice.id, first.id, &got));
	CHECK(got.replaced && got.credited.minor == 6000000000);
	WORKS(store_payment_list(cx->db, arena, cx->practice.id, corrected.id, &payments));
	EQUAL_INT(payments.count, 1);
}

STORE_TEST(what_is_taken_off_for_deposits_comes_back_and_goes_with_the_draft)
{
	Receivable invoice = draft(1);
	TakenOff taken = {invoice.id, {BIG(2)}, {5000000000, {"EUR"}}};
	TakenOffs all;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &invoice, 5));
	WORKS(store_invoice_deposit_save(cx->db, arena, cx->practice.id, &taken));
	WORKS(store_invoice_deposit_list(cx->db, arena, cx->practice.id, invoice.client, &all));
	EQUAL_INT(all.count, 1);
	CHECK(all.items[0].deposit.value == BIG(2) && all.items[0].invoice.value == BIG(1));
	EQUAL_INT(all.items[0].amount.minor, 5000000000);
	WORKS(store_invoice_delete(cx->db, arena, cx->practice.id, invoice.id));
	WORKS(store_invoice_deposit_list(cx->db, arena, cx->practice.id, invoice.client, &all));
	EQUAL_INT(all.count, 0);
}

static EntryId worked(Context *cx, int64_t id, Instant start, bool billable)
{
	Entry entry = {.id = {BIG(id)},
		.member = cx->member.id,
		.client = {BIG(90)},
		.start = start,
		.end = instant_plus(start, 3600),
		.note = TEXT("Agenda"),
		.category = TEXT("admin"),
		.billable = billable};
	WORKS(store_entry_save(cx->db, cx->arena, cx->practice.id, &entry, 1));
	return entry.id;
}

STORE_TEST(work_on_an_invoice_is_billed_until_it_is_free_again)
{
	Instant start = {1795000000}, far = {1799000000};
	EntryId entry = worked(cx, 1, start, true);
	(void)worked(cx, 2, instant_plus(start, 7200), false);
	UnbilledWorks works;
	UnbilledSums sums;
	InvoiceId on;
	ClientId client = {BIG(90)};
	WORKS(store_invoice_unbilled(cx->db, arena, cx->practice.id, client, start, far, &works));
	EQUAL_INT(works.count, 1);
	EQUAL_TEXT(works.items[0].work.category, "admin");
	WORKS(store_invoice_unbilled_sums(cx->db, arena, cx->practice.id, start, &sums));
	EQUAL_INT(sums.items[0].time.seconds, 3600);
	EQUAL_INT(sums.items[0].entries, 1);
	BilledPiece piece = {.entry = entry,
		.start = start,
		.end = instant_plus(start, 3600),
		.line = 2,
		.billed = {3600},
		.surcharges = 1U << SURCHARGE_EVENING | 1U << SURCHARGE_URGENT};
	Receivable on_it = draft(7);
	InvoiceId invoice = on_it.id;
	UsedTimes used;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &on_it, 2));
	WORKS(store_invoice_piece_add(cx->db, arena, cx->practice.id, invoice, &piece));
	WORKS(store_invoice_used(cx->db, arena, cx->practice.id, client, &used));
	EQUAL_INT(used.count, 1);
	EQUAL_INT(used.items[0].billed.seconds, 3600);
	WORKS(store_invoice_unbilled(cx->db, arena, cx->practice.id, client, start, far, &works));
	EQUAL_INT(works.count, 0);
	WORKS(store_invoice_of_entry(cx->db, arena, cx->practice.id, entry, &on));
	CHECK(on.value == invoice.value);
	BilledPieces pieces;
	WORKS(store_invoice_pieces(cx->db, arena, cx->practice.id, invoice, &pieces));
	EQUAL_INT(pieces.count, 1);
	EQUAL_INT(pieces.items[0].line, 2);
	EQUAL_INT(pieces.items[0].surcharges, 3);
	EQUAL_TEXT(pieces.items[0].note, "Agenda");
	WORKS(store_invoice_free(cx->db, arena, cx->practice.id, invoice));
	WORKS(store_invoice_of_entry(cx->db, arena, cx->practice.id, entry, &on));
	EQUAL_INT(on.value, 0);
}

STORE_TEST(the_numbering_comes_back_as_it_was_saved)
{
	Numbering numbering = {.id = {BIG(1)},
			  .pattern = TEXT("{YYYY}-{NNN}"),
			  .yearly = true,
			  .year = 2026,
			  .next = 5000000000,
			  .last_day = day(2026, 11, 30)},
		  got;
	WORKS(store_numbering_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.id.value, 0);
	WORKS(store_numbering_save(cx->db, arena, cx->practice.id, &numbering, 4));
	WORKS(store_numbering_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_TEXT(got.pattern, "{YYYY}-{NNN}");
	CHECK(got.yearly && got.year == 2026 && got.next == 5000000000);
	EQUAL_INT(got.last_day.days, numbering.last_day.days);
	EQUAL_INT(got.changed, 4);
}

STORE_TEST(who_stands_on_an_invoice_and_where_its_money_goes_come_back)
{
	BilledParty seller = {.party = {.name = TEXT("Élodie Vasseur EI"),
				      .trade_name = TEXT("t"),
				      .about = TEXT("a"),
				      .legal = {TEXT("912345675"), TEXT("0002")},
				      .own = {TEXT("91234567500012"), TEXT("0009")},
				      .vat_id = TEXT("v"),
				      .tax_id = TEXT("x"),
				      .electronic = {TEXT("912345675"), TEXT("0225")},
				      .address = {TEXT("1"), TEXT("2"), TEXT("3"), TEXT("69001"),
					      TEXT("Lyon"), TEXT("R"), TEXT("FR")},
				      .person = TEXT("p"),
				      .phone = TEXT("06"),
				      .email = TEXT("e"),
				      .consumer = true},
			    .regime = TEXT("fr-franchise"),
			    .tax_on_debits = true,
			    .started = {20635},
			    .purchase_order = TEXT("po"),
			    .buyer_reference = TEXT("br"),
			    .group = GROUP_BY_CATEGORY},
		    got;
	WORKS(store_party_load(cx->db, arena, cx->practice.id, (ClientId){0}, &got));
	EQUAL_TEXT(got.party.name, "");
	WORKS(store_party_save(cx->db, arena, cx->practice.id, &seller, 3));
	WORKS(store_party_load(cx->db, arena, cx->practice.id, (ClientId){0}, &got));
	EQUAL_TEXT(got.party.name, "Élodie Vasseur EI");
	EQUAL_TEXT(got.party.legal.id, "912345675");
	EQUAL_TEXT(got.party.own.scheme, "0009");
	EQUAL_TEXT(got.party.electronic.scheme, "0225");
	EQUAL_TEXT(got.party.address.city, "Lyon");
	EQUAL_INT(got.started.days, 20635);
	CHECK(got.party.consumer && got.tax_on_debits && got.group == GROUP_BY_CATEGORY);
	EQUAL_TEXT(got.regime, "fr-franchise");
	EQUAL_TEXT(got.purchase_order, "po");
	EQUAL_TEXT(got.buyer_reference, "br");
	KeptAccount account = {.id = {BIG(5)},
		.currency = TEXT("EUR"),
		.account = {TEXT("h"), TEXT("FR7630006000011234567890189"), TEXT("AGRIFRPP"),
			TEXT("l"), TEXT("d")}};
	KeptAccounts accounts;
	WORKS(store_account_save(cx->db, arena, cx->practice.id, &account, 3));
	WORKS(store_account_list(cx->db, arena, cx->practice.id, &accounts));
	EQUAL_INT(accounts.count, 1);
	EQUAL_TEXT(accounts.items[0].account.iban, "FR7630006000011234567890189");
	EQUAL_TEXT(accounts.items[0].currency, "EUR");
	WORKS(store_account_delete(cx->db, arena, cx->practice.id, account.id));
	WORKS(store_account_list(cx->db, arena, cx->practice.id, &accounts));
	EQUAL_INT(accounts.count, 0);
}

STORE_TEST(the_rhythm_of_a_clients_invoices_comes_back)
{
	Client client = {.id = {BIG(90)}, .name = TEXT("Lune"), .status = CLIENT_ACTIVE};
	Recurring kept = {.client = client.id,
			  .rhythm = RECURRING_WEEKLY,
			  .on_day = FRIDAY,
			  .next = day(2026, 11, 27),
			  .automatic = true},
		  got;
	Recurrings due;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	WORKS(store_recurring_load(cx->db, arena, cx->practice.id, client.id, &got));
	CHECK(!day_set(got.next) && got.client.value == client.id.value);
	WORKS(store_recurring_save(cx->db, arena, cx->practice.id, &kept, 3));
	WORKS(store_recurring_load(cx->db, arena, cx->practice.id, client.id, &got));
	CHECK(got.rhythm == RECURRING_WEEKLY && got.on_day == FRIDAY && got.automatic);
	EQUAL_INT(got.next.days, kept.next.days);
	EQUAL_INT(got.changed, 3);
	WORKS(store_recurring_due(cx->db, arena, cx->practice.id, day(2026, 11, 26), &due));
	EQUAL_INT(due.count, 0);
	WORKS(store_recurring_due(cx->db, arena, cx->practice.id, day(2026, 11, 27), &due));
	EQUAL_INT(due.count, 1);
	WORKS(store_recurring_due(cx->db, arena, (PracticeId){8}, day(2026, 11, 27), &due));
	EQUAL_INT(due.count, 0);
	WORKS(store_recurring_delete(cx->db, arena, cx->practice.id, client.id));
	WORKS(store_recurring_due(cx->db, arena, cx->practice.id, day(2026, 11, 27), &due));
	EQUAL_INT(due.count, 0);
}

STORE_TEST(what_was_said_of_an_invoice_is_noted_once)
{
	InvoiceStatus status = {.invoice = {BIG(1)},
		.code = 207,
		.day = day(2026, 12, 3),
		.who = TEXT("Lune"),
		.reason = TEXT("TVA"),
		.noted = {1790000009}};
	InvoiceStatuses all;
	bool new;
	PracticeId practice = cx->practice.id;
	WORKS(store_invoice_status_add(cx->db, arena, practice, &status, 3, &new));
	CHECK(new);
	WORKS(store_invoice_status_add(cx->db, arena, practice, &status, 4, &new));
	CHECK(!new);
	WORKS(store_invoice_status_list(cx->db, arena, practice, status.invoice, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].code, 207);
	EQUAL_INT(all.items[0].day.days, status.day.days);
	EQUAL_TEXT(all.items[0].reason, "TVA");
	EQUAL_INT(all.items[0].noted.seconds, 1790000009);
	WORKS(store_invoice_status_list(cx->db, arena, (PracticeId){8}, status.invoice, &all));
	EQUAL_INT(all.count, 0);
}

STORE_TEST(an_issued_invoice_waits_to_be_handed_over_once)
{
	Receivable waiting = draft(1), second = draft(2);
	InvoiceIds ids;
	second.place = 1;
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &waiting, 5));
	WORKS(store_invoice_save(cx->db, arena, cx->practice.id, &second, 5));
	WORKS(store_invoice_to_hand(cx->db, arena, cx->practice.id, &ids));
	EQUAL_INT(ids.count, 1); /* a draft waits for its number */
	CHECK(ids.items[0].value == BIG(2));
	WORKS(store_invoice_handed(cx->db, arena, cx->practice.id, second.id, cx->now));
	WORKS(store_invoice_handed(cx->db, arena, cx->practice.id, second.id, cx->now));
	WORKS(store_invoice_to_hand(cx->db, arena, cx->practice.id, &ids));
	EQUAL_INT(ids.count, 0);
}
