#include "store/invoice_status.h"

#include "sql/invoice_status.h"
#include "store/read.h"

const Error *store_invoice_status_add(Db *db, Arena *arena, PracticeId practice,
	const InvoiceStatus *status, int64_t changed, bool *ret_new)
{
	int64_t added = 0;
	TRY(sql_invoice_status_add(db, arena, practice.value, status->invoice.value,
		status->day.days, status->code, status->who, status->reason, status->noted.seconds,
		changed, &added));
	*ret_new = added > 0;
	return OK;
}

const Error *store_invoice_status_list(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, InvoiceStatuses *ret_statuses)
{
	InvoiceStatuses all = {0};
	Rows *rows;
	TRY(sql_invoice_status_list(db, arena, practice.value, invoice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = (InvoiceStatus){.invoice = {rows_int(rows, "invoice")},
			.code = read_int32(rows, "code"),
			.day = read_day(rows, "on_day"),
			.who = rows_text(rows, "who"),
			.reason = rows_text(rows, "reason"),
			.noted = read_instant(rows, "noted")};
	}
	TRY(rows_end(rows));
	*ret_statuses = all;
	return OK;
}

const Error *store_invoice_handed(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Instant when)
{
	return sql_invoice_status_handed(
		db, arena, practice.value, invoice.value, when.seconds, NULL);
}

const Error *store_invoice_to_hand(Db *db, Arena *arena, PracticeId practice, InvoiceIds *ret_ids)
{
	InvoiceIds ids = {0};
	Rows *rows;
	TRY(sql_invoice_status_to_hand(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, ids) = (InvoiceId){rows_int(rows, "id")};
	}
	TRY(rows_end(rows));
	*ret_ids = ids;
	return OK;
}
