/* Invoices with the pieces of work behind them, and their numbering. */
#ifndef STORE_INVOICE_H
#define STORE_INVOICE_H

#include "db/db.h"
#include "domain/numbering.h"
#include "domain/receivable.h"
#include "store/payment.h"

/* paid and credited are not saved: they are sums of other rows. */
MUST_USE const Error *store_invoice_save(
	Db *db, Arena *arena, PracticeId practice, const Receivable *receivable, int64_t changed);
MUST_USE const Error *store_invoice_load(
	Db *db, Arena *arena, PracticeId practice, InvoiceId id, Receivable *ret_receivable);
/* All, drafts first, then the newest; without their documents. */
MUST_USE const Error *store_invoice_list(
	Db *db, Arena *arena, PracticeId practice, Receivables *ret_receivables);
/* The same of one client. */
MUST_USE const Error *store_invoice_of_client(
	Db *db, Arena *arena, PracticeId practice, ClientId client, Receivables *ret_receivables);
/* The same of what was issued and not paid whole, credit notes left out. */
MUST_USE const Error *store_invoice_unpaid(
	Db *db, Arena *arena, PracticeId practice, Receivables *ret_receivables);
/* A draft with its pieces, so that its entries are free again. */
MUST_USE const Error *store_invoice_delete(Db *db, Arena *arena, PracticeId practice, InvoiceId id);
/* Of what was issued last; "" and 0 when nothing was. */
MUST_USE const Error *store_invoice_last(
	Db *db, Arena *arena, PracticeId practice, Text *ret_digest, int64_t *ret_place);
/* What was issued, in that order: place, number, document and digest alone. */
MUST_USE const Error *store_invoice_sealed(
	Db *db, Arena *arena, PracticeId practice, Receivables *ret_sealed);
/* The issued one of that number; 0: none. */
MUST_USE const Error *store_invoice_numbered(
	Db *db, Arena *arena, PracticeId practice, Text number, InvoiceId *ret_id);

/* A piece of an entry on a line. */
typedef struct {
	EntryId entry;
	TaskId task;
	Instant start, end;
	int32_t line; /* 1 …; 0: covered by a fee */
	Duration billed;
	unsigned surcharges;
	Text note, category; /* of the entry: read, not written */
	Text title;          /* of its task */
} BilledPiece;
LIST_OF(BilledPiece, BilledPieces);
MUST_USE const Error *store_invoice_piece_add(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, const BilledPiece *piece);
MUST_USE const Error *store_invoice_pieces(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, BilledPieces *ret_pieces);
MUST_USE const Error *store_invoice_free(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice);
/* The invoice an entry stands on; 0: none. */
MUST_USE const Error *store_invoice_of_entry(
	Db *db, Arena *arena, PracticeId practice, EntryId entry, InvoiceId *ret_invoice);

/* Billable work of a client that began between the two and stands on no invoice. due is a wall time
 * in the zone beside it. */
typedef struct {
	Work work;
	Wall due;
	Text due_zone;
} UnbilledWork;
LIST_OF(UnbilledWork, UnbilledWorks);
MUST_USE const Error *store_invoice_unbilled(Db *db, Arena *arena, PracticeId practice,
	ClientId client, Instant from, Instant to, UnbilledWorks *ret_works);
/* Billed time of a client, by when each entry began. */
typedef struct {
	EntryId entry;
	InvoiceId invoice;     /* it stands on; 0: on none yet */
	AgreementId agreement; /* that one is under */
	Instant start;
	Duration billed;
	Text title, note; /* of its task, of itself */
} UsedTime;
LIST_OF(UsedTime, UsedTimes);
MUST_USE const Error *store_invoice_used(
	Db *db, Arena *arena, PracticeId practice, ClientId client, UsedTimes *ret_used);
typedef struct {
	ClientId client;
	int64_t entries;
	Duration time;
	Instant first;
} UnbilledSum;
LIST_OF(UnbilledSum, UnbilledSums);
MUST_USE const Error *store_invoice_unbilled_sums(
	Db *db, Arena *arena, PracticeId practice, Instant since, UnbilledSums *ret_sums);

/* id 0: nobody has set one up yet. */
MUST_USE const Error *store_numbering_load(
	Db *db, Arena *arena, PracticeId practice, Numbering *ret_numbering);
MUST_USE const Error *store_numbering_save(
	Db *db, Arena *arena, PracticeId practice, const Numbering *numbering, int64_t changed);

#endif
