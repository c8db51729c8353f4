/* Which invoices a line of a statement pays. */
#include "domain/bank_match.h"

#include "test/test.h"

static OwedList some(Arena *arena)
{
	OwedList owed = {0};
	const Owed all[] = {
		{{1}, {7}, TEXT("F-2026-0043"), TEXT("Maison Lune"), TEXT("Lune SARL"),
			MONEY(19000, "EUR")},
		{{2}, {7}, TEXT("F-2026-0053"), TEXT("Maison Lune"), TEXT("Lune SARL"),
			MONEY(39888, "EUR")},
		{{3}, {8}, TEXT("F-2026-0052"), TEXT("Alpenhof GmbH"), TEXT("Alpenhof GmbH"),
			MONEY(100938, "EUR")},
		{{4}, {9}, TEXT("F-2026-0054"), TEXT("Blue Ridge Media"), TEXT(""),
			MONEY(102120, "USD")},
		{{5}, {6}, TEXT("2026-5"), TEXT("Élan & Cie"), TEXT(""), MONEY(19000, "EUR")},
		{{6}, {7}, TEXT("F-2026-0061"), TEXT("Maison Lune"), TEXT("Lune SARL"),
			MONEY(7013, "EUR")},
	};
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		*LIST_ADD(arena, owed) = all[i];
	}
	return owed;
}

/* "CERTAIN 3:100938" as the best one says it: reason, then number of the invoice and what it
 * settles. */
static Text best(Arena *arena, BankLine line)
{
	OwedList *owed = NEW(arena, OwedList);
	*owed = some(arena);
	Matches matches = match_line(match_index(arena, owed), arena, arena, &line);
	Buffer out = buffer_new(arena);
	if (matches.count == 0) {
		return TEXT("none");
	}
	buffer_format(&out, "%d", (int)matches.items[0].reason);
	EACH (MatchShare, share, matches.items[0].shares) {
		buffer_format(&out, " %d:%d", (int)owed->items[share->owed].invoice.value,
			(int)share->settles.minor);
	}
	if (matches.items[0].left.minor > 0) {
		buffer_format(&out, " left %d", (int)matches.items[0].left.minor);
	}
	return buffer_done(&out);
}

static BankLine came(int64_t minor, const char *name, const char *text)
{
	return (BankLine){.day = day(2026, 11, 20),
		.amount = MONEY(minor, "EUR"),
		.fee = MONEY(0, "EUR"),
		.name = text_of(name),
		.text = text_of(text)};
}

#define IS(line, reason, rest) \
	EQUAL_TEXT(best(arena, line), text_format(arena, "%d%s", (int)(reason), rest).chars)

TEST(a_reference_with_its_amount_is_certain_and_nothing_else_is)
{
	BankLine line = came(100938, "X", "");
	line.reference = TEXT("RF90F20260052");
	IS(line, MATCH_CERTAIN, " 3:100938");
	IS(came(100938, "", "rf90 f202 6005 2 merci"), MATCH_CERTAIN, " 3:100938");
	line.amount.minor = 50000;
	IS(line, MATCH_REFERENCE, " 3:50000");
	IS(came(100938, "", "RF91F20260052"), MATCH_AMOUNT, " 3:100938");
}

TEST(a_number_is_found_however_it_is_written)
{
	IS(came(19000, "", "Facture F-2026-0043"), MATCH_NUMBERS, " 1:19000");
	IS(came(19000, "", "fact.F 2026 0043/nov"), MATCH_NUMBERS, " 1:19000");
	IS(came(19000, "", "F20260043"), MATCH_NUMBERS, " 1:19000");
	IS(came(5000, "", "acompte F-2026-0043"), MATCH_NUMBER, " 1:5000");
	IS(came(20000, "", "F-2026-0043"), MATCH_NUMBER, " 1:20000"); /* 10.00 too much */
}

TEST(one_line_may_pay_several)
{
	IS(came(58888, "", "F-2026-0043 + F-2026-0053"), MATCH_NUMBERS, " 1:19000 2:39888");
	IS(came(30000, "", "F-2026-0043, F-2026-0053"), MATCH_NUMBER, " 1:19000 2:11000");
	IS(came(58888, "MAISON LUNE", "virement"), MATCH_SUM_PAYER, " 1:19000 2:39888");
	IS(came(65901, "MAISON LUNE", ""), MATCH_SUM_PAYER, " 1:19000 2:39888 6:7013");
}

TEST(the_payer_is_known_without_accents_and_legal_forms)
{
	IS(came(19000, "MAISON LUNE SARL", ""), MATCH_AMOUNT_PAYER, " 1:19000");
	IS(came(19000, "Elan et cie", ""), MATCH_AMOUNT, " 1:19000"); /* "et" is no "&" */
	IS(came(19000, "ELAN CIE", ""), MATCH_AMOUNT_PAYER, " 5:19000");
	IS(came(12345, "Lune", ""), MATCH_PAYER, " 1:12345");
	IS(came(39888, "", "VIR SEPA MAISON LUNE SARL"), MATCH_AMOUNT_PAYER, " 2:39888");
}

TEST(a_payer_with_a_long_name_is_known_by_all_of_it)
{
	OwedList owed = {0};
	Text name = TEXT("Association pour la promotion du développement durable en Île-de-France");
	*LIST_ADD(arena, owed) = (Owed){{1}, {7}, TEXT("F-1"), name, TEXT(""), MONEY(500, "EUR")};
	const BankLine line = came(500, name.chars, "");
	Matches matches = match_line(match_index(arena, &owed), arena, arena, &line);
	CHECK(matches.count > 0 && matches.items[0].reason == MATCH_AMOUNT_PAYER);
}

TEST(a_transfer_from_abroad_arrives_with_a_little_less)
{
	IS(came(99438, "", "F-2026-0052"), MATCH_LESS_FEE, " 3:100938");
	IS(came(18050, "", "F-2026-0043"), MATCH_LESS_FEE, " 1:19000"); /* 5 % are still a fee */
	IS(came(18049, "", "F-2026-0043"), MATCH_NUMBER, " 1:18049");
}

TEST(a_fee_is_missing_from_one_invoice_and_not_from_several)
{
	IS(came(18500, "", "F-2026-0043 F-2026-0053"), MATCH_NUMBER, " 1:18500");
}

/* Invoices of 500 with these numbers, of one client, against a line. */
static Matches among(Arena *arena, const char *const *numbers, size_t count, const BankLine *line)
{
	OwedList *owed = NEW(arena, OwedList);
	for (size_t i = 0; i < count; i++) {
		*LIST_ADD(arena, *owed) = (Owed){{(int64_t)i + 1}, {7}, text_of(numbers[i]),
			TEXT("Kopi"), TEXT(""), MONEY(500, "EUR")};
	}
	return match_line(match_index(arena, owed), arena, arena, line);
}

TEST(of_a_number_within_another_the_longer_is_meant)
{
	static const char *const numbers[] = {"200", "100-200"};
	const BankLine line = came(500, "", "facture 100-200");
	Matches matches = among(arena, numbers, 2, &line);
	EQUAL_INT(matches.items[0].reason, MATCH_NUMBERS);
	EQUAL_INT(matches.items[0].shares.count, 1);
	EQUAL_INT(matches.items[0].shares.items[0].owed, 1);
}

TEST(a_number_is_no_reference_of_another)
{
	static const char *const numbers[] = {"200"};
	const BankLine line = came(500, "Inconnu", "100");
	Matches matches = among(arena, numbers, 1, &line);
	EQUAL_INT(matches.count, 1);
	EQUAL_INT(matches.items[0].reason, MATCH_AMOUNT);
}

TEST(a_number_of_two_figures_is_no_sign)
{
	static const char *const numbers[] = {"12"};
	BankLine line = came(300, "", "le 12 novembre");
	EQUAL_INT(among(arena, numbers, 1, &line).count, 0);
	line.amount.minor = 0;
	line.fee.minor = 500;
	EQUAL_INT(among(arena, numbers, 1, &line).count, 0);
}

TEST(an_amount_that_many_ask_for_says_nothing_and_no_more_than_five_are_shown)
{
	static const char *const numbers[] = {"A-1", "A-2", "A-3", "A-4", "A-5", "A-6"};
	const BankLine unknown = came(500, "Inconnu", ""), payer = came(500, "KOPI", "");
	EQUAL_INT(among(arena, numbers, 5, &unknown).count, 5);
	EQUAL_INT(among(arena, numbers, 6, &unknown).count, 0);
	EQUAL_INT(among(arena, numbers, 6, &payer).count, MATCH_LIMIT);
}

TEST(of_invoices_in_two_other_currencies_one_is_paid)
{
	OwedList owed = {0};
	*LIST_ADD(arena, owed) =
		(Owed){{1}, {7}, TEXT("F-2026-0001"), TEXT("Kopi"), TEXT(""), MONEY(10000, "USD")};
	*LIST_ADD(arena, owed) =
		(Owed){{2}, {7}, TEXT("F-2026-0002"), TEXT("Kopi"), TEXT(""), MONEY(10000, "CHF")};
	const BankLine line = came(9000, "", "F-2026-0001 F-2026-0002");
	Matches matches = match_line(match_index(arena, &owed), arena, arena, &line);
	EQUAL_INT(matches.items[0].shares.count, 1);
	EQUAL_INT(matches.items[0].shares.items[0].received.minor, 9000);
}

TEST(another_currency_settles_the_whole_invoice_and_mixes_with_none)
{
	IS(came(92000, "", "F-2026-0054"), MATCH_NUMBER, " 4:102120");
	BankLine dollars = came(98150, "Blue Ridge Media LLC", "");
	dollars.amount = MONEY(98150, "USD");
	dollars.fee = MONEY(3970, "USD");
	IS(dollars, MATCH_AMOUNT_PAYER, " 4:102120"); /* what the client gave counts */
	EQUAL_TEXT(best(arena, came(102120, "Blue Ridge Media", "")), "none");
}

TEST(what_came_in_another_currency_is_shared_out_to_the_cent)
{
	OwedList owed = {0};
	static const char *const numbers[] = {"F-2026-0001", "F-2026-0002", "F-2026-0003"};
	for (size_t i = 0; i < 3; i++) {
		*LIST_ADD(arena, owed) = (Owed){{(int64_t)i + 1}, {7}, text_of(numbers[i]),
			TEXT("Blue Ridge"), TEXT(""), MONEY(10000, "USD")};
	}
	BankLine line = came(27500, "", "F-2026-0001 F-2026-0002 F-2026-0003");
	Matches matches = match_line(match_index(arena, &owed), arena, arena, &line);
	const Match *match = &matches.items[0];
	EQUAL_INT(match->shares.count, 3);
	EQUAL_INT(match->shares.items[0].received.minor, 9167);
	EQUAL_INT(match->shares.items[2].received.minor, 9166);
	EQUAL_INT(match->shares.items[2].settles.minor, 10000);
	EQUAL_INT(match->left.minor, 0);
}

TEST(what_goes_out_or_between_own_accounts_pays_nothing)
{
	BankLine own = came(19000, "PayPal", "F-2026-0043");
	own.internal = true;
	EQUAL_TEXT(best(arena, own), "none");
	EQUAL_TEXT(best(arena, came(-19000, "Maison Lune", "F-2026-0043")), "none");
	EQUAL_TEXT(best(arena, came(777, "Inconnu", "bonjour")), "none");
}
