/* What a proposal and a letter of engagement on paper have in common: two parties, prose in which a
 * line may be a point of a list, and the practice's own look. */
#ifndef PAPER_DEAL_H
#define PAPER_DEAL_H

#include "domain/party.h"
#include "paper/letter.h"
#include "paper/term.h"

typedef struct {
	Party seller, buyer;
	Text colour; /* "#005f75"; "": ink */
	Bytes logo;
	OwnLabels words; /* the practice's own, in any language */
} Deal;

/* A letter between the two, signed by both: head, addresses, signature lines. */
Letter deal_letter(Arena *arena, const Deal *deal, Text language, Day day);
/* Paragraphs, and points where a line begins with "- ". */
void deal_prose(Arena *arena, Letter *letter, Text prose);

#endif
