/* The words on a document, in the client's language, and how that language writes numbers, money
 * and days. They are data of their own (label_data.c) and not the program's catalogues: a client
 * reads German where the assistant reads French. The owner may put words of their own in their
 * place, and add languages. */
#ifndef PAPER_LABEL_H
#define PAPER_LABEL_H

#include "domain/invoice.h"
#include "domain/paper.h"

typedef enum {
	/* documents */
	LABEL_INVOICE,
	LABEL_CREDIT,
	LABEL_CORRECTED,
	LABEL_DEPOSIT,
	LABEL_DRAFT, /* behind the others, in the place of a number */
	/* who and when */
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
	LABEL_VAT_ID,
	LABEL_TAX_ID,
	LABEL_NUMBER,
	/* lines */
	LABEL_ITEM,
	LABEL_QUANTITY,
	LABEL_PRICE,
	LABEL_TAX,
	LABEL_AMOUNT,
	/* sums */
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
	LABEL_PAID,
	/* how to pay, and the foot */
	LABEL_TRANSFER,
	LABEL_ELSEWHERE,
	LABEL_REFERENCE,
	LABEL_DEBITS,
	LABEL_PAGE, /* %1 of %2 */
	/* letters */
	LABEL_PROPOSAL,
	LABEL_VALID_UNTIL,
	LABEL_ENGAGEMENT,
	LABEL_STATEMENT,
	LABEL_ON_DAY,
	LABEL_TASK,
	LABEL_TIME,
	LABEL_DURATION,
	LABEL_SIGNATURE,
	/* the Swiss payment part, in words that SIX prescribes */
	LABEL_SWISS_PART,
	LABEL_SWISS_RECEIPT,
	LABEL_SWISS_ACCOUNT,
	LABEL_SWISS_REFERENCE,
	LABEL_SWISS_MESSAGE,
	LABEL_SWISS_BY,
	LABEL_SWISS_CURRENCY,
	LABEL_SWISS_AMOUNT,
	LABEL_SWISS_POINT,
	/* days, numbers, units */
	LABEL_JANUARY,
	LABEL_FEBRUARY,
	LABEL_MARCH,
	LABEL_APRIL,
	LABEL_MAY,
	LABEL_JUNE,
	LABEL_JULY,
	LABEL_AUGUST,
	LABEL_SEPTEMBER,
	LABEL_OCTOBER,
	LABEL_NOVEMBER,
	LABEL_DECEMBER,
	LABEL_DECIMAL,
	LABEL_GROUP,       /* between thousands */
	LABEL_DAY_WRITTEN, /* %1 the day, %2 the month's name, %3 the year */
	LABEL_FIRST,       /* day of a month */
	LABEL_MONEY,       /* %1 the number, %2 the sign */
	LABEL_PERCENT,
	LABEL_HOUR,
	LABEL_MINUTE,
	LABEL_DAYS,
	LABEL_WEEK,
	LABEL_MONTH,
	LABEL_KILOMETRE,
	LABELS
} Label;

typedef struct {
	const char *language;
	const char *of[LABELS];
} Labels;

/* As shipped; English where Fuseau has no words for it. */
const Labels *labels_in(Text language);
bool labels_shipped(Text language);
/* With the owner's words in their place: those of "es" for "es-mx" too. */
const Labels *labels_with(Arena *arena, Text language, OwnLabels own);
/* All of them in one text, and back: what an issued document keeps. Whatever the text lacks is as
 * shipped. */
Text labels_written(Arena *arena, const Labels *labels);
const Labels *labels_read(Arena *arena, Text written);

const char *label_key(Label which); /* "tax_at" */
/* REFUSED, beside the field of its key, when it is too long or lacks a place that the shipped text
 * has: %1. */
MUST_USE const Error *label_check(Arena *arena, Label which, Text text);

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
