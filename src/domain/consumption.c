#include "domain/consumption.h"

static ConsumptionLevel level_of(int32_t percent)
{
	return percent >= 100                        ? CONSUMED_WHOLE
	       : percent >= CONSUMPTION_NEAR_PERCENT ? CONSUMED_NEAR
						     : CONSUMED_CALM;
}

static void add_time(Arena *arena, Consumptions *all, ConsumptionKind kind, Day month,
	Duration limit, Duration used)
{
	int32_t percent = percent_of(used.seconds, limit.seconds, INT32_MAX);
	if (limit.seconds > 0) {
		*LIST_ADD(arena, *all) = (Consumption){.kind = kind,
			.month = month,
			.limit = limit,
			.used = used,
			.percent = percent,
			.level = level_of(percent)};
	}
}

Consumptions consumption_of(Arena *arena, const Agreements *versions, const Agreement *agreement,
	const Duration *used, size_t months, Money charged)
{
	Consumptions all = {0};
	if (months == 0) {
		return all;
	}
	Day first = day_month(months_since(versions, agreement));
	Day month = day_plus_months(first, (int)months - 1);
	if (agreement->rate_kind == RATE_RETAINER) {
		RetainerMonths run = retainer_run(arena, versions, agreement, used, months);
		const RetainerMonth *now = &run.items[months - 1];
		Duration limit = {now->included.seconds + now->carried.seconds};
		add_time(arena, &all, CONSUMES_RETAINER, month, limit, now->used);
	}
	add_time(arena, &all, CONSUMES_BUDGET, month,
		(Duration){(int64_t)agreement->budget.minutes * 60}, used[months - 1]);
	if (agreement->minimum > 0) {
		*LIST_ADD(arena, all) = (Consumption){.kind = CONSUMES_MINIMUM,
			.month = month,
			.wanted = {agreement->minimum, agreement->currency},
			.charged = charged,
			.percent = percent_of(charged.minor, agreement->minimum, INT32_MAX)};
	}
	return all;
}
