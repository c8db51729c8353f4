/* One account has several names: CAMT calls it by its IBAN, OFX by the number the bank gave it in
 * its own country, MT940 by bank code and number. An IBAN holds these (ISO 13616). */
#ifndef DOMAIN_BANK_ACCOUNT_H
#define DOMAIN_BANK_ACCOUNT_H

#include "domain/bank.h"

/* Certain only: the same but for blanks and signs; or one is a sound IBAN and the other, of
 * ACCOUNT_NUMBER_LEAST digits or more, stands in its national part. */
bool bank_account_same(Arena *arena, Text left, Text right);
LIST_OF(Text, BankAccounts);
/* The one of these names that is the same account: its very name before any other; "" when none
 * is, or when it may be one of several. */
Text bank_account_known(Arena *arena, const BankAccounts *names, Text account);

/* What other files brought of an account: how often an amount on a day. */
typedef struct {
	Day day;
	Money amount;
	int64_t count;
} BankDay;
LIST_OF(BankDay, BankDays);
/* Makes them ready to be asked; of two alike the greater count stays. */
void bank_days_order(BankDays *days);
/* True, and one less is left, when that amount came on that day in another file. */
bool bank_days_take(BankDays *days, Day day, Money amount);

/* A booking of several payments comes as its parts in one format and as their sum in another. */
typedef struct {
	BankDays lines, sums; /* each as it came; the sums of those that came as parts */
} BankElsewhere;

/* Where they cannot be told to be the same, somebody is asked. */
typedef struct {
	BankLineId id; /* 0: there is none */
	Day day;
	Text account, file_name;
} AlikeLine;

enum { ACCOUNT_NUMBER_LEAST = 7, BANK_ALIKE_DAYS = 3 };

#endif
