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

static void finds(Arena *arena, const BilledParty *billed, const char *field)
{
	for (const Error *each = billed_party_check(arena, billed); each; each = each->next) {
		if (strcmp(each->field, field) == 0) {
			return;
		}
	}
	test_fail(__FILE__, __LINE__, "no problem with %s", field);
}

TEST(a_number_mistyped_is_found_on_the_form_before_it_stands_on_an_invoice)
{
	BilledParty billed = {.party = {.name = TEXT("Élodie Marchand EI"),
				      .legal = {TEXT("912345675"), TEXT("0002")},
				      .own = {.scheme = TEXT("0009")},
				      .vat_id = TEXT("FR65912345675"),
				      .address = {.country = TEXT("FR")}}};
	billed.party.own.id = TEXT("73282932000074");
	finds(arena, &billed, "own_id"); /* of another SIREN */
	billed.party.own.id = TEXT("91234567500001");
	finds(arena, &billed, "own_id");
	billed.party.own = (SchemedId){0};
	WORKS(billed_party_check(arena, &billed));
	billed.party.legal.id = TEXT("912345676");
	billed.party.vat_id = TEXT("FR66912345675");
	billed.party.address.line1 = TEXT("4 montée\nde la Grande-Côte");
	billed.party.address.country = TEXT("France");
	finds(arena, &billed, "legal_id");
	finds(arena, &billed, "vat_id");
	finds(arena, &billed, "line1");
	finds(arena, &billed, "country");
	billed.regime = TEXT("fr-frontier");
	finds(arena, &billed, "regime");
}
