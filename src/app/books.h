/* The books: the receipts book, turnover to declare, thresholds ahead, and the files an accountant
 * or another program takes them as. */
#ifndef APP_BOOKS_H
#define APP_BOOKS_H

#include "app/context.h"
#include "base/bytes.h"
#include "domain/books.h"

/* Of which days: a month, a quarter, or the whole year. */
typedef struct {
	int year;    /* 0: the one that runs */
	int quarter; /* 1 … 4, 0: none */
	int month;   /* 1 … 12, 0: none; counts before the quarter */
	/* Of the receipts alone: */
	Day first, last; /* these days; unset: those above */
	ClientId client; /* only theirs; 0: everybody's */
} BooksAsk;

typedef struct {
	BooksAsk ask;
	bool of_today; /* the year is the one that runs */
	bool vat;      /* the practice charges VAT: what is declared is less than what came */
	Turnover asked, year, quarters[4], months[12];
	BookLines lines;  /* of what was asked */
	Text client_name; /* of whom they are; "": everybody's */
	ThresholdWatches thresholds;
	Day started; /* in business since; unset: nobody has said */
} Books;
enum { BOOKS_DAYS_LIMIT = 2 * 366 };
MUST_USE const Error *open_books(Context *cx, const BooksAsk *ask, Books *ret_books);

/* --- files: app/books_file.c --- */

typedef struct {
	const char *key;  /* "fec" */
	const char *name; /* a msgid */
	const char *about;
} BooksFormat;
extern const BooksFormat books_formats[];
extern const size_t books_format_count;

typedef struct {
	Text name, media;
	Bytes bytes;
} BooksFile;
/* Invoices are those issued in the days asked for, receipts those that came; the FEC is of the
 * whole year. REFUSED when something has no rate yet that a file needs. MISSING for another key. */
MUST_USE const Error *books_file(Context *cx, const BooksAsk *ask, Text key, BooksFile *ret_file);

#endif
