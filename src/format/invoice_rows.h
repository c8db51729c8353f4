/* Tables with a row for each line of an invoice: rows of one number, wherever they stand, become
 * one staged invoice. What FreshBooks and Wave share; each says what its columns are called, what a
 * row means and what must agree at the end. */
#ifndef FORMAT_INVOICE_ROWS_H
#define FORMAT_INVOICE_ROWS_H

#include "domain/money_list.h"
#include "format/cells.h"
#include "format/reader.h"

enum { INVOICE_COLUMNS_LIMIT = 32, IMPORT_INVOICES_LIMIT = 20000 };

/* One invoice while its rows come in. */
typedef struct {
	Staged thing;
	bool left_out; /* a draft */
	Text status;
	Money open;         /* still owed, where a column says so */
	Money asked, tax;   /* owed, and of it tax, where both stand apart from the lines */
	MoneyList foreign;  /* each line in the currency it was billed in, where the file says */
	Texts transactions; /* of its payments */
} RowInvoice;
LIST_OF(RowInvoice, RowInvoices);

typedef struct InvoiceRows InvoiceRows;

typedef struct {
	InvoiceRows *rows;
	Arena *arena; /* of the row */
	const CsvRow *row;
} InvoiceRow;

typedef struct {
	const ColumnNames *names;
	size_t name_count, columns;
	bool (*is_header)(const int *places);
	const char *needs;         /* the msgid that says which columns a file must have */
	const char *const *titles; /* of the columns, as the program calls them */
	const Error *(*take)(InvoiceRow *line);
	void (*finish)(InvoiceRows *rows, RowInvoice *invoice); /* all its rows are there */
} InvoiceShape;

struct InvoiceRows {
	ImportReader *reader;
	const InvoiceShape *shape;
	CsvReader *csv;
	bool header;
	int64_t rows_before; /* the header */
	int places[INVOICE_COLUMNS_LIMIT];
	Text titles[CSV_CELLS_LIMIT]; /* of columns that are not kept; else "" */
	size_t title_count;
	DatesSeen dates;
	RowInvoices invoices;
	size_t *slots, room; /* places in invoices from 1, by number */
};

InvoiceRows *invoice_rows(ImportReader *reader, const InvoiceShape *shape);
MUST_USE const Error *invoice_rows_read(ImportReader *reader, Span chunk);
MUST_USE const Error *invoice_rows_end(ImportReader *reader);
/* Whether a row of the beginning names the columns of that shape. */
bool invoice_rows_seen(Arena *arena, Span head, const InvoiceShape *shape);

/* The invoice of that number, new where its first row is this one. REFUSED past the limit. */
MUST_USE const Error *invoice_row_of(InvoiceRow *line, Text number, RowInvoice **ret_invoice);
Text row_cell(const InvoiceRow *line, int column);
/* Repaired, cut to the limit, in the reader's arena. */
Text row_words(const InvoiceRow *line, int column, size_t limit);
/* Columns nobody reads are told in the loss report. */
void row_losses(const InvoiceRow *line);

/* Each notes what is wrong with the cell, so that the invoice is left out whole. An empty cell is
 * nothing, or no day. */
bool row_money(InvoiceRow *line, RowInvoice *invoice, int column, Currency currency, Money *ret);
bool row_decimal(
	InvoiceRow *line, RowInvoice *invoice, int column, int digits, int64_t most, int64_t *ret);
MUST_USE const Error *row_day(InvoiceRow *line, RowInvoice *invoice, int column, Day *ret_day);
/* row 0: of the whole invoice; column -1: of the whole row. */
void row_wrong(InvoiceRows *rows, RowInvoice *invoice, int64_t row, int column, Message what);

#endif
