/* Services and packages, on both engines. */
#include "store/bin.h"
#include "store/package.h"
#include "store/service.h"

#include "test/store/store_test.h"

static Service full(Arena *arena, int64_t id)
{
	Service service = {.id = {(1LL << 42) + id},
		.unit = SOLD_BY_PIECE,
		.offer = OFFERED_EXTRA,
		.category = TEXT("Réseaux"),
		.created = {1790000001},
		.archived = {1790000002}};
	*LIST_ADD(arena, service.words) =
		(ServiceWord){TEXT("fr"), TEXT("Publication"), TEXT("Texte\net image.")};
	*LIST_ADD(arena, service.words) = (ServiceWord){TEXT("en"), TEXT("Post"), TEXT("")};
	*LIST_ADD(arena, service.prices) = (ListPrice){{"CHF"}, day(2026, 1, 1), 5000000000};
	*LIST_ADD(arena, service.prices) = (ListPrice){{"EUR"}, day(2027, 1, 1), 4800};
	return service;
}

STORE_TEST(services_come_back_as_they_were_saved)
{
	Services all;
	Service first = full(arena, 1), second = full(arena, 2);
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &second, 5));
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &first, 6));
	first.words.count = 1;
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &first, 7));
	WORKS(store_service_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 2);
	const Service *got = &all.items[0];
	EQUAL_INT(got->id.value, first.id.value);
	CHECK(got->unit == SOLD_BY_PIECE && got->offer == OFFERED_EXTRA);
	EQUAL_TEXT(got->category, "Réseaux");
	EQUAL_INT(got->created.seconds, 1790000001);
	EQUAL_INT(got->archived.seconds, 1790000002);
	EQUAL_INT(got->changed, 7);
	EQUAL_INT(got->words.count, 1);
	EQUAL_TEXT(got->words.items[0].description, "Texte\net image.");
	EQUAL_INT(got->prices.count, 2);
	EQUAL_INT(got->prices.items[0].minor, 5000000000);
	EQUAL_TEXT(text_of(got->prices.items[1].currency.code), "EUR");
	EQUAL_INT(all.items[1].words.count, 2);
	WORKS(store_service_list(cx->db, arena, (PracticeId){8}, &all));
	EQUAL_INT(all.count, 0);
}

STORE_TEST(a_package_comes_back_with_its_lines)
{
	Packages all;
	Service service = full(arena, 1);
	Package package = {.id = {(1LL << 42) + 9}, .monthly = true, .created = {1790000003}};
	*LIST_ADD(arena, package.words) = (ServiceWord){TEXT("fr"), TEXT("Élan"), TEXT("")};
	*LIST_ADD(arena, package.lines) = (PackageLine){service.id, {25000}};
	*LIST_ADD(arena, package.prices) = (ListPrice){{"EUR"}, day(2026, 1, 1), 45000};
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &service, 5));
	WORKS(store_package_save(cx->db, arena, cx->practice.id, &package, 6));
	WORKS(store_package_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1);
	CHECK(all.items[0].monthly);
	EQUAL_INT(all.items[0].changed, 6);
	EQUAL_INT(all.items[0].lines.count, 1);
	EQUAL_INT(all.items[0].lines.items[0].quantity.ten_thousandths, 25000);
	EQUAL_TEXT(all.items[0].words.items[0].name, "Élan");
	EQUAL_INT(all.items[0].prices.items[0].minor, 45000);
}

STORE_TEST(a_service_in_the_bin_is_listed_as_such_and_stays_while_a_package_holds_it)
{
	const Instant monday = {1795000000}, tuesday = {1795086400};
	Services services;
	Packages packages;
	Service held = full(arena, 1), loose = full(arena, 2);
	Package package = {.id = {(1LL << 42) + 9}};
	*LIST_ADD(arena, package.words) = (ServiceWord){TEXT("fr"), TEXT("Élan"), TEXT("")};
	*LIST_ADD(arena, package.lines) = (PackageLine){held.id, {25000}};
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &held, 5));
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &loose, 5));
	WORKS(store_package_save(cx->db, arena, cx->practice.id, &package, 6));
	WORKS(store_bin_put(cx->db, arena, cx->practice.id, BIN_SERVICE, held.id.value, monday, 7));
	WORKS(store_bin_put(
		cx->db, arena, cx->practice.id, BIN_SERVICE, loose.id.value, monday, 8));
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &held, 9));
	WORKS(store_service_list(cx->db, arena, cx->practice.id, &services));
	EQUAL_INT(services.items[0].deleted.seconds, monday.seconds);
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, tuesday));
	WORKS(store_service_list(cx->db, arena, cx->practice.id, &services));
	EQUAL_INT(services.count, 1);
	EQUAL_INT(services.items[0].id.value, held.id.value);
	EQUAL_INT(services.items[0].words.count, 2);
	EQUAL_INT(services.items[0].prices.count, 2);
	WORKS(store_bin_put(
		cx->db, arena, cx->practice.id, BIN_PACKAGE, package.id.value, monday, 10));
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, tuesday));
	WORKS(store_package_list(cx->db, arena, cx->practice.id, &packages));
	EQUAL_INT(packages.count, 0);
	WORKS(store_service_list(cx->db, arena, cx->practice.id, &services));
	EQUAL_INT(services.count, 0);
}
