#include "store/invoice_deposit.h"

#include "sql/invoice_deposit.h"
#include "store/read.h"

const Error *store_invoice_deposit_save(
	Db *db, Arena *arena, PracticeId practice, const TakenOff *taken)
{
	return sql_invoice_deposit_save(db, arena, practice.value, taken->invoice.value,
		taken->deposit.value, taken->amount.minor, NULL);
}

const Error *store_invoice_deposit_clear(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice)
{
	return sql_invoice_deposit_clear(db, arena, practice.value, invoice.value, NULL);
}

const Error *store_invoice_deposit_list(
	Db *db, Arena *arena, PracticeId practice, ClientId client, TakenOffs *ret_taken)
{
	TakenOffs all = {0};
	Rows *rows;
	TRY(sql_invoice_deposit_list(db, arena, practice.value, client.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) =
			(TakenOff){{rows_int(rows, "invoice")}, {rows_int(rows, "deposit")},
				{rows_int(rows, "amount"), read_currency(rows, "currency")}};
	}
	TRY(rows_end(rows));
	*ret_taken = all;
	return OK;
}
