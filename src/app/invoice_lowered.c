#include "app/invoice_lowered.h"

#include "app/invoice_bill.h"
#include "app/invoice_work.h"
#include "format/invoice_json.h"
#include "store/agreement.h"
#include "store/client.h"

typedef struct {
	Context *cx;
	const Agreements *versions;
	Receivables own; /* of the client, the newest first */
	AskedLines asked;
	Invoice *documents; /* as many */
} Looking;

/* --- the lines of a document, as they were asked --- */

/* One for the work of a line under each version that is in force on its days now. */
static void add_work(Looking *at, const BilledPieces *pieces, const AskedLine *line)
{
	const Agreement *under = agreement_version(at->versions, line->agreement);
	const Zone *zone = agreement_zone(at->cx, under);
	size_t first = at->asked.count;
	EACH (BilledPiece, piece, *pieces) {
		if (piece->line != (int32_t)line->line + 1) {
			continue;
		}
		AskedLine *same = NULL;
		Day day = zone_day(zone, piece->start);
		for (size_t i = first; i < at->asked.count && !same; i++) {
			AskedLine *one = &at->asked.items[i];
			bool alike = agreement_on(at->versions, one->day) ==
				     agreement_on(at->versions, day);
			same = alike ? one : NULL;
		}
		if (!same) {
			same = LIST_ADD(at->cx->arena, at->asked);
			*same = *line;
			same->kind = BILL_WORK;
			same->day = day;
			same->surcharges = piece->surcharges;
		}
		same->time.seconds += piece->billed.seconds;
	}
}

/* A fee, a minimum, a flat price are known by the name they were given. */
static bool is_named(const Looking *at, const Agreement *under, Text name, BillKind kind, Day month)
{
	BillLine wanted = {.kind = kind, .day = month};
	return text_equal(name, bill_line_name(at->cx->arena, under, &wanted));
}

static void add_sum(Looking *at, const Receivable *receivable, Text name, const AskedLine *line)
{
	static const BillKind monthly[] = {BILL_FEE, BILL_MINIMUM};
	const Agreement *under = agreement_version(at->versions, line->agreement);
	AskedLine sum = *line;
	if (under->rate_kind == RATE_FLAT && is_named(at, under, name, BILL_FLAT, (Day){0})) {
		sum.kind = BILL_FLAT;
		*LIST_ADD(at->cx->arena, at->asked) = sum;
		return;
	}
	Day month = day_month(receivable->from);
	for (; month.days <= receivable->to.days; month = day_plus_months(month, 1)) {
		for (size_t i = 0; i < sizeof monthly / sizeof monthly[0]; i++) {
			if (is_named(at, under, name, monthly[i], month)) {
				sum.kind = monthly[i];
				sum.day = month;
				*LIST_ADD(at->cx->arena, at->asked) = sum;
				return;
			}
		}
	}
}

static const Error *add_document(Looking *at, const Receivable *receivable, Invoice *document)
{
	Context *cx = at->cx;
	Receivable whole; /* the list is without documents */
	BilledPieces pieces;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, receivable->id, &whole));
	TRY(invoice_json_read(cx->arena, whole.document, document));
	TRY(store_invoice_pieces(cx->db, cx->arena, cx->practice.id, receivable->id, &pieces));
	invoice_fill(cx->arena, document);
	for (size_t i = 0; i < document->lines.count; i++) {
		const InvoiceLine *line = &document->lines.items[i];
		size_t before = at->asked.count;
		AskedLine asked = {.invoice = receivable->id,
			.agreement = receivable->agreement,
			.line = i,
			.price = line->price,
			.asked = line->net};
		add_work(at, &pieces, &asked);
		if (at->asked.count == before) {
			add_sum(at, receivable, line->name, &asked);
		}
	}
	return OK;
}

/* --- what goes back --- */

/* What credit notes took back of it, drafts too, before VAT. */
static int64_t credited_of(const Looking *at, InvoiceId id)
{
	int64_t credited = 0;
	EACH (Receivable, other, at->own) {
		bool about = other->kind == INVOICE_CREDIT && other->corrects.value == id.value;
		credited += about ? other->net.minor : 0;
	}
	return credited;
}

/* Whole lines, from the last on, of which a credit note has given back as much. */
static void add_row(Looking *at, const Client *client, size_t place, const LoweredLines *lowered,
	LoweredRows *rows)
{
	const Receivable *receivable = &at->own.items[place];
	LoweredRow row = {
		.receivable = *receivable, .client = *client, .over = {0, receivable->currency}};
	int64_t given = credited_of(at, receivable->id);
	EACH (LoweredLine, line, *lowered) {
		if (line->asked.invoice.value != receivable->id.value) {
			continue;
		}
		int64_t gone = given < line->over.minor ? given : line->over.minor;
		LoweredLine left = *line;
		given -= gone;
		if (gone > 0) {
			left.over.minor -= gone;
			left.quantity = (Quantity){10000};
			left.price = price_of(left.over);
		}
		if (left.over.minor > 0) {
			*LIST_ADD(at->cx->arena, row.lines) = (NamedLowered){
				left, at->documents[place].lines.items[line->asked.line].name};
			row.over = money_add(row.over, left.over);
		}
	}
	if (row.lines.count > 0) {
		*LIST_ADD(at->cx->arena, *rows) = row;
	}
}

const Error *add_lowered(Context *cx, const Client *client, const Agreements *versions,
	const Receivables *all, LoweredRows *rows)
{
	Looking at = {.cx = cx, .versions = versions};
	Day today = invoice_today(cx);
	if (versions->count < 2) {
		return OK;
	}
	at.own = receivables_of(cx->arena, all, client->id);
	at.documents = NEW_ARRAY(cx->arena, Invoice, at.own.count + 1);
	for (size_t i = 0; i < at.own.count; i++) {
		if (lowered_perhaps(versions, &at.own.items[i], today)) {
			TRY(add_document(&at, &at.own.items[i], &at.documents[i]));
		}
	}
	Charges charges = charges_of(cx->arena, &at.own);
	LoweredLines lowered = lowered_lines(cx->arena, versions, today, &charges, &at.asked);
	for (size_t i = 0; i < at.own.count; i++) {
		add_row(&at, client, i, &lowered, rows);
	}
	return OK;
}

/* --- the credit note --- */

static const Error *find_row(Context *cx, const Receivable *about, LoweredRow *ret_row)
{
	Client client;
	Receivables all;
	LoweredRows rows = {0};
	Agreements *versions = NEW(cx->arena, Agreements);
	PracticeId practice = cx->practice.id;
	TRY(store_client_load(cx->db, cx->arena, practice, about->client, &client));
	TRY(store_agreement_of_client(cx->db, cx->arena, practice, about->client, versions));
	TRY(store_invoice_of_client(cx->db, cx->arena, practice, about->client, &all));
	TRY(add_lowered(cx, &client, versions, &all, &rows));
	EACH (LoweredRow, row, rows) {
		if (row->receivable.id.value == about->id.value) {
			*ret_row = *row;
			return OK;
		}
	}
	return conflict(cx->arena, "Nothing of this invoice is to go back: as it was billed, so it "
				   "is agreed.");
}

static void put_lines(Context *cx, const LoweredRow *row, Invoice *document)
{
	const InvoiceLines billed = document->lines;
	Adjustments kept = {0};
	document->lines = (InvoiceLines){0};
	document->prepaid = (Money){0, document->currency};
	EACH (NamedLowered, one, row->lines) {
		const LoweredLine *lowered = &one->lowered;
		const Language *language = agreement_language(lowered->now);
		InvoiceLine *line = LIST_ADD(cx->arena, document->lines);
		*line = billed.items[lowered->asked.line];
		line->about = words(cx->arena, language, NULL,
			message(cx->arena, "The price was lowered from %1 on: the difference.",
				arg(words_day(cx->arena, language, lowered->now->from, DAY_FULL))));
		line->quantity = lowered->quantity;
		line->price = lowered->price;
		bool hours = lowered->asked.kind == BILL_WORK &&
			     lowered->quantity.ten_thousandths ==
				     bill_hours(lowered->asked.time).ten_thousandths;
		line->unit = hours ? line->unit : TEXT("C62");
		line->adjustments = (Adjustments){0};
		line->basis = (Quantity){0};
	}
	EACH (Adjustment, adjustment, document->adjustments) {
		if (adjustment->percent.hundredths > 0) { /* a sum off the whole stays off it */
			*LIST_ADD(cx->arena, kept) = *adjustment;
		}
	}
	document->adjustments = kept;
}

static const Error *crediting(Context *cx, InvoiceId about_id, InvoiceId id)
{
	LoweredRow row = {0};
	Invoice document;
	Receivable about, receivable;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, about_id, &about));
	TRY(find_row(cx, &about, &row));
	TRY(invoice_begin_about(cx, &about, INVOICE_CREDIT, id, &receivable, &document));
	put_lines(cx, &row, &document);
	return invoice_keep(cx, &receivable, &document, "create");
}

const Error *credit_lowered(Context *cx, InvoiceId id, InvoiceId *ret_id)
{
	InvoiceId credit = {new_id(cx)};
	TRY(WRITE(cx, crediting(cx, id, credit)));
	*ret_id = credit;
	return OK;
}
