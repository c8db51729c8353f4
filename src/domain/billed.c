#include "domain/billed.h"

#include "domain/check.h"
#include "domain/identifier.h"
#include "domain/party_check.h"

#include <string.h>

const Error *billed_party_check(Arena *arena, const BilledParty *billed)
{
	Problems problems = {.arena = arena};
	problem(&problems, check_said(arena, "name", billed->party.name));
	party_check(&(PartyCheck){&problems, &billed->party, ""});
	if (!text_empty(billed->regime) && !regime_named(billed->regime)) {
		problem(&problems, refuse(arena, "regime", "Choose one of these."));
	}
	problem(&problems,
		check_one_line(arena, "purchase_order", billed->purchase_order, PARTY_TEXT_LIMIT));
	problem(&problems, check_one_line(arena, "buyer_reference", billed->buyer_reference,
				   PARTY_TEXT_LIMIT));
	return problems.first;
}

/* A page to pay on, as PayPal and Wise hand it out, is written whole and sealed: https, a host. */
static bool links_sound(Text detail)
{
	static const char *const hosts[] = {"paypal.me/", "paypal.com/", "wise.com/", "www."};
	const char *chars = text_chars(detail), *at = strstr(chars, "://");
	for (size_t i = 0; !at && i < sizeof hosts / sizeof hosts[0]; i++) {
		if (text_contains(detail, hosts[i])) {
			return false;
		}
	}
	for (; at; at = strstr(at + 3, "://")) {
		size_t host = strcspn(at + 3, "/?# \t");
		bool named = host > 3 && memchr(at + 4, '.', host - 2);
		if (at - chars < 5 || memcmp(at - 5, "https", 5) != 0 || !named) {
			return false;
		}
	}
	return true;
}

const Error *account_check(Arena *arena, const KeptAccount *kept)
{
	Problems problems = {.arena = arena};
	const PaymentAccount *account = &kept->account;
	const struct {
		const char *field;
		Text text;
	} lines[] = {{"holder", account->holder}, {"label", account->label},
		{"detail", account->detail}};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		problem(&problems,
			check_one_line(arena, lines[i].field, lines[i].text, ACCOUNT_TEXT_LIMIT));
	}
	if (text_empty(account->iban) && text_empty(account->detail)) {
		problem(&problems,
			refuse(arena, "iban", "An IBAN, or how else money reaches you."));
	}
	if (!links_sound(account->detail)) {
		problem(&problems, refuse(arena, "detail",
					   "A link to pay begins with https://, like "
					   "https://paypal.me/name: browsers warn of any other."));
	}
	if (!text_empty(account->iban) && !iban_sound(account->iban)) {
		problem(&problems, refuse(arena, "iban", "“%1” is no IBAN: look at each character.",
					   arg(account->iban)));
	}
	if (!text_empty(account->bic) && !bic_sound(account->bic)) {
		problem(&problems, refuse(arena, "bic", "“%1” is no BIC: 8 or 11 characters.",
					   arg(account->bic)));
	}
	return problems.first;
}

const Regime *billed_regime(const BilledParty *seller, const Party *buyer)
{
	Text own = text_empty(seller->regime) ? TEXT("none") : seller->regime;
	return regime_towards(regime_named(own), seller->party.address.country,
		buyer->address.country, !buyer->consumer);
}

bool billed_with_vat(const BilledParty *seller)
{
	const Regime *regime = regime_named(seller->regime);
	return regime && strcmp(regime->category, "S") == 0;
}
