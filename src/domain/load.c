#include "domain/load.h"

static void sum_week(LoadWeek *week, int32_t buffer_percent)
{
	for (int i = 0; i < LOAD_DAYS; i++) {
		const LoadDay *on = &week->days[i];
		week->there.minutes += on->there.minutes;
		week->planned.minutes += on->planned.minutes;
		week->due.minutes += on->due.minutes;
	}
	week->kept_free.minutes = week->there.minutes * buffer_percent / 100;
}

void load_sum(Load *load, int32_t buffer_percent)
{
	int64_t there = 0, due = 0;
	for (size_t i = 0; i < load->count; i++) {
		LoadWeek *week = &load->weeks[i];
		sum_week(week, buffer_percent);
		for (int k = 0; k < LOAD_DAYS; k++) {
			const LoadDay *on = &week->days[k];
			int32_t longer = on->there.minutes > on->planned.minutes
						 ? on->there.minutes
						 : on->planned.minutes;
			load->longest.minutes =
				longer > load->longest.minutes ? longer : load->longest.minutes;
			there += on->there.minutes;
			due += on->due.minutes;
			if (due - there > week->missing.minutes) {
				week->missing.minutes = (int32_t)(due - there);
				week->missing_by = on->day;
			}
		}
		if (week->missing.minutes > 0) {
			week->state = LOAD_OVER;
		} else if (week->planned.minutes > 0 &&
			   week->planned.minutes >= week->there.minutes - week->kept_free.minutes) {
			week->state = LOAD_FULL;
		}
	}
}
