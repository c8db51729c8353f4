/* What is sold: prices over time, words in several languages, a package against its parts. */
#include "domain/package.h"

#include "test/test.h"

static const Currency euro = {"EUR"}, franc = {"CHF"};

static ListPrices two_prices(Arena *arena)
{
	ListPrices prices = {0};
	*LIST_ADD(arena, prices) = (ListPrice){euro, day(2027, 1, 1), 5200};
	*LIST_ADD(arena, prices) = (ListPrice){euro, day(2026, 1, 1), 4800};
	*LIST_ADD(arena, prices) = (ListPrice){franc, day(2026, 6, 1), 5500};
	return prices;
}

static Service service_in_hours(Arena *arena, int64_t id)
{
	Service service = {.id = {id}, .unit = SOLD_BY_HOUR, .prices = two_prices(arena)};
	*LIST_ADD(arena, service.words) = (ServiceWord){TEXT("fr"), TEXT("Courrier"), TEXT("")};
	return service;
}

TEST(the_price_of_a_day_is_the_one_that_began_last)
{
	ListPrices prices = two_prices(arena);
	CHECK(!price_on(&prices, euro, day(2025, 12, 31)));
	EQUAL_INT(price_on(&prices, euro, day(2026, 12, 31))->minor, 4800);
	EQUAL_INT(price_on(&prices, euro, day(2027, 1, 1))->minor, 5200);
	CHECK(!price_on(&prices, franc, day(2026, 5, 31)));
	EQUAL_INT(price_on(&prices, franc, day(2026, 6, 1))->minor, 5500);
	EQUAL_INT(price_after(&prices, euro, day(2026, 6, 1))->minor, 5200);
	CHECK(!price_after(&prices, euro, day(2027, 1, 1)));
	EQUAL_INT(prices_on(arena, &prices, day(2026, 7, 1)).count, 2);
}

TEST(two_prices_from_the_same_day_are_refused_beside_the_second)
{
	Service service = service_in_hours(arena, 7);
	*LIST_ADD(arena, service.prices) = (ListPrice){euro, day(2026, 1, 1), 4900};
	const Error *error = service_check(arena, &service);
	CHECK(error);
	EQUAL_TEXT(text_of(error->field), "price-3-from");
	service.prices.items[3] = (ListPrice){euro, {0}, 4900};
	REFUSES(service_check(arena, &service), "Say from which day it holds.");
	service.prices.items[3] = (ListPrice){euro, day(2028, 1, 1), -1};
	REFUSES(service_check(arena, &service), "This amount is below zero, or too large.");
	service.prices.items[3] = (ListPrice){{"EUX"}, {0}, 0};
	WORKS(service_check(arena, &service));
	EQUAL_INT(prices_given(arena, &service.prices).count, 3);
}

TEST(a_service_is_called_as_the_reader_speaks_or_in_english_or_at_all)
{
	Service service = service_in_hours(arena, 7);
	EQUAL_TEXT(service_word_in(&service.words, TEXT("de")).name, "Courrier");
	*LIST_ADD(arena, service.words) = (ServiceWord){TEXT("en"), TEXT("Mail"), TEXT("")};
	EQUAL_TEXT(service_word_in(&service.words, TEXT("de")).name, "Mail");
	EQUAL_TEXT(service_word_in(&service.words, TEXT("fr")).name, "Courrier");
	EQUAL_TEXT(service_word_in(&(ServiceWords){0}, TEXT("fr")).name, "");
}

TEST(a_service_needs_a_name_and_one_for_each_language)
{
	Service service = service_in_hours(arena, 7);
	*LIST_ADD(arena, service.words) = (ServiceWord){TEXT("fr"), TEXT("Poste"), TEXT("")};
	const Error *error = service_check(arena, &service);
	CHECK(error);
	EQUAL_TEXT(text_of(error->field), "word-1-language");
	service.words.items[1] = (ServiceWord){TEXT("en"), TEXT(""), TEXT("Sorting.")};
	REFUSES(service_check(arena, &service), "It needs a name in this language.");
	service.words.count = 0;
	REFUSES(service_check(arena, &service), "Something is missing here.");
}

TEST(a_package_is_measured_against_its_parts_on_a_day)
{
	Services services = {0};
	Package package = {.monthly = true};
	*LIST_ADD(arena, services) = service_in_hours(arena, 7);
	*LIST_ADD(arena, services) = (Service){.id = {8}, .unit = SOLD_BY_PIECE};
	*LIST_ADD(arena, services.items[1].prices) = (ListPrice){euro, day(2026, 1, 1), 3333};
	*LIST_ADD(arena, package.lines) = (PackageLine){{7}, {25000}};
	*LIST_ADD(arena, package.lines) = (PackageLine){{8}, {40000}};
	PackageSum sum = package_sum(&package, &services, euro, day(2026, 7, 1));
	CHECK(sum.complete);
	EQUAL_INT(sum.parts.minor, 12000 + 13332);
	EQUAL_INT(sum.hours.minutes, 150);
	sum = package_sum(&package, &services, euro, day(2027, 7, 1));
	EQUAL_INT(sum.parts.minor, 13000 + 13332);
	sum = package_sum(&package, &services, franc, day(2026, 7, 1));
	CHECK(!sum.complete);
}

TEST(a_package_holds_what_is_offered_once_each)
{
	Services services = {0};
	Package package = {0};
	*LIST_ADD(arena, services) = service_in_hours(arena, 7);
	*LIST_ADD(arena, services) = service_in_hours(arena, 8);
	services.items[1].offer = NOT_OFFERED;
	*LIST_ADD(arena, package.words) = (ServiceWord){TEXT("fr"), TEXT("Élan"), TEXT("")};
	REFUSES(package_check(arena, &package, &services), "A package holds something.");
	*LIST_ADD(arena, package.lines) = (PackageLine){{7}, {10000}};
	WORKS(package_check(arena, &package, &services));
	*LIST_ADD(arena, package.lines) = (PackageLine){{8}, {10000}};
	REFUSES(package_check(arena, &package, &services), "You do not offer this.");
	package.lines.items[1].service.value = 7;
	REFUSES(package_check(arena, &package, &services),
		"This service is in the package already.");
	package.lines.items[1].service.value = 9;
	REFUSES(package_check(arena, &package, &services), "There is no such service.");
	package.lines.items[1] = (PackageLine){{0}, {0}};
	package.lines.items[0].quantity.ten_thousandths = 0;
	REFUSES(package_check(arena, &package, &services),
		"How much of it? More than 0, at most 10000.");
}

TEST(a_price_goes_up_to_its_limit)
{
	Service service = service_in_hours(arena, 7);
	service.prices.items[0].minor = PRICE_LIMIT;
	WORKS(service_check(arena, &service));
	service.prices.items[0].minor++;
	REFUSES(service_check(arena, &service), "This amount is below zero, or too large.");
}

TEST(a_package_holds_as_much_as_its_limits_say)
{
	Services services = {0};
	Package package = {.prices = two_prices(arena)};
	*LIST_ADD(arena, package.words) = (ServiceWord){TEXT("fr"), TEXT("Tout"), TEXT("")};
	for (int64_t id = 1; id <= PACKAGE_LINES_LIMIT; id++) {
		*LIST_ADD(arena, services) = service_in_hours(arena, id);
		*LIST_ADD(arena, package.lines) =
			(PackageLine){.service = {id}, .quantity = {PACKAGE_QUANTITY_LIMIT}};
	}
	WORKS(package_check(arena, &package, &services));
	package.lines.items[0].quantity.ten_thousandths++;
	REFUSES(package_check(arena, &package, &services),
		"How much of it? More than 0, at most %1.");
	package.lines.items[0].quantity.ten_thousandths = 1;
	*LIST_ADD(arena, services) = service_in_hours(arena, 99);
	*LIST_ADD(arena, package.lines) = (PackageLine){.service = {99}, .quantity = {1}};
	REFUSES(package_check(arena, &package, &services), "There is room for %1 services.");
}
