#include "format/invoice_rows.h"

#include "format/keys.h"

enum { PREAMBLE_ROWS = 20, FIRST_ROOM = 256 };

/* --- the head ------------------------------------------------------------------------------- */

static bool is_header(Arena *arena, const InvoiceShape *shape, const CsvRow *row, int *ret_places)
{
	columns_found(arena, shape->names, shape->name_count, row, ret_places, shape->columns);
	return shape->is_header(ret_places);
}

static const Error *take_header(InvoiceRows *rows, Arena *scratch, const CsvRow *row)
{
	Arena *arena = rows->reader->arena;
	if (!is_header(scratch, rows->shape, row, rows->places)) {
		return ++rows->rows_before < PREAMBLE_ROWS
			       ? OK
			       : refuse(arena, "file", rows->shape->needs);
	}
	rows->header = true;
	rows->title_count = row->count;
	for (size_t i = 0; i < row->count; i++) {
		rows->titles[i] = text_trim(arena, row->cells[i]);
	}
	for (size_t column = 0; column < rows->shape->columns; column++) {
		if (rows->places[column] >= 0) {
			rows->titles[rows->places[column]] = TEXT("");
		}
	}
	return OK;
}

typedef struct {
	const InvoiceShape *shape;
	bool found;
} Seen;

static const Error *look_for_header(void *user, Arena *scratch, const CsvRow *row)
{
	Seen *seen = user;
	int places[INVOICE_COLUMNS_LIMIT];
	seen->found = seen->found || is_header(scratch, seen->shape, row, places);
	return OK;
}

bool invoice_rows_seen(Arena *arena, Span head, const InvoiceShape *shape)
{
	Seen seen = {shape, false};
	CsvReader *csv = csv_reader(arena, look_for_header, &seen);
	/* what is wrong with the file is said when it is read */
	const Error *error = csv_read(csv, head) ?: csv_end(csv);
	(void)error;
	return seen.found;
}

/* --- which invoice a row is of -------------------------------------------------------------- */

static size_t *slot_of(const InvoiceRows *rows, Text number)
{
	Key key = key_begin();
	key_add(&key, number);
	size_t at = (size_t)key.hash & (rows->room - 1);
	for (; rows->slots[at] > 0; at = (at + 1) & (rows->room - 1)) {
		const RowInvoice *there = &rows->invoices.items[rows->slots[at] - 1];
		if (text_equal(there->thing.invoice.number, number)) {
			break;
		}
	}
	return &rows->slots[at];
}

static void make_room(InvoiceRows *rows)
{
	if (rows->invoices.count * 2 < rows->room) {
		return;
	}
	rows->room = rows->room ? rows->room * 2 : FIRST_ROOM;
	rows->slots = NEW_ARRAY(rows->reader->arena, size_t, rows->room);
	for (size_t i = 0; i < rows->invoices.count; i++) {
		*slot_of(rows, rows->invoices.items[i].thing.invoice.number) = i + 1;
	}
}

const Error *invoice_row_of(InvoiceRow *line, Text number, RowInvoice **ret_invoice)
{
	InvoiceRows *rows = line->rows;
	Arena *arena = rows->reader->arena;
	make_room(rows);
	size_t *slot = slot_of(rows, number);
	if (*slot == 0) {
		if (rows->invoices.count == IMPORT_INVOICES_LIMIT) {
			return refuse(arena, "file",
				N_("The file has more than %1 invoices: export it in parts."),
				arg(IMPORT_INVOICES_LIMIT));
		}
		RowInvoice *made = LIST_ADD(arena, rows->invoices);
		*made = (RowInvoice){.thing = {.kind = STAGED_INVOICE, .row = line->row->number}};
		made->thing.invoice.number = text_keep(arena, number);
		*slot = rows->invoices.count;
	}
	*ret_invoice = &rows->invoices.items[*slot - 1];
	return OK;
}

/* --- cells ---------------------------------------------------------------------------------- */

Text row_cell(const InvoiceRow *line, int column)
{
	return cell_at(line->arena, line->row, line->rows->places[column]);
}

Text row_words(const InvoiceRow *line, int column, size_t limit)
{
	ImportReader *reader = line->rows->reader;
	Text text = reader_text(reader, line->arena, row_cell(line, column), line->row->number);
	if (text_code_points(text) > limit) {
		text = text_head(line->arena, text, limit);
		loss_changed(&reader->summary.losses,
			message(line->arena, N_("A description was cut to %1 characters."),
				arg((int)limit)),
			line->row->number);
	}
	return text_keep(reader->arena, text);
}

void row_losses(const InvoiceRow *line)
{
	InvoiceRows *rows = line->rows;
	for (size_t i = 0; i < line->row->count && i < rows->title_count; i++) {
		if (!text_empty(rows->titles[i]) && !text_empty(line->row->cells[i])) {
			loss_left_out(&rows->reader->summary.losses,
				message(line->arena, N_("The column “%1” is not kept."),
					arg(rows->titles[i])),
				line->row->number);
		}
	}
}

void row_wrong(InvoiceRows *rows, RowInvoice *invoice, int64_t row, int column, Message what)
{
	Arena *arena = rows->reader->arena;
	Text title = column < 0 ? TEXT("") : text_of(rows->shape->titles[column]);
	if (!invoice->thing.unreadable && row > 0) {
		invoice->thing.row = row; /* where to look */
	}
	invoice->thing.unreadable = true;
	staged_problem(arena, &invoice->thing, title, what);
}

static Message no_amount(const InvoiceRow *line, Text cell)
{
	Arena *arena = line->rows->reader->arena;
	return message(arena, N_("“%1” is no amount."), arg(text_keep(arena, cell)));
}

bool row_decimal(
	InvoiceRow *line, RowInvoice *invoice, int column, int digits, int64_t most, int64_t *ret)
{
	Text cell = row_cell(line, column);
	if (text_empty(cell)) {
		*ret = 0;
		return true;
	}
	if (cell_decimal(cell, digits, most, ret)) {
		return true;
	}
	row_wrong(line->rows, invoice, line->row->number, column, no_amount(line, cell));
	return false;
}

bool row_money(InvoiceRow *line, RowInvoice *invoice, int column, Currency currency, Money *ret)
{
	int64_t minor;
	if (!row_decimal(line, invoice, column, currency_digits(currency), INVOICE_MINOR_LIMIT,
		    &minor)) {
		return false;
	}
	*ret = money_rounded(minor, 1, currency);
	return true;
}

const Error *row_day(InvoiceRow *line, RowInvoice *invoice, int column, Day *ret_day)
{
	InvoiceRows *rows = line->rows;
	ImportReader *reader = rows->reader;
	Text cell = row_cell(line, column);
	bool date;
	dates_look(&rows->dates, cell, line->row->number);
	if (text_empty(cell)) {
		return OK;
	}
	bool unclear = reader->options.dates == DATES_UNKNOWN &&
		       cell_day_order(cell, &date) != DATES_YMD && date;
	if (unclear && reader->each) {
		return refuse(reader->arena, "dates",
			N_("Row %1: the date “%2” can be read in two ways. Say which comes first, "
			   "the day or the month."),
			arg(line->row->number), arg(text_keep(reader->arena, cell)));
	}
	if (!cell_day(cell, reader->options.dates, ret_day) && !unclear) {
		row_wrong(rows, invoice, line->row->number, column,
			message(reader->arena, N_("“%1” is no date."),
				arg(text_keep(reader->arena, cell))));
	}
	return OK;
}

/* --- the face ------------------------------------------------------------------------------- */

static const Error *take_row(void *user, Arena *scratch, const CsvRow *row)
{
	InvoiceRows *rows = user;
	if (!rows->header) {
		return take_header(rows, scratch, row);
	}
	InvoiceRow line = {rows, scratch, row};
	return rows->shape->take(&line);
}

InvoiceRows *invoice_rows(ImportReader *reader, const InvoiceShape *shape)
{
	InvoiceRows *rows = NEW(reader->arena, InvoiceRows);
	rows->reader = reader;
	rows->shape = shape;
	rows->csv = csv_reader(reader->arena, take_row, rows);
	return rows;
}

const Error *invoice_rows_read(ImportReader *reader, Span chunk)
{
	return csv_read(((InvoiceRows *)reader->own)->csv, chunk);
}

const Error *invoice_rows_end(ImportReader *reader)
{
	InvoiceRows *rows = reader->own;
	TRY(csv_end(rows->csv));
	if (!rows->header) {
		return refuse(reader->arena, "file", rows->shape->needs);
	}
	TRY(dates_settle(reader->arena, &rows->dates, &reader->summary));
	EACH (RowInvoice, invoice, rows->invoices) {
		if (!invoice->left_out && !invoice->thing.unreadable) {
			rows->shape->finish(rows, invoice);
		}
		if (!invoice->left_out) {
			TRY(reader_stage(reader, &invoice->thing));
		}
	}
	return OK;
}
