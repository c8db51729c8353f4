#include "test/test.h"
#include "web/form.h"

static Form *typed(Arena *arena, Field *fields, size_t count)
{
	Request *request = NEW(arena, Request);
	request->arena = arena;
	request->form = fields;
	request->form_count = count;
	return form_of(arena, request);
}

static Form *one(Arena *arena, const char *value)
{
	Field *field = NEW(arena, Field);
	*field = (Field){TEXT("f"), text_of(value)};
	return typed(arena, field, 1);
}

static int32_t minutes(Arena *arena, const char *value)
{
	Form *form = one(arena, value);
	Minutes found = form_minutes(form, "f", 60000);
	return form_good(form) ? found.minutes : -1;
}

TEST(minutes_are_read_as_people_write_them)
{
	static const struct {
		const char *typed;
		int32_t minutes;
	} cases[] = {{"2 h 30", 150}, {"2h30", 150}, {"150", 150}, {"2:30", 150}, {"1,5 h", 90},
		{"1.5h", 90}, {"90 min", 90}, {"90m", 90}, {"2 h", 120}, {"2 h 30 min", 150},
		{"1\u00a0h\u00a0", 60}, {"0,25 heures", 15}, {"2 Hours", 120}, {"", 0},
		{"0:05", 5}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EQUAL_INT(minutes(arena, cases[i].typed), cases[i].minutes);
	}
}

TEST(minutes_that_say_nothing_are_refused)
{
	static const char *const cases[] = {"h", "1,5", "2:3", "2:75", "2 h 75", "2 h 300", "-5",
		"90 minx", "1,5 h 30", "999999999", "soon", "2::30", "60001"};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EQUAL_INT(minutes(arena, cases[i]), -1);
	}
}

/* "24" as the notice of urgent work was 24 minutes: hardly anything was urgent. */
TEST(a_bare_number_is_hours_where_people_think_in_hours)
{
	static const struct {
		const char *typed;
		int32_t minutes;
	} cases[] = {{"24", 1440}, {"1,5", 90}, {"1.5", 90}, {"24 h", 1440}, {"90 min", 90},
		{"2:30", 150}, {"", 0}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EQUAL_INT(form_hours(one(arena, cases[i].typed), "f", 60000).minutes,
			cases[i].minutes);
	}
	Form *form = one(arena, "1001");
	EQUAL_INT(form_hours(form, "f", 60000).minutes, 0);
	CHECK(!form_good(form));
}

TEST(a_field_keeps_what_was_typed_and_gets_one_sentence)
{
	Form *form = one(arena, " soon ");
	EQUAL_INT(form_day(form, "f").days, 0);
	EQUAL_INT(form_int(form, "f", 1, 9), 0);
	CHECK(!form_good(form));
	EQUAL_TEXT(form_typed(form, "f", TEXT("otherwise")), " soon ");
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")),
		"A date like 2026-11-23: year, month, day.");
	CHECK(!form_why(form, "other").msgid);
}

TEST(a_form_that_was_not_sent_shows_what_is_kept)
{
	Form *form = form_of(arena, NULL);
	CHECK(!form_sent(form));
	EQUAL_TEXT(form_typed(form, "f", TEXT("kept")), "kept");
	EQUAL_TEXT(form_text(form, "f", 10), "");
	const Text *values;
	EQUAL_INT(form_all(form, "f", &values), 0);
}

TEST(a_text_is_one_line_and_has_a_limit)
{
	EQUAL_TEXT(form_text(one(arena, "  a\r\nb\t "), "f", 10), "a  b");
	EQUAL_TEXT(form_lines(one(arena, "a\r\nb\rc\n\x01"
					 "d"),
			   "f", 10),
		"a\nb\nc\nd");
	Form *form = one(arena, "éééé");
	EQUAL_TEXT(form_text(form, "f", 3), "ééé");
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")), "At most 3 characters.");
	EQUAL_TEXT(form_text(one(arena, "\xff\xfe"), "f", 10), "");
}

TEST(numbers_days_and_times_have_their_form)
{
	EQUAL_INT(form_int(one(arena, "7"), "f", 1, 9), 7);
	Form *form = one(arena, "10");
	EQUAL_INT(form_int(form, "f", 1, 9), 0);
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")), "A number from 1 to 9.");
	EQUAL_INT(form_day(one(arena, "2026-11-23"), "f").days, day(2026, 11, 23).days);
	EQUAL_INT(form_clock(one(arena, "08:30"), "f"), 8 * 3600 + 1800);
	EQUAL_INT(form_clock(one(arena, ""), "f"), -1);
	EQUAL_INT(form_wall(one(arena, "2026-11-23T08:30"), "f").second, 8 * 3600 + 1800);
	EQUAL_INT(form_id(one(arena, "4611686018427387904"), "f"), 4611686018427387904);
	form = one(arena, "-1");
	EQUAL_INT(form_id(form, "f"), 0);
	CHECK(!form_good(form));
}

TEST(a_choice_that_is_not_offered_is_a_problem)
{
	static const char *const choices[] = {"fr", "en"};
	EQUAL_INT(form_choice(one(arena, "en"), "f", choices, 2), 1);
	Form *form = one(arena, "xx");
	EQUAL_INT(form_choice(form, "f", choices, 2), 0);
	CHECK(!form_good(form));
}

TEST(a_refusal_goes_beside_its_field_and_other_errors_pass)
{
	Form *form = one(arena, "x");
	WORKS(form_refused(form, OK));
	CHECK(form_good(form));
	WORKS(form_refused(form, refuse(arena, "f", "%1 is in the past.", arg("x"))));
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")), "x is in the past.");
	REFUSES(form_refused(form, missing(arena, "Not there.")), "Not there.");
}

TEST(repeated_fields_come_all)
{
	Field fields[] = {
		{TEXT("ids"), TEXT("1")}, {TEXT("x"), TEXT("2")}, {TEXT("ids"), TEXT("3")}};
	const Text *values;
	EQUAL_INT(form_all(typed(arena, fields, 3), "ids", &values), 2);
	EQUAL_TEXT(values[1], "3");
}

static Form *written_by(Arena *arena, const char *language, const char *value)
{
	Field *field = NEW(arena, Field);
	*field = (Field){TEXT("f"), text_of(value)};
	Request *request = NEW(arena, Request);
	*request = (Request){
		.arena = arena, .form = field, .form_count = 1, .language = text_of(language)};
	return form_of(arena, request);
}

TEST(an_amount_is_read_as_its_reader_writes_it)
{
	const Currency euro = {"EUR"};
	EQUAL_INT(form_money(written_by(arena, "en", "1,234"), "f", euro).minor, 123400);
	EQUAL_INT(form_money(written_by(arena, "en", "1,234.5"), "f", euro).minor, 123450);
	EQUAL_INT(form_money(written_by(arena, "fr", "1.234,5"), "f", euro).minor, 123450);
	EQUAL_INT(form_decimal(written_by(arena, "en", "1,234"), "f",
			  (Decimals){6, FORM_PARTS_LIMIT, ""}),
		1234000000);
	EQUAL_INT(form_decimal(written_by(arena, "fr", "1,234"), "f",
			  (Decimals){6, FORM_PARTS_LIMIT, ""}),
		1234000);
}

TEST(an_amount_that_may_be_either_is_refused_with_both_readings)
{
	Form *form = written_by(arena, "fr", "1.234");
	EQUAL_INT(form_decimal(form, "f", (Decimals){6, FORM_PARTS_LIMIT, ""}), 0);
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")),
		"“1.234” may mean 1234 or 1,234. Type the one you mean.");
	form = written_by(arena, "fr", "1,234");
	EQUAL_INT(form_money(form, "f", (Currency){"EUR"}).minor, 0);
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")),
		"“1,234” may mean 1234, or it has more decimals than are counted here. Type 1234, "
		"or fewer decimals.");
	form = written_by(arena, "en", "much");
	EQUAL_INT(form_percent(form, "f"), 0);
	EQUAL_TEXT(message_plain(arena, form_why(form, "f")), "A per cent like 25 or 5.5.");
}

TEST(what_another_form_of_the_page_holds_stays_as_it_was_kept)
{
	Form *form = one(arena, "");
	EQUAL_TEXT(form_typed(form, "f", TEXT("kept")), ""); /* emptied */
	EQUAL_TEXT(form_typed(form, "other", TEXT("kept")), "kept");
	CHECK(form_ticked(form_with(form, "other"), "box", true));
	CHECK(!form_ticked(form_with(form, "f"), "box", true));
}

TEST(a_sentence_about_no_field_of_the_form_is_said_apart)
{
	Form *form = one(arena, "soon");
	(void)form_day(form, "f");
	form_problem(form, "seller.name", message(arena, "Your name on invoices is missing."));
	EQUAL_TEXT(
		message_plain(arena, form_why_apart(form, 0)), "Your name on invoices is missing.");
	CHECK(!form_why_apart(form, 1).msgid);
}
