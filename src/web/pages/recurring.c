#include "web/pages/recurring.h"

#include "app/recurring.h"
#include "web/page.h"
#include "web/pages/invoice.h"

#include <inttypes.h>

enum { WEEKDAYS = 7 };

void recurring_options(Html *html, const Recurring *recurring, const Form *form)
{
	Text kept = day_set(recurring->next) ? text_of(recurring_key(recurring->rhythm)) : TEXT("");
	Text chosen = form_typed(form, "rhythm", kept);
	select_option(html, TEXT(""), text_empty(chosen),
		words_plain(html->language, N_("Not by itself")));
	for (int i = 0; i < RECURRING_RHYTHMS; i++) {
		const char *key = recurring_key((RecurringRhythm)i);
		select_option(html, text_of(key), text_is(chosen, key),
			words_plain(html->language, recurring_name((RecurringRhythm)i)));
	}
}

void recurring_weekdays(Html *html, const Recurring *recurring, const Form *form)
{
	bool weekly = recurring->rhythm == RECURRING_WEEKLY;
	Text chosen =
		form_typed(form, "on_weekday", id_text(html, weekly ? recurring->on_day : MONDAY));
	for (int i = 0; i < WEEKDAYS; i++) {
		Day a_day = day_plus(day(2026, 11, 23), i); /* a Monday first */
		Text value = id_text(html, i);
		select_option(html, value, text_equal(value, chosen),
			words_day(html->arena, html->language, a_day, DAY_WEEKDAY));
	}
}

static const Error *kept(Context *cx, Response *response, ClientId client)
{
	page_done(response, url(cx->arena, "/clients/%" PRId64 "/billing", client.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

/* POST /clients/:id/recurring: rhythm, on_day, on_weekday, automatic */
const Error *post_recurring(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Recurring recurring = {
		.client = {path_id(request, 0)}, .automatic = form_bool(form, "automatic")};
	Text rhythm = form_text(form, "rhythm", 20);
	bool ends = text_empty(rhythm);
	if (!ends && !recurring_from_key(rhythm, &recurring.rhythm)) {
		form_problem(form, "rhythm", (Message){.msgid = "Choose one of these."});
	}
	bool weekly = recurring.rhythm == RECURRING_WEEKLY;
	if (weekly) {
		recurring.on_day = (int32_t)form_int(form, "on_weekday", MONDAY, SUNDAY);
	} else if (!ends || !text_empty(form_text(form, "on_day", 20))) {
		recurring.on_day = (int32_t)form_int(form, "on_day", 1, 31);
	}
	if (ends && form_good(form)) {
		TRY(end_recurring(cx, recurring.client));
		return kept(cx, response, recurring.client);
	}
	if (form_good(form)) {
		TRY(form_refused(form, save_recurring(cx, &recurring)));
	}
	if (form_good(form)) {
		return kept(cx, response, recurring.client);
	}
	response->status = 422;
	return show_recurring(cx, request, response, recurring.client, form);
}
