/* Every bank file that can be read, declared once: how it is recognised and the reader that turns
 * its bytes into statements.
 *
 *     const BankFormat *format = bank_format_detected(arena, head);
 *     BankReader *reader = bank_reader(arena, format);
 *     … bank_read(reader, chunk) for each chunk … then bank_end(reader, &statements);
 *
 * A file is read in one go, chunk by chunk; what is held is its lines, each cut to BANK_TEXT_LIMIT.
 * Texts that are not UTF-8 are taken as Windows-1252. Nothing comes of a file whose sums are wrong:
 * opening + lines must be closing, where the file says both. */
#ifndef FORMAT_BANK_H
#define FORMAT_BANK_H

#include "base/error.h"
#include "domain/bank.h"
#include "format/cells.h"

typedef struct BankReader BankReader;

typedef struct BankFormat {
	const char *key;  /* "camt" */
	const char *name; /* a proper name */
	bool (*is)(Arena *arena, Span head);
	void *(*begin)(BankReader *reader);
	const Error *(*read)(BankReader *reader, Span chunk);
	const Error *(*end)(BankReader *reader);
} BankFormat;

const BankFormat *bank_format_named(Text key);                   /* NULL: none */
const BankFormat *bank_format_detected(Arena *arena, Span head); /* NULL: nothing knows it */

BankReader *bank_reader(Arena *arena, const BankFormat *format);
MUST_USE const Error *bank_read(BankReader *reader, Span chunk);
/* REFUSED, with a sentence and the place, when anything in the file is not as it must be. */
MUST_USE const Error *bank_end(BankReader *reader, BankStatements *ret_statements);

/* --- any other table: its columns are said -------------------------------------------------- */

/* Places of columns, 0 the first; -1: the table has none. amount, or both of in and out. */
typedef struct {
	int day, amount, in, out, text, name, iban, reference, currency;
	DateOrder dates;
	Currency usual; /* where no column says one */
} BankColumns;
/* A first guess from the names of the columns; -1 where nothing fits. */
BankColumns bank_columns_guessed(Arena *arena, const CsvRow *head);
BankReader *bank_table_reader(Arena *arena, const BankColumns *columns);

enum { BANK_DETECT_BYTES = 8192 };

#endif
