#include "web/pages/hours_table.h"

static Text clock_text(Arena *arena, int32_t minute)
{
	return text_format(arena, "%02d:%02d", (int)minute / 60 % 24, (int)minute % 60);
}

static const char *field_name(Arena *arena, const char *which, int on, size_t part)
{
	return text_format(arena, "%s%d-%zu", which, on, part).chars;
}

HoursTable hours_table(Arena *arena, const Language *language, const Form *form, Hours hours)
{
	HoursTable table = {.parts = 2};
	for (int on = 0; on < 7; on++) {
		HoursRow *row = &table.rows[on];
		size_t count = 0;
		row->name =
			words_day(arena, language, day_plus(day(2026, 11, 23), on), DAY_WEEKDAY);
		EACH (HoursLine, line, hours) {
			if (line->days >> on & 1 && count < HOURS_PARTS) {
				row->parts[count].from = clock_text(arena, line->from);
				row->parts[count++].to = clock_text(arena, line->to);
			}
		}
		for (size_t i = 0; i < HOURS_PARTS; i++) {
			HoursPart *part = &row->parts[i];
			part->from_field = text_of(field_name(arena, "from", on, i));
			part->to_field = text_of(field_name(arena, "to", on, i));
			part->from = form_typed(form, part->from_field.chars, part->from);
			part->to = form_typed(form, part->to_field.chars, part->to);
			table.parts = i == 2 && !text_empty(part->from) ? HOURS_PARTS : table.parts;
		}
	}
	return table;
}

static void add(Arena *arena, Hours *hours, int on, int32_t from, int32_t to)
{
	EACH (HoursLine, line, *hours) {
		if (line->from == from && line->to == to) {
			line->days |= 1u << on;
			return;
		}
	}
	*LIST_ADD(arena, *hours) = (HoursLine){1u << on, from, to};
}

Hours hours_table_read(Arena *arena, Form *form)
{
	Hours hours = {0};
	for (int on = 0; on < 7; on++) {
		for (size_t i = 0; i < HOURS_PARTS; i++) {
			int32_t from = form_clock(form, field_name(arena, "from", on, i));
			int32_t to = form_clock(form, field_name(arena, "to", on, i));
			if (from < 0 && to < 0) {
				continue;
			}
			if (from < 0 || to < 0 || from == to) {
				form_problem(form,
					field_name(arena, from < 0 ? "from" : "to", on, i),
					message(arena, "Both times, please: when it begins and "
						       "when it ends."));
				return hours;
			}
			add(arena, &hours, on, from / 60 % MINUTES_PER_DAY, to / 60);
		}
	}
	return hours;
}
