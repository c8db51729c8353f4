/* Whatever is typed as an amount: none, or one within its limits that reads the same again; and of
 * two readers who both read it, none takes it for something else than a thousand times as much. */
#include "domain/amount.h"
#include "domain/amount_typed.h"
#include "domain/invoice.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const NumberHabit habits[] = {NUMBERS_OF_FILES, NUMBERS_WITH_POINT, NUMBERS_WITH_COMMA};
enum { HABITS = sizeof habits / sizeof *habits };

static void must(bool it_holds)
{
	if (!it_holds) {
		abort();
	}
}

/* The amount as its reader would write it back into the field. */
static void reads_again(Arena *arena, NumberHabit habit, Money money)
{
	int digits = currency_digits(money.currency);
	Text said = decimal_text(arena, money.minor, digits, digits);
	char *point = strchr(said.chars, '.');
	if (point && habit == NUMBERS_WITH_COMMA) {
		*point = ',';
	}
	Money again;
	must(money_typed(span_of(said), habit, money.currency, &again) == TYPED_READ);
	must(again.minor == money.minor);
}

/* Each of the two readings that are offered is read, or is no number here. */
static void can_be_settled(Arena *arena, Span typed, NumberHabit habit, Currency currency)
{
	int digits = currency_digits(currency);
	Money money;
	Text whole = typed_as_thousands(arena, typed);
	Text part = typed_as_decimals(arena, typed, habit, digits);
	must(whole.length > 0 && (part.length > 0) == (digits >= 3));
	must(money_typed(span_of(whole), habit, currency, &money) != TYPED_EITHER);
	must(part.length == 0 ||
		money_typed(span_of(part), habit, currency, &money) != TYPED_EITHER);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static Arena *arena;
	static const Currency currencies[] = {{"EUR"}, {"JPY"}, {"TND"}};
	arena = arena ? arena : arena_new(1 << 20);
	Span typed = {length ? (const char *)bytes : "", length};
	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
		int64_t found = 0;
		for (size_t j = 0; j < HABITS; j++) {
			Money money;
			Typed read = money_typed(typed, habits[j], currencies[i], &money);
			if (read == TYPED_EITHER) {
				can_be_settled(arena, typed, habits[j], currencies[i]);
			}
			if (read != TYPED_READ) {
				continue;
			}
			must(money.minor <= INVOICE_MINOR_LIMIT &&
				money.minor >= -INVOICE_MINOR_LIMIT);
			reads_again(arena, habits[j], money);
			must(found == 0 || money.minor == found || money.minor == found * 1000 ||
				found == money.minor * 1000);
			found = money.minor;
		}
	}
	arena_clear(arena);
	return 0;
}
