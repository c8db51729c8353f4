/* What is said in French and in English, to the byte. */
#include "words/language.h"

#include "test/test.h"

#include <pthread.h>

#define NBSP "\xc2\xa0"
#define NARROW "\xe2\x80\xaf"
#define MINUS "\xe2\x88\x92"

static const Language *french(void)
{
	return language_named(TEXT("fr"));
}

TEST(numbers_have_the_spaces_of_the_language)
{
	const Language *fr = french(), *en = language_english();
	EQUAL_TEXT(words_int(arena, fr, 1234567), "1" NARROW "234" NARROW "567");
	EQUAL_TEXT(words_int(arena, en, 1234567), "1,234,567");
	EQUAL_TEXT(words_int(arena, fr, -12), MINUS "12");
	EQUAL_TEXT(words_int(arena, en, INT64_MIN), MINUS "9,223,372,036,854,775,808");
	EQUAL_TEXT(words_percent(arena, fr, 25), "25" NBSP "%");
	EQUAL_TEXT(words_percent(arena, en, 25), "25%");
}

TEST(money_has_the_decimals_of_its_currency)
{
	const Language *fr = french(), *en = language_english();
	EQUAL_TEXT(words_money(arena, fr, MONEY(4800, "EUR")), "48,00" NBSP "€");
	EQUAL_TEXT(words_money(arena, fr, MONEY(123456, "EUR")), "1" NARROW "234,56" NBSP "€");
	EQUAL_TEXT(words_money(arena, fr, MONEY(-5, "EUR")), MINUS "0,05" NBSP "€");
	EQUAL_TEXT(words_money(arena, fr, MONEY(1234, "JPY")), "1" NARROW "234" NBSP "JPY");
	EQUAL_TEXT(words_money(arena, fr, MONEY(1234, "TND")), "1,234" NBSP "TND");
	EQUAL_TEXT(words_money(arena, en, MONEY(123456, "EUR")), "€1,234.56");
	EQUAL_TEXT(words_money(arena, en, MONEY(-123456, "USD")), MINUS "US$1,234.56");
	EQUAL_TEXT(words_money(arena, en, MONEY(100, "QQQ")), "QQQ" NBSP "1.00");
	EQUAL_TEXT(words_money(arena, en, (Money){1200, {""}}), "12");
	EQUAL_TEXT(words_money(arena, fr, MONEY(INT64_MAX, "EUR")),
		"92" NARROW "233" NARROW "720" NARROW "368" NARROW "547" NARROW "758,07" NBSP "€");
}

TEST(work_is_said_in_hours_and_minutes)
{
	const Language *fr = french();
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){150}), "2" NBSP "h" NBSP "30");
	EQUAL_TEXT(
		words_minutes(arena, language_english(), (Minutes){150}), "2" NBSP "h" NBSP "30");
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){65}), "1" NBSP "h" NBSP "05");
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){45}), "45" NBSP "min");
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){0}), "0" NBSP "min");
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){-60}), MINUS "1" NBSP "h");
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){60000}), "1" NARROW "000" NBSP "h");
	EQUAL_TEXT(words_minutes(arena, fr, (Minutes){INT32_MIN}),
		MINUS "35" NARROW "791" NARROW "394" NBSP "h" NBSP "08");
	EQUAL_TEXT(words_hours(arena, fr, (Duration){9000}), "2,5");
	EQUAL_TEXT(words_hours(arena, language_english(), (Duration){8400}), "2.33");
	EQUAL_TEXT(words_hours(arena, fr, (Duration){-3618}), MINUS "1,01");
}

TEST(days_are_said_day_first_in_every_style)
{
	static const struct {
		DayStyle style;
		const char *french, *english;
	} said[] = {
		{DAY_FULL, "lundi 23 novembre 2026", "Monday, 23 November 2026"},
		{DAY_LONG, "lundi 23 novembre", "Monday, 23 November"},
		{DAY_MIDDLE, "lundi 23 nov.", "Monday 23 Nov"},
		{DAY_SHORT, "lun. 23 nov.", "Mon 23 Nov"},
		{DAY_NUMBER, "23/11/2026", "23/11/2026"},
		{DAY_BRIEF, "23 nov.", "23 Nov"},
		{DAY_WEEKDAY, "lundi", "Monday"},
		{DAY_WEEKDAY_SHORT, "lun.", "Mon"},
		{DAY_MONTH, "novembre 2026", "November 2026"},
	};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
		Day monday = day(2026, 11, 23);
		EQUAL_TEXT(words_day(arena, french(), monday, said[i].style), said[i].french);
		EQUAL_TEXT(words_day(arena, language_english(), monday, said[i].style),
			said[i].english);
	}
}

TEST(the_first_of_a_month_is_premier_in_french_only)
{
	Day first = day(2026, 6, 1);
	EQUAL_TEXT(words_day(arena, french(), first, DAY_FULL), "lundi 1er juin 2026");
	EQUAL_TEXT(words_day(arena, french(), first, DAY_NUMBER), "01/06/2026");
	EQUAL_TEXT(words_day(arena, language_english(), first, DAY_BRIEF), "1 Jun");
}

TEST(a_day_that_is_not_set_is_not_said)
{
	EQUAL_TEXT(words_day(arena, french(), (Day){0}, DAY_FULL), "");
	EQUAL_TEXT(words_wall(arena, french(), (Wall){{0}, 0}), "");
}

TEST(clock_times_differ_between_a_column_a_sentence_and_an_axis)
{
	Wall evening = wall(day(2026, 11, 24), 18, 0), morning = wall(day(2026, 11, 24), 9, 5);
	const Language *fr = french(), *en = language_english();
	EQUAL_TEXT(words_clock(arena, fr, morning), "9:05");
	EQUAL_TEXT(words_time(arena, fr, morning), "9" NBSP "h" NBSP "05");
	EQUAL_TEXT(words_time(arena, fr, evening), "18" NBSP "h" NBSP "00");
	EQUAL_TEXT(words_axis(arena, fr, evening), "18" NBSP "h");
	EQUAL_TEXT(words_time(arena, en, evening), "18:00");
	EQUAL_TEXT(words_axis(arena, en, evening), "18:00");
	EQUAL_TEXT(words_wall(arena, fr, evening), "mar. 24 nov., 18" NBSP "h" NBSP "00");
	EQUAL_TEXT(words_wall(arena, en, evening), "Tue 24 Nov, 18:00");
}

TEST(names_of_places_and_currencies_are_in_the_language)
{
	const Language *fr = french(), *en = language_english();
	EQUAL_TEXT(words_city(arena, fr, TEXT("Asia/Singapore")), "Singapour");
	EQUAL_TEXT(words_city(arena, fr, TEXT("Europe/London")), "Londres");
	EQUAL_TEXT(words_city(arena, en, TEXT("America/Argentina/Buenos_Aires")), "Buenos Aires");
	EQUAL_TEXT(words_city(arena, fr, TEXT("America/Ciudad_Juarez")), "Ciudad Juarez");
	EQUAL_TEXT(words_city(arena, fr, TEXT("")), "");
	EQUAL_TEXT(words_country(arena, fr, TEXT("CH")), "Suisse");
	EQUAL_TEXT(words_country(arena, en, TEXT("QX")), "QX");
	EQUAL_TEXT(words_country(arena, en, TEXT("nowhere")), "nowhere");
	EQUAL_TEXT(words_currency(arena, fr, TEXT("GBP")), "livre sterling");
	EQUAL_TEXT(words_currency(arena, fr, TEXT("QQQ")), "QQQ");
	EQUAL_TEXT(words_language(arena, fr, TEXT("en")), "anglais");
	EQUAL_TEXT(words_language(arena, en, TEXT("qq")), "qq");
}

TEST(names_sort_as_people_sort_them)
{
	const Language *fr = french();
	CHECK(words_order(fr, TEXT("Élodie"), TEXT("Zoé")) < 0);
	CHECK(words_order(fr, TEXT("cote"), TEXT("coté")) < 0);
	CHECK(words_order(fr, TEXT("Anne"), TEXT("anne")) > 0);
	EQUAL_INT(words_order(fr, TEXT("Anne"), TEXT("Anne")), 0);
	CHECK(words_order(language_english(), TEXT("\xff"), TEXT("a")) != 0);
}

TEST(the_language_a_browser_likes_best_is_taken)
{
	EQUAL_TEXT(language_tag(language_accepted(TEXT("fr-CA,fr;q=0.8,en;q=0.5"))), "fr");
	EQUAL_TEXT(language_tag(language_accepted(TEXT("de, fr;q=0.4, en;q=0.5"))), "en");
	EQUAL_TEXT(language_tag(language_accepted(TEXT("en;q=0.1 , FR ; q=0.2"))), "fr");
	EQUAL_TEXT(language_tag(language_accepted(TEXT("fr;q=0"))), "en");
	EQUAL_TEXT(language_tag(language_accepted(TEXT(",;,fr;q=x"))), "en");
	EQUAL_TEXT(language_tag(language_accepted(TEXT(""))), "en");
	CHECK(language_named(TEXT("FR_fr.UTF-8")) == french());
	CHECK(!language_named(TEXT("frr")));
	CHECK(!language_named(TEXT("")));
}

TEST(arguments_are_said_in_the_language_and_the_readers_zone)
{
	Message inner = message(arena, "%1 rows", arg(1200));
	Instant at = zone_instant(test_zone(arena, "Europe/Paris"), wall(day(2026, 11, 23), 8, 30));
	Message message = message(arena, "%3: %1 (%2), 100% %4%9", arg(&inner), arg((Minutes){90}),
		arg(day(2026, 11, 23)), arg(at));
	EQUAL_TEXT(words(arena, french(), test_zone(arena, "Asia/Singapore"), message),
		"lundi 23 nov.: 1" NARROW "200 rows (1" NBSP "h" NBSP
		"30), 100% lun. 23 nov., 15" NBSP "h" NBSP "30%9");
	EQUAL_TEXT(words(arena, language_english(), NULL, message),
		"Monday 23 Nov: 1,200 rows (1" NBSP "h" NBSP "30), 100% Mon 23 Nov, 7:30%9");
	EQUAL_TEXT(words(arena, french(), NULL, (Message){0}), "");
}

TEST(a_short_form_at_the_end_of_a_sentence_brings_its_own_full_stop)
{
	const Language *french = language_named(TEXT("fr"));
	Message late = message(arena, "%1 so far; at this pace passed on %2.",
		arg(((Money){120055, {"EUR"}})), arg(day(2027, 12, 15)));
	Text said = words(arena, french, NULL, late);
	CHECK(text_contains(said, "déc."));
	CHECK(!text_contains(said, "déc.."));
	CHECK(text_contains(
		words(arena, french, NULL, message(arena, "%1 is overdue.", arg(TEXT("L’an")))),
		"."));
}

TEST(a_count_takes_the_plural_of_the_language)
{
	static const struct {
		int64_t count;
		const char *french, *english;
	} said[] = {
		{0, "0 étape a été franchie.", "0 steps were taken."},
		{1, "1 étape a été franchie.", "1 step was taken."},
		{2, "2 étapes ont été franchies.", "2 steps were taken."},
	};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
		Message message = message_n(arena, "%1 step was taken.", "%1 steps were taken.",
			said[i].count, arg(said[i].count));
		EQUAL_TEXT(words(arena, french(), NULL, message), said[i].french);
		EQUAL_TEXT(words(arena, language_english(), NULL, message), said[i].english);
	}
}

TEST(what_has_no_translation_is_said_in_english)
{
	EQUAL_TEXT(words_plain(french(), "Nobody ever says this."), "Nobody ever says this.");
}

static void *speak(void *text)
{
	Arena *arena = arena_new(1 << 20);
	for (int i = 0; i < 200; i++) {
		Text said = words_day(arena, french(), day(2026, 11, 23), DAY_SHORT);
		Text money = words_money(arena, french(), MONEY(4800, "EUR"));
		if (!text_is(said, "lun. 23 nov.") || !text_is(money, "48,00" NBSP "€")) {
			*(bool *)text = false;
		}
		arena_clear(arena);
	}
	arena_free(arena);
	return NULL;
}

TEST(threads_speak_at_once_and_leave_nothing_behind)
{
	pthread_t threads[4];
	bool good[4] = {true, true, true, true};
	for (int i = 0; i < 4; i++) {
		CHECK(pthread_create(&threads[i], NULL, speak, &good[i]) == 0);
	}
	for (int i = 0; i < 4; i++) {
		pthread_join(threads[i], NULL);
		CHECK(good[i]);
	}
}

/* More zones than are kept: a kept name is never taken for another zone's. */
TEST(a_city_keeps_its_name_however_many_are_asked_for_meanwhile)
{
	static const char *const zones[] = {"Europe/Paris", "Europe/London", "Europe/Vienna",
		"Europe/Rome", "Europe/Athens", "Europe/Lisbon", "Asia/Singapore", "Asia/Tokyo",
		"Asia/Kolkata", "Asia/Dubai", "America/New_York", "America/Chicago",
		"America/Denver", "America/Sao_Paulo", "Africa/Cairo", "Australia/Sydney"};
	enum { ZONES = sizeof zones / sizeof zones[0] };
	const Language *fr = language_named(TEXT("fr"));
	Text first[ZONES];
	for (size_t i = 0; i < ZONES; i++) {
		first[i] = words_city(arena, fr, text_of(zones[i]));
	}
	for (int i = 0; i < 40; i++) {
		Text other = text_format(arena, "Etc/Other_%d", i);
		EQUAL_TEXT(words_city(arena, fr, other), text_format(arena, "Other %d", i).chars);
	}
	for (size_t i = 0; i < ZONES; i++) {
		EQUAL_TEXT(words_city(arena, fr, text_of(zones[i])), first[i].chars);
	}
	EQUAL_TEXT(first[2], "Vienne");
}

TEST(a_per_cent_sign_stands_as_each_language_sets_it)
{
	Message more = message(arena, "+%1%", arg(30)),
		deposit = message(arena, "deposit %1%", arg(30));
	const Language *en = language_english(), *fr = language_named(TEXT("fr"));
	EQUAL_TEXT(words(arena, en, NULL, more), "+30%");
	EQUAL_TEXT(words(arena, fr, NULL, more), "+30\u202f%");
	EQUAL_TEXT(words(arena, en, NULL, deposit), "deposit 30%");
	EQUAL_TEXT(words(arena, fr, NULL, deposit), "acompte 30\u00a0%");
	EQUAL_TEXT(words_percent(arena, en, 30), "30%");
}
