/* The demonstration, opened on any day and at any hour. */
#include "app/demonstration.h"

#include "app/agreement.h"
#include "app/books.h"
#include "app/discovery.h"
#include "app/expense.h"
#include "app/invoice.h"
#include "app/plan.h"
#include "app/profile.h"
#include "app/proposal.h"
#include "store/backup.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/task.h"

#include "test/store/store_test.h"

static Context visitor(Context *cx, Arena *arena, Instant now)
{
	Context visiting;
	context_open(&visiting, arena, cx->db, cx->house);
	visiting.now = now;
	visiting.language = language_named(TEXT("fr"));
	return visiting;
}

static void broken_by_one(Context *cx)
{
	StoredPlan plan;
	int broken = 0;
	WORKS(open_plan(cx, &plan));
	EQUAL_TEXT(plan.verdict, "broken");
	CHECK(plan.promises.count >= 7 && plan.blocks.count >= 7);
	EACH (PlannedPromise, promise, plan.promises) {
		broken += promise->broken;
		CHECK(!promise->broken || instant_set(promise->new_due));
	}
	EQUAL_INT(broken, 1);
	EQUAL_INT(plan.certificates.count, 1);
	int32_t missing =
		plan.certificates.items[0].need.minutes - plan.certificates.items[0].have.minutes;
	CHECK(missing >= 45 && missing <= 90);
}

STORE_TEST(whatever_the_day_one_promise_of_the_demonstration_cannot_be_kept)
{
	static const int hours[] = {2, 11, 17};
	for (int days = 0; days < 7; days += cx->house && db_engine(cx->db) == DB_SQLITE ? 1 : 5) {
		for (int i = 0; i < 3; i++) {
			Instant now = zone_instant(
				cx->zone, wall(day_plus(day(2026, 11, 23), days), hours[i], 42));
			Arena *scratch = arena_new(32 << 20);
			Context visiting = visitor(cx, scratch, now);
			WORKS(make_demonstration(&visiting));
			broken_by_one(&visiting);
			WORKS(remove_demonstration(&visiting));
			arena_free(scratch);
		}
	}
}

STORE_TEST(the_demonstration_has_five_clients_in_five_zones_and_speaks_ones_language)
{
	Context visiting = visitor(cx, arena, cx->now);
	Clients clients;
	Tasks tasks;
	Entries entries;
	bool found;
	WORKS(make_demonstration(&visiting));
	CHECK(visiting.practice.demonstration);
	WORKS(store_client_list(cx->db, arena, visiting.practice.id, &clients));
	EQUAL_INT(clients.count, 5);
	EQUAL_TEXT(clients.items[0].place, "Singapour");
	WORKS(store_task_open_list(cx->db, arena, visiting.practice.id, &tasks));
	CHECK(tasks.count > 10);
	WORKS(store_entry_list(cx->db, arena, visiting.practice.id,
		instant_plus(cx->now, -30 * SECONDS_PER_DAY), cx->now, &entries));
	CHECK(entries.count > 60);
	visiting = visitor(cx, arena, cx->now);
	WORKS(enter_demonstration(&visiting, &found));
	CHECK(found && visiting.practice.demonstration);
}

/* The only one that was made here; nothing of it is paid. */
static const Receivable *sent_one(const InvoiceDesk *desk)
{
	const Receivable *sent = NULL;
	EACH (const InvoiceRow, row, desk->rows) {
		if (row->receivable.place > 0) {
			CHECK(!sent && row->state == RECEIVABLE_SENT && row->open.minor > 10000);
			sent = &row->receivable;
		}
	}
	CHECK(sent);
	return sent;
}

STORE_TEST(the_demonstration_earned_and_spent_before_in_two_currencies)
{
	Books books;
	InvoiceDesk desk;
	ExpenseDesk expenses;
	BooksAsk ask = {.first = day(2026, 1, 1), .last = day(2026, 11, 23)};
	Context visiting = visitor(cx, arena, cx->now);
	WORKS(make_demonstration(&visiting));
	WORKS(open_invoices(&visiting, &desk));
	EQUAL_INT(desk.rows.count, 6);
	WORKS(open_books(&visiting, &ask, &books));
	EQUAL_INT(books.asked.count, 5);
	EQUAL_INT(books.asked.unvalued, 0);
	CHECK(books.asked.gross.minor > 300000);
	WORKS(open_expenses(&visiting, 2026, &expenses));
	EQUAL_INT(expenses.rows.count, 1);
	WORKS(remove_demonstration(&visiting));
}

STORE_TEST(the_demonstration_has_an_agreement_and_an_invoice_that_was_sent_but_not_paid)
{
	static const int hours[] = {2, 11, 17};
	for (int i = 0; i < 6; i++) {
		Instant now = zone_instant(
			cx->zone, wall(day_plus(day(2026, 11, 20), i), hours[i % 3], 42));
		Context visiting = visitor(cx, arena, now);
		InvoiceDesk desk;
		AgreementFile file;
		InvoiceView view;
		WORKS(make_demonstration(&visiting));
		WORKS(open_invoices(&visiting, &desk));
		CHECK(desk.seller_known && desk.unbilled.count > 0);
		const Receivable *sent = sent_one(&desk);
		CHECK(desk.open.count == 2 && desk.overdue.count == 0);
		WORKS(open_invoice(&visiting, sent->id, &view));
		CHECK(!view.kept_from[INVOICE_FILE_FACTURX] && view.pieces.count > 3);
		CHECK(view.kept_from[INVOICE_FILE_XRECHNUNG]); /* nobody to telephone */
		WORKS(open_agreements(&visiting, view.client.id, &file));
		CHECK(file.terms.agreement && file.terms.agreement->rate == 4500);
		WORKS(remove_demonstration(&visiting));
	}
}

STORE_TEST(the_demonstration_says_what_it_does_in_two_languages_and_what_a_client_said_first)
{
	ProfileWords words;
	DiscoveryDesk calls;
	DiscoveryView call;
	ProposalDesk proposals;
	Context visiting = visitor(cx, arena, cx->now);
	WORKS(make_demonstration(&visiting));
	WORKS(open_profile(&visiting, &words));
	EQUAL_INT(words.count, 2);
	CHECK(!text_equal(words.items[0].niche, words.items[1].niche));
	WORKS(open_discoveries(&visiting, &calls));
	EQUAL_INT(calls.rows.count, 1);
	WORKS(open_discovery(&visiting, calls.rows.items[0].discovery.id, &call));
	EQUAL_INT(discovery_answered(&call.discovery), 10);
	WORKS(open_proposals(&visiting, (ClientId){0}, &proposals));
	CHECK(text_starts(proposals.rows.items[0].proposal.opening,
		text_chars(profile_word_in(&words, visiting.practice.language)->niche)));
	WORKS(remove_demonstration(&visiting));
}

static int64_t rows_of(Context *cx, Arena *arena)
{
	Tables tables;
	int64_t count = 0;
	WORKS(store_backup_tables(cx->db, arena, &tables));
	EACH (Table, table, tables) {
		Rows *rows;
		WORKS(store_backup_rows(cx->db, arena, table, arena, &rows));
		while (rows_next(rows)) {
			count++;
		}
		WORKS(rows_end(rows));
	}
	return count;
}

STORE_TEST(removing_the_demonstration_leaves_nothing_of_it_and_all_of_the_rest)
{
	int64_t before = rows_of(cx, arena);
	Context visiting = visitor(cx, arena, cx->now);
	bool found;
	WORKS(make_demonstration(&visiting));
	CHECK(rows_of(cx, arena) > before + 100);
	REFUSES(remove_demonstration(cx), "This is not the demonstration: nothing was removed.");
	WORKS(remove_demonstration(&visiting));
	EQUAL_INT(visiting.practice.id.value, 0);
	EQUAL_INT(rows_of(cx, arena), before);
	WORKS(enter_demonstration(&visiting, &found));
	CHECK(!found);
}
