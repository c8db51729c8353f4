/* The words of a proposal and of a letter of engagement, in the client's language: what an
 * agreement says in numbers becomes sentences with these. Like labels they are data of their own, a
 * file for each language (term_fr.c …), and not the program's catalogues. */
#ifndef PAPER_TERM_H
#define PAPER_TERM_H

#include "domain/agreement_term.h"
#include "domain/availability.h"
#include "domain/cadence.h"
#include "paper/availability.h"
#include "paper/cadence.h"
#include "paper/term_name.h"

typedef struct {
	const char *of[TERMS];
	const char *weekdays[7]; /* Monday first */
	CadenceWords cadence;
	AvailabilityWords availability;
} TermWords;

/* English where Fuseau has no words for it. */
const TermWords *terms_in(Text language);
Text term(const TermWords *words, Term which);
/* With %1 and %2 filled in. */
Text term_with(Arena *arena, const TermWords *words, Term which, Text first);
Text term_with_two(Arena *arena, const TermWords *words, Term which, Text first, Text second);
Term term_of_surcharge(SurchargeKind kind);
/* How often updates come, by when, over what. */
Text term_cadence(Arena *arena, const TermWords *words, const Cadence *cadence);
/* How the work lies in the week, and when the provider can be reached; "" when nothing is agreed.
 */
Text term_availability(
	Arena *arena, const TermWords *words, Text language, const Availability *availability);

extern const TermWords terms_english, terms_french, terms_german;

#endif
