/* The practice's paper: its own words, colour and logo, and how it looked for what was issued. */
#ifndef STORE_PAPER_H
#define STORE_PAPER_H

#include "db/db.h"
#include "domain/id.h"
#include "domain/paper.h"

/* Nothing was set yet: all is "". */
MUST_USE const Error *store_paper_load(Db *db, Arena *arena, PracticeId practice, Paper *ret_paper);
MUST_USE const Error *store_paper_save(
	Db *db, Arena *arena, PracticeId practice, const Paper *paper, int64_t changed);

MUST_USE const Error *store_label_list(
	Db *db, Arena *arena, PracticeId practice, OwnLabels *ret_labels);
MUST_USE const Error *store_label_save(
	Db *db, Arena *arena, PracticeId practice, const OwnLabel *label, int64_t changed);
/* All of a language. */
MUST_USE const Error *store_label_delete(Db *db, Arena *arena, PracticeId practice, Text language);

/* The same content again is kept once. */
MUST_USE const Error *store_paper_keep(
	Db *db, Arena *arena, PracticeId practice, Text digest, Text content);
/* Of an invoice that has none yet: once said it stays. */
MUST_USE const Error *store_paper_of_invoice_save(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Text digest);
/* "" when none was kept. */
MUST_USE const Error *store_paper_of_invoice(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Text *ret_content);

#endif
