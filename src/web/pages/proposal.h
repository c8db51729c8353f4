/* The pages of proposals. */
#ifndef WEB_PAGES_PROPOSAL_H
#define WEB_PAGES_PROPOSAL_H

#include "app/proposal.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_proposals);
PAGE(get_client_proposals);
PAGE(get_proposal);
PAGE(get_proposal_new);
PAGE(get_proposal_edit);
PAGE(post_proposal_new);
PAGE(post_proposal);
PAGE(post_proposal_send);
PAGE(post_proposal_accept);
PAGE(post_proposal_decline);
PAGE(post_proposal_renew);
PAGE(post_proposal_delete);
PAGE(get_proposal_file);

/* --- for templates ------------------------------------------------------------------------ */

/* "2 proposals are with clients.", "Nothing is proposed to anybody." */
Message proposals_verdict(Html *html, const ProposalDesk *desk);
/* "450,00 € each month, 200,00 € once" */
Text proposal_sum_text(Html *html, const Proposal *proposal, const ProposalSum *sum);
/* "With the client since …, valid until …", "Expired on …" */
Message proposal_said(Html *html, const Proposal *proposal, ProposalState state);
/* "450 € a month for 10 h": the price of the agreement it becomes. */
Message proposal_becomes(Html *html, const ProposalView *view);
/* What an hour beside a monthly price costs. */
Message proposal_hours(Html *html, const ProposalView *view);
/* "10 h × 48,00 €", "as many hours as it takes, 48,00 € each" */
Message proposal_line_text(Html *html, const Proposal *proposal, const ProposalLine *line);
const char *proposal_state_class(ProposalState state); /* of its tag */
/* What a line can be taken from: packages first, then services; an empty one for what is typed. */
void sold_options(Html *html, const ProposalForm *form, Text chosen);

#endif
