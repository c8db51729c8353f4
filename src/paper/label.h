/* The words on a document, in the client's language, and how that language writes numbers, money
 * and days. They are data of their own (label_data.c) and not the program's catalogues: a client
 * reads German where the assistant reads French. The owner may put words of their own in their
 * place, and add languages. */
#ifndef PAPER_LABEL_H
#define PAPER_LABEL_H

#include "domain/invoice.h"
#include "domain/paper.h"
#include "paper/label_name.h"

typedef struct {
	const char *language;
	const char *of[LABELS];
} Labels;

/* As shipped; English where Fuseau has no words for it. */
const Labels *labels_in(Text language);
bool labels_shipped(Text language);
/* With the owner's words in their place: those of "es" for "es-mx" too. */
const Labels *labels_with(Arena *arena, Text language, OwnLabels own);
/* All of them in one text, and back: what an issued document keeps. Whatever the text lacks is as
 * shipped. */
Text labels_written(Arena *arena, const Labels *labels);
const Labels *labels_read(Arena *arena, Text written);

/* REFUSED, beside the field of its key, when it is too long or lacks a place that the shipped text
 * has: %1. */
MUST_USE const Error *label_check(Arena *arena, Label which, Text text);

Text label(const Labels *labels, Label which);
/* The pattern with %1 … filled in, as far as there are values: what an owner typed beyond stays. */
Text label_filled(Arena *arena, const char *pattern, const Text *values, size_t count);
Text label_day(Arena *arena, const Labels *labels, Day day);
Text label_period(Arena *arena, const Labels *labels, Day from, Day to);
/* A decimal of domain/amount ("1217.50") as the language writes it. */
Text label_number(Arena *arena, const Labels *labels, Text decimal);
Text label_money(Arena *arena, const Labels *labels, Money money);
Text label_rate(Arena *arena, const Labels *labels, Rate rate);
/* "18,5 h"; a unit without a sign of its own is left out. */
Text label_quantity(Arena *arena, const Labels *labels, Quantity quantity, Text unit);

#endif
