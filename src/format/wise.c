/* Wise's statement of one balance as CSV, newest first, with the fees in a column of their own. */
#include "format/bank_reader.h"

#include <string.h>

enum {
	ID,
	DAY,
	AMOUNT,
	CURRENCY,
	DESCRIPTION,
	REFERENCE,
	BALANCE,
	PAYER,
	PAYEE,
	PAYEE_ACCOUNT,
	MERCHANT,
	FEES,
	DETAILS,
	COLUMNS
};
static const ColumnNames names[] = {
	{ID, {"transferwise id", "wise id"}},
	{DAY, {"date"}},
	{AMOUNT, {"amount"}},
	{CURRENCY, {"currency"}},
	{DESCRIPTION, {"description"}},
	{REFERENCE, {"payment reference"}},
	{BALANCE, {"running balance"}},
	{PAYER, {"payer name"}},
	{PAYEE, {"payee name"}},
	{PAYEE_ACCOUNT, {"payee account number"}},
	{MERCHANT, {"merchant"}},
	{FEES, {"total fees"}},
	{DETAILS, {"transaction details type"}},
};
enum { NAMES = sizeof names / sizeof names[0], LEAST = 8 };

static const Error *take_head(BankTable *table, Arena *scratch, const CsvRow *row)
{
	table->headed = true;
	columns_found(scratch, names, NAMES, row, table->places, COLUMNS);
	bool whole = table->places[ID] >= 0 && table->places[DAY] >= 0 &&
		     table->places[AMOUNT] >= 0 && table->places[CURRENCY] >= 0;
	return whole ? OK
		     : refuse(table->reader->arena, "file",
			       "This file of Wise needs its columns TransferWise ID, Date, Amount "
			       "and Currency.");
}

static const Error *take_row(void *user, Arena *scratch, const CsvRow *row)
{
	BankTable *table = user;
	const int *at = table->places;
	Currency currency;
	Money fee;
	if (!table->headed) {
		return take_head(table, scratch, row);
	}
	BankRow taken = {.day = cell_at(scratch, row, at[DAY])};
	BankLine *line = &taken.line;
	TRY(bank_currency(table->reader, cell_at(scratch, row, at[CURRENCY]), &currency));
	TRY(bank_typed(
		table, cell_at(scratch, row, at[AMOUNT]), currency, row->number, &line->amount));
	TRY(bank_typed(table, cell_at(scratch, row, at[FEES]), currency, row->number, &fee));
	bool in = line->amount.minor > 0;
	line->fee = (Money){in && fee.minor > 0 ? fee.minor : 0, currency};
	line->name = cell_at(scratch, row, in ? at[PAYER] : at[PAYEE]);
	line->name = text_empty(line->name) ? cell_at(scratch, row, at[MERCHANT]) : line->name;
	line->iban = in ? TEXT("") : cell_at(scratch, row, at[PAYEE_ACCOUNT]);
	line->reference = cell_at(scratch, row, at[REFERENCE]);
	line->text = cell_at(scratch, row, at[DESCRIPTION]);
	line->foreign_id = cell_at(scratch, row, at[ID]);
	line->internal = text_starts(line->foreign_id, "BALANCE-") ||
			 text_is(cell_at(scratch, row, at[DETAILS]), "CONVERSION");
	taken.has_balance = !text_empty(cell_at(scratch, row, at[BALANCE]));
	TRY(bank_typed(
		table, cell_at(scratch, row, at[BALANCE]), currency, row->number, &taken.balance));
	return bank_row_add(table, &taken);
}

static bool wise_is(Arena *arena, Span head)
{
	return bank_table_is(arena, head, names, NAMES, COLUMNS, LEAST);
}

static void *wise_begin(BankReader *reader)
{
	return bank_table_begin(reader, take_row);
}

static const Error *wise_end(BankReader *reader)
{
	return bank_table_end(reader->own, TEXT("Wise"), DATES_DMY, DATES_DMY);
}

const BankFormat format_wise = {"wise", "Wise", wise_is, wise_begin, bank_table_read, wise_end};
