#include "web/pages/stay.h"

#include "app/stay.h"
#include "view/stay_list.h"
#include "web/noun.h"
#include "web/page.h"

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form)
{
	StayPage page;
	TRY(open_stays(cx, &page));
	PageHead head = {
		.title = words_plain(cx->language, N_("Trips and moves")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	stay_list(html, &page, form);
	return page_end(html);
}

const Error *get_stays(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_stay(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Stay stay = {
		.from = form_wall(form, "from"),
		.zone_name = form_text(form, "zone", ZONE_NAME_LIMIT),
		.place = form_text(form, "place", PLACE_LIMIT),
	};
	if (form_good(form)) {
		TRY(form_refused(form, add_stay(cx, &stay)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/settings/stays"),
		words_plain(cx->language, N_("Kept. The plan follows.")), TEXT(""));
	return OK;
}

const Error *post_stay_remove(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(remove_stay(cx, id));
	page_done(response, url(cx->arena, "/settings/stays"),
		words_plain(cx->language, N_("Removed. The plan follows.")),
		undo_of(cx->arena, "stay", id));
	return OK;
}
