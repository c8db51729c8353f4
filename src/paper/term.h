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

typedef enum {
	TERM_BETWEEN,
	TERM_FREELANCE,
	TERM_SECONDMENT,
	TERM_SCOPE,
	TERM_DONE,
	TERM_NOT_OFFERED, /* a heading; the next begins a list */
	TERM_NOT_DONE,
	TERM_EXTRA,
	TERM_PRICE,
	TERM_HOURLY,
	TERM_FLAT,
	TERM_FEE,
	TERM_INCLUDED,
	TERM_OVERAGE,
	TERM_UNUSED,
	TERM_EXPIRE,
	TERM_CARRY_ONE,
	TERM_CARRY_MANY,
	TERM_MINIMUM,
	TERM_BUDGET,
	TERM_ROUNDING,
	TERM_ROUND_NOT,
	TERM_ROUND_UP,
	TERM_ROUND_NEAREST,
	TERM_EXPENSES,
	TERM_REBILLED,
	TERM_MARKUP,
	TERM_SURCHARGES,
	TERM_URGENT,
	TERM_EVENING,
	TERM_WEEKEND,
	TERM_HOLIDAY,
	TERM_MORE,
	TERM_MORE_HOUR,
	TERM_AND,
	TERM_WHEN_URGENT,
	TERM_WHEN_EVENING,
	TERM_WHEN_WEEKEND,
	TERM_CLOCK_OF,
	TERM_CLOCK_PROVIDER,
	TERM_HOLIDAYS_OF,
	TERM_DEAREST,
	TERM_ADDED,
	TERM_CUT,
	TERM_INVOICING,
	TERM_MOMENT,
	TERM_MONTHLY,
	TERM_WEEKLY,
	TERM_COMPLETION,
	TERM_FROM_HOURS,
	TERM_PAID_WITHIN,
	TERM_DAYS,
	TERM_DAYS_END,
	TERM_DEPOSIT,
	TERM_DEPOSIT_OF,
	TERM_DEPOSIT_IS,
	TERM_TOGETHER,
	TERM_AVAILABLE,
	TERM_REPLY,
	TERM_REPLY_HOURS,
	TERM_REPLY_AGREED,
	TERM_URGENT_HOW,
	TERM_UPDATES,
	TERM_DURATION,
	TERM_FROM,
	TERM_UNTIL,
	TERM_OPEN_ENDED,
	TERM_NOTICE,
	TERM_NOTICE_DAYS,
	TERM_CONFIDENTIALITY,
	TERM_DATA,
	TERM_VERSION,
	TERM_CLOCK,
	TERM_ONCE,
	TERM_EACH_MONTH,
	TERM_ESTIMATED,
	TERM_AS_NEEDED,
	TERM_AN_HOUR,
	TERM_APIECE,
	TERM_A_MONTH,
	TERM_BEGINS,
	TERM_CONDITIONS,
	TERM_BEFORE_VAT,
	TERM_HOURS_ABOVE,  /* %1 hours kept each month, %2 the price of one above */
	TERM_HOURS_BESIDE, /* %1 the price of one */
	TERM_SKILLS,       /* %1: a list */
	TERM_INDUSTRIES,
	TERM_TO_ACCEPT,
	TERM_CITED, /* %1 the name of the point */
	TERM_FACT,
	TERM_FOR,
	TERMS
} Term;

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
