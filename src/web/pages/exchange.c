#include "web/pages/exchange.h"

#include "view/exchange_show.h"
#include "web/page.h"

static const Error *show(Context *cx, const Request *request, Response *response, Form *form)
{
	ExchangePage page;
	TRY(open_exchange(cx, &page));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = words_plain(cx->language, N_("Rates of exchange")),
			.nav = NAV_INVOICES});
	exchange_show(html, &page, form);
	return page_end(html);
}

const Error *get_exchange(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_exchange(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	size_t rates = 0;
	const Error *error = request->file < 0 || text_empty(request->file_name)
				     ? refuse(cx->arena, "file", "Choose a file first.")
				     : read_exchange(cx, request->file, &rates);
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/settings/invoices/rates"),
		words(cx->arena, cx->language, cx->zone,
			message_n(cx->arena, "%1 rate is read.", "%1 rates are read.",
				(int64_t)rates, arg(rates))),
		TEXT(""));
	return OK;
}

Text euro_rate_text(Html *html, const EuroRate *rate)
{
	return decimal_said(html, decimal_text(html->arena, rate->per_euro, PRICE_DIGITS, 0));
}
