#include "web/pages/consumption.h"

#include "view/consumption_show.h"
#include "web/page.h"

static Minutes minutes_of(Duration time)
{
	return (Minutes){(int32_t)(time.seconds / 60)};
}

Message consumption_text(Html *html, const Consumption *consumption)
{
	Arena *arena = html->arena;
	Text month = words_day(arena, html->language, consumption->month, DAY_MONTH);
	Arg used = arg(minutes_of(consumption->used)), limit = arg(minutes_of(consumption->limit));
	switch (consumption->kind) {
	case CONSUMES_RETAINER:
		return message(arena, "%1 of the %2 kept in %3 are used.", used, limit, arg(month));
	case CONSUMES_BUDGET:
		return message(arena, "%1 of at most %2 in %3 are used.", used, limit, arg(month));
	case CONSUMES_MINIMUM:
	case CONSUMPTION_KINDS:
		break;
	}
	return message(arena, "%1 of at least %2 in %3 are billed or to be.",
		arg(consumption->charged), arg(consumption->wanted), arg(month));
}

const char *consumption_class(const Consumption *consumption)
{
	static const char *const classes[] = {
		[CONSUMED_CALM] = "", [CONSUMED_NEAR] = "warn", [CONSUMED_WHOLE] = "bad"};
	return classes[consumption->level];
}

/* The sentence beside it says the numbers: to a reader's ear the drawing adds nothing. */
void consumption_gauge(Html *html, const Consumption *consumption)
{
	int32_t percent = consumption->percent;
	put_raw(html, "<svg class=\"gauge low ");
	put_raw(html, consumption_class(consumption));
	put_raw(html, "\" aria-hidden=\"true\"><rect class=\"bed\" width=\"100%\" height=\"8\" "
		      "rx=\"3\"/><rect class=\"use\" width=\"");
	put_plain_int(html, percent > 100 ? 100 : percent < 0 ? 0 : percent);
	put_raw(html, "%\" height=\"8\" rx=\"3\"/></svg>");
}

Text used_name(Html *html, const UsedTime *time)
{
	return !text_empty(time->title)  ? time->title
	       : !text_empty(time->note) ? time->note
					 : words_plain(html->language, N_("no task"));
}

/* GET /clients/:id/consumption: what this month is made of. */
const Error *get_consumption(Context *cx, const Request *request, Response *response)
{
	ConsumptionMade made;
	TRY(open_consumption_made(cx, (ClientId){path_id(request, 0)}, &made));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("This month")),
			.nav = NAV_CLIENTS,
			.client = made.client.id});
	consumption_show(html, &made);
	return page_end(html);
}
