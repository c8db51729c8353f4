/* What a user does with proposals: prepare one from the catalogue, send it, note that it was
 * accepted or turned down. One that is accepted makes the agreement, which stays when the proposal
 * is deleted (app/bin.h). */
#ifndef APP_PROPOSAL_H
#define APP_PROPOSAL_H

#include "app/context.h"
#include "base/bytes.h"
#include "domain/proposal.h"

typedef struct {
	Proposal proposal;
	ProposalState state;
	ProposalSum sum;
	Text client_name;
	int32_t thread;
} ProposalRow;
LIST_OF(ProposalRow, ProposalRows);

typedef struct {
	Client client;     /* whose they are; id 0: all clients' */
	Clients clients;   /* whom one can be made for */
	ProposalRows rows; /* the newest first */
	size_t waiting, expired;
	Day today; /* in the practice's zone */
} ProposalDesk;
/* client 0: of all of them. */
MUST_USE const Error *open_proposals(Context *cx, ClientId client, ProposalDesk *ret_desk);

typedef struct {
	Proposal proposal;
	ProposalState state;
	ProposalSum sum;
	ProposalTerms terms;
	Client client;
	Services extra, not_offered; /* what the agreement will say beside the lines */
	Day today;
} ProposalView;
MUST_USE const Error *open_proposal(Context *cx, ProposalId id, ProposalView *ret_view);

/* What the form edits, and what can be put on it. id 0: a new one for that client, in their
 * language and currency, that begins with what the practice does where that is written in it.
 * CONFLICT for one that is no draft. */
typedef struct {
	Proposal proposal;
	Client client;
	Services services; /* those for sale, and those on it */
	Packages packages;
	bool profiled; /* something is written of what the practice does */
} ProposalForm;
MUST_USE const Error *open_proposal_form(
	Context *cx, ClientId client, ProposalId id, ProposalForm *ret_form);

/* Lines from the catalogue that have no name take their words, and those without a price the one of
 * the day the work begins. REFUSED with everything that is wrong, each beside its field. */
MUST_USE const Error *save_proposal(Context *cx, const Proposal *proposal, ProposalId *ret_id);
MUST_USE const Error *send_proposal(Context *cx, ProposalId id);
/* Makes the agreement of it: in force at once, or to be looked over and accepted by itself. A
 * prospect is a client from then on. */
MUST_USE const Error *accept_proposal(
	Context *cx, ProposalId id, bool in_force, AgreementId *ret_agreement);
MUST_USE const Error *decline_proposal(Context *cx, ProposalId id);
/* A new draft with the same lines; for one that has expired, or was turned down. */
MUST_USE const Error *renew_proposal(Context *cx, ProposalId id, ProposalId *ret_id);

/* As it goes to the client: PDF/A. */
MUST_USE const Error *proposal_file(Context *cx, ProposalId id, Bytes *ret_pdf);

enum { PROPOSAL_DAYS = 30 }; /* a new one is valid for so long */

#endif
