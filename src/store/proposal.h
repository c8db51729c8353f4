/* Proposals, with their lines. */
#ifndef STORE_PROPOSAL_H
#define STORE_PROPOSAL_H

#include "db/db.h"
#include "domain/proposal.h"

/* Whole: its lines are those of the proposal as given. */
MUST_USE const Error *store_proposal_save(
	Db *db, Arena *arena, PracticeId practice, const Proposal *proposal, int64_t changed);
/* MISSING when there is none, or it is in the bin. */
MUST_USE const Error *store_proposal_load(
	Db *db, Arena *arena, PracticeId practice, ProposalId id, Proposal *ret_proposal);
/* All of them but those in the bin, the oldest first. */
MUST_USE const Error *store_proposal_list(
	Db *db, Arena *arena, PracticeId practice, Proposals *ret_proposals);

#endif
