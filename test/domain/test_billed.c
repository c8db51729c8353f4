/* Where money may go, as somebody types it. */
#include "domain/billed.h"

#include "test/test.h"

static const Error *checked(Arena *arena, const char *detail)
{
	const KeptAccount account = {.account = {.label = TEXT("Wise"), .detail = text_of(detail)}};
	return account_check(arena, &account);
}

TEST(a_link_to_pay_is_whole_and_sealed)
{
	static const char *const good[] = {"https://paypal.me/elodie",
		"https://wise.com/pay/me/elodiev", "Wise: https://wise.com/pay/r/x?y=1 (EUR)",
		"Routing 026073150, account 8310000000"};
	static const char *const bad[] = {"http://paypal.me/elodie", "paypal.me/elodie",
		"www.wise.com/pay", "ftp://wise.com/x", "https://", "https:// wise.com/",
		"https://wise/", "https://wise.com/a or http://wise.com/b"};
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		WORKS(checked(arena, good[i]));
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		const Error *error = checked(arena, bad[i]);
		CHECK(error && strcmp(error->field, "detail") == 0);
	}
}
