/* Statements that come as tables: what PayPal, Wise and any other have in common. */
#include "format/bank_reader.h"

#include "domain/amount_typed.h"

#include <string.h>

/* --- reading rows --- */

void *bank_table_begin(BankReader *reader, CsvEach each)
{
	BankTable *table = NEW(reader->arena, BankTable);
	table->reader = reader;
	table->csv = csv_reader(reader->arena, each, table);
	return table;
}

const Error *bank_table_read(BankReader *reader, Span chunk)
{
	BankTable *table = reader->own;
	return csv_read(table->csv, chunk);
}

bool bank_table_is(Arena *arena, Span head, const ColumnNames *names, size_t count, size_t columns,
	size_t least)
{
	char delimiter = csv_delimiter(head);
	bool marked = head.length >= 3 && memcmp(head.start, "\xef\xbb\xbf", 3) == 0;
	Span rest = marked ? (Span){head.start + 3, head.length - 3} : head, row, cell;
	int places[COLUMN_NAMES * 4];
	CsvRow first = {.number = 1};
	Text *cells = NEW_ARRAY(arena, Text, CSV_CELLS_LIMIT);
	if (!span_next(&rest, '\n', &row)) {
		return false;
	}
	while (first.count < CSV_CELLS_LIMIT && span_next(&row, delimiter, &cell)) {
		Span bare = span_trim(cell);
		while (bare.length > 0 && bare.start[0] == '"') {
			bare.start++, bare.length--;
		}
		while (bare.length > 0 && bare.start[bare.length - 1] == '"') {
			bare.length--;
		}
		cells[first.count++] =
			text_trim(arena, text_is_utf8(bare) ? text_copy(arena, bare) : TEXT(""));
	}
	first.cells = cells;
	return columns_found(arena, names, count, &first, places, columns) >= least;
}

static Text kept(BankTable *table, Text text)
{
	return text_head(table->reader->arena, text, BANK_TEXT_LIMIT);
}

const Error *bank_row_add(BankTable *table, const BankRow *row)
{
	if (table->rows.count == BANK_LINES_LIMIT) {
		return refuse(table->reader->arena, "file",
			"The file has more than %1 lines: export it in parts.",
			arg(BANK_LINES_LIMIT));
	}
	BankRow *added = LIST_ADD(table->reader->arena, table->rows);
	*added = *row;
	added->day = kept(table, row->day);
	added->line.name = kept(table, row->line.name);
	added->line.iban = kept(table, row->line.iban);
	added->line.reference = kept(table, row->line.reference);
	added->line.text = kept(table, row->line.text);
	added->line.foreign_id = kept(table, row->line.foreign_id);
	return OK;
}

const Error *bank_typed(
	BankTable *table, Text cell, Currency currency, int64_t row, Money *ret_money)
{
	Money money = {0, currency};
	Span span = span_of(cell);
	if (span.length > 3 && memcmp(span.start, "\xe2\x88\x92", 3) == 0) { /* a minus sign */
		cell = text_format(
			table->reader->arena, "-%.*s", (int)span.length - 3, span.start + 3);
		span = span_of(cell);
	} else if (span.length > 0 && span.start[0] == '+') {
		span.start++, span.length--;
	}
	if (!text_empty(cell) &&
		money_typed(span, NUMBERS_OF_FILES, currency, &money) != TYPED_READ) {
		return refuse(table->reader->arena, "file", "Row %1: “%2” is no amount.", arg(row),
			arg(kept(table, cell)));
	}
	*ret_money = money;
	return OK;
}

/* --- the order of the dates --- */

static const Error *order_proved(BankTable *table, DateOrder *ret_order)
{
	DateOrder order = DATES_UNKNOWN;
	EACH (BankRow, row, table->rows) {
		bool date;
		DateOrder one = cell_day_order(row->day, &date);
		if (!date) {
			return bank_refuse_day(table->reader, row->day);
		}
		if (one != DATES_UNKNOWN && order != DATES_UNKNOWN && one != order) {
			return refuse(table->reader->arena, "file",
				"The dates of this file are written in two ways.");
		}
		order = one != DATES_UNKNOWN ? one : order;
	}
	*ret_order = order;
	return OK;
}

/* How often a date does not follow the one before it, in the direction of most. */
static size_t disorder(const BankTable *table, DateOrder order)
{
	size_t up = 0, down = 0;
	for (size_t i = 1; i < table->rows.count; i++) {
		Day before = {0}, after = {0};
		(void)cell_day(table->rows.items[i - 1].day, order, &before);
		(void)cell_day(table->rows.items[i].day, order, &after);
		up += after.days < before.days;
		down += after.days > before.days;
	}
	return up < down ? up : down;
}

/* --- one statement a currency --- */

static BankStatement *statement_of(BankReader *reader, Currency currency)
{
	EACH (BankStatement, statement, reader->statements) {
		if (currency_same(statement->currency, currency)) {
			return statement;
		}
	}
	return NULL;
}

static bool follows(const BankRow *before, const BankRow *after)
{
	return before->balance.minor + after->line.amount.minor == after->balance.minor;
}

/* What the first and the last of the rows of a currency say it began and ended with. */
static void take_balances(const BankTable *table, BankStatement *statement)
{
	const BankRow *first = NULL, *second = NULL, *last = NULL, *before = NULL;
	bool all = true;
	EACH (BankRow, row, table->rows) {
		if (currency_same(row->line.amount.currency, statement->currency)) {
			all = all && row->has_balance;
			second = first && !second ? row : second;
			first = first ? first : row;
			before = last;
			last = row;
		}
	}
	if (!first || !all) {
		return;
	}
	/* newest first, or oldest first: two neighbours tell, at either end */
	bool newest_first = second && !follows(first, second) &&
			    (follows(second, first) || follows(last, before));
	const BankRow *oldest = newest_first ? last : first;
	statement->balanced = true;
	statement->opening =
		(Money){oldest->balance.minor - oldest->line.amount.minor, statement->currency};
	statement->closing = newest_first ? first->balance : last->balance;
}

const Error *bank_table_end(BankTable *table, Text account, DateOrder order, DateOrder usual)
{
	BankReader *reader = table->reader;
	TRY(csv_end(table->csv));
	if (order == DATES_UNKNOWN) {
		TRY(order_proved(table, &order));
	}
	if (order == DATES_UNKNOWN) { /* the order in which they follow one another */
		size_t dmy = disorder(table, DATES_DMY), mdy = disorder(table, DATES_MDY);
		order = dmy < mdy ? DATES_DMY : mdy < dmy ? DATES_MDY : usual;
	}
	EACH (BankRow, row, table->rows) {
		BankStatement *statement = statement_of(reader, row->line.amount.currency);
		if (!cell_day(row->day, order, &row->line.day)) {
			return bank_refuse_day(reader, row->day);
		}
		if (!statement) {
			TRY(bank_statement_begin(reader, &statement));
			statement->currency = row->line.amount.currency;
			statement->account = account;
		}
	}
	EACH (BankStatement, statement, reader->statements) {
		take_balances(table, statement);
	}
	EACH (BankRow, row, table->rows) {
		TRY(bank_line_add_to(
			reader, statement_of(reader, row->line.amount.currency), &row->line));
	}
	return OK;
}

/* --- any table, by its columns --- */

enum { DAY, AMOUNT, IN, OUT, TEXT_COLUMN, NAME, IBAN, REFERENCE, CURRENCY, COLUMNS };
static const ColumnNames usual_names[] = {
	{DAY, {"date", "booking date", "date operation", "date de l'operation", "datum",
		      "buchungstag", "fecha", "transaction date"}},
	{AMOUNT, {"amount", "montant", "betrag", "importe", "montant (eur)", "montant*", "amount*",
			 "betrag*"}},
	{IN, {"credit", "money in", "paid in", "haben", "abono", "credit*", "entree*"}},
	{OUT, {"debit", "money out", "paid out", "soll", "cargo", "debit*", "sortie*"}},
	{TEXT_COLUMN, {"description", "libelle", "text", "details", "verwendungszweck", "concepto",
			      "libelle*", "memo"}},
	{NAME, {"name", "payer", "counterparty", "tiers", "nom", "auftraggeber*", "payee",
		       "beneficiar*"}},
	{IBAN, {"iban", "counterparty iban", "account number", "kontonummer*"}},
	{REFERENCE, {"reference", "payment reference", "ref", "reference*", "referenz*"}},
	{CURRENCY, {"currency", "devise", "wahrung", "divisa", "moneda", "monnaie"}},
};

BankColumns bank_columns_guessed(Arena *arena, const CsvRow *head)
{
	int at[COLUMNS];
	columns_found(
		arena, usual_names, sizeof usual_names / sizeof usual_names[0], head, at, COLUMNS);
	return (BankColumns){.day = at[DAY],
		.amount = at[AMOUNT],
		.in = at[AMOUNT] < 0 ? at[IN] : -1,
		.out = at[AMOUNT] < 0 ? at[OUT] : -1,
		.text = at[TEXT_COLUMN],
		.name = at[NAME],
		.iban = at[IBAN],
		.reference = at[REFERENCE],
		.currency = at[CURRENCY]};
}

static const Error *take_mapped(void *user, Arena *scratch, const CsvRow *row)
{
	BankTable *table = user;
	const BankColumns *columns = &table->columns;
	BankRow taken = {.day = cell_at(scratch, row, columns->day)};
	Currency currency = columns->usual;
	Money in = {0}, out = {0};
	bool date;
	if (!table->headed) {
		table->headed = true;
		return OK;
	}
	(void)cell_day_order(taken.day, &date);
	if (!date) {
		return OK; /* a line of a preamble, or a sum below the table */
	}
	Text code = cell_at(scratch, row, columns->currency);
	if (!text_empty(code)) {
		TRY(bank_currency(table->reader, code, &currency));
	}
	if (columns->amount >= 0) {
		TRY(bank_typed(
			table, cell_at(scratch, row, columns->amount), currency, row->number, &in));
	} else {
		TRY(bank_typed(
			table, cell_at(scratch, row, columns->in), currency, row->number, &in));
		TRY(bank_typed(
			table, cell_at(scratch, row, columns->out), currency, row->number, &out));
		out.minor = out.minor < 0 ? -out.minor : out.minor; /* written either way */
	}
	taken.line.amount = (Money){in.minor - out.minor, currency};
	taken.line.text = cell_at(scratch, row, columns->text);
	taken.line.name = cell_at(scratch, row, columns->name);
	taken.line.iban = cell_at(scratch, row, columns->iban);
	taken.line.reference = cell_at(scratch, row, columns->reference);
	return bank_row_add(table, &taken);
}

static const Error *mapped_end(BankReader *reader)
{
	BankTable *table = reader->own;
	return bank_table_end(table, TEXT(""), table->columns.dates, DATES_DMY);
}

BankReader *bank_table_reader(Arena *arena, const BankColumns *columns)
{
	static const BankFormat format = {"table", "CSV", NULL, NULL, bank_table_read, mapped_end};
	BankReader *reader = NEW(arena, BankReader);
	reader->arena = arena;
	reader->format = &format;
	BankTable *table = bank_table_begin(reader, take_mapped);
	table->columns = *columns;
	reader->own = table;
	return reader;
}
