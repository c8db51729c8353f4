#include "app/service.h"

#include "store/package.h"
#include "store/profile.h"
#include "store/search_told.h"
#include "store/service.h"

static Day today_of(const Context *cx)
{
	return zone_day(cx->zone, cx->now);
}

Text service_called(const Context *cx, const ServiceWords *words)
{
	return service_word_in(words, language_tag(cx->language)).name;
}

ServiceWords first_words(const Context *cx)
{
	ServiceWords words = {0};
	LIST_ADD(cx->arena, words)->language = cx->practice.language;
	return words;
}

ListPrices first_prices(const Context *cx)
{
	ListPrices prices = {0};
	*LIST_ADD(cx->arena, prices) =
		(ListPrice){.currency = cx->practice.currency, .from = today_of(cx)};
	return prices;
}

/* --- looking --- */

static int by_name(const Context *cx, const ServiceWords *left, const ServiceWords *right)
{
	return words_order(cx->language, service_called(cx, left), service_called(cx, right));
}

/* By insertion: lists are short, and what is equal keeps its order. */
static void put_service(const Context *cx, Services *list, const Service *service)
{
	LIST_ADD(cx->arena, *list);
	size_t at = list->count - 1;
	for (; at > 0 && by_name(cx, &list->items[at - 1].words, &service->words) > 0; at--) {
		list->items[at] = list->items[at - 1];
	}
	list->items[at] = *service;
}

static void put_package(const Context *cx, Packages *list, const Package *package)
{
	LIST_ADD(cx->arena, *list);
	size_t at = list->count - 1;
	for (; at > 0 && by_name(cx, &list->items[at - 1].words, &package->words) > 0; at--) {
		list->items[at] = list->items[at - 1];
	}
	list->items[at] = *package;
}

const Error *open_services(Context *cx, ServiceDesk *ret_desk)
{
	ServiceDesk desk = {.currency = cx->practice.currency, .today = today_of(cx)};
	Services *const by_offer[OFFERS] = {&desk.offered, &desk.extra, &desk.not_offered};
	Packages packages;
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &desk.all));
	TRY(store_package_list(cx->db, cx->arena, cx->practice.id, &packages));
	TRY(store_profile_load(cx->db, cx->arena, cx->practice.id, &desk.profile));
	EACH (const Service, service, desk.all) {
		if (!instant_set(service->deleted)) {
			put_service(cx,
				instant_set(service->archived) ? &desk.archived_services
							       : by_offer[service->offer],
				service);
		}
	}
	EACH (const Package, package, packages) {
		if (!instant_set(package->deleted)) {
			put_package(cx,
				instant_set(package->archived) ? &desk.archived_packages
							       : &desk.packages,
				package);
		}
	}
	*ret_desk = desk;
	return OK;
}

static bool holds(const Package *package, ServiceId id)
{
	EACH (const PackageLine, line, package->lines) {
		if (line->service.value == id.value) {
			return true;
		}
	}
	return false;
}

static const Error *load(Context *cx, ServiceId id, Service *ret_service)
{
	Services all;
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &all));
	const Service *service = service_of(&all, id);
	if (!service || instant_set(service->deleted)) {
		return missing(cx->arena, "There is no such service.");
	}
	*ret_service = *service;
	return OK;
}

const Error *open_service(Context *cx, ServiceId id, ServiceView *ret_view)
{
	ServiceView view = {.today = today_of(cx)};
	Packages packages;
	if (id.value == 0) {
		view.service.words = first_words(cx);
		view.service.prices = first_prices(cx);
		*ret_view = view;
		return OK;
	}
	TRY(load(cx, id, &view.service));
	TRY(store_package_list(cx->db, cx->arena, cx->practice.id, &packages));
	EACH (const Package, package, packages) {
		if (!instant_set(package->deleted) && holds(package, id)) {
			put_package(cx, &view.packages, package);
		}
	}
	*ret_view = view;
	return OK;
}

/* --- writing --- */

static const Error *keep(Context *cx, const Service *service, const char *act)
{
	TRY(store_service_save(cx->db, cx->arena, cx->practice.id, service, cx->change));
	TRY(store_search_put_sold(cx->db, cx->arena, cx->practice.id, TEXT("service"),
		service->id.value, &service->words));
	return audit(cx, act, "service", service->id.value, 0, service_called(cx, &service->words));
}

/* Those in the bin take none. */
static size_t room_taken(const Services *all)
{
	size_t there = 0;
	EACH (const Service, service, *all) {
		there += !instant_set(service->deleted);
	}
	return there;
}

static const Error *saving(Context *cx, const Service *typed, ServiceId id)
{
	Services all;
	Service service = *typed;
	bool is_new = typed->id.value == 0;
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &all));
	const Service *kept = service_of(&all, id);
	if (is_new && room_taken(&all) >= SERVICES_LIMIT) {
		return refuse(cx->arena, "word-0-name", "There is room for %1 services.",
			arg(SERVICES_LIMIT));
	}
	if (!is_new && (!kept || instant_set(kept->deleted))) {
		return missing(cx->arena, "There is no such service.");
	}
	if (kept && typed->changed != 0 && kept->changed != typed->changed) {
		return conflict(
			cx->arena, "Somebody changed this service meanwhile. Please look again.");
	}
	service.id = id;
	service.words = service_words_given(cx->arena, &typed->words);
	service.prices = prices_given(cx->arena, &typed->prices);
	service.created = kept ? kept->created : cx->now;
	service.archived = kept ? kept->archived : (Instant){0};
	return keep(cx, &service, is_new ? "create" : "edit");
}

const Error *save_service(Context *cx, const Service *service, ServiceId *ret_id)
{
	TRY(service_check(cx->arena, service));
	ServiceId id = service->id.value ? service->id : (ServiceId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, service, id)));
	*ret_id = id;
	return OK;
}

static const Error *archiving(Context *cx, ServiceId id, Instant archived)
{
	Service service;
	TRY(load(cx, id, &service));
	service.archived = archived;
	return keep(cx, &service, instant_set(archived) ? "archive" : "restore");
}

const Error *archive_service(Context *cx, ServiceId id)
{
	return WRITE(cx, archiving(cx, id, cx->now));
}

const Error *restore_service(Context *cx, ServiceId id)
{
	return WRITE(cx, archiving(cx, id, (Instant){0}));
}
