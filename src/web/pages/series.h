/* Work that comes again. */
#ifndef WEB_PAGES_SERIES_H
#define WEB_PAGES_SERIES_H

#include "app/series.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_series_list);
PAGE(get_series_new);
PAGE(post_series_new);
PAGE(get_series);
PAGE(post_series);
PAGE(post_series_delete);

/* What the form shows: what is kept, or proposed for a new one, under what was typed. */
typedef struct {
	const Form *form;
	OpenSeries open; /* series id 0: a new one */
	Repeat repeat;
	TaskId from; /* the task it was asked for on; 0: none */
	Text from_when;
} SeriesView;

/* "Every week: Monday, until 18 Dec" */
Text series_says(Html *html, const OpenSeries *open);
Text series_clock(Html *html, const Series *series);
Text series_typed(const SeriesView *view, const char *field, Text kept);
bool series_on_day(const SeriesView *view, int32_t weekday);
Text series_weekday(Html *html, int32_t weekday);
Text series_number(Html *html, int32_t number);
Text series_minutes(Html *html, Minutes minutes); /* "" for none */

typedef struct {
	Minutes minutes;
	Text name;
} LeadChoice;
LIST_OF(LeadChoice, LeadChoices);
LeadChoices series_leads(Html *html, const Series *series);

#endif
