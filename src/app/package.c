#include "app/package.h"

#include "app/service.h"
#include "store/package.h"
#include "store/search_told.h"
#include "store/service.h"

static const Error *load(Context *cx, PackageId id, Package *ret_package)
{
	Packages all;
	TRY(store_package_list(cx->db, cx->arena, cx->practice.id, &all));
	EACH (const Package, package, all) {
		if (package->id.value == id.value && !instant_set(package->deleted)) {
			*ret_package = *package;
			return OK;
		}
	}
	return missing(cx->arena, "There is no such package.");
}

const Error *open_package(Context *cx, PackageId id, PackageView *ret_view)
{
	PackageView view = {
		.currency = cx->practice.currency, .today = zone_day(cx->zone, cx->now)};
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &view.services));
	if (id.value != 0) {
		TRY(load(cx, id, &view.package));
	} else {
		view.package.words = first_words(cx);
		view.package.prices = first_prices(cx);
	}
	*ret_view = view;
	return OK;
}

static const Error *keep(Context *cx, const Package *package, const char *act)
{
	TRY(store_package_save(cx->db, cx->arena, cx->practice.id, package, cx->change));
	TRY(store_search_put_sold(cx->db, cx->arena, cx->practice.id, TEXT("package"),
		package->id.value, &package->words));
	return audit(cx, act, "package", package->id.value, 0, service_called(cx, &package->words));
}

/* Those in the bin take none. */
static size_t room_taken(const Packages *all)
{
	size_t there = 0;
	EACH (const Package, package, *all) {
		there += !instant_set(package->deleted);
	}
	return there;
}

static const Error *saving(Context *cx, const Package *typed, PackageId id)
{
	Packages all;
	Package kept = {0}, package = *typed;
	bool is_new = typed->id.value == 0;
	TRY(store_package_list(cx->db, cx->arena, cx->practice.id, &all));
	if (is_new && room_taken(&all) >= PACKAGES_LIMIT) {
		return refuse(cx->arena, "word-0-name", "There is room for %1 packages.",
			arg(PACKAGES_LIMIT));
	}
	if (!is_new) {
		TRY(load(cx, id, &kept));
	}
	if (typed->changed != 0 && kept.changed != typed->changed) {
		return conflict(
			cx->arena, "Somebody changed this package meanwhile. Please look again.");
	}
	package.id = id;
	package.words = service_words_given(cx->arena, &typed->words);
	package.prices = prices_given(cx->arena, &typed->prices);
	package.lines = package_lines_given(cx->arena, &typed->lines);
	package.created = is_new ? cx->now : kept.created;
	package.archived = kept.archived;
	return keep(cx, &package, is_new ? "create" : "edit");
}

const Error *save_package(Context *cx, const Package *package, PackageId *ret_id)
{
	Services services;
	TRY(store_service_list(cx->db, cx->arena, cx->practice.id, &services));
	TRY(package_check(cx->arena, package, &services));
	PackageId id = package->id.value ? package->id : (PackageId){new_id(cx)};
	TRY(WRITE(cx, saving(cx, package, id)));
	*ret_id = id;
	return OK;
}

static const Error *archiving(Context *cx, PackageId id, Instant archived)
{
	Package package;
	TRY(load(cx, id, &package));
	package.archived = archived;
	return keep(cx, &package, instant_set(archived) ? "archive" : "restore");
}

const Error *archive_package(Context *cx, PackageId id)
{
	return WRITE(cx, archiving(cx, id, cx->now));
}

const Error *restore_package(Context *cx, PackageId id)
{
	return WRITE(cx, archiving(cx, id, (Instant){0}));
}
