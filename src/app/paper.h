/* What a user does with the practice's paper: words of their own on documents, in any language; a
 * colour, a logo. What is issued keeps the paper it was issued on. */
#ifndef APP_PAPER_H
#define APP_PAPER_H

#include "app/notice.h"
#include "domain/paper.h"
#include "paper/invoice.h"
#include "paper/letter.h"
#include "paper/logo.h"

/* The paper of today for a document in that language. */
MUST_USE const Error *paper_look(Context *cx, Text language, InvoiceLook *ret_look);
/* The same for a letter in its language: its words, colour and logo. */
MUST_USE const Error *paper_for_letter(Context *cx, Letter *letter);
/* Inside the WRITE that issues: from now on the invoice is drawn on the paper of today. */
MUST_USE const Error *paper_keep(Context *cx, InvoiceId invoice, Text language);
/* The paper an invoice was issued on; of a draft that of today. */
MUST_USE const Error *paper_of_invoice(
	Context *cx, InvoiceId invoice, Text language, InvoiceLook *ret_look);

/* --- setting it up --- */

typedef struct {
	Paper paper;
	Text language;
	LanguageTags languages;
	const Labels *labels; /* of that language, with the owner's words */
	bool shipped;         /* Fuseau has words for it */
	size_t own;           /* words of the owner's own in it */
} PaperSettings;
/* REFUSED when the language is no tag. */
MUST_USE const Error *open_paper(Context *cx, Text language, PaperSettings *ret_settings);
/* texts: LABELS of them; "" or the shipped words: as shipped. */
MUST_USE const Error *save_labels(Context *cx, Text language, const Text *texts);
MUST_USE const Error *reset_labels(Context *cx, Text language);
MUST_USE const Error *save_paper_colour(Context *cx, Text colour);
/* A plain logo of the owner's own picture: what the child does, REFUSED as paper/logo.h says. */
MUST_USE const Error *read_logo(Arena *arena, Bytes png, Bytes *ret_png);
/* An open file; it is read in a child with limits and kept plain. */
MUST_USE const Error *save_logo(Context *cx, int file);
MUST_USE const Error *remove_logo(Context *cx);
/* MISSING when there is none. */
MUST_USE const Error *open_logo(Context *cx, Bytes *ret_png);
/* An invoice of nobody's, to see how it looks. */
MUST_USE const Error *preview_paper(Context *cx, Text language, Bytes *ret_pdf);

#endif
