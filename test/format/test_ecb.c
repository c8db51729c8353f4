/* The files of reference rates, as they are published. */
#include "format/ecb.h"

#include "test/test.h"

typedef struct {
	Arena *arena;
	EuroRates rates;
} Kept;

static const Error *keep(void *user, const EuroRate *rate)
{
	Kept *kept = user;
	*LIST_ADD(kept->arena, kept->rates) = *rate;
	return OK;
}

/* Byte by byte, so that no value may hang on where a chunk ends; XML wants four to begin. */
static const Error *read_rates(Arena *arena, const char *file, EuroRates *ret_rates)
{
	Kept kept = {.arena = arena};
	EcbReader *reader = ecb_reader(arena, keep, &kept);
	size_t length = strlen(file), head = length < 8 ? length : 8;
	TRY(ecb_read(reader, (Span){file, head}));
	for (size_t i = head; i < length; i++) {
		TRY(ecb_read(reader, (Span){file + i, 1}));
	}
	TRY(ecb_end(reader));
	*ret_rates = kept.rates;
	return OK;
}

TEST(the_history_is_read_by_its_head_and_what_is_not_quoted_is_left_out)
{
	EuroRates rates;
	WORKS(read_rates(arena,
		"Date,USD,JPY,HRK,\n2026-11-20,1.0567,162.73,N/"
		"A,\n2022-12-30,1.0666,140.66,7.5365,\n",
		&rates));
	EQUAL_INT(rates.count, 5);
	EQUAL_INT(rates.items[0].per_euro, 1056700);
	EQUAL_TEXT(text_of(rates.items[4].currency.code), "HRK");
	EQUAL_INT(rates.items[4].per_euro, 7536500);
	EQUAL_INT(rates.items[4].day.days, day(2022, 12, 30).days);
}

TEST(the_file_of_one_day_has_blanks_and_a_day_in_words)
{
	EuroRates rates;
	WORKS(read_rates(arena, "Date, USD, JPY, \n20 November 2026, 1.0567, 162.73, \n", &rates));
	EQUAL_INT(rates.count, 2);
	EQUAL_INT(rates.items[1].day.days, day(2026, 11, 20).days);
}

TEST(the_xml_says_the_same)
{
	EuroRates rates;
	WORKS(read_rates(arena,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?><gesmes:Envelope xmlns:gesmes=\"urn:g\" "
		"xmlns=\"urn:e\"><gesmes:subject>Reference rates</gesmes:subject><Cube><Cube "
		"time='2026-11-20'><Cube currency='USD' rate='1.0567'/></Cube><Cube "
		"time=\"2026-11-19\"><Cube currency=\"USD\" rate=\"1.0571\"/></Cube></Cube>"
		"</gesmes:Envelope>",
		&rates));
	EQUAL_INT(rates.count, 2);
	EQUAL_INT(rates.items[1].per_euro, 1057100);
	EQUAL_INT(rates.items[1].day.days, day(2026, 11, 19).days);
}

TEST(what_is_no_file_of_rates_gets_a_sentence)
{
	EuroRates rates;
	static const char no_rates[] =
		"This is no file of reference rates: eurofxref-hist.csv or its XML.";
	REFUSES(read_rates(arena, "", &rates), no_rates);
	REFUSES(read_rates(arena, "Client,Amount\nLune,3\n", &rates), no_rates);
	REFUSES(read_rates(arena, "<html><body/></html>", &rates), no_rates);
	REFUSES(read_rates(arena, "PK\3\4rest", &rates),
		"This is a ZIP: unpack it first and bring the file inside.");
	REFUSES(read_rates(arena, "Date,USD\n2026-11-20,1.0567.8\n", &rates),
		"“%1” is no rate, on %2.");
	REFUSES(read_rates(arena, "Date,USD\nyesterday,1.0567\n", &rates),
		"Row %1 does not begin with a day.");
	REFUSES(read_rates(arena,
			"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>",
			&rates),
		"This XML has a DOCTYPE: such a file has none, so it is not read.");
	REFUSES(read_rates(arena, "<Envelope><Cube>", &rates),
		"This is no XML that can be read: look at line %1.");
}
