/* A document that is no invoice, on paper: a letter of engagement, a proposal, an activity
 * statement. PDF/A-3b without XML, on as many pages as it takes. Whoever writes it says everything
 * in the document's language; label.h has the usual words and how numbers and days are written.
 *
 *     Letter letter = {.language = TEXT("fr"), .title = TEXT("Relevé d’activité"), …};
 *     *LIST_ADD(arena, letter.columns) = (LetterColumn){TEXT("Jour"), 20, TO_LEFT};
 *     letter_add(arena, &letter, LETTER_HEADING, TEXT("Novembre"), TEXT(""));
 *     letter_row(arena, &letter, (const Text[]){…}, TEXT(""));
 *     TRY(letter_pdf(arena, &letter, cx->now, &pdf)); */
#ifndef PAPER_LETTER_H
#define PAPER_LETTER_H

#include "base/bytes.h"
#include "base/list.h"
#include "paper/label.h"
#include "paper/sheet.h"

typedef enum {
	LETTER_HEADING,   /* stays with what follows */
	LETTER_PARAGRAPH, /* a line break begins a new line */
	LETTER_POINT,     /* of a list: a paragraph behind a dash */
	LETTER_PAIR,      /* "Hourly rate    42.00 €": what it is, and beside it the value */
	LETTER_ROW,       /* of a table; rows that follow each other are one table */
	LETTER_GROUP, /* inside a table: a name over the rows that follow, its value at the right */
	LETTER_SUM,   /* at the right under a table: what it is, and the value */
	LETTER_TOTAL, /* the sum that counts */
} LetterKind;

typedef struct {
	LetterKind kind;
	Text text;         /* of a row: a small line under its cell that says what it is */
	Text value;        /* of a pair, group, sum or total */
	const Text *cells; /* of a row: one for each column */
} LetterBlock;
LIST_OF(LetterBlock, LetterBlocks);

typedef struct {
	Text heading;
	int share; /* of the page's width, in proportion to the other columns */
	Side side; /* TO_RIGHT: numbers */
} LetterColumn;
LIST_OF(LetterColumn, LetterColumns);

typedef struct {
	Text what, text;
} LetterFact;
LIST_OF(LetterFact, LetterFacts);

typedef struct {
	Text language;
	const Labels *labels; /* NULL: as shipped, in that language */
	Text title,
		number; /* "Devis", "D-2026-004": the head of the page and the name of the file */
	Text subtitle;
	Text sender, receiver; /* lines; the first is the name */
	Text contact;          /* lines at the right of the sender: mail, telephone */
	Day day;
	LetterFacts facts; /* under the day: "Valid until", … */
	Text colour;       /* "#005f75" of the title and the total; "": ink */
	Bytes logo;        /* PNG above the sender */
	LetterColumns columns;
	size_t telling; /* of the columns, the one that says what a row is */
	LetterBlocks blocks;
	Text signer[2]; /* who signs, side by side; "": nobody */
	Text note;      /* at the foot of the last page */
} Letter;

void letter_add(Arena *arena, Letter *letter, LetterKind kind, Text text, Text value);
/* cells: as many as there are columns by now. */
void letter_row(Arena *arena, Letter *letter, const Text *cells, Text text);

MUST_USE const Error *letter_pdf(Arena *arena, const Letter *letter, Instant made, Bytes *ret_pdf);

#endif
