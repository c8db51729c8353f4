/* Who stands on invoices, and the accounts their money goes to. */
#ifndef STORE_PARTY_H
#define STORE_PARTY_H

#include "db/db.h"
#include "domain/billed.h"

MUST_USE const Error *store_party_save(
	Db *db, Arena *arena, PracticeId practice, const BilledParty *billed, int64_t changed);
/* Client 0: the practice. One that nobody wrote down is empty but for its client. */
MUST_USE const Error *store_party_load(
	Db *db, Arena *arena, PracticeId practice, ClientId client, BilledParty *ret_billed);
MUST_USE const Error *store_seller_load(
	Db *db, Arena *arena, PracticeId practice, BilledParty *ret_seller);

MUST_USE const Error *store_account_list(
	Db *db, Arena *arena, PracticeId practice, KeptAccounts *ret_accounts);
MUST_USE const Error *store_account_save(
	Db *db, Arena *arena, PracticeId practice, const KeptAccount *account, int64_t changed);
MUST_USE const Error *store_account_delete(Db *db, Arena *arena, PracticeId practice, AccountId id);

#endif
