/* The books: the receipts book, turnover to declare, thresholds ahead, and the files an accountant
 * or another program takes them as. */
#ifndef APP_BOOKS_H
#define APP_BOOKS_H

#include "app/context.h"
#include "domain/books.h"

/* Of which days: a month, a quarter, or the whole year. */
typedef struct {
	int year;    /* 0: the one that runs */
	int quarter; /* 1 … 4, 0: none */
	int month;   /* 1 … 12, 0: none; counts before the quarter */
} BooksAsk;

typedef struct {
	BooksAsk ask;
	bool of_today; /* the year is the one that runs */
	bool vat;      /* the practice charges VAT: what is declared is less than what came */
	Turnover asked, year, quarters[4], months[12];
	BookLines lines; /* of what was asked */
	ThresholdWatches thresholds;
} Books;
MUST_USE const Error *open_books(Context *cx, const BooksAsk *ask, Books *ret_books);

/* The receipts book as a table for spreadsheets, in the reader's language. */
Text books_csv(Context *cx, const Books *books);

#endif
