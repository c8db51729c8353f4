/* A proposal on paper, as the client reads it: what is offered, for how much, what is not, until
 * when. */
#ifndef PAPER_PROPOSAL_H
#define PAPER_PROPOSAL_H

#include "domain/proposal.h"
#include "paper/deal.h"

typedef struct {
	const Proposal *proposal;
	Deal deal;
	Services extra, not_offered;
	Text vat; /* why no VAT is added, in the client's language; "": prices are before VAT */
	Day day;
} ProposalPaper;

MUST_USE const Error *paper_proposal(
	Arena *arena, const ProposalPaper *paper, Instant made, Bytes *ret_pdf);

#endif
