/* The receipts book on paper, in the reader's language: every payment in the order of its day, with
 * a sum for each month. */
#include "app/books_work.h"
#include "app/paper.h"
#include "domain/identifier.h"
#include "store/party.h"

static Text said(Context *cx, const char *msgid)
{
	return words_plain(cx->language, msgid);
}

/* The name and the address, a line each. */
static Text sender(Context *cx, const Party *party)
{
	Text lines[ADDRESS_LINES];
	Buffer out = buffer_new(cx->arena);
	size_t count = address_lines(cx->arena, party->address, lines);
	buffer_text(&out, party->name);
	for (size_t i = 0; i < count; i++) {
		buffer_format(&out, "\n%s", lines[i].chars);
	}
	return buffer_done(&out);
}

static void put_columns(Context *cx, Letter *letter)
{
	const LetterColumn columns[] = {{said(cx, N_("Day")), 13, TO_LEFT},
		{said(cx, N_("Invoice")), 15, TO_LEFT}, {said(cx, N_("Client")), 24, TO_LEFT},
		{said(cx, N_("Nature")), 24, TO_LEFT}, {said(cx, N_("Came as")), 14, TO_LEFT},
		{said(cx, N_("Amount")), 17, TO_RIGHT}};
	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
		*LIST_ADD(cx->arena, letter->columns) = columns[i];
	}
}

static void put_line(Context *cx, const BookLine *line, Letter *letter)
{
	Currency home = cx->practice.currency;
	bool abroad = !currency_same(line->received.currency, home);
	Text came = words_money(cx->arena, cx->language, line->received);
	const Text cells[] = {words_day(cx->arena, cx->language, line->day, DAY_BRIEF),
		line->number, line->client_name, line->nature,
		account_spaced(cx->arena, line->method),
		line->valued ? words_money(cx->arena, cx->language, line->home)
			     : said(cx, N_("rate missing"))};
	letter_row(cx->arena, letter, cells, abroad ? came : TEXT(""));
}

/* Each month's name over its payments, and what they came to. */
static void put_months(Context *cx, const Books *books, Letter *letter)
{
	int month = 0;
	EACH (const BookLine, line, books->lines) {
		int here = day_date(line->day).month;
		if (here != month) {
			letter_add(cx->arena, letter, LETTER_GROUP,
				words_day(cx->arena, cx->language, line->day, DAY_MONTH),
				words_money(
					cx->arena, cx->language, books->months[here - 1].gross));
			month = here;
		}
		put_line(cx, line, letter);
	}
}

const Error *books_pdf(Context *cx, const Books *books, Bytes *ret_pdf)
{
	BilledParty seller;
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	Letter letter = {.language = language_tag(cx->language),
		.title = said(cx, N_("Receipts book")),
		.subtitle = words(cx->arena, cx->language, NULL,
			message(cx->arena, "From %1 to %2",
				arg(words_day(
					cx->arena, cx->language, books->asked.first, DAY_FULL)),
				arg(words_day(
					cx->arena, cx->language, books->asked.last, DAY_FULL)))),
		.sender = sender(cx, &seller.party),
		.day = zone_day(cx->zone, cx->now)};
	put_columns(cx, &letter);
	put_months(cx, books, &letter);
	if (books->lines.count == 0) {
		letter_add(cx->arena, &letter, LETTER_PARAGRAPH,
			said(cx, N_("Nothing was received in these days.")), TEXT(""));
	}
	letter_add(cx->arena, &letter, LETTER_TOTAL, said(cx, N_("Received")),
		words_money(cx->arena, cx->language, books->asked.gross));
	TRY(paper_for_letter(cx, &letter));
	return letter_pdf(cx->arena, &letter, cx->now, ret_pdf);
}
