#include "app/plan_window.h"

#include "store/agreement.h"

const Error *open_plan_windows(Context *cx, const HoursBook *book, PlanWindowsBook *ret_windows)
{
	PlanWindowsBook windows = {.book = *book};
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &windows.agreements));
	*ret_windows = windows;
	return OK;
}

static ClientWindows *windows_of(PlanWindowsBook *windows, ClientId client)
{
	Arena *arena = windows->book.cx->arena;
	EACH (ClientWindows, one, windows->clients) {
		if (one->client.value == client.value) {
			return one;
		}
	}
	ClientWindows *made = LIST_ADD(arena, windows->clients);
	const Agreements theirs = agreements_of(arena, &windows->agreements, client);
	*made = (ClientWindows){.client = client};
	if (theirs.count > 0) {
		made->agreed = book_agreed(&windows->book, &theirs);
	}
	return made;
}

/* Of what is asked for, what there are hours for. */
static unsigned known_kinds(const HoursBook *book, const ClientWindows *of, unsigned kinds)
{
	bool reachable = kinds & WINDOW_REACHABLE && book_knows(book, of->client);
	bool agreed = kinds & WINDOW_AGREED && availability_counts(of->agreed, HOURS_OF_WORK);
	return (reachable ? WINDOW_REACHABLE : 0U) | (agreed ? WINDOW_AGREED : 0U);
}

static Intervals hours_of_kinds(
	const HoursBook *book, const ClientWindows *of, const Client *client, unsigned kinds)
{
	Intervals hours = {0};
	if (kinds & WINDOW_REACHABLE) {
		hours = book_client(book, client);
	} else {
		*LIST_ADD(book->cx->arena, hours) = (Interval){book->from, book->to};
	}
	if (kinds & WINDOW_AGREED) {
		Intervals whole = {0};
		*LIST_ADD(book->cx->arena, whole) = (Interval){book->from, book->to};
		hours = intervals_and(book->cx->arena, hours,
			book_available(book, of->agreed, HOURS_OF_WORK, whole));
	}
	return hours;
}

static PlanStretches stretches_of(Arena *arena, Intervals intervals)
{
	PlanStretches stretches = {0};
	EACH (Interval, interval, intervals) {
		PlanStretch stretch = {
			plan_time(interval->start), (PlanTime)(interval->end.seconds / 60)};
		if (stretch.start < stretch.end) {
			*LIST_ADD(arena, stretches) = stretch;
		}
	}
	return stretches;
}

int32_t plan_window(
	PlanWindowsBook *windows, PlanProblem *problem, const Client *client, unsigned kinds)
{
	const HoursBook *book = &windows->book;
	Arena *arena = book->cx->arena;
	ClientWindows *of = windows_of(windows, client->id);
	kinds = known_kinds(book, of, kinds);
	if (kinds == 0 || of->places[kinds] > 0 || problem->windows.count == PLAN_WINDOWS_LIMIT) {
		return of->places[kinds];
	}
	*LIST_ADD(arena, problem->windows) =
		stretches_of(arena, hours_of_kinds(book, of, client, kinds));
	of->places[kinds] = (int32_t)problem->windows.count;
	return of->places[kinds];
}
