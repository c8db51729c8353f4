/* The journal in double entry, as an accountant and the French tax office read it: what was issued,
 * what was spent, what was paid. Every entry is balanced by construction: its last line takes what
 * the others leave. Accounts are those of the French chart of accounts (PCG).
 *
 *     Ledger ledger = ledger_new(arena, currency);
 *     ledger_sale(&ledger, …); ledger_receipt(&ledger, …); ledger_purchase(&ledger, …);
 *     ledger_close(&ledger);        by day, numbered 1 … without a gap
 */
#ifndef DOMAIN_LEDGER_H
#define DOMAIN_LEDGER_H

#include "base/list.h"
#include "domain/books.h"
#include "domain/expense.h"

typedef enum { JOURNAL_SALES, JOURNAL_PURCHASES, JOURNAL_BANK, JOURNALS } Journal;
const char *journal_code(Journal journal); /* "VE" */
const char *journal_name(Journal journal); /* "Ventes": the file's own language */

typedef struct {
	Journal journal;
	int32_t entry; /* all lines of an entry have its number */
	int32_t place; /* in the ledger, as it was written */
	Day day, piece_day;
	Text account, account_name;
	Text side, side_name; /* whose: a client's or supplier's own account; "" for others */
	Text piece, label;
	int64_t debit, credit; /* one of them is 0, neither below it */
	Money foreign;         /* the amount as it was billed elsewhere; none: "" */
} LedgerLine;
LIST_OF(LedgerLine, LedgerLines);

typedef struct {
	Arena *arena;
	Currency currency;
	LedgerLines lines;
	int32_t entries;
} Ledger;
Ledger ledger_new(Arena *arena, Currency currency);

/* An issued document. net and tax in the ledger's currency; asked: what the client owes by it, as
 * it was billed. A deposit is no sale but owed to the client until an invoice takes it off:
 * taken_off, with the VAT in it. A credit note goes the other way. */
typedef struct {
	ClientId client;
	Text client_name, number;
	Day day;
	Money net, tax, asked;
	Money taken_off, taken_off_tax;
	bool credit, deposit;
} LedgerSale;
void ledger_sale(Ledger *ledger, const LedgerSale *sale);
/* A payment, or below zero what was paid back: the bank without the fee, the fee, the client, what
 * the exchange gained or lost. */
void ledger_receipt(Ledger *ledger, const BookLine *line);
/* A half of what was used of a surplus: only what the exchange gained or lost by it. */
void ledger_moved(Ledger *ledger, const BookLine *line);
/* An expense, and its payment on the day it was paid. VAT that comes back is apart. */
void ledger_purchase(Ledger *ledger, const Expense *expense, bool vat_deducted);
void ledger_close(Ledger *ledger);

#endif
