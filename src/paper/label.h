/* The words on a document, in the client's language, and how that language writes numbers, money
 * and days. They are data of their own (label_data.c) and not the program's catalogues: a client
 * reads German where the assistant reads French. */
#ifndef PAPER_LABEL_H
#define PAPER_LABEL_H

#include "domain/invoice.h"

typedef enum {
	LABEL_INVOICE,
	LABEL_CREDIT,
	LABEL_CORRECTED,
	LABEL_DEPOSIT,
	LABEL_TO,
	LABEL_DELIVERY,
	LABEL_DATE,
	LABEL_DUE,
	LABEL_PAID_ON,
	LABEL_DELIVERED,
	LABEL_PERIOD,
	LABEL_ORDER,
	LABEL_BUYER_REFERENCE,
	LABEL_CONTRACT,
	LABEL_PROJECT,
	LABEL_NATURE,
	LABEL_SERVICES,
	LABEL_GOODS,
	LABEL_BOTH,
	LABEL_TAKES_BACK, /* before the numbers of the preceding documents, by kind */
	LABEL_REPLACES,
	LABEL_FOLLOWS,
	LABEL_ITEM,
	LABEL_QUANTITY,
	LABEL_PRICE,
	LABEL_TAX,
	LABEL_AMOUNT,
	LABEL_LINES,
	LABEL_TOTAL,
	LABEL_NET,
	LABEL_TAX_AT, /* %1 the rate */
	LABEL_GROSS,
	LABEL_PREPAID,
	LABEL_ROUNDING,
	LABEL_PAYABLE,
	LABEL_CREDITED,
	LABEL_TAX_HOME, /* %1 the currency */
	LABEL_TRANSFER,
	LABEL_ELSEWHERE,
	LABEL_REFERENCE,
	LABEL_VAT_ID,
	LABEL_TAX_ID,
	LABEL_NUMBER,
	LABEL_DEBITS,
	LABEL_PAID,
	LABEL_PAGE,     /* %1 of %2 */
	LABEL_PROPOSAL, /* of letters */
	LABEL_VALID_UNTIL,
	LABEL_ENGAGEMENT,
	LABEL_STATEMENT,
	LABEL_ON_DAY,
	LABEL_TASK,
	LABEL_TIME,
	LABEL_DURATION,
	LABEL_SIGNATURE,
	LABEL_SWISS_PART,
	LABEL_SWISS_RECEIPT,
	LABEL_SWISS_ACCOUNT,
	LABEL_SWISS_REFERENCE,
	LABEL_SWISS_MESSAGE,
	LABEL_SWISS_BY,
	LABEL_SWISS_CURRENCY,
	LABEL_SWISS_AMOUNT,
	LABEL_SWISS_POINT,
	LABELS
} Label;

typedef struct {
	const char *language;
	const char *of[LABELS];
	const char *months[12];
	const char *decimal, *group; /* "," and U+202F */
	const char *day;             /* %1 the day, %2 the month's name, %3 the year */
	bool money_first;            /* "€12.00", not "12,00 €" */
	const char *percent;         /* between a number and % */
} Labels;

/* English where Fuseau has no words for it. */
const Labels *labels_in(Text language);

Text label(const Labels *labels, Label which);
/* The pattern with %1, %2 … filled in. */
Text label_filled(Arena *arena, const char *pattern, const Text *values);
Text label_day(Arena *arena, const Labels *labels, Day day);
Text label_period(Arena *arena, const Labels *labels, Day from, Day to);
/* A decimal of domain/amount ("1217.50") as the language writes it. */
Text label_number(Arena *arena, const Labels *labels, Text decimal);
Text label_money(Arena *arena, const Labels *labels, Money money);
Text label_rate(Arena *arena, const Labels *labels, Rate rate);
/* "18,5 h"; a unit without a sign of its own is left out. */
Text label_quantity(Arena *arena, const Labels *labels, Quantity quantity, Text unit);

#endif
