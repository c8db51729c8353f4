/* What the books are made of: payments with their invoices, and what was issued. */
#ifndef STORE_BOOKS_H
#define STORE_BOOKS_H

#include "db/db.h"
#include "domain/books.h"

/* What came and, below zero, what was paid back, by its day, both days included. */
MUST_USE const Error *store_books_receipts(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, BookLines *ret_lines);
/* The halves of what was used of a surplus in those days: no money moved. */
MUST_USE const Error *store_books_moved(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, BookLines *ret_lines);

/* An issued document of those days. */
typedef struct {
	Receivable receivable; /* with its document */
	Text client_name;
	Day paid;          /* the last payment; unset: none came */
	InvoiceKind about; /* of the document it is about; 0: about none */
	Money taken_off;   /* deposits, with VAT */
} IssuedBook;
LIST_OF(IssuedBook, IssuedBooks);
MUST_USE const Error *store_books_issued(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, IssuedBooks *ret_issued);

#endif
