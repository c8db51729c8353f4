/* The letter of engagement: an agreement on paper, in its own language, for both to sign. What is
 * settled stands in it, by number or in words; what is open does not (R16–R32). */
#ifndef PAPER_ENGAGEMENT_H
#define PAPER_ENGAGEMENT_H

#include "domain/agreement.h"
#include "paper/deal.h"

typedef struct {
	const Agreement *agreement;
	Deal deal;
	Text city;    /* whose clock counts, in the letter's language; "": the provider's */
	Text country; /* whose public holidays count; "": nobody's */
	Day day;
} EngagementPaper;

MUST_USE const Error *paper_engagement(
	Arena *arena, const EngagementPaper *paper, Instant made, Bytes *ret_pdf);

#endif
