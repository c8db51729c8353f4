/* PayPal's activity report and statement, in English, French and Spanish. People choose its
 * columns, so they are found by name. What is not completed, and what does not move the balance, is
 * no line. */
#include "format/bank_reader.h"

#include <string.h>

enum {
	DAY,
	ZONE,
	NAME,
	TYPE,
	STATUS,
	CURRENCY,
	GROSS,
	FEE,
	NET,
	ID,
	INVOICE,
	SUBJECT,
	NOTE,
	IMPACT,
	BALANCE,
	COLUMNS
};
static const ColumnNames names[] = {
	{DAY, {"date", "fecha"}},
	{ZONE, {"timezone", "time zone", "fuseau horaire", "zona horaria"}},
	{NAME, {"name", "nom", "nombre"}},
	{TYPE, {"type", "tipo", "description", "descripcion"}},
	{STATUS, {"status", "etat", "estado"}},
	{CURRENCY, {"currency", "devise", "divisa", "moneda"}},
	{GROSS, {"gross", "avant commission", "bruto"}},
	{FEE, {"fee", "commission", "comision", "tarifa"}},
	{NET, {"net", "neto"}},
	{ID, {"transaction id", "numero de transaction", "id. de transaccion",
		     "id de transaccion"}},
	{INVOICE, {"invoice number", "invoice id", "numero de facture", "id. de factura",
			  "numero de factura"}},
	{SUBJECT, {"subject", "objet", "asunto"}},
	{NOTE, {"note", "remarque", "nota"}},
	{IMPACT, {"balance impact", "impact sur le solde", "impacto en el saldo"}},
	{BALANCE, {"balance", "solde", "saldo"}},
};
enum { NAMES = sizeof names / sizeof names[0], LEAST = 6 };

static bool one_of(Text folded, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (text_contains(folded, words[i])) {
			return true;
		}
	}
	return false;
}
#define ONE_OF(folded, words) one_of((folded), (words), sizeof(words) / sizeof(words)[0])

static bool counts(BankTable *table, Arena *scratch, const CsvRow *row)
{
	static const char *const done[] = {"completed", "termine", "complet"};
	static const char *const memo[] = {"memo"};
	Text status = text_folded(scratch, cell_at(scratch, row, table->places[STATUS]));
	Text impact = text_folded(scratch, cell_at(scratch, row, table->places[IMPACT]));
	return (table->places[STATUS] < 0 || ONE_OF(status, done)) && !ONE_OF(impact, memo);
}

/* Between one's own balances, or to one's own bank. */
static bool is_internal(Arena *scratch, Text type)
{
	static const char *const own[] = {"conversion", "withdrawal", "vers compte bancaire",
		"virement vers", "retrait", "retirada", "transferencia a la cuenta"};
	return ONE_OF(text_folded(scratch, type), own);
}

static const Error *take_head(BankTable *table, Arena *scratch, const CsvRow *row)
{
	table->headed = true;
	columns_found(scratch, names, NAMES, row, table->places, COLUMNS);
	bool whole = table->places[DAY] >= 0 && table->places[CURRENCY] >= 0 &&
		     table->places[GROSS] >= 0 && table->places[ID] >= 0;
	return whole ? OK
		     : refuse(table->reader->arena, "file",
			       "This file of PayPal needs its columns Date, Currency, Gross, Fee, "
			       "Net and Transaction ID.");
}

static const Error *take_row(void *user, Arena *scratch, const CsvRow *row)
{
	BankTable *table = user;
	const int *at = table->places;
	Currency currency;
	Money gross, fee, net;
	if (!table->headed) {
		return take_head(table, scratch, row);
	}
	if (!counts(table, scratch, row)) {
		return OK;
	}
	TRY(bank_currency(table->reader, cell_at(scratch, row, at[CURRENCY]), &currency));
	TRY(bank_typed(table, cell_at(scratch, row, at[GROSS]), currency, row->number, &gross));
	TRY(bank_typed(table, cell_at(scratch, row, at[FEE]), currency, row->number, &fee));
	TRY(bank_typed(table, cell_at(scratch, row, at[NET]), currency, row->number, &net));
	if (at[NET] >= 0 && gross.minor + fee.minor != net.minor) {
		return refuse(table->reader->arena, "file",
			"Row %1: %2 less the fee %3 do not make %4.", arg(row->number), arg(gross),
			arg(fee), arg(net));
	}
	BankRow taken = {.day = cell_at(scratch, row, at[DAY])};
	BankLine *line = &taken.line;
	line->amount = (Money){gross.minor + fee.minor, currency};
	line->fee = (Money){gross.minor > 0 && fee.minor < 0 ? -fee.minor : 0, currency};
	line->name = cell_at(scratch, row, at[NAME]);
	line->foreign_id = cell_at(scratch, row, at[ID]);
	line->reference = cell_at(scratch, row, at[INVOICE]);
	line->text = text_format(scratch, "%s %s", text_chars(cell_at(scratch, row, at[SUBJECT])),
		text_chars(cell_at(scratch, row, at[NOTE])));
	line->text = text_trim(scratch, line->text);
	line->internal = is_internal(scratch, cell_at(scratch, row, at[TYPE]));
	taken.has_balance = !text_empty(cell_at(scratch, row, at[BALANCE]));
	TRY(bank_typed(
		table, cell_at(scratch, row, at[BALANCE]), currency, row->number, &taken.balance));
	return bank_row_add(table, &taken);
}

static bool paypal_is(Arena *arena, Span head)
{
	return bank_table_is(arena, head, names, NAMES, COLUMNS, LEAST);
}

static void *paypal_begin(BankReader *reader)
{
	return bank_table_begin(reader, take_row);
}

static const Error *paypal_end(BankReader *reader)
{
	return bank_table_end(reader->own, TEXT("PayPal"), DATES_UNKNOWN, DATES_DMY);
}

const BankFormat format_paypal = {
	"paypal", "PayPal", paypal_is, paypal_begin, bank_table_read, paypal_end};
