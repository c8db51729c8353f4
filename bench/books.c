/* A year's books of 50,000 lines, made on the stores in memory's own SQLite file and written out as
 * every file the books' page offers, beside the same bytes written bare.
 *
 *     bench-books FOLDER        a line for each format: seconds, and how much longer than bare */
#include "app/books.h"
#include "app/migrate.h"
#include "format/invoice_json.h"
#include "host/file.h"
#include "host/zones.h"
#include "store/client.h"
#include "store/invoice.h"
#include "store/party.h"
#include "store/practice.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* A sale and its payment are two lines of the journal each, a fee a fifth: 10,000 of them. */
enum { INVOICES = 10000, LINES = 5, CLIENTS = 20, MEMORY = 1 << 30 };

static void must(const Error *error)
{
	if (error) {
		Arena *arena = arena_new(1 << 20);
		fprintf(stderr, "bench: %s\n", message_plain(arena, error->reason).chars);
		exit(1);
	}
}

static double now(void)
{
	struct timespec at;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* --- a year ------------------------------------------------------------------------------------
 */

static Text document_of(Arena *arena, int number)
{
	Invoice invoice = {.kind = INVOICE_PLAIN,
		.number = text_format(arena, "2026-%05d", number),
		.issued = day(2026, 1, 2),
		.due = day(2026, 2, 1),
		.currency = {"EUR"},
		.language = TEXT("fr"),
		.regime = regime_named(TEXT("fr-franchise")),
		.seller = {.name = TEXT("Élodie Vasseur EI")},
		.buyer = {.name = TEXT("Maison Lune"),
			.address = {.line1 = TEXT("3 quai Saint-Vincent"), .city = TEXT("Lyon")}}};
	for (int i = 0; i < LINES; i++) {
		*LIST_ADD(arena, invoice.lines) =
			(InvoiceLine){.name = TEXT("Newsletter, travail du soir"),
				.quantity = {15000 + i},
				.unit = TEXT("HUR"),
				.price = {48000000}};
	}
	return invoice_json_write(arena, &invoice);
}

static const Error *one(Context *cx, Arena *row, int number)
{
	Money whole = MONEY(36024, "EUR");
	const Receivable invoice = {.id = {1000 + number},
		.client = {1 + number % CLIENTS},
		.kind = INVOICE_PLAIN,
		.number = text_format(row, "2026-%05d", number),
		.document = document_of(row, number),
		.currency = {"EUR"},
		.issued_day = day_plus(day(2026, 1, 1), number % 330),
		.due_day = day_plus(day(2026, 1, 31), number % 330),
		.net = whole,
		.tax = {0, whole.currency},
		.due = whole,
		.issued = {1790000000 + number}};
	const Payment payment = {.id = {100000 + number},
		.invoice = invoice.id,
		.day = day_plus(invoice.issued_day, 14),
		.amount = whole,
		.received = whole,
		.fee = {250, whole.currency},
		.home = whole,
		.difference = {0, whole.currency},
		.exchange = exchange_same(whole.currency, invoice.issued_day),
		.method = TEXT("virement")};
	TRY(store_invoice_save(cx->db, row, cx->practice.id, &invoice, 1));
	return store_payment_add(cx->db, row, cx->practice.id, &payment, 1);
}

static const Error *make_year(Context *cx)
{
	Arena *row = arena_new(MEMORY);
	const BilledParty seller = {.regime = TEXT("fr-franchise"),
		.party = {.name = TEXT("Élodie Vasseur EI"), .legal.id = TEXT("912345675")}};
	TRY(store_practice_save(cx->db, cx->arena, &cx->practice));
	TRY(store_party_save(cx->db, cx->arena, cx->practice.id, &seller, 1));
	for (int i = 0; i < CLIENTS; i++) {
		const Client client = {
			.id = {1 + i}, .name = text_format(cx->arena, "Maison %d", i)};
		TRY(store_client_save(cx->db, cx->arena, cx->practice.id, &client, 1));
	}
	for (int i = 0; i < INVOICES; i++) {
		TRY(one(cx, row, i));
		arena_clear(row);
	}
	arena_free(row);
	return OK;
}

/* --- out of it ---------------------------------------------------------------------------------
 */

static size_t lines_of(Bytes bytes)
{
	size_t lines = 0;
	for (size_t i = 0; i < bytes.length; i++) {
		lines += bytes.start[i] == '\n';
	}
	return lines;
}

static void time_format(Context *cx, const char *folder, const char *key)
{
	BooksFile file;
	const BooksAsk year = {.year = 2026};
	Text path = text_format(cx->arena, "%s/%s", folder, key);
	double begun = now();
	must(books_file(cx, &year, text_of(key), &file));
	must(file_write(cx->arena, path, file.bytes));
	double whole = now() - begun;
	begun = now();
	must(file_write(cx->arena, path, file.bytes));
	double bare = now() - begun;
	printf("%-12s %6zu lines %5.1f MB in %.2f s, %.0f × bare writing\n", key,
		lines_of(file.bytes), (double)file.bytes.length / 1e6, whole, whole / bare);
}

int main(int count, char **words)
{
	static const char *const keys[] = {
		"fec", "receipts", "wave", "quickbooks", "xero", "freshbooks", "iif"};
	if (count != 2) {
		fputs("bench-books FOLDER\n", stderr);
		return 2;
	}
	Arena *arena = arena_new(MEMORY);
	const DbPlace place = {DB_SQLITE, .path = text_format(arena, "%s/books.db", words[1])};
	DbHouse *house;
	int32_t done;
	Context cx = {.arena = arena,
		.practice = {.id = {7},
			.name = TEXT("A year"),
			.zone = TEXT("Europe/Paris"),
			.language = TEXT("fr"),
			.currency = {"EUR"}},
		.now = {1795419000},
		.language = language_english(),
		.zone = zones_named(TEXT("Europe/Paris"))};
	must(db_house_open(arena, &place, &house));
	must(db_open(arena, house, &cx.db));
	must(migrate(cx.db, arena, cx.now, &done));
	must(db_write_begin(cx.db, arena));
	must(make_year(&cx));
	must(db_write_end(cx.db, arena));
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		time_format(&cx, words[1], keys[i]);
	}
	db_close(cx.db);
	db_house_close(house);
	return 0;
}
