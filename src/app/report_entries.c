/* The entries that a sum of time is made of. */
#include "app/report.h"
#include "store/report.h"

static bool counted(const EntriesAsk *ask, const ReportEntry *entry)
{
	return (!ask->of_client || entry->client.value == ask->client.value) &&
	       (!ask->of_task || entry->task.value == ask->task.value) &&
	       (!ask->of_category || text_equal(entry->category, ask->category)) &&
	       (!ask->billable || entry->billable);
}

static void add(Arena *arena, const ReportEntry *entry, EntriesCounted *all)
{
	int64_t seconds = entry->part.end.seconds - entry->part.start.seconds;
	*LIST_ADD(arena, all->entries) = *entry;
	all->all.seconds += seconds;
	all->billable.seconds += entry->billable ? seconds : 0;
}

const Error *open_report_entries(Context *cx, const EntriesAsk *ask, EntriesCounted *ret_counted)
{
	Clock clock;
	EntriesCounted all = {.ask = *ask};
	TRY(report_days_check(cx, ask->first, ask->last));
	TRY(own_clock(cx, &clock));
	Intervals within = time_of_days(cx->arena, &clock, ask->first, ask->last);
	EACH (const Interval, stretch, within) {
		ReportEntries found;
		TRY(store_report_entries(cx->db, cx->arena, cx->practice.id, *stretch, cx->now,
			ask->client, &found));
		EACH (const ReportEntry, entry, found) {
			if (counted(ask, entry)) {
				add(cx->arena, entry, &all);
			}
		}
	}
	*ret_counted = all;
	return OK;
}
