#include "domain/amount_read.h"

#include "domain/amount.h"
#include "domain/invoice.h"

/* A number that was not read: what it should look like, or both of what it may mean. */
static const Error *unread(Arena *arena, const char *field, Text typed, Typed read,
	NumberHabit habit, Decimals decimals)
{
	if (read == TYPED_READ) {
		return OK;
	}
	if (read == TYPED_NONE) {
		return refuse(arena, field, decimals.example);
	}
	Text whole = typed_as_thousands(arena, span_of(typed));
	Text part = typed_as_decimals(arena, span_of(typed), habit, decimals.digits);
	if (text_empty(part)) {
		return refuse(arena, field,
			"“%1” may mean %2, or it has more decimals than are counted here. Type "
			"%2, or fewer decimals.",
			arg(typed), arg(whole));
	}
	return refuse(arena, field, "“%1” may mean %2 or %3. Type the one you mean.", arg(typed),
		arg(whole), arg(part));
}

const Error *decimal_read(Arena *arena, const char *field, Text typed, NumberHabit habit,
	Decimals decimals, int64_t *ret_parts)
{
	Typed read = TYPED_READ;
	if (!text_empty(typed)) {
		read = decimal_typed(
			span_of(typed), habit, decimals.digits, decimals.most, ret_parts);
	}
	return unread(arena, field, typed, read, habit, decimals);
}

const Error *money_read(
	Arena *arena, const char *field, Text typed, NumberHabit habit, Money *money)
{
	return decimal_read(arena, field, typed, habit,
		(Decimals){currency_digits(money->currency), INVOICE_MINOR_LIMIT,
			N_("An amount like 48.50.")},
		&money->minor);
}

const Error *percent_read(
	Arena *arena, const char *field, Text typed, NumberHabit habit, int32_t *ret_basis_points)
{
	Typed read = TYPED_READ;
	if (!text_empty(typed)) {
		read = percent_typed(span_of(typed), habit, ret_basis_points);
	}
	return unread(arena, field, typed, read, habit,
		(Decimals){RATE_DIGITS, 0, N_("A per cent like 25 or 5.5.")});
}
