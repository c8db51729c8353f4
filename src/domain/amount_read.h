/* Amounts that were typed, for forms and the terminal: read, or refused with a sentence. */
#ifndef DOMAIN_AMOUNT_READ_H
#define DOMAIN_AMOUNT_READ_H

#include "base/error.h"
#include "domain/amount_typed.h"

/* REFUSED beside the field, with the example (a msgid) or with both readings. Where nothing is
 * typed the result is left as it was. */
typedef struct {
	int digits;
	int64_t most;
	const char *example; /* N_("A number like 18.5.") */
} Decimals;
MUST_USE const Error *decimal_read(Arena *arena, const char *field, Text typed, NumberHabit habit,
	Decimals decimals, int64_t *ret_parts);
/* In the currency that stands in *money already. */
MUST_USE const Error *money_read(
	Arena *arena, const char *field, Text typed, NumberHabit habit, Money *money);
MUST_USE const Error *percent_read(
	Arena *arena, const char *field, Text typed, NumberHabit habit, int32_t *ret_basis_points);

#endif
