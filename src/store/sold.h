/* What services and packages have in common: their words and their prices, written whole. */
#ifndef STORE_SOLD_H
#define STORE_SOLD_H

#include "db/db.h"
#include "domain/service.h"

MUST_USE const Error *store_sold_save(Db *db, Arena *arena, PracticeId practice, int64_t sold,
	const ServiceWords *words, const ListPrices *prices);

/* Where the words and prices of one thing go. */
typedef struct {
	int64_t sold;
	ServiceWords *words;
	ListPrices *prices;
} SoldParts;
LIST_OF(SoldParts, SoldPartsList);
/* Of all of them, which come by rising id. */
MUST_USE const Error *store_sold_load(
	Db *db, Arena *arena, PracticeId practice, SoldPartsList parts);

#endif
