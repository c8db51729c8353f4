/* What the readers of bank files share: the inside of a BankReader. */
#ifndef FORMAT_BANK_READER_H
#define FORMAT_BANK_READER_H

#include "format/bank.h"

struct BankReader {
	Arena *arena;
	const BankFormat *format;
	BankStatements statements;
	size_t line_count, bytes; /* of all statements */
	void *own;                /* what format->begin made */
};

/* Memory of one entry or field, cleared by the reader; it goes with the reader's own. */
Arena *bank_scratch(BankReader *reader, size_t limit);
/* A new last statement. */
MUST_USE const Error *bank_statement_begin(BankReader *reader, BankStatement **ret_statement);
/* Of the last statement; its texts are cut, repaired and kept. */
MUST_USE const Error *bank_line_add(BankReader *reader, const BankLine *line);
MUST_USE const Error *bank_line_add_to(
	BankReader *reader, BankStatement *statement, const BankLine *line);
/* "1009.38", "+1.009,38", "12," : the last point or comma is the decimal mark, whatever follows it;
 * zeros past the currency's decimals are none. */
MUST_USE const Error *bank_amount(
	BankReader *reader, Span span, Currency currency, Money *ret_money);
/* Three capitals. */
MUST_USE const Error *bank_currency(BankReader *reader, Text code, Currency *ret_currency);
/* Bytes in whatever one-byte set or UTF-8 they are; REFUSED when they hold a NUL. */
MUST_USE const Error *bank_text(BankReader *reader, Arena *arena, Span bytes, Text *ret_text);
MUST_USE const Error *bank_refuse_day(BankReader *reader, Text said);

/* --- bank_table.c: what comes as a table ---------------------------------------------------- */

/* A row, before it is known in which order its dates are written. */
typedef struct {
	Text day;
	BankLine line;
	bool has_balance;
	Money balance; /* of the account after it */
} BankRow;
LIST_OF(BankRow, BankRows);

typedef struct {
	BankReader *reader;
	CsvReader *csv;
	BankRows rows;
	bool headed;
	int places[16]; /* of the columns the format knows */
	BankColumns columns;
} BankTable;

/* Begins the table, each of whose rows goes to `each` with the BankTable. */
void *bank_table_begin(BankReader *reader, CsvEach each);
MUST_USE const Error *bank_table_read(BankReader *reader, Span chunk);
/* Keeps the row; its texts may die with the row of the file. */
MUST_USE const Error *bank_row_add(BankTable *table, const BankRow *row);
/* Orders the dates, makes a statement for each currency. usual: where the dates prove nothing. */
MUST_USE const Error *bank_table_end(
	BankTable *table, Text account, DateOrder order, DateOrder usual);
/* Whether the first row of a file has at least so many of these columns. */
bool bank_table_is(Arena *arena, Span head, const ColumnNames *names, size_t count, size_t columns,
	size_t least);
/* "1 234,50", "1,234.50": as people write it; without anything, nothing. */
MUST_USE const Error *bank_typed(
	BankTable *table, Text cell, Currency currency, int64_t row, Money *ret_money);

extern const BankFormat format_camt, format_ofx, format_mt940, format_paypal, format_wise;

#endif
