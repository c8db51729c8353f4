/* What a document has words for, each by the name under which the owner's word is kept. The order
 * is that of the page on which they are edited, and of label_data.c. */
#ifndef PAPER_LABEL_NAME_H
#define PAPER_LABEL_NAME_H

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

const char *label_key(Label which); /* "tax_at" */

#endif
