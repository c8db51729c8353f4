#include "web/pages/setup_form.h"

#include <string.h>

enum { EMAIL_LIMIT = 254, PLACE_FIELD_LIMIT = PLACE_LIMIT };

static const char *const day_fields[7] = {"day0", "day1", "day2", "day3", "day4", "day5", "day6"};

static Text clock_text(Arena *arena, int32_t minute)
{
	return text_format(arena, "%02d:%02d", minute / 60 % 24, minute % 60);
}

SetupView setup_view(Context *cx, const Setup *setup, const Form *form, bool asks_password)
{
	SetupView view = {.setup = *setup,
		.asks_password = asks_password,
		.languages = {TEXT("en"), TEXT("fr")}};
	unsigned days = 0;
	EACH (HoursLine, line, setup->hours) {
		days |= line->days;
	}
	for (int i = 0; i < 7; i++) {
		Day example = day_plus(day(2026, 11, 23), i); /* a Monday */
		view.days[i] = (SetupDay){text_of(day_fields[i]),
			words_day(cx->arena, cx->language, example, DAY_WEEKDAY),
			form_ticked(form, day_fields[i], days >> i & 1)};
	}
	if (setup->hours.count > 0) {
		view.from = clock_text(cx->arena, setup->hours.items[0].from);
		view.to = clock_text(cx->arena, setup->hours.items[0].to);
	}
	if (setup->hours.count > 1) {
		view.from2 = clock_text(cx->arena, setup->hours.items[1].from);
		view.to2 = clock_text(cx->arena, setup->hours.items[1].to);
	}
	return view;
}

static void read_part(Form *form, Arena *arena, const char *from_field, const char *to_field,
	unsigned days, Hours *hours)
{
	int32_t from = form_clock(form, from_field), to = form_clock(form, to_field);
	if (from < 0 && to < 0) {
		return;
	}
	if (from < 0 || to < 0 || from == to) {
		form_problem(form, to_field,
			message(arena, "Both times, please: when it begins and when it ends."));
		return;
	}
	if (days != 0) {
		*LIST_ADD(arena, *hours) = (HoursLine){days, from / 60, to / 60};
	}
}

static Hours read_hours(Form *form, Arena *arena)
{
	Hours hours = {0};
	unsigned days = 0;
	for (unsigned i = 0; i < 7; i++) {
		days |= form_bool(form, day_fields[i]) ? 1u << i : 0;
	}
	read_part(form, arena, "from", "to", days, &hours);
	read_part(form, arena, "from2", "to2", days, &hours);
	return hours;
}

Setup setup_read(Form *form, Arena *arena, const Setup *kept)
{
	Setup setup = *kept;
	setup.member.name = form_text(form, "name", MEMBER_NAME_LIMIT);
	setup.member.email = form_text(form, "email", EMAIL_LIMIT);
	setup.member.language = form_text(form, "language", 2);
	setup.practice.zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	setup.practice.place = form_text(form, "place", PLACE_FIELD_LIMIT);
	setup.practice.country = form_text(form, "country", 2);
	Text currency = form_text(form, "currency", 3);
	memset(setup.practice.currency.code, 0, sizeof setup.practice.currency.code);
	memcpy(setup.practice.currency.code, text_chars(currency),
		currency.length < 4 ? currency.length : 0);
	if (text_empty(setup.member.name)) {
		form_problem(form, "name", message(arena, "Please say your name."));
	}
	setup.hours = read_hours(form, arena);
	return setup;
}
