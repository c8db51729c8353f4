#include "domain/package.h"

/* --- what is refused --- */

static bool service_before(const PackageLines *lines, const PackageLine *line)
{
	for (const PackageLine *other = lines->items; other < line; other++) {
		if (other->service.value == line->service.value) {
			return true;
		}
	}
	return false;
}

static void check_line(Problems *problems, const PackageLines *lines, const PackageLine *line,
	const Services *services)
{
	Arena *arena = problems->arena;
	int row = (int)(line - lines->items);
	const char *field = text_format(arena, "line-%d-service", row).chars;
	const char *quantity = text_format(arena, "line-%d-quantity", row).chars;
	const Service *service = service_of(services, line->service);
	if (!service) {
		problem(problems, refuse(arena, field, "There is no such service."));
	} else if (service->offer == NOT_OFFERED) {
		problem(problems, refuse(arena, field, "You do not offer this."));
	} else if (service_before(lines, line)) {
		problem(problems, refuse(arena, field, "This service is in the package already."));
	}
	if (line->quantity.ten_thousandths <= 0 ||
		line->quantity.ten_thousandths > PACKAGE_QUANTITY_LIMIT) {
		problem(problems,
			refuse(arena, quantity, "How much of it? More than 0, at most %1.",
				arg(PACKAGE_QUANTITY_LIMIT / 10000)));
	}
}

const Error *package_check(Arena *arena, const Package *package, const Services *services)
{
	Problems problems = {.arena = arena};
	size_t said = 0;
	service_words_check(&problems, &package->words);
	EACH (PackageLine, line, package->lines) {
		if (line->service.value != 0) {
			check_line(&problems, &package->lines, line, services);
			said++;
		}
	}
	if (said == 0) {
		problem(&problems, refuse(arena, "line-0-service", "A package holds something."));
	}
	if (said > PACKAGE_LINES_LIMIT) {
		problem(&problems, refuse(arena, "lines", "There is room for %1 services.",
					   arg(PACKAGE_LINES_LIMIT)));
	}
	prices_check(&problems, &package->prices);
	return problems.first;
}

bool package_is_there(const Package *package)
{
	return !instant_set(package->archived) && !instant_set(package->deleted);
}

PackageLines package_lines_given(Arena *arena, const PackageLines *lines)
{
	PackageLines given = {0};
	EACH (PackageLine, line, *lines) {
		if (line->service.value != 0) {
			*LIST_ADD(arena, given) = *line;
		}
	}
	return given;
}

/* --- what it is worth --- */

PackageSum package_sum(const Package *package, const Services *services, Currency currency, Day day)
{
	PackageSum sum = {.parts = {0, currency}, .complete = true};
	EACH (PackageLine, line, package->lines) {
		const Service *service = service_of(services, line->service);
		const ListPrice *price = service ? price_on(&service->prices, currency, day) : NULL;
		if (service && service->unit == SOLD_BY_HOUR) {
			sum.hours.minutes += (int32_t)(line->quantity.ten_thousandths * 60 / 10000);
		}
		if (!price) {
			sum.complete = false;
			continue;
		}
		Money unit = {price->minor, currency};
		sum.parts = money_add(sum.parts,
			price_times(price_of(unit), line->quantity, (Quantity){0}, currency));
	}
	return sum;
}
