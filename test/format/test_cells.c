/* Numbers as programs and people write them. */
#include "format/cells.h"

#include "test/test.h"

TEST(a_number_is_read_whatever_groups_and_parts_it)
{
	static const struct {
		const char *cell;
		int digits;
		int64_t parts;
	} good[] = {{"876.12", 2, 87612}, {"1,234.50", 2, 123450}, {"1 234,50", 2, 123450},
		{"1.234,5", 2, 123450}, {"1\u202f234,50", 2, 123450}, {"1,234", 2, 123400},
		{"1,23", 2, 123}, {"1.234", 2, 123}, {"30.875", 2, 3088}, {"-3", 2, -300},
		{"(12.00)", 2, -1200}, {"14.00000000", 4, 140000}, {"1'000", 0, 1000},
		{"1,234,567", 0, 1234567}, {"0", 2, 0}, {"7.", 2, 700}};
	static const char *const bad[] = {"", "x", "1.2.3", "1,23,4.5", "--3", "1e5", "12 €", ".5",
		"99999999999999999999", "1 23", "()", "-", "1,2345.6", "1.5x"};
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		int64_t parts = -1;
		CHECK(cell_decimal(
			text_of(good[i].cell), good[i].digits, INT64_C(1) << 50, &parts));
		EQUAL_INT(parts, good[i].parts);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int64_t parts;
		CHECK(!cell_decimal(text_of(bad[i]), 2, INT64_C(1) << 50, &parts));
	}
}
