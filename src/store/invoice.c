/* Invoices and their pieces, row by row. */
#include "store/invoice.h"

#include "sql/invoice.h"
#include "sql/invoice_deposit.h"
#include "store/read.h"

/* --- invoices --- */

const Error *store_invoice_save(
	Db *db, Arena *arena, PracticeId practice, const Receivable *kept, int64_t changed)
{
	const SqlInvoiceSave save = {
		.practice = practice.value,
		.id = kept->id.value,
		.client = kept->client.value,
		.agreement = kept->agreement.value,
		.corrects = kept->corrects.value,
		.kind = kept->kind,
		.number = kept->number,
		.document = kept->document,
		.digest = kept->digest,
		.currency = text_of(kept->currency.code),
		.issued_day = kept->issued_day.days,
		.due_day = kept->due_day.days,
		.from_day = kept->from.days,
		.to_day = kept->to.days,
		.net = kept->net.minor,
		.tax = kept->tax.minor,
		.due = kept->due.minor,
		.issued = kept->issued.seconds,
		.sent = kept->sent.seconds,
		.created = kept->created.seconds,
		.changed = changed,
		.place = kept->place,
		.frees = kept->frees,
		.freed = kept->freed,
		.recurring = kept->recurring,
	};
	return sql_invoice_save(db, arena, &save, NULL);
}

static Receivable receivable_of(Rows *rows)
{
	Currency currency = read_currency(rows, "currency");
	bool replaced = rows_int(rows, "replaced") > 0;
	return (Receivable){
		.id = {rows_int(rows, "id")},
		.client = {rows_int(rows, "client")},
		.agreement = {rows_int(rows, "agreement")},
		.corrects = {rows_int(rows, "corrects")},
		.kind = (InvoiceKind)rows_int(rows, "kind"),
		.number = rows_text(rows, "number"),
		.document = rows_text(rows, "document"),
		.digest = rows_text(rows, "digest"),
		.currency = currency,
		.issued_day = read_day(rows, "issued_day"),
		.due_day = read_day(rows, "due_day"),
		.from = read_day(rows, "from_day"),
		.to = read_day(rows, "to_day"),
		.net = {rows_int(rows, "net"), currency},
		.tax = {rows_int(rows, "tax"), currency},
		.due = {rows_int(rows, "due"), currency},
		.paid = {rows_int(rows, "paid"), currency},
		.credited = {rows_int(rows, replaced ? "due" : "credited"), currency},
		.credited_net = {rows_int(rows, "credited_net"), currency},
		.replaced = replaced,
		.place = rows_int(rows, "place"),
		.frees = rows_bool(rows, "frees"),
		.freed = rows_bool(rows, "freed"),
		.recurring = rows_bool(rows, "recurring"),
		.issued = read_instant(rows, "issued"),
		.sent = read_instant(rows, "sent"),
		.created = read_instant(rows, "created"),
		.changed = rows_int(rows, "changed"),
	};
}

const Error *store_invoice_load(
	Db *db, Arena *arena, PracticeId practice, InvoiceId id, Receivable *ret_receivable)
{
	Rows *rows;
	TRY(sql_invoice_load(db, arena, practice.value, id.value, &rows));
	bool there = rows_next(rows);
	Receivable found = there ? receivable_of(rows) : (Receivable){0};
	TRY(rows_end(rows));
	if (!there) {
		return missing(arena, "There is no such invoice.");
	}
	*ret_receivable = found;
	return OK;
}

static const Error *list_invoices(Db *db, Arena *arena, PracticeId practice, bool unpaid,
	ClientId client, Receivables *ret_receivables)
{
	Receivables all = {0};
	Rows *rows;
	TRY(sql_invoice_list(db, arena, practice.value, unpaid, client.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = receivable_of(rows);
	}
	TRY(rows_end(rows));
	*ret_receivables = all;
	return OK;
}

const Error *store_invoice_list(
	Db *db, Arena *arena, PracticeId practice, Receivables *ret_receivables)
{
	return list_invoices(db, arena, practice, false, (ClientId){0}, ret_receivables);
}

const Error *store_invoice_unpaid(
	Db *db, Arena *arena, PracticeId practice, Receivables *ret_receivables)
{
	return list_invoices(db, arena, practice, true, (ClientId){0}, ret_receivables);
}

const Error *store_invoice_of_client(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Receivables *ret_receivables)
{
	return list_invoices(db, arena, practice, false, client, ret_receivables);
}

const Error *store_invoice_delete(Db *db, Arena *arena, PracticeId practice, InvoiceId id)
{
	TRY(sql_invoice_piece_clear(db, arena, practice.value, id.value, NULL));
	TRY(sql_invoice_deposit_clear(db, arena, practice.value, id.value, NULL));
	return sql_invoice_delete(db, arena, practice.value, id.value, NULL);
}

const Error *store_invoice_last(
	Db *db, Arena *arena, PracticeId practice, Text *ret_digest, int64_t *ret_place)
{
	Rows *rows;
	TRY(sql_invoice_last(db, arena, practice.value, &rows));
	bool any = rows_next(rows);
	Text digest = any ? rows_text(rows, "digest") : TEXT("");
	int64_t place = any ? rows_int(rows, "place") : 0;
	TRY(rows_end(rows));
	*ret_digest = digest;
	*ret_place = place;
	return OK;
}

const Error *store_invoice_sealed(
	Db *db, Arena *arena, PracticeId practice, Receivables *ret_sealed)
{
	Receivables sealed = {0};
	Rows *rows;
	TRY(sql_invoice_sealed(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, sealed) = (Receivable){.place = rows_int(rows, "place"),
			.number = rows_text(rows, "number"),
			.document = rows_text(rows, "document"),
			.digest = rows_text(rows, "digest")};
	}
	TRY(rows_end(rows));
	*ret_sealed = sealed;
	return OK;
}

const Error *store_invoice_numbered(
	Db *db, Arena *arena, PracticeId practice, Text number, InvoiceId *ret_id)
{
	Rows *rows;
	TRY(sql_invoice_numbered(db, arena, practice.value, number, &rows));
	InvoiceId id = {rows_next(rows) ? rows_int(rows, "id") : 0};
	TRY(rows_end(rows));
	*ret_id = id;
	return OK;
}

/* --- pieces --- */

static Text set_text(Arena *arena, unsigned set)
{
	Buffer out = buffer_new(arena);
	for (int i = 0; i < SURCHARGES; i++) {
		if (set >> i & 1) {
			buffer_format(&out, "%s%s", out.length ? " " : "",
				surcharge_key((SurchargeKind)i));
		}
	}
	return buffer_done(&out);
}

static unsigned set_of(Text text)
{
	unsigned set = 0;
	for (int i = 0; i < SURCHARGES; i++) {
		set |= text_contains(text, surcharge_key((SurchargeKind)i)) ? 1U << i : 0;
	}
	return set;
}

const Error *store_invoice_piece_add(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, const BilledPiece *piece)
{
	return sql_invoice_piece_add(db, arena, practice.value, invoice.value, piece->entry.value,
		piece->start.seconds, piece->end.seconds, piece->line, piece->billed.seconds,
		set_text(arena, piece->surcharges), NULL);
}

const Error *store_invoice_pieces(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, BilledPieces *ret_pieces)
{
	BilledPieces pieces = {0};
	Rows *rows;
	TRY(sql_invoice_piece_list(db, arena, practice.value, invoice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, pieces) = (BilledPiece){
			.entry = {rows_int(rows, "entry")},
			.task = {rows_int(rows, "task")},
			.start = read_instant(rows, "start_at"),
			.end = read_instant(rows, "end_at"),
			.line = read_int32(rows, "line"),
			.billed = {rows_int(rows, "billed")},
			.surcharges = set_of(rows_text(rows, "surcharges")),
			.note = rows_text(rows, "note"),
			.category = rows_text(rows, "category"),
			.title = rows_text(rows, "title"),
		};
	}
	TRY(rows_end(rows));
	*ret_pieces = pieces;
	return OK;
}

const Error *store_invoice_free(Db *db, Arena *arena, PracticeId practice, InvoiceId invoice)
{
	return sql_invoice_piece_clear(db, arena, practice.value, invoice.value, NULL);
}

const Error *store_invoice_of_entry(
	Db *db, Arena *arena, PracticeId practice, EntryId entry, InvoiceId *ret_invoice)
{
	Rows *rows;
	TRY(sql_invoice_of_entry(db, arena, practice.value, entry.value, &rows));
	InvoiceId invoice = {rows_next(rows) ? rows_int(rows, "invoice") : 0};
	TRY(rows_end(rows));
	*ret_invoice = invoice;
	return OK;
}

/* --- what is not billed yet --- */

const Error *store_invoice_unbilled(Db *db, Arena *arena, PracticeId practice, ClientId client,
	Instant from, Instant to, UnbilledWorks *ret_works)
{
	UnbilledWorks works = {0};
	Rows *rows;
	TRY(sql_invoice_unbilled(
		db, arena, practice.value, client.value, from.seconds, to.seconds, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, works) = (UnbilledWork){
			.work = {.entry = {rows_int(rows, "id")},
				.task = {rows_int(rows, "task")},
				.title = rows_text(rows, "title"),
				.category = rows_text(rows, "category"),
				.note = rows_text(rows, "note"),
				.start = read_instant(rows, "start_at"),
				.end = read_instant(rows, "end_at"),
				.requested = read_instant(rows, "requested")},
			.due = read_wall(rows, "due_day", "due_second"),
			.due_zone = rows_text(rows, "due_zone"),
		};
	}
	TRY(rows_end(rows));
	*ret_works = works;
	return OK;
}

const Error *store_invoice_unbilled_sums(
	Db *db, Arena *arena, PracticeId practice, Instant since, UnbilledSums *ret_sums)
{
	UnbilledSums sums = {0};
	Rows *rows;
	TRY(sql_invoice_unbilled_sum(db, arena, practice.value, since.seconds, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, sums) =
			(UnbilledSum){{rows_int(rows, "client")}, rows_int(rows, "entries"),
				{rows_int(rows, "seconds")}, read_instant(rows, "first_at")};
	}
	TRY(rows_end(rows));
	*ret_sums = sums;
	return OK;
}

const Error *store_invoice_used(
	Db *db, Arena *arena, PracticeId practice, ClientId client, UsedTimes *ret_used)
{
	UsedTimes used = {0};
	Rows *rows;
	TRY(sql_invoice_used(db, arena, practice.value, client.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, used) = (UsedTime){
			.entry = {rows_int(rows, "id")},
			.invoice = {rows_int(rows, "invoice")},
			.agreement = {rows_int(rows, "agreement")},
			.start = read_instant(rows, "start_at"),
			.billed = {rows_int(rows, "billed")},
			.title = rows_text(rows, "title"),
			.note = rows_text(rows, "note"),
		};
	}
	TRY(rows_end(rows));
	*ret_used = used;
	return OK;
}

/* --- numbers --- */

const Error *store_numbering_load(
	Db *db, Arena *arena, PracticeId practice, Numbering *ret_numbering)
{
	Numbering numbering = {0};
	Rows *rows;
	TRY(sql_invoice_numbering_load(db, arena, practice.value, &rows));
	if (rows_next(rows)) {
		numbering = (Numbering){
			.id = {rows_int(rows, "id")},
			.pattern = rows_text(rows, "pattern"),
			.yearly = rows_bool(rows, "yearly"),
			.year = read_int32(rows, "year"),
			.next = rows_int(rows, "next"),
			.last_day = read_day(rows, "last_day"),
			.changed = rows_int(rows, "changed"),
		};
	}
	TRY(rows_end(rows));
	*ret_numbering = numbering;
	return OK;
}

const Error *store_numbering_save(
	Db *db, Arena *arena, PracticeId practice, const Numbering *numbering, int64_t changed)
{
	return sql_invoice_numbering_save(db, arena, practice.value, numbering->id.value,
		numbering->pattern, numbering->yearly, numbering->year, numbering->next,
		numbering->last_day.days, changed, NULL);
}
