/* Statements of accounts and their lines, each line once. */
#ifndef STORE_BANK_H
#define STORE_BANK_H

#include "db/db.h"
#include "domain/bank_account.h"
#include "domain/bank_match.h"

MUST_USE const Error *store_statement_save(
	Db *db, Arena *arena, PracticeId practice, const KeptStatement *statement, int64_t changed);
/* The newest first. */
MUST_USE const Error *store_statement_list(
	Db *db, Arena *arena, PracticeId practice, int64_t most, KeptStatements *ret_statements);
/* With its lines. */
MUST_USE const Error *store_statement_delete(
	Db *db, Arena *arena, PracticeId practice, StatementId id);

/* ret_new: false when the account has it already. */
MUST_USE const Error *store_bank_line_add(Db *db, Arena *arena, PracticeId practice,
	const KeptLine *line, int64_t changed, bool *ret_new);
MUST_USE const Error *store_bank_line_load(
	Db *db, Arena *arena, PracticeId practice, BankLineId id, KeptLine *ret_line);
/* What is still to be settled, the oldest first; and how many there are in all. */
MUST_USE const Error *store_bank_line_open(
	Db *db, Arena *arena, PracticeId practice, int64_t most, KeptLines *ret_lines);
/* All of them, page by page. */
MUST_USE const Error *store_bank_line_page(Db *db, Arena *arena, PracticeId practice,
	BankLineId after, int64_t most, KeptLines *ret_lines);
MUST_USE const Error *store_bank_line_open_count(
	Db *db, Arena *arena, PracticeId practice, int64_t *ret_count);
MUST_USE const Error *store_bank_line_state(Db *db, Arena *arena, PracticeId practice,
	BankLineId id, BankLineState state, int64_t changed);
MUST_USE const Error *store_bank_line_settled_count(
	Db *db, Arena *arena, PracticeId practice, StatementId statement, int64_t *ret_count);

/* As what accounts lines are kept. */
MUST_USE const Error *store_bank_accounts(
	Db *db, Arena *arena, PracticeId practice, BankAccounts *ret_accounts);
/* What came to this account, whatever its name, in files of other formats; to be asked with
 * bank_days_take. */
MUST_USE const Error *store_bank_elsewhere(Db *db, Arena *arena, PracticeId practice,
	const KeptStatement *statement, Text account, BankElsewhere *ret_elsewhere);
/* A line of another file that may be the same payment, to or from within BANK_ALIKE_DAYS: id 0
 * when there is none. */
MUST_USE const Error *store_bank_alike(
	Db *db, Arena *arena, PracticeId practice, const KeptLine *line, AlikeLine *ret_alike);

/* Invoices with something open, and those for which too much came, the oldest first. client 0:
 * everybody's. */
MUST_USE const Error *store_bank_owed(Db *db, Arena *arena, PracticeId practice, ClientId client,
	OwedList *ret_owed, OwedList *ret_surplus);

#endif
