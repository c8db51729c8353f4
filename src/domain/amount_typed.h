/* How people write an amount or a per cent, and what a mark before three digits means.
 *
 * "1,234" is a thousand and more to an English reader, one and a bit to a French one: a thousand
 * times apart, so the reader's language decides, and where it does not, nobody does. */
#ifndef DOMAIN_AMOUNT_TYPED_H
#define DOMAIN_AMOUNT_TYPED_H

#include "base/money.h"
#include "base/text.h"

/* Whose habit counts for a lone point or comma before three digits. */
typedef enum {
	NUMBERS_OF_FILES,   /* a program's: it groups, but where there may be three decimals */
	NUMBERS_WITH_POINT, /* English: a comma groups, a point begins the decimals */
	NUMBERS_WITH_COMMA, /* French: a comma begins the decimals, a point may be either */
} NumberHabit;

typedef enum {
	TYPED_READ,
	TYPED_NONE,   /* no number, or beyond what it may be */
	TYPED_EITHER, /* thousands, or decimals (perhaps more than it may have): ask */
} Typed;

/* "1 234,50", "1,234.50", "1.234,50", "1’234.50", "12", "12.5", a leading minus; blanks, points,
 * commas and apostrophes may group by three. Where two marks differ the last begins the decimals;
 * a mark that comes twice groups. Parts of ten to the minus `digits`, at most `most` of them. */
Typed decimal_typed(Span span, NumberHabit habit, int digits, int64_t most, int64_t *ret_parts);
/* The same in the decimals of the currency, up to INVOICE_MINOR_LIMIT. */
Typed money_typed(Span span, NumberHabit habit, Currency currency, Money *ret_money);
/* "25", "25 %", "5,5", "5.5": basis points, at most two decimals. */
Typed percent_typed(Span span, NumberHabit habit, int32_t *ret_basis_points);

/* What was meant, when it is TYPED_EITHER, each so that it reads one way only: "1234"; and
 * "1,234" or "1.234" by the habit's mark, "" when there may not be so many decimals. */
Text typed_as_thousands(Arena *arena, Span span);
Text typed_as_decimals(Arena *arena, Span span, NumberHabit habit, int digits);

#endif
