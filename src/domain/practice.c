#include "domain/practice.h"

#include "domain/check.h"

static void check_planning(Problems *problems, const Practice *practice)
{
	Arena *arena = problems->arena;
	int32_t estimate = practice->default_estimate.minutes;
	if (estimate < 1 || estimate > ESTIMATE_LIMIT) {
		problem(problems, refuse(arena, "estimate",
					  "A task takes between 1 minute and 1,000 hours."));
	}
	if (practice->buffer_percent < 0 || practice->buffer_percent > BUFFER_PERCENT_LIMIT) {
		problem(problems,
			refuse(arena, "buffer", "The buffer is between 0 and %1 percent of a day.",
				arg(BUFFER_PERCENT_LIMIT)));
	}
	if (practice->gap.minutes < 0 || practice->gap.minutes > GAP_LIMIT) {
		problem(problems, refuse(arena, "gap", "The gap is between 0 and %1 minutes.",
					  arg(GAP_LIMIT)));
	}
	if (practice->break_minutes.minutes < 0 || practice->break_minutes.minutes > GAP_LIMIT) {
		problem(problems, refuse(arena, "break_minutes",
					  "A break is between 0 and %1 minutes.", arg(GAP_LIMIT)));
	}
	if (practice->break_minutes.minutes > 0 &&
		(practice->break_after.minutes < BREAK_AFTER_LEAST ||
			practice->break_after.minutes > BREAK_AFTER_LIMIT)) {
		problem(problems,
			refuse(arena, "break_after", "A break comes after %1 to %2 of work.",
				arg((Minutes){BREAK_AFTER_LEAST}),
				arg((Minutes){BREAK_AFTER_LIMIT})));
	}
}

const Error *practice_check(Arena *arena, const Practice *practice)
{
	Problems problems = {arena, NULL, NULL};
	problem(&problems, check_said(arena, "name", practice->name));
	problem(&problems, check_one_line(arena, "name", practice->name, PRACTICE_NAME_LIMIT));
	problem(&problems, check_country(arena, "country", practice->country));
	problem(&problems, check_one_line(arena, "region", practice->region, CODE_LIMIT));
	problem(&problems, check_said(arena, "zone", practice->zone));
	problem(&problems, check_one_line(arena, "zone", practice->zone, ZONE_NAME_LIMIT));
	problem(&problems, check_one_line(arena, "place", practice->place, PLACE_LIMIT));
	if (!text_is(practice->language, "fr") && !text_is(practice->language, "en")) {
		problem(&problems,
			refuse(arena, "language", "A practice writes in French or English."));
	}
	if (!practice->currency.code[0]) {
		problem(&problems, refuse(arena, "currency", "Say the currency you invoice in."));
	}
	problem(&problems, check_currency(arena, "currency", practice->currency));
	check_planning(&problems, practice);
	return problems.first;
}
