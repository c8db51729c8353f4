/* A package: services bundled at one price, once or each month, with the deliverables it holds
 * (R3). */
#ifndef DOMAIN_PACKAGE_H
#define DOMAIN_PACKAGE_H

#include "domain/amount.h"
#include "domain/service.h"

typedef struct {
	ServiceId service; /* 0: an empty row of a form */
	Quantity quantity; /* hours, pieces or months, as the service is sold */
} PackageLine;
LIST_OF(PackageLine, PackageLines);

typedef struct Package {
	PackageId id;
	bool monthly; /* the price is for each month; else for the whole */
	ServiceWords words;
	PackageLines lines;
	ListPrices prices;
	Instant created, archived, deleted;
	int64_t changed;
} Package;
LIST_OF(Package, Packages);

/* REFUSED with everything that is wrong: nothing in it, a quantity of none ("line-1-quantity"), the
 * same service twice, one that is not offered ("line-1-service"). */
MUST_USE const Error *package_check(Arena *arena, const Package *package, const Services *services);
bool package_is_there(const Package *package); /* neither put away nor in the bin */
PackageLines package_lines_given(Arena *arena, const PackageLines *lines);

/* The package against its parts. */
typedef struct {
	Money parts;   /* what they cost one by one, on the day */
	bool complete; /* each part has a price in this currency */
	Minutes hours; /* of the parts that are sold by the hour */
} PackageSum;
PackageSum package_sum(
	const Package *package, const Services *services, Currency currency, Day day);

enum { PACKAGE_LINES_LIMIT = 40, PACKAGES_LIMIT = 200 };
enum { PACKAGE_QUANTITY_LIMIT = 100000000 }; /* 10,000 of something */

#endif
