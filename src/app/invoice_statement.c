#include "app/invoice_statement.h"

#include "app/paper.h"
#include "format/csv.h"
#include "paper/letter.h"

#include <inttypes.h>

typedef struct {
	Context *cx;
	const InvoiceView *view;
	const Zone *zone;
	const Language *language;
	InvoiceLook look; /* the invoice's own */
} Stating;

static const Error *begin(Context *cx, const InvoiceView *view, Stating *ret_stating)
{
	const Zone *zone = zone_named(cx, view->client.zone);
	const Zone *home = zone_named(cx, cx->practice.zone);
	const Language *language = language_named(view->document.language);
	InvoiceLook look;
	if (view->work.count == 0) {
		return refuse(cx->arena, "", "No time stands on this one.");
	}
	TRY(paper_of_invoice(cx, view->receivable.id, view->document.language, &look));
	*ret_stating = (Stating){cx, view,
		zone   ? zone
		: home ? home
		       : cx->zone,
		language ? language : language_english(), look};
	return OK;
}

/* "10:35"; midnight at the end of a day is "24:00". */
static Text clock_of(Arena *arena, Wall wall)
{
	return text_format(
		arena, "%02d:%02d", (int)(wall.second / 3600), (int)(wall.second / 60 % 60));
}

/* To the second, so that it adds up: "1:45", "0:20:30". */
static Text length_of(Arena *arena, Duration time)
{
	int64_t seconds = time.seconds;
	Text whole =
		text_format(arena, "%" PRId64 ":%02d", seconds / 3600, (int)(seconds / 60 % 60));
	return seconds % 60 == 0 ? whole
				 : text_format(arena, "%s:%02d", whole.chars, (int)(seconds % 60));
}

/* As the invoice's lines have it: four decimals at most. */
static Text hours_of(Arena *arena, Duration time)
{
	Money parts = money_scale((Money){.minor = time.seconds}, 10000, 3600);
	return decimal_text(arena, parts.minor, QUANTITY_DIGITS, 0);
}

static Text surcharges_of(const Stating *at, unsigned set)
{
	Buffer out = buffer_new(at->cx->arena);
	for (int i = 0; i < SURCHARGES; i++) {
		if (set >> i & 1) {
			const char *name = surcharge_name((SurchargeKind)i);
			buffer_format(&out, "%s%s", out.length ? ", " : "",
				words_plain(at->language, name).chars);
		}
	}
	return buffer_done(&out);
}

/* --- on paper --- */

static void put_line(Buffer *out, Text text)
{
	if (!text_empty(text)) {
		buffer_format(out, "%s%s", out->length ? "\n" : "", text.chars);
	}
}

static Text party_lines(Arena *arena, const Party *party)
{
	const Address *address = &party->address;
	Buffer out = buffer_new(arena);
	put_line(&out, party->name);
	put_line(&out, address->line1);
	put_line(&out, address->line2);
	bool both = !text_empty(address->postcode) && !text_empty(address->city);
	put_line(&out,
		both ? text_format(arena, "%s %s", address->postcode.chars, address->city.chars)
		     : address->city);
	return buffer_done(&out);
}

static Text both_lengths(const Stating *at, Duration time)
{
	Arena *arena = at->cx->arena;
	Text hours = label_number(arena, at->look.labels, hours_of(arena, time));
	return text_format(arena, "%s = %s h", length_of(arena, time).chars, hours.chars);
}

/* What a fee covers stands under the fee's own words. */
static Text group_name(const Invoice *document, const InvoiceWork *work)
{
	bool covered = work->line == 0 && document->lines.count > 0;
	return covered ? document->lines.items[0].name : work->name;
}

static void put_piece(const Stating *at, Letter *letter, const BilledPiece *piece)
{
	Arena *arena = at->cx->arena;
	Wall from = zone_wall(at->zone, piece->start), to = zone_wall(at->zone, piece->end);
	Text what = text_empty(piece->title) ? piece->category : piece->title;
	Buffer more = buffer_new(arena);
	put_line(&more, text_empty(what) ? TEXT("") : piece->note);
	put_line(&more, surcharges_of(at, piece->surcharges));
	const Text cells[] = {label_day(arena, at->look.labels, from.day),
		text_format(
			arena, "%s – %s", clock_of(arena, from).chars, clock_of(arena, to).chars),
		text_empty(what) ? piece->note : what, length_of(arena, piece->billed)};
	letter_row(arena, letter, cells, buffer_done(&more));
}

enum { STATEMENT_TASK = 2 }; /* the column that says what was done */
static void put_columns(const Stating *at, Letter *letter)
{
	Arena *arena = at->cx->arena;
	const LetterColumn columns[] = {{label(at->look.labels, LABEL_ON_DAY), 22, TO_LEFT},
		{label(at->look.labels, LABEL_TIME), 18, TO_LEFT},
		{label(at->look.labels, LABEL_TASK), 44, TO_LEFT},
		{label(at->look.labels, LABEL_DURATION), 16, TO_RIGHT}};
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		*LIST_ADD(arena, letter->columns) = columns[i];
	}
}

static void put_facts(const Stating *at, Letter *letter)
{
	Arena *arena = at->cx->arena;
	const Invoice *document = &at->view->document;
	Text zone = words_city(arena, at->language, zone_name(at->zone));
	*LIST_ADD(arena, letter->facts) = (LetterFact){label(at->look.labels, LABEL_PERIOD),
		label_period(arena, at->look.labels, document->from, document->to)};
	*LIST_ADD(arena, letter->facts) = (LetterFact){label(at->look.labels, LABEL_TIME), zone};
}

const Error *invoice_statement_pdf(Context *cx, const InvoiceView *view, Bytes *ret_pdf)
{
	Stating at;
	Duration whole = {0};
	TRY(begin(cx, view, &at));
	const Invoice *document = &view->document;
	Letter letter = {
		.language = document->language,
		.labels = at.look.labels,
		.colour = at.look.colour,
		.logo = at.look.logo,
		.title = label(at.look.labels, LABEL_STATEMENT),
		.number = view->receivable.number,
		.sender = party_lines(cx->arena, &document->seller),
		.receiver = party_lines(cx->arena, &document->buyer),
		.contact = document->seller.email,
		.day = document->issued,
		.telling = STATEMENT_TASK,
	};
	put_facts(&at, &letter);
	put_columns(&at, &letter);
	EACH (InvoiceWork, work, view->work) {
		letter_add(cx->arena, &letter, LETTER_GROUP, group_name(document, work),
			both_lengths(&at, work->time));
		EACH (BilledPiece, piece, work->pieces) {
			put_piece(&at, &letter, piece);
		}
		whole.seconds += work->time.seconds;
	}
	letter_add(cx->arena, &letter, LETTER_TOTAL, label(at.look.labels, LABEL_TOTAL),
		both_lengths(&at, whole));
	Instant made = instant_set(view->receivable.issued) ? view->receivable.issued : cx->now;
	return letter_pdf(cx->arena, &letter, made, ret_pdf);
}

/* --- as a table --- */

static void put_head(const Stating *at, CsvWriter *csv)
{
	static const char *const heads[] = {N_("Day"), N_("From"), N_("To"), N_("Time zone"),
		N_("Task"), N_("Category"), N_("Note"), N_("Surcharges"), N_("Line"), N_("Hours"),
		N_("Seconds")};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		csv_put_text(csv, words_plain(at->language, heads[i]));
	}
	csv_end_row(csv);
}

static void put_row(
	const Stating *at, CsvWriter *csv, const InvoiceWork *work, const BilledPiece *piece)
{
	Arena *arena = at->cx->arena;
	Wall from = zone_wall(at->zone, piece->start), to = zone_wall(at->zone, piece->end);
	csv_put_number(csv, day_iso(arena, from.day));
	csv_put_number(csv, clock_of(arena, from));
	csv_put_number(csv, clock_of(arena, to));
	csv_put_text(csv, zone_name(at->zone));
	csv_put_text(csv, piece->title);
	csv_put_text(csv, piece->category);
	csv_put_text(csv, piece->note);
	csv_put_text(csv, surcharges_of(at, piece->surcharges));
	csv_put_text(csv, work->name);
	csv_put_number(csv, hours_of(arena, piece->billed));
	csv_put_number(csv, text_format(arena, "%" PRId64, piece->billed.seconds));
	csv_end_row(csv);
}

const Error *invoice_statement_csv(Context *cx, const InvoiceView *view, Text *ret_csv)
{
	Stating at;
	TRY(begin(cx, view, &at));
	Buffer out = buffer_new(cx->arena);
	CsvWriter csv = {.out = &out};
	put_head(&at, &csv);
	EACH (InvoiceWork, work, view->work) {
		EACH (BilledPiece, piece, work->pieces) {
			put_row(&at, &csv, work, piece);
		}
	}
	*ret_csv = buffer_done(&out);
	return OK;
}
