/* Shared by the files that make the books' files. */
#ifndef APP_BOOKS_WORK_H
#define APP_BOOKS_WORK_H

#include "app/books.h"

/* The receipts book as a table for spreadsheets, in the reader's language. */
Text books_csv(Context *cx, const Books *books);
/* The same on paper. */
MUST_USE const Error *books_pdf(Context *cx, const Books *books, Bytes *ret_pdf);

#endif
