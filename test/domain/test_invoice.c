/* Invoices: what they come to, and what may not be issued. */
#include "domain/identifier.h"
#include "test/domain/invoice_made.h"

TEST(an_invoice_comes_to_lines_and_vat)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice_fill(arena, &invoice);
	WORKS(invoice_check(arena, &invoice));
	EQUAL_INT(invoice.totals.net.minor, 77700);
	EQUAL_INT(invoice.totals.tax.minor, 15540);
	EQUAL_INT(invoice.totals.due.minor, 93240);
	EQUAL_TEXT(invoice_process(arena, &invoice), "S1");
	EQUAL_INT(invoice.notes.count, 4);
}

TEST(filling_twice_changes_nothing)
{
	Invoice invoice = ordinary_invoice(arena);
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.percent = {1000}, .reason = TEXT("Remise")};
	invoice_fill(arena, &invoice);
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.applied.count, 1);
	EQUAL_INT(invoice.notes.count, 4);
	EQUAL_INT(invoice.totals.net.minor, 69930);
}

TEST(a_discount_on_the_whole_is_spread_over_the_rates_to_the_cent)
{
	Invoice invoice = ordinary_invoice(arena);
	*LIST_ADD(arena, invoice.lines) = (InvoiceLine){.name = TEXT("Livre"),
		.quantity = {10000},
		.price = {33330000},
		.category = TEXT("S"),
		.rate = {550}};
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.amount = MONEY(1000, "EUR"), .reason = TEXT("Remise")};
	invoice_fill(arena, &invoice);
	WORKS(invoice_check(arena, &invoice));
	EQUAL_INT(invoice.applied.count, 2);
	EQUAL_INT(invoice.applied.items[0].amount.minor + invoice.applied.items[1].amount.minor,
		1000);
	EQUAL_INT(invoice.totals.net.minor, 77700 + 3333 - 1000);
}

TEST(the_last_rate_takes_what_rounding_left_of_a_discount)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.lines.items[0].quantity = (Quantity){10000};
	*LIST_ADD(arena, invoice.lines) = (InvoiceLine){.name = TEXT("Livre"),
		.quantity = {10000},
		.price = {42000000},
		.category = TEXT("S"),
		.rate = {550}};
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.amount = MONEY(1001, "EUR"), .reason = TEXT("Remise")};
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.applied.items[0].amount.minor, 501);
	EQUAL_INT(invoice.applied.items[1].amount.minor, 500);
	EQUAL_INT(invoice.totals.net.minor, 8400 - 1001);
}

TEST(a_discount_of_cents_is_shared_out_over_many_rates_and_none_is_below_nothing)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.lines.count = 0;
	invoice_line_add(arena, &invoice, 30000, 2000);
	invoice_line_add(arena, &invoice, 30000, 1000);
	invoice_line_add(arena, &invoice, 30000, 550);
	invoice_line_add(arena, &invoice, 10000, 210);
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.amount = MONEY(2, "EUR"), .reason = TEXT("Arrondi")};
	invoice_fill(arena, &invoice);
	WORKS(invoice_check(arena, &invoice));
	EQUAL_INT(invoice.applied.count, 4);
	EQUAL_INT(invoice.totals.allowances.minor, 2);
}

TEST(a_discount_on_the_whole_takes_less_off_where_a_rate_is_given_back)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.lines.count = 0;
	invoice_line_add(arena, &invoice, 10000, 2000);
	invoice_line_add(arena, &invoice, -1000, 550); /* a book that was returned */
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.percent = {1000}, .reason = TEXT("Remise")};
	invoice_fill(arena, &invoice);
	WORKS(invoice_check(arena, &invoice));
	EQUAL_INT(invoice.totals.net.minor, 8100);
	const Adjustment *back = &invoice.applied.items[1];
	CHECK(back->charge && back->amount.minor == 100 && back->base.minor == 1000);
}

TEST(what_is_typed_in_dinars_stands_on_a_document_with_two_decimals)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.currency = (Currency){"TND"};
	invoice.prepaid = MONEY(1235, "TND");
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.amount = MONEY(1234, "TND"), .reason = TEXT("Remise")};
	invoice_fill(arena, &invoice);
	EQUAL_TEXT(money_decimal(arena, invoice.totals.allowances), "1.23");
	EQUAL_TEXT(money_decimal(arena, invoice.prepaid), "1.24");
	EQUAL_TEXT(money_decimal(arena, invoice.totals.net), "775.77");
}

TEST(work_bears_the_vat_of_the_days_it_was_done_on)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.regime = regime_named(TEXT("de-vat"));
	invoice.issued = day(2021, 1, 4);
	invoice.from = day(2020, 12, 1);
	invoice.to = day(2020, 12, 31);
	invoice_line_add(arena, &invoice, 10000, 0);
	invoice.lines.items[1].category = TEXT("");
	invoice.lines.items[1].to = day(2021, 1, 2);
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.lines.items[0].rate.hundredths, 1600);
	EQUAL_INT(invoice.lines.items[1].rate.hundredths, 1900);
}

TEST(a_deposit_and_what_was_delivered_have_a_day_of_their_own)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.issued = day(2021, 1, 4);
	invoice.to = day(2020, 12, 31);
	EQUAL_TEXT(day_iso(arena, invoice_done(&invoice)), "2020-12-31");
	invoice.delivered = day(2020, 12, 15);
	EQUAL_TEXT(day_iso(arena, invoice_done(&invoice)), "2020-12-15");
	invoice.kind = INVOICE_DEPOSIT;
	EQUAL_TEXT(day_iso(arena, invoice_done(&invoice)), "2021-01-04");
	invoice.after_deposit = true;
	EQUAL_TEXT(invoice_process(arena, &invoice), "S1");
	invoice.kind = INVOICE_PLAIN;
	EQUAL_TEXT(invoice_process(arena, &invoice), "S4");
}

TEST(a_consumer_is_not_told_of_penalties)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.buyer.consumer = true;
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.notes.count, 1);
	EQUAL_TEXT(invoice.notes.items[0].text, "B2C");
}

TEST(a_seller_is_known_by_a_number_that_category_o_may_say)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.regime = regime_named(TEXT("outside-eu"));
	invoice.seller.legal = (SchemedId){0};
	invoice_fill(arena, &invoice);
	EQUAL_TEXT(invoice.seller.own.id, "FR65912345675");
	invoice = ordinary_invoice(arena);
	invoice.seller.legal = (SchemedId){0};
	invoice_fill(arena, &invoice);
	EQUAL_TEXT(invoice.seller.own.id, ""); /* the number for VAT says it */
}

TEST(another_category_does_not_give_the_reason_of_the_regime)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.regime = regime_named(TEXT("fr-franchise"));
	invoice_line_add(arena, &invoice, 1000, 0);
	invoice.lines.items[1].category = TEXT("Z");
	invoice_fill(arena, &invoice);
	CHECK(!text_empty(invoice.taxes.items[0].reason));
	EQUAL_TEXT(invoice.taxes.items[1].category, "Z");
	EQUAL_TEXT(invoice.taxes.items[1].reason, "");
	EQUAL_TEXT(invoice.taxes.items[1].vatex, "");
}

TEST(a_discount_below_nothing_and_too_many_rates_are_refused)
{
	Invoice invoice = ordinary_invoice(arena);
	*LIST_ADD(arena, invoice.adjustments) =
		(Adjustment){.amount = MONEY(-500, "EUR"), .reason = TEXT("Remise")};
	CHECK(invoice_has_problem(arena, &invoice, "adjustments"));
	invoice = ordinary_invoice(arena);
	for (int32_t rate = 1; rate < INVOICE_TAXES_LIMIT; rate++) {
		invoice_line_add(arena, &invoice, 100, rate);
	}
	invoice_fill(arena, &invoice);
	WORKS(invoice_check(arena, &invoice));
	invoice_line_add(arena, &invoice, 100, INVOICE_TAXES_LIMIT);
	CHECK(invoice_has_problem(arena, &invoice, "lines"));
}

TEST(a_charge_on_the_whole_is_added_and_bears_vat)
{
	Invoice invoice = ordinary_invoice(arena);
	*LIST_ADD(arena, invoice.adjustments) = (Adjustment){
		.charge = true, .amount = MONEY(1000, "EUR"), .reason = TEXT("Urgence")};
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.totals.charges.minor, 1000);
	EQUAL_INT(invoice.totals.net.minor, 77700 + 1000);
	EQUAL_INT(invoice.totals.tax.minor, 15740);
	EQUAL_INT(invoice.totals.gross.minor, 94440);
}

TEST(vat_that_is_charged_gives_no_reason_for_an_exemption)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice_fill(arena, &invoice);
	EQUAL_TEXT(invoice.taxes.items[0].category, "S");
	EQUAL_TEXT(invoice.taxes.items[0].reason, "");
	EQUAL_TEXT(invoice.taxes.items[0].vatex, "");
	Invoice exempt = ordinary_invoice(arena);
	exempt.regime = regime_named(TEXT("fr-franchise"));
	invoice_fill(arena, &exempt);
	EQUAL_TEXT(exempt.taxes.items[0].category, "E");
	CHECK(!text_empty(exempt.taxes.items[0].reason));
}

TEST(halves_go_away_from_zero)
{
	Quantity one = {10000}, back = {-10000};
	EQUAL_INT(price_times((Price){125000}, one, (Quantity){0}, (Currency){"EUR"}).minor, 13);
	EQUAL_INT(price_times((Price){125000}, back, (Quantity){0}, (Currency){"EUR"}).minor, -13);
	EQUAL_INT(price_times((Price){124999}, one, (Quantity){0}, (Currency){"EUR"}).minor, 12);
	EQUAL_INT(price_times((Price){1500000}, one, (Quantity){0}, (Currency){"JPY"}).minor, 2);
	EQUAL_INT(price_times((Price){1005000}, one, (Quantity){0}, (Currency){"TND"}).minor, 1010);
}

TEST(an_amount_past_the_limit_is_refused_and_does_not_overflow)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.lines.items[0].quantity = (Quantity){INVOICE_QUANTITY_LIMIT};
	invoice.lines.items[0].price = (Price){INT64_C(100000000000) * 1000000};
	CHECK(invoice_has_problem(arena, &invoice, "lines[0].price"));
	CHECK(invoice_has_problem(arena, &invoice, "lines"));
}

TEST(a_paid_invoice_leaves_nothing_due)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.paid = true;
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.totals.due.minor, 0);
	invoice.rounding = MONEY(-3, "EUR"); /* and what was rounded off was not paid */
	invoice_fill(arena, &invoice);
	EQUAL_INT(invoice.totals.due.minor, 0);
	EQUAL_INT(invoice.prepaid.minor, 93237);
	EQUAL_TEXT(invoice_process(arena, &invoice), "S2");
}

TEST(what_the_law_wants_is_asked_for_beside_its_field)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.number = TEXT("F 2026");
	invoice.due = day(2026, 11, 29);
	invoice.seller.vat_id = TEXT("FR66912345675");
	invoice.buyer.legal.id = TEXT("824119603");
	CHECK(invoice_has_problem(arena, &invoice, "number"));
	CHECK(invoice_has_problem(arena, &invoice, "due"));
	CHECK(invoice_has_problem(arena, &invoice, "seller.vat_id"));
	CHECK(invoice_has_problem(arena, &invoice, "buyer.legal.id"));
	invoice.kind = INVOICE_CREDIT;
	CHECK(invoice_has_problem(arena, &invoice, "preceding"));
	invoice.lines.items[0].basis = (Quantity){-10000};
	CHECK(invoice_has_problem(arena, &invoice, "lines[0].basis"));
	invoice.lines.count = 0;
	CHECK(invoice_has_problem(arena, &invoice, "lines"));
}

TEST(the_law_speaks_the_words_of_its_day)
{
	const Regime *german = regime_named(TEXT("de-vat"));
	EQUAL_INT(regime_rates(arena, german, day(2020, 8, 1)).items[0].hundredths, 1600);
	EQUAL_INT(regime_rates(arena, german, day(2026, 8, 1)).items[0].hundredths, 1900);
	Money limit;
	bool by_days;
	CHECK(regime_threshold(regime_named(TEXT("fr-franchise")), THRESHOLD_FRANCHISE,
		day(2026, 6, 1), &limit, &by_days));
	EQUAL_INT(limit.minor, 3750000);
	EQUAL_TEXT(regime_text(TEXT("FR"), SAYS_DISCOUNT, TEXT("nl"), day(2026, 1, 1)),
		"No discount for early payment.");
}

TEST(a_business_abroad_moves_the_vat)
{
	const Regime *home = regime_named(TEXT("fr-franchise"));
	CHECK(regime_towards(home, TEXT("FR"), TEXT("DE"), true) ==
		regime_named(TEXT("eu-reverse")));
	CHECK(regime_towards(home, TEXT("FR"), TEXT("SG"), true) ==
		regime_named(TEXT("outside-eu")));
	CHECK(regime_towards(home, TEXT("FR"), TEXT("DE"), false) == home);
	CHECK(regime_towards(home, TEXT("FR"), TEXT("MC"), true) ==
		home); /* Monaco is France here */
	CHECK(regime_towards(home, TEXT("DE"), TEXT("MC"), true) ==
		regime_named(TEXT("eu-reverse")));
	CHECK(regime_towards(home, TEXT("CH"), TEXT("FR"), true) ==
		regime_named(TEXT("ch-abroad")));
	CHECK(regime_towards(home, TEXT("GB"), TEXT("FR"), true) == home);
	CHECK(regime_towards(home, TEXT("FR"), TEXT("FR"), true) == home);
}

TEST(numbers_that_check_themselves)
{
	CHECK(iban_sound(TEXT("FR7630006000011234567890189")));
	CHECK(!iban_sound(TEXT("FR7630006000011234567890188")));
	CHECK(!iban_sound(TEXT("FR763000600001123456789018")));
	CHECK(iban_sound(TEXT("CH4431999123000889012")) &&
		iban_is_qr(TEXT("CH4431999123000889012")));
	CHECK(siren_sound(TEXT("732829320")) && !siren_sound(TEXT("732829321")));
	CHECK(siret_sound(TEXT("73282932000074")) && !siret_sound(TEXT("73282932000075")));
	CHECK(enterprise_sound(TEXT("0403170701")) && !enterprise_sound(TEXT("0403170702")));
	CHECK(vat_id_sound(TEXT("FR44732829320")) && !vat_id_sound(TEXT("FR45732829320")));
	CHECK(vat_id_sound(TEXT("DE136695976")) && !vat_id_sound(TEXT("DE136695977")));
	CHECK(vat_id_sound(TEXT("BE0403170701")) && vat_id_sound(TEXT("ATU13585627")));
	CHECK(vat_id_sound(TEXT("LU15027442")) && vat_id_sound(TEXT("IT00743110157")));
	EQUAL_TEXT(vat_id_spaced(arena, TEXT("CHE116281710TVA")), "CHE-116.281.710 TVA");
	EQUAL_TEXT(vat_id_spaced(arena, TEXT("CHE116281710")), "CHE-116.281.710");
	EQUAL_TEXT(vat_id_spaced(arena, TEXT("FR44732829320")), "FR44732829320");
	CHECK(vat_id_sound(TEXT("NL004495445B01")) && vat_id_sound(TEXT("PT501964843")));
	CHECK(vat_id_sound(TEXT("CHE123456788MWST")) && !vat_id_sound(TEXT("CHE123456789MWST")));
	CHECK(!vat_id_sound(TEXT("FR")) && !vat_id_sound(TEXT("")) && !vat_id_sound(TEXT("ZZ1")));
}

TEST(a_reference_finds_its_way_back)
{
	Text reference = rf_reference(arena, TEXT("F-2026-047"));
	CHECK(rf_reference_sound(reference));
	CHECK(text_contains(reference, "F2026047"));
	CHECK(rf_reference_sound(TEXT("RF18539007547034")));
	CHECK(!rf_reference_sound(TEXT("RF19539007547034")));
	CHECK(qr_reference_sound(TEXT("210000000003139471430009017")));
	CHECK(qr_reference_sound(qr_reference(arena, TEXT("F-2026-047"))));
}

TEST(decimals_are_read_exactly_or_not_at_all)
{
	int64_t parts;
	CHECK(decimal_parse(span_of(TEXT("18.5")), 4, 1000000, &parts) && parts == 185000);
	CHECK(decimal_parse(span_of(TEXT("-0.0001")), 4, 1000000, &parts) && parts == -1);
	CHECK(!decimal_parse(span_of(TEXT("1.00001")), 4, 1000000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("1,5")), 4, 1000000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("99999999999999999999999999")), 4, 1000000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("")), 4, 1000000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("-")), 4, 1000000, &parts));
	CHECK(!decimal_parse(span_of(TEXT("1.")), 4, 1000000, &parts));
	CHECK(!decimal_parse(span_of(TEXT(".5")), 4, 1000000, &parts));
	EQUAL_TEXT(decimal_text(arena, 185000, 4, 2), "18.50");
	EQUAL_TEXT(decimal_text(arena, -5, 2, 2), "-0.05");
	EQUAL_TEXT(money_decimal(arena, MONEY(1200, "JPY")), "1200");
}

TEST(an_invoice_says_where_both_of_them_are)
{
	Invoice invoice = ordinary_invoice(arena);
	invoice.buyer.address.line1 = TEXT("");
	CHECK(invoice_has_problem(arena, &invoice, "buyer.address.line1"));
	invoice.seller.address.city = TEXT("");
	CHECK(invoice_has_problem(arena, &invoice, "seller.address.city"));
	EQUAL_TEXT(text_of(seller_check(arena, &invoice.seller, NULL)->field), "seller.regime");
	invoice.regime = regime_named(TEXT("none")); /* whose law does not ask */
	invoice_fill(arena, &invoice);
	for (const Error *each = invoice_check(arena, &invoice); each; each = each->next) {
		CHECK(strcmp(each->field, "buyer.address.line1") != 0);
	}
}
