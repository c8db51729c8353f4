#include "web/pages/service.h"

#include "app/bin.h"
#include "domain/check.h"
#include "view/service_edit.h"
#include "view/service_list.h"
#include "view/service_show.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/sold.h"

#include <inttypes.h>

const int service_choices[OFFERS] = {0, 1, 2};

/* --- sentences --- */

Message services_verdict(Html *html, const ServiceDesk *desk)
{
	Arena *arena = html->arena;
	size_t services = desk->offered.count + desk->extra.count, packages = desk->packages.count;
	Message *some = NEW(arena, Message);
	if (services + packages == 0) {
		return message(arena, "Nothing is for sale yet.");
	}
	*some = message_n(
		arena, "%1 service", "%1 services", (int64_t)services, arg((int64_t)services));
	return packages == 0 ? message(arena, "You offer %1.", arg(some))
			     : message_n(arena, "You offer %2 and %1 package.",
				       "You offer %2 and %1 packages.", (int64_t)packages,
				       arg((int64_t)packages), arg(some));
}

Message price_since(Html *html, const ListPrice *price, Day today)
{
	Text day = words_day(html->arena, html->language, price->from, DAY_FULL);
	return price->from.days > today.days ? message(html->arena, "From %1", arg(day))
					     : message(html->arena, "Since %1", arg(day));
}

/* --- looking --- */

static PageHead head_of(Text title)
{
	return (PageHead){.title = title, .nav = NAV_INVOICES};
}

const Error *get_services(Context *cx, const Request *request, Response *response)
{
	ServiceDesk desk;
	TRY(open_services(cx, &desk));
	Text title = words_plain(cx->language, N_("Services"));
	Html *html = page_begin(cx, request, response, head_of(title));
	service_list(html, &desk);
	return page_end(html);
}

const Error *get_service(Context *cx, const Request *request, Response *response)
{
	ServiceView view;
	TRY(open_service(cx, (ServiceId){path_id(request, 0)}, &view));
	Html *html =
		page_begin(cx, request, response, head_of(service_called(cx, &view.service.words)));
	service_show(html, &view);
	return page_end(html);
}

/* --- the form --- */

static const Error *show_form(Context *cx, const Request *request, Response *response,
	ServiceView *view, const Form *form)
{
	const char *title = view->service.id.value ? N_("Change the service") : N_("A new service");
	if (!form_sent(form) || view->service.words.count == 0) {
		add_empty_word(cx->language, cx->arena, &view->service.words);
	}
	if (!form_sent(form) || view->service.prices.count == 0) {
		add_empty_price(cx->practice.currency, cx->arena, &view->service.prices);
	}
	Html *html = page_begin(cx, request, response, head_of(words_plain(cx->language, title)));
	service_edit(html, view, form);
	return page_end(html);
}

const Error *get_service_new(Context *cx, const Request *request, Response *response)
{
	ServiceView view;
	TRY(open_service(cx, (ServiceId){0}, &view));
	Text offer = http_query(request, "offer");
	(void)offer_from_key(offer, &view.service.offer);
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

const Error *get_service_edit(Context *cx, const Request *request, Response *response)
{
	ServiceView view;
	TRY(open_service(cx, (ServiceId){path_id(request, 0)}, &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

static void read_service(Context *cx, Form *form, Service *service)
{
	Message choose = {.msgid = N_("Choose one of these.")};
	form_words(form, cx->arena, &service->words);
	form_prices(form, cx->arena, &service->prices);
	service->category = form_text(form, "category", SERVICE_CATEGORY_LIMIT);
	if (!service_unit_from_key(form_text(form, "unit", CODE_LIMIT), &service->unit)) {
		form_problem(form, "unit", choose);
	}
	if (!offer_from_key(form_text(form, "offer", CODE_LIMIT * 2), &service->offer)) {
		form_problem(form, "offer", choose);
	}
	service->changed = form_int(form, "changed", 0, INT64_MAX);
}

/* POST /services (a new one) and /services/:id */
const Error *post_service(Context *cx, const Request *request, Response *response)
{
	ServiceView view;
	ServiceId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_service(cx, id, &view));
	read_service(cx, form, &view.service);
	if (form_good(form)) {
		TRY(form_refused(form, save_service(cx, &view.service, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, &view, form);
	}
	page_done(response, url(cx->arena, "/services/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

const Error *post_service_archive(Context *cx, const Request *request, Response *response)
{
	TRY(archive_service(cx, (ServiceId){path_id(request, 0)}));
	page_done(response, url(cx->arena, "/services"),
		words_plain(cx->language, N_("Put away: what was made of it stays.")), TEXT(""));
	return OK;
}

const Error *post_service_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(delete_noun(cx, TEXT("service"), id));
	page_done(response, url(cx->arena, "/services"),
		words_plain(cx->language, N_("The service is in the bin.")),
		undo_of(cx->arena, "service", id));
	return OK;
}

const Error *post_service_restore(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(restore_service(cx, (ServiceId){id}));
	page_done(response, url(cx->arena, "/services/%" PRId64, id),
		words_plain(cx->language, N_("It is for sale again.")), TEXT(""));
	return OK;
}
