#include "domain/billed.h"

#include "domain/check.h"
#include "domain/identifier.h"

#include <string.h>

static void wrong(Problems *problems, const char *field, Message reason)
{
	problem(problems, error_at(problems->arena, ERROR_REFUSED, field, reason, ERROR_HERE));
}

static void check_lines(Problems *problems, const Party *party)
{
	const struct {
		const char *field;
		Text text;
	} lines[] = {{"name", party->name}, {"trade_name", party->trade_name},
		{"line1", party->address.line1}, {"line2", party->address.line2},
		{"line3", party->address.line3}, {"postcode", party->address.postcode},
		{"city", party->address.city}, {"region", party->address.region},
		{"person", party->person}, {"phone", party->phone}, {"email", party->email},
		{"tax_id", party->tax_id}, {"own_id", party->own.id},
		{"electronic_id", party->electronic.id}};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		problem(problems, check_one_line(problems->arena, lines[i].field, lines[i].text,
					  PARTY_TEXT_LIMIT));
	}
	problem(problems, check_said(problems->arena, "name", party->name));
	problem(problems, check_length(problems->arena, "about", party->about, PARTY_ABOUT_LIMIT));
	problem(problems, check_country(problems->arena, "country", party->address.country));
}

const Error *billed_party_check(Arena *arena, const BilledParty *billed)
{
	Problems problems = {.arena = arena};
	const Party *party = &billed->party;
	check_lines(&problems, party);
	bool french = text_is(party->legal.scheme, "0002"),
	     belgian = text_is(party->legal.scheme, "0208");
	if (french && !siren_sound(party->legal.id)) {
		wrong(&problems, "legal_id",
			message(arena, "“%1” is no SIREN: 9 digits, look at each.",
				arg(party->legal.id)));
	}
	if (belgian && !enterprise_sound(party->legal.id)) {
		wrong(&problems, "legal_id",
			message(arena,
				"“%1” is no Belgian enterprise number: 10 digits, look at each.",
				arg(party->legal.id)));
	}
	if (!text_empty(party->vat_id) && !vat_id_sound(party->vat_id)) {
		wrong(&problems, "vat_id",
			message(arena, "“%1” is no VAT number of its country.",
				arg(party->vat_id)));
	}
	if (!text_empty(party->email)) {
		problem(&problems, check_email(arena, "email", party->email));
	}
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
		wrong(&problems, "iban",
			message(arena, "“%1” is no IBAN: look at each character.",
				arg(account->iban)));
	}
	if (!text_empty(account->bic) && !bic_sound(account->bic)) {
		wrong(&problems, "bic",
			message(arena, "“%1” is no BIC: 8 or 11 characters.", arg(account->bic)));
	}
	return problems.first;
}
