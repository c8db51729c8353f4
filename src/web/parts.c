/* The small parts that templates call: icons, hidden fields, sentences beside fields, options. */
#include "app/choice.h"
#include "domain/holiday.h"
#include "web/frame.h"
#include "web/page.h"

#include <inttypes.h>

#include <string.h>

static void icon_as(Html *html, const char *class, const char *name)
{
	put_raw(html, "<svg class=\"");
	put_raw(html, class);
	put_raw(html, "\" aria-hidden=\"true\"><use href=\"");
	put_url(html, asset_url("icons.svg"));
	put_raw(html, "#i-");
	put_raw(html, name);
	put_raw(html, "\"/></svg>");
}

void icon(Html *html, const char *name)
{
	icon_as(html, "i", name);
}

void icon_small(Html *html, const char *name)
{
	icon_as(html, "i s", name);
}

/* Drawn in the page, not in the sprite: its colours come from the page's style sheet. */
Text id_text(Html *html, int64_t id)
{
	return text_format(html->arena, "%" PRId64, id);
}

Text decimal_said(Html *html, Text plain)
{
	const char *point = strchr(text_chars(plain), '.');
	if (!point || words_numbers(html->language) == NUMBERS_WITH_POINT) {
		return plain;
	}
	return text_format(
		html->arena, "%.*s,%s", (int)(point - plain.chars), plain.chars, point + 1);
}

Url help_of(const Html *html, Nav nav)
{
	static const char *const pages[] = {[NAV_NONE] = "",
		[NAV_TODAY] = "/plan",
		[NAV_PLAN] = "/plan",
		[NAV_BOARDS] = "/tasks",
		[NAV_CLIENTS] = "/clients",
		[NAV_TIME] = "/time",
		[NAV_INVOICES] = "/money",
		[NAV_IMPORT] = "/import",
		[NAV_SETTINGS] = "/running"};
	return url(html->arena, "/help%s", pages[nav]);
}

void mark(Html *html)
{
	put_raw(html,
		"<svg class=\"mark\" viewBox=\"0 0 32 32\" aria-hidden=\"true\">"
		"<path class=\"m\" d=\"M16 1.5v29\"/>"
		"<path class=\"b\" d=\"M16 5c8 5.5 8 16.5 0 22-8-5.5-8-16.5 0-22z\"/>"
		"<path class=\"h\" d=\"M1.5 21.5c7.5 0 8.5-3 14.5-5.5s7-5.5 14.5-5.5\"/>"
		"<path class=\"f\" d=\"M1.5 21.5c7.5 0 8.5-3 14.5-5.5s7-5.5 14.5-5.5\"/></svg>");
}

static void hidden(Html *html, const char *name, Text value)
{
	put_raw(html, "<input type=\"hidden\" name=\"");
	put_raw(html, name);
	put_raw(html, "\" value=\"");
	put_text(html, value);
	put_raw(html, "\">");
}

/* Each form of a page its own key: a page may hold forty. */
void form_secrets(Html *html)
{
	if (html->csrf.length > 0) {
		hidden(html, "csrf", html->csrf);
	}
	hidden(html, "key",
		text_format(html->arena, "%s-%d", text_chars(html->form_key), ++html->form_count));
}

void field_problem(Html *html, const Form *form, const char *field)
{
	Message why = form_why(form, field);
	if (!why.msgid) {
		return;
	}
	put_raw(html, "<p class=\"err\" id=\"");
	put_text(html, text_of(field));
	put_raw(html, "-why\">");
	icon_small(html, "alert");
	put_raw(html, "<span>");
	put_said(html, why);
	put_raw(html, "</span></p>");
}

void field_invalid(Html *html, const Form *form, const char *field)
{
	if (form_why(form, field).msgid) {
		put_raw(html, " aria-invalid=\"true\" aria-describedby=\"");
		put_text(html, text_of(field));
		put_raw(html, "-why\"");
	}
}

void field_described(Html *html, const Form *form, const char *field, const char *help)
{
	bool invalid = form_why(form, field).msgid != NULL;
	put_raw(html, invalid ? " aria-invalid=\"true\"" : "");
	put_raw(html, " aria-describedby=\"");
	if (invalid) {
		put_text(html, text_of(field));
		put_raw(html, "-why ");
	}
	put_text(html, text_of(help));
	put_raw(html, "\"");
}

void form_problems(Html *html, const Form *form)
{
	if (!form || form_good(form)) {
		return;
	}
	put_raw(html, "<div class=\"note bad\" role=\"alert\">");
	icon(html, "alert");
	put_raw(html, "<span>");
	Message whole = form_why(form, "");
	if (whole.msgid) {
		put_said(html, whole);
	} else {
		put_message(html, N_("Nothing was kept yet: please look at the marked fields."));
	}
	for (size_t at = 0; form_why_apart(form, at).msgid; at++) {
		put_raw(html, "<br>");
		put_said(html, form_why_apart(form, at));
	}
	put_raw(html, "</span></div>");
}

void select_option(Html *html, Text value, bool chosen, Text label)
{
	put_raw(html, "<option value=\"");
	put_text(html, value);
	put_raw(html, chosen ? "\" selected>" : "\">");
	put_text(html, label);
	put_raw(html, "</option>");
}

/* A chosen value that is not on offer (a zone known by an old name) stays choosable. */
static void options(Html *html, Choices choices, Text chosen, const char *none)
{
	bool found = false;
	if (none) {
		select_option(
			html, TEXT(""), text_empty(chosen), words_plain(html->language, none));
	}
	EACH (Choice, choice, choices) {
		bool is_it = text_equal(choice->value, chosen);
		found = found || is_it;
		select_option(html, choice->value, is_it, choice->label);
	}
	if (!found && !text_empty(chosen)) {
		select_option(html, chosen, true, chosen);
	}
}

void zone_options(Html *html, Text chosen, const char *none)
{
	options(html, zone_choices(html->arena, html->language), chosen, none);
}

void country_options(Html *html, Text chosen, const char *none)
{
	options(html, country_choices(html->arena, html->language), chosen, none);
}

void currency_options(Html *html, Text chosen)
{
	options(html, currency_choices(html->arena, html->language), chosen, NULL);
}

void region_options(Html *html, Text country, Text region)
{
	size_t count;
	const HolidayRegion *regions = holiday_regions(&count);
	select_option(html, TEXT(""), text_empty(region),
		words_plain(html->language, N_("The whole country")));
	for (size_t i = 0; i < count; i++) {
		Text name = words_country(html->arena, html->language, text_of(regions[i].country));
		bool chosen =
			text_is(country, regions[i].country) && text_is(region, regions[i].region);
		select_option(html,
			text_format(html->arena, "%s-%s", regions[i].country, regions[i].region),
			chosen,
			text_format(html->arena, "%s, %s", text_chars(name), regions[i].name));
	}
}

Text form_region(Form *form, const char *field)
{
	enum { REGION_LIMIT = 16 };
	Text value = form_text(form, field, REGION_LIMIT);
	const char *dash = strchr(text_chars(value), '-');
	return dash ? text_of(dash + 1) : value;
}

void clock_in(Html *html, Instant at, const Zone *zone)
{
	put_raw(html, "<time datetime=\"");
	put_text(html, instant_iso(html->arena, at));
	put_raw(html, "\">");
	put_text(html, words_clock(html->arena, html->language, zone_wall(zone, at)));
	put_raw(html, "</time>");
}
