#include "web/pages/series.h"

#include "app/bin.h"
#include "app/task_template.h"
#include "domain/practice.h"
#include "view/series_edit.h"
#include "view/series_list.h"
#include "web/page.h"
#include "web/rule.h"

#include <inttypes.h>

/* --- what the templates ask ------------------------------------------------------------------- */

Text series_says(Html *html, const OpenSeries *open)
{
	return rule_said(html->arena, html->language, &open->rule, open->series.start);
}

Text series_clock(Html *html, const Series *series)
{
	int32_t second = series->start.second;
	return second >= SECONDS_PER_DAY ? TEXT("")
					 : text_format(html->arena, "%02d:%02d",
						   (int)(second / 3600), (int)(second / 60 % 60));
}

Text series_typed(const SeriesView *view, const char *field, Text kept)
{
	return form_typed(view->form, field, kept);
}

bool series_on_day(const SeriesView *view, int32_t weekday)
{
	uint32_t days = view->repeat.days;
	if (!days) {
		days = 1U << day_weekday(view->open.series.start.day);
	}
	return days >> weekday & 1;
}

Text series_weekday(Html *html, int32_t weekday)
{
	Day example = day_plus(day(2026, 11, 23), weekday); /* a Monday */
	return words_day(html->arena, html->language, example, DAY_WEEKDAY);
}

Text series_number(Html *html, int32_t number)
{
	return text_format(html->arena, "%d", (int)number);
}

Text series_minutes(Html *html, Minutes minutes)
{
	return minutes.minutes ? words_minutes(html->arena, html->language, minutes) : TEXT("");
}

LeadChoices series_leads(Html *html, const Series *series)
{
	static const int32_t days[] = {1, 2, 3, 5, 7, 14, 30};
	LeadChoices choices = {0};
	bool known = series->lead.minutes == 0;
	*LIST_ADD(html->arena, choices) =
		(LeadChoice){.name = words_plain(html->language, N_("Once the one before is due"))};
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		Minutes lead = {days[i] * MINUTES_PER_DAY};
		known = known || lead.minutes == series->lead.minutes;
		*LIST_ADD(html->arena, choices) = (LeadChoice){lead,
			words(html->arena, html->language, html->zone,
				message_n(html->arena, "%1 day before it is due",
					"%1 days before it is due", days[i], arg((int)days[i])))};
	}
	if (!known) {
		*LIST_ADD(html->arena, choices) = (LeadChoice){
			series->lead, words_minutes(html->arena, html->language, series->lead)};
	}
	return choices;
}

/* --- the form ----------------------------------------------------------------------------------
 */

static uint32_t read_days(Form *form)
{
	const Text *values;
	uint32_t days = 0;
	size_t count = form_all(form, "days", &values);
	for (size_t i = 0; i < count; i++) {
		int64_t number;
		if (span_int64(span_of(values[i]), &number) && number >= 0 && number < 7) {
			days |= 1U << number;
		}
	}
	return days;
}

static void read_rule(Context *cx, Form *form, Series *series)
{
	const char *keys[REPEATS];
	for (int kind = 0; kind < REPEATS; kind++) {
		keys[kind] = repeat_key((RepeatKind)kind);
	}
	Repeat repeat = {
		.kind = (RepeatKind)form_choice(form, "repeat", keys, REPEATS),
		.every = (int32_t)form_int(form, "every", 0, REPEAT_EVERY_LIMIT),
		.days = read_days(form),
		.until = form_day(form, "until"),
	};
	Text rule = form_text(form, "rrule", RULE_LIMIT);
	if (repeat.kind == REPEAT_RULE || !day_set(series->start.day)) {
		series->rrule = rule;
		return;
	}
	series->start = repeat_start(&repeat, series->start);
	series->rrule = repeat_rule(cx->arena, &repeat, series->start);
}

static void read_series(Context *cx, Form *form, Series *series)
{
	series->title = form_text(form, "title", TASK_TITLE_LIMIT);
	series->notes = form_lines(form, "notes", TASK_NOTES_LIMIT);
	series->category = form_text(form, "category", TASK_CATEGORY_LIMIT);
	series->checklist = checklist_text(cx->arena,
		checklist_read(cx->arena,
			form_lines(form, "checklist", CHECKLIST_LIMIT * TASK_TITLE_LIMIT),
			(Checklist){0}));
	series->estimate = form_minutes(form, "estimate", ESTIMATE_LIMIT);
	series->importance = (int32_t)form_int(form, "importance", 0, IMPORTANCE_MOST);
	series->reachable_only = form_bool(form, "reachable_only");
	series->whole = form_bool(form, "whole");
	series->min_chunk = form_minutes(form, "min_chunk", TASK_CHUNK_LIMIT);
	series->lead.minutes = (int32_t)form_int(form, "lead", 0, LEAD_LIMIT);
	if (series->id.value) {
		int32_t clock = form_clock(form, "due_clock");
		series->start.day = form_day(form, "due_day");
		series->start.second = clock >= 0 ? clock : (int32_t)SECONDS_PER_DAY;
		series->zone = form_text(form, "due_zone", ZONE_NAME_LIMIT);
		series->changed = form_int(form, "changed", 0, INT64_MAX);
	}
	read_rule(cx, form, series);
}

static const Error *show(Context *cx, const Request *request, Response *response, SeriesView *view)
{
	const Series *series = &view->open.series;
	Recurrence rule;
	view->repeat = repeat_of(cx->arena, series->rrule, series->start);
	if (recurrence_parse(cx->arena, series->rrule, &rule) == OK) {
		view->open.rule = rule;
	}
	if (form_sent(view->form)) {
		response->status = 422;
	}
	PageHead head = {.title = words_plain(cx->language, N_("Comes again")),
		.nav = NAV_BOARDS,
		.client = series->client};
	Html *html = page_begin(cx, request, response, head);
	series_edit(html, view);
	return page_end(html);
}

/* --- all, and a new one ------------------------------------------------------------------------
 */

const Error *get_series_list(Context *cx, const Request *request, Response *response)
{
	SeriesLines lines;
	TRY(open_series_list(cx, &lines));
	PageHead head = {.title = words_plain(cx->language, N_("Comes again")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	series_list(html, lines);
	return page_end(html);
}

static int64_t number_asked(const Request *request, const char *name)
{
	int64_t number = 0;
	span_int64(span_of(http_query(request, name)), &number);
	return number;
}

const Error *get_series_new(Context *cx, const Request *request, Response *response)
{
	SeriesView view = {.form = form_of(cx->arena, NULL)};
	view.from.value = number_asked(request, "task");
	TRY(begin_series(cx, view.from, &view.open.series));
	return show(cx, request, response, &view);
}

static void kept(Context *cx, Response *response, SeriesId id)
{
	page_done(response, url(cx->arena, "/series/%" PRId64, id.value),
		words_plain(cx->language, N_("The tasks of the next 60 days are made.")), TEXT(""));
}

const Error *post_series_new(Context *cx, const Request *request, Response *response)
{
	SeriesId id;
	Form *form = form_of(cx->arena, request);
	SeriesView view = {.form = form};
	view.from.value = form_id(form, "task");
	TRY(begin_series(cx, view.from, &view.open.series));
	read_series(cx, form, &view.open.series);
	const SeriesDraft draft = {view.open.series, view.from};
	if (form_good(form)) {
		TRY(form_refused(form, save_series(cx, &draft, &id)));
	}
	if (!form_good(form)) {
		return show(cx, request, response, &view);
	}
	kept(cx, response, id);
	return OK;
}

/* --- one that is there -------------------------------------------------------------------------
 */

static const Error *load(Context *cx, SeriesId id, TaskId from, SeriesView *view)
{
	TRY(open_series(cx, id, &view->open));
	EACH (const TaskLine, line, view->open.tasks) {
		if (line->task.id.value == from.value) {
			view->from = from;
			view->from_when =
				words_day(cx->arena, cx->language, line->task.due.day, DAY_SHORT);
		}
	}
	return OK;
}

const Error *get_series(Context *cx, const Request *request, Response *response)
{
	SeriesView view = {.form = form_of(cx->arena, NULL)};
	TRY(load(cx, (SeriesId){path_id(request, 0)}, (TaskId){number_asked(request, "from")},
		&view));
	return show(cx, request, response, &view);
}

const Error *post_series(Context *cx, const Request *request, Response *response)
{
	SeriesId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	SeriesView view = {.form = form};
	TRY(load(cx, id, (TaskId){form_id(form, "task")}, &view));
	read_series(cx, form, &view.open.series);
	bool following = text_is(form_text(form, "scope", 20), "following");
	const SeriesDraft draft = {view.open.series, following ? view.from : (TaskId){0}};
	if (form_good(form)) {
		TRY(form_refused(form, save_series(cx, &draft, &id)));
	}
	if (!form_good(form)) {
		return show(cx, request, response, &view);
	}
	kept(cx, response, id);
	return OK;
}

const Error *post_series_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(delete_noun(cx, TEXT("series"), id));
	page_done(response, url(cx->arena, "/series"),
		words_plain(
			cx->language, N_("It has ended. What was still to come is in the bin.")),
		text_format(cx->arena, "/undo?noun=series&id=%" PRId64, id));
	return OK;
}
