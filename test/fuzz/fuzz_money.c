/* Whatever is typed as an amount: none, or one within its limits that reads the same again. */
#include "domain/amount.h"
#include "domain/amount_typed.h"
#include "domain/invoice.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static Arena *arena;
	static const Currency currencies[] = {{"EUR"}, {"JPY"}, {"TND"}};
	arena = arena ? arena : arena_new(1 << 20);
	Span typed = {length ? (const char *)bytes : "", length};
	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
		Money money, again;
		if (!money_typed(typed, currencies[i], &money)) {
			continue;
		}
		int digits = currency_digits(currencies[i]);
		Text said = decimal_text(arena, money.minor, digits, digits);
		if (money.minor > INVOICE_MINOR_LIMIT || money.minor < -INVOICE_MINOR_LIMIT ||
			!money_typed(span_of(said), currencies[i], &again) ||
			again.minor != money.minor) {
			abort();
		}
	}
	arena_clear(arena);
	return 0;
}
