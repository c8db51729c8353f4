#include "web/pages/penalty.h"

#include "view/penalty_edit.h"
#include "web/page.h"

static const Error *show(Context *cx, const Request *request, Response *response, Form *form)
{
	PenaltyPage page;
	TRY(open_penalty_rates(cx, &page));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("Interest on late payments")),
			.nav = NAV_INVOICES});
	penalty_edit(html, &page, form);
	return page_end(html);
}

const Error *get_penalty_rates(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

/* POST /settings/invoices/late: from_day, late_rate */
const Error *post_penalty_rate(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	PenaltyRate rate = {form_day(form, "from_day"), {form_percent(form, "late_rate")}};
	if (form_good(form)) {
		TRY(form_refused(form, save_penalty_rate(cx, &rate)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/settings/invoices/late"),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

const Error *post_penalty_rate_remove(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Day from = form_day(form, "from");
	if (form_good(form)) {
		TRY(remove_penalty_rate(cx, from));
	}
	page_done(response, url(cx->arena, "/settings/invoices/late"),
		words_plain(cx->language, N_("The rate is gone.")), TEXT(""));
	return OK;
}

/* --- for templates --- */

static Text day_said(Html *html, Day day)
{
	return words_day(html->arena, html->language, day, DAY_NUMBER);
}

Message penalty_rates_verdict(Html *html, const PenaltyPage *page)
{
	if (page->known.count == 0) {
		return (Message){.msgid = N_("No law on late payment is known here for you.")};
	}
	return message(html->arena, "The law’s rates are known up to %1.",
		arg(day_said(html, page->until)));
}

Message penalty_holds(Html *html, const Penalty *penalty)
{
	Text from = day_said(html, penalty->from);
	return day_set(penalty->until)
		       ? message(html->arena, "the rate of %1 – %2", arg(from),
				 arg(day_said(html, penalty->until)))
		       : message(html->arena, "your own rate from %1 on", arg(from));
}
