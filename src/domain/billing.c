#include "domain/billing.h"

#include <assert.h>
#include <stdlib.h>

/* --- lines --- */

Quantity bill_hours(Duration time)
{
	return (Quantity){(time.seconds * 10000 + 1800) / 3600};
}

typedef struct {
	Arena *arena;
	const Billing *billing;
	Bill bill;
	size_t first_line; /* of the month being written, where months are apart */
	Day since;         /* the first day of the months that are counted */
	Duration *used;    /* by month: billed before, and on the months written so far */
} Writing;

static void price_line(const Writing *at, BillLine *line, Quantity quantity, Price price)
{
	line->quantity = quantity;
	line->price = price;
	line->amount =
		price_times(price, quantity, (Quantity){0}, at->billing->agreement->currency);
}

static void add_sum(Writing *at, BillKind kind, Day month, int64_t minor)
{
	Money money = {minor, at->billing->agreement->currency};
	if (minor > 0) {
		BillLine *line = LIST_ADD(at->arena, at->bill.lines);
		*line = (BillLine){.kind = kind, .day = month};
		price_line(at, line, (Quantity){10000}, price_of(money));
	}
}

/* The line this piece belongs to, made when it is the first. */
static size_t line_for(Writing *at, BillKind kind, const Piece *piece)
{
	size_t group_place = at->bill.lines.count;
	BillGroup group = at->billing->group;
	BillLine wanted = {.kind = kind, .surcharges = piece->surcharges};
	if (group == GROUP_BY_TASK) {
		wanted.task = piece->work->task;
		wanted.name = wanted.task.value ? piece->work->title : piece->work->category;
	} else if (group == GROUP_BY_DAY) {
		wanted.day = piece->day;
	} else if (group == GROUP_BY_CATEGORY) {
		wanted.name = piece->work->category;
	}
	for (size_t i = at->first_line; i < at->bill.lines.count; i++) {
		const BillLine *line = &at->bill.lines.items[i];
		bool same_name = wanted.task.value > 0 || text_equal(line->name, wanted.name);
		if (line->task.value != wanted.task.value || line->day.days != wanted.day.days ||
			!same_name) {
			continue;
		}
		if (line->surcharges == wanted.surcharges) {
			return i;
		}
		group_place = line->group;
	}
	wanted.group = group_place;
	wanted.made = at->bill.lines.count;
	*LIST_ADD(at->arena, at->bill.lines) = wanted;
	return wanted.made;
}

static int by_group(const void *left, const void *right)
{
	const BillLine *l = left, *r = right;
	return l->group != r->group
		       ? (l->group > r->group ? 1 : -1)
		       : (l->surcharges > r->surcharges) - (l->surcharges < r->surcharges);
}

/* What belongs to one group stands together, at the usual price first. */
static void sort_lines(Writing *at, size_t first, size_t end)
{
	size_t count = at->bill.lines.count - at->first_line;
	size_t *now = NEW_ARRAY(at->arena, size_t, count + 1);
	if (count > 0) {
		qsort(at->bill.lines.items + at->first_line, count, sizeof(BillLine), by_group);
	}
	for (size_t i = 0; i < count; i++) {
		now[at->bill.lines.items[at->first_line + i].made - at->first_line] =
			at->first_line + i;
	}
	for (size_t i = first; i < end; i++) {
		size_t *line = &at->bill.line_of_piece[i];
		*line = *line == NO_LINE ? NO_LINE : now[*line - at->first_line];
	}
}

/* Pieces first … end: hours at their prices; of a retainer only what they cost beyond its fee. */
static void write_work(Writing *at, size_t first, size_t end)
{
	const Agreement *agreement = at->billing->agreement;
	bool kept = agreement->rate_kind == RATE_RETAINER;
	for (size_t i = first; i < end; i++) {
		const Piece *piece = &at->bill.pieces.items[i];
		if (piece->billed.seconds == 0 || (kept && piece->surcharges == NO_SURCHARGE)) {
			continue;
		}
		size_t line = line_for(at, kept ? BILL_SURCHARGE : BILL_WORK, piece);
		at->bill.line_of_piece[i] = line;
		at->bill.lines.items[line].time.seconds += piece->billed.seconds;
	}
	sort_lines(at, first, end);
	for (size_t i = at->first_line; i < at->bill.lines.count; i++) {
		BillLine *line = &at->bill.lines.items[i];
		Price price = price_of_hour(agreement, agreement->rate, line->surcharges);
		if (kept) {
			price.millionths -= price_of_hour(agreement, agreement->rate, 0).millionths;
		}
		price_line(at, line, bill_hours(line->time), price);
	}
}

/* --- months --- */

static int64_t sum_of(const Writing *at, size_t first)
{
	int64_t sum = 0;
	for (size_t i = first; i < at->bill.lines.count; i++) {
		sum += at->bill.lines.items[i].amount.minor;
	}
	return sum;
}

static Duration overage_of(Writing *at, int32_t place, Duration now)
{
	const Billing *billing = at->billing;
	size_t months = (size_t)place + 1;
	RetainerMonths before =
		retainer_run(at->arena, billing->versions, billing->agreement, at->used, months);
	at->used[place].seconds += now.seconds;
	RetainerMonths after =
		retainer_run(at->arena, billing->versions, billing->agreement, at->used, months);
	return (Duration){after.items[place].over.seconds - before.items[place].over.seconds};
}

static void write_overage(Writing *at, int32_t place, Day month, size_t first, size_t end)
{
	const Agreement *agreement = at->billing->agreement;
	int64_t rate =
		agreement->retainer.overage > 0 ? agreement->retainer.overage : agreement->rate;
	Duration now = {0};
	for (size_t i = first; i < end; i++) {
		now.seconds += at->bill.pieces.items[i].billed.seconds;
	}
	Duration over = overage_of(at, place, now);
	if (over.seconds > 0) {
		BillLine *line = LIST_ADD(at->arena, at->bill.lines);
		*line = (BillLine){.kind = BILL_OVERAGE, .day = month, .time = over};
		price_line(at, line, bill_hours(over), price_of_hour(agreement, rate, 0));
	}
}

static void write_fee(Writing *at, Day month)
{
	const Billing *billing = at->billing;
	Day due = fee_day(billing->agreement, month);
	if (billing->first.days <= due.days && due.days <= billing->last.days) {
		add_sum(at, BILL_FEE, month,
			fee_left(billing->versions, billing->agreement, month, &billing->charges));
	}
}

/* Of the month, in the agreement's currency: on this bill, and charged by the client's documents
 * that begin in it. */
static int64_t charged_of(const Writing *at, Day month)
{
	int64_t charged = sum_of(at, at->first_line);
	EACH (Charge, charge, at->billing->charges) {
		bool counts = months_from(month, charge->from) == 0 &&
			      currency_same(charge->net.currency, at->billing->agreement->currency);
		charged += counts ? charge->net.minor : 0;
	}
	return charged;
}

/* A fee is asked for in the month it begins in, a minimum when its month is over. */
static void write_month(Writing *at, Day month, size_t first, size_t end)
{
	const Billing *billing = at->billing;
	const Agreement *agreement = billing->agreement;
	int32_t place = months_from(at->since, month);
	Day last = day_month_end(month);
	at->first_line = at->bill.lines.count;
	if (agreement->rate_kind == RATE_HOURLY || agreement->rate_kind == RATE_RETAINER) {
		write_work(at, first, end);
	} else if (agreement->rate_kind == RATE_FLAT && months_from(billing->first, month) == 0) {
		add_sum(at, BILL_FLAT, month,
			flat_left(billing->versions, agreement, &billing->charges));
	}
	if (place < 0) {
		return; /* before the agreement's first month nothing else is due */
	}
	if (agreement->rate_kind == RATE_RETAINER) {
		write_overage(at, place, month, first, end);
	}
	if (rate_is_monthly(agreement->rate_kind)) {
		write_fee(at, month);
	}
	if (agreement->minimum > 0 && last.days <= billing->last.days) {
		add_sum(at, BILL_MINIMUM, month, agreement->minimum - charged_of(at, month));
	}
}

/* --- the bill --- */

static int by_start(const void *left, const void *right)
{
	const Work *l = left, *r = right;
	return l->start.seconds != r->start.seconds
		       ? (l->start.seconds > r->start.seconds ? 1 : -1)
		       : (l->entry.value > r->entry.value) - (l->entry.value < r->entry.value);
}

static void cut_all(Writing *at)
{
	const Billing *billing = at->billing;
	Works works = {NEW_ARRAY(at->arena, Work, billing->works.count + 1), 0, 0};
	EACH (Work, work, billing->works) {
		Day day = zone_day(billing->clock.zone, work->start);
		if (billing->first.days <= day.days && day.days <= billing->last.days &&
			work->start.seconds < work->end.seconds) {
			works.items[works.count++] = *work;
		}
	}
	qsort(works.items, works.count, sizeof *works.items, by_start);
	EACH (Work, work, works) {
		pieces_of(at->arena, billing->agreement, billing->clock, work, &at->bill.pieces);
	}
	at->bill.line_of_piece = NEW_ARRAY(at->arena, size_t, at->bill.pieces.count + 1);
	for (size_t i = 0; i < at->bill.pieces.count; i++) {
		at->bill.line_of_piece[i] = NO_LINE;
	}
}

/* Months apart matter to a retainer and to a minimum; else the days are one. */
static bool months_matter(const Agreement *agreement)
{
	return rate_is_monthly(agreement->rate_kind) || agreement->minimum > 0;
}

/* Room for every month up to the last one's; nothing before the agreement. */
static Duration *used_of(Arena *arena, const Billing *billing, Day since)
{
	int32_t last = months_from(since, billing->last);
	size_t months = last < 0 ? 1 : (size_t)last + 1;
	Duration *used = NEW_ARRAY(arena, Duration, months);
	for (size_t i = 0; i < months && i < billing->months_before; i++) {
		used[i] = billing->used_before[i];
	}
	return used;
}

Bill bill_of(Arena *arena, const Billing *billing)
{
	Day since = months_since(billing->versions, billing->agreement);
	Writing at = {.arena = arena,
		.billing = billing,
		.since = since,
		.used = used_of(arena, billing, since)};
	bool apart = months_matter(billing->agreement);
	assert(months_from(billing->first, billing->last) < BILL_MONTHS_LIMIT);
	cut_all(&at);
	Day month = day_month(billing->first);
	for (size_t next = 0; month.days <= billing->last.days; month = day_plus_months(month, 1)) {
		Day end = apart ? day_plus_months(month, 1) : day_plus(billing->last, 1);
		size_t first = next;
		while (next < at.bill.pieces.count &&
			at.bill.pieces.items[next].day.days < end.days) {
			next++;
		}
		write_month(&at, month, first, next);
		if (!apart) {
			break;
		}
	}
	at.bill.total = (Money){sum_of(&at, 0), billing->agreement->currency};
	return at.bill;
}
