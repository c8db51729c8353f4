/* A proposal as a file for the client. */
#include "app/deal.h"
#include "app/proposal.h"
#include "paper/proposal.h"

const Error *proposal_file(Context *cx, ProposalId id, Bytes *ret_pdf)
{
	ProposalView view;
	TRY(open_proposal(cx, id, &view));
	Instant made = instant_set(view.proposal.sent) ? view.proposal.sent : cx->now;
	ProposalPaper paper = {.proposal = &view.proposal,
		.extra = view.extra,
		.not_offered = view.not_offered,
		.day = zone_day(cx->zone, made)};
	TRY(deal_parties(cx, &view.client, &paper.deal));
	TRY(deal_vat(cx, &paper.deal, view.proposal.language, paper.day, &paper.vat));
	return paper_proposal(cx->arena, &paper, made, ret_pdf);
}
