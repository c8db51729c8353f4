/* What a user does with services and packages, on both engines. */
#include "app/bin.h"
#include "app/package.h"
#include "app/service.h"

#include "test/store/store_test.h"

static ServiceId sold(Context *cx, const char *name, Offer offer)
{
	ServiceView view;
	ServiceId id;
	WORKS(open_service(cx, (ServiceId){0}, &view));
	view.service.words.items[0].name = text_of(name);
	view.service.prices.items[0].minor = 4800;
	view.service.offer = offer;
	WORKS(save_service(cx, &view.service, &id));
	return id;
}

STORE_TEST(what_is_sold_stands_apart_from_what_costs_more_and_what_is_not_done)
{
	ServiceDesk desk;
	sold(cx, "Courrier", OFFERED);
	sold(cx, "Agenda", OFFERED);
	sold(cx, "Graphisme", OFFERED_EXTRA);
	sold(cx, "Comptabilité", NOT_OFFERED);
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.offered.count, 2);
	EQUAL_TEXT(desk.offered.items[0].words.items[0].name, "Agenda");
	EQUAL_INT(desk.extra.count, 1);
	EQUAL_INT(desk.not_offered.count, 1);
}

STORE_TEST(a_new_service_begins_in_the_language_and_currency_of_the_practice)
{
	ServiceView view;
	WORKS(open_service(cx, (ServiceId){0}, &view));
	EQUAL_TEXT(view.service.words.items[0].language, text_chars(cx->practice.language));
	EQUAL_TEXT(text_of(view.service.prices.items[0].currency.code), "EUR");
	EQUAL_INT(view.service.prices.items[0].from.days, view.today.days);
}

STORE_TEST(a_service_that_is_put_away_is_not_for_sale_and_one_in_the_bin_is_nowhere)
{
	PackageView view;
	PackageId package;
	ServiceView service;
	ServiceDesk desk;
	ServiceId held = sold(cx, "Courrier", OFFERED), loose = sold(cx, "Agenda", OFFERED);
	WORKS(open_package(cx, (PackageId){0}, &view));
	view.package.words.items[0].name = TEXT("Élan");
	*LIST_ADD(arena, view.package.lines) = (PackageLine){held, {100000}};
	WORKS(save_package(cx, &view.package, &package));
	WORKS(delete_noun(cx, TEXT("service"), loose.value));
	REFUSES(open_service(cx, loose, &service), "There is no such service.");
	WORKS(archive_service(cx, held));
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.offered.count, 0);
	EQUAL_INT(desk.archived_services.count, 1);
	EQUAL_INT(desk.packages.count, 1);
	WORKS(open_service(cx, held, &service));
	EQUAL_INT(service.packages.count, 1);
	WORKS(restore_service(cx, held));
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.offered.count, 1);
}

STORE_TEST(a_package_whose_service_is_in_the_bin_still_says_what_it_holds)
{
	PackageView view;
	PackageId package;
	ServiceView service;
	ServiceDesk desk;
	ServiceId held = sold(cx, "Courrier", OFFERED);
	WORKS(open_package(cx, (PackageId){0}, &view));
	view.package.words.items[0].name = TEXT("Élan");
	*LIST_ADD(arena, view.package.lines) = (PackageLine){held, {100000}};
	WORKS(save_package(cx, &view.package, &package));
	WORKS(delete_noun(cx, TEXT("service"), held.value));
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.offered.count + desk.archived_services.count, 0);
	WORKS(open_package(cx, package, &view));
	const Service *named = service_of(&view.services, held);
	CHECK(named && instant_set(named->deleted));
	EQUAL_TEXT(named->words.items[0].name, "Courrier");
	WORKS(save_package(cx, &view.package, &package));
	cx->now = instant_plus(cx->now, 31LL * SECONDS_PER_DAY);
	WORKS(WRITE(cx, empty_bin(cx, cx->practice.id)));
	WORKS(open_package(cx, package, &view));
	EQUAL_TEXT(service_of(&view.services, held)->words.items[0].name, "Courrier");
	WORKS(restore_noun(cx, TEXT("service"), held.value));
	WORKS(delete_noun(cx, TEXT("package"), package.value));
	REFUSES(open_package(cx, package, &view), "There is no such package.");
	WORKS(open_service(cx, held, &service));
	EQUAL_INT(service.packages.count, 0);
}

STORE_TEST(a_service_somebody_else_changed_meanwhile_is_not_overwritten)
{
	ServiceView one, other;
	ServiceId id = sold(cx, "Courrier", OFFERED);
	WORKS(open_service(cx, id, &one));
	WORKS(open_service(cx, id, &other));
	one.service.category = TEXT("Bureau");
	WORKS(save_service(cx, &one.service, &id));
	REFUSES(save_service(cx, &other.service, &id),
		"Somebody changed this service meanwhile. Please look again.");
}

STORE_TEST(a_package_of_nothing_is_refused_and_nothing_is_kept)
{
	PackageView view;
	PackageId id;
	ServiceDesk desk;
	WORKS(open_package(cx, (PackageId){0}, &view));
	view.package.words.items[0].name = TEXT("Élan");
	REFUSES(save_package(cx, &view.package, &id), "A package holds something.");
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.packages.count, 0);
}
