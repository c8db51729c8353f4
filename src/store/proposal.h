/* Proposals, with their lines. */
#ifndef STORE_PROPOSAL_H
#define STORE_PROPOSAL_H

#include "db/db.h"
#include "domain/proposal.h"

/* Whole: its lines are those of the proposal as given. */
MUST_USE const Error *store_proposal_save(
	Db *db, Arena *arena, PracticeId practice, const Proposal *proposal, int64_t changed);
MUST_USE const Error *store_proposal_load(
	Db *db, Arena *arena, PracticeId practice, ProposalId id, Proposal *ret_proposal);
/* All of them, the oldest first. */
MUST_USE const Error *store_proposal_list(
	Db *db, Arena *arena, PracticeId practice, Proposals *ret_proposals);
MUST_USE const Error *store_proposal_delete(
	Db *db, Arena *arena, PracticeId practice, ProposalId id);
/* Whether a line was taken from this service or package. */
MUST_USE const Error *store_proposal_holds(
	Db *db, Arena *arena, PracticeId practice, int64_t sold, bool *ret_holds);

#endif
