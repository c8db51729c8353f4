/* Numbers that check themselves, at the edges of their rules. */
#include "domain/identifier.h"

#include "test/test.h"

TEST(what_is_typed_is_bared_to_letters_and_digits_in_capitals)
{
	EQUAL_TEXT(identifier_bare(arena, TEXT(" az-AZ.09/é ")), "AZAZ09");
}

TEST(an_iban_has_the_length_of_its_country)
{
	CHECK(iban_sound(TEXT("NO9386011117947"))); /* the shortest, 15 */
	/* its check digits are right, and a character is missing */
	CHECK(!iban_sound(TEXT("FR133000600001123456789018")));
	CHECK(!iban_sound(TEXT("ZZ7630006000011234567890189")));
	CHECK(!iban_is_qr(TEXT("CH9300762011623852957")));
	CHECK(iban_is_qr(TEXT("CH4431999123000889012")));
}

TEST(a_bic_has_letters_for_bank_and_country_and_8_or_11_characters)
{
	CHECK(bic_sound(TEXT("AGRIFRPP")) && bic_sound(TEXT("AGRIFRPP882")));
	CHECK(bic_sound(TEXT("AGRIFR2X")));
	CHECK(!bic_sound(TEXT("AGRI1RPP")) && !bic_sound(TEXT("AGRIF2PP")));
	CHECK(!bic_sound(TEXT("AGRIFRPP8")) && !bic_sound(TEXT("AGRIFRPP8825")));
	CHECK(!bic_sound(TEXT("AGRIFRP")) && !bic_sound(TEXT("agrifrpp")));
}

TEST(a_siret_of_the_post_office_sums_to_a_multiple_of_five)
{
	CHECK(siret_sound(TEXT("35600000000048"))); /* its seat, by the rule of all */
	CHECK(siret_sound(TEXT("35600000049837")));
	CHECK(!siret_sound(TEXT("35600000049838")));
	CHECK(!siret_sound(TEXT("73282932000075")));
}

TEST(check_digits_are_right_where_a_remainder_is_none)
{
	CHECK(vat_id_sound(TEXT("DE100000008")) && !vat_id_sound(TEXT("DE100000001")));
	CHECK(vat_id_sound(TEXT("PT500000000"))); /* ten counts as nothing */
	CHECK(vat_id_sound(TEXT("CHE100000070")) && vat_id_sound(TEXT("CHE100000070TVA")));
	CHECK(vat_id_sound(TEXT("NL123456780B94"))); /* of a person, since 2020 */
	CHECK(!vat_id_sound(TEXT("NL123456780B95")));
	CHECK(vat_id_sound(TEXT("RO18")) && vat_id_sound(TEXT("RO1854729012")));
	CHECK(!vat_id_sound(TEXT("RO1")) && !vat_id_sound(TEXT("RO18547290123")));
	CHECK(vat_id_sound(TEXT("FRAB123456789"))); /* a key with letters is not reckoned */
}

TEST(a_reference_keeps_the_end_of_a_long_number)
{
	Text long_one = rf_reference(arena, TEXT("OFFICE-2026-0123456789-0047"));
	EQUAL_INT(long_one.length, RF_LIMIT);
	CHECK(rf_reference_sound(long_one));
	CHECK(text_contains(long_one, "CE202601234567890047"));
	CHECK(!rf_reference_sound(text_format(arena, "%s1", long_one.chars)));
	EQUAL_TEXT(rf_reference(arena, TEXT("---")), "");
	Text swiss = qr_reference(arena, TEXT("12345678901234567890123456"));
	CHECK(text_starts(swiss, "12345678901234567890123456") && qr_reference_sound(swiss));
	CHECK(text_starts(qr_reference(arena, TEXT("912345678901234567890123456")), "1234567890"));
}
