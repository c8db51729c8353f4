#include "store/sold.h"

#include "sql/price.h"
#include "sql/service_word.h"
#include "store/read.h"

const Error *store_sold_save(Db *db, Arena *arena, PracticeId practice, int64_t sold,
	const ServiceWords *words, const ListPrices *prices)
{
	TRY(sql_service_word_clear(db, arena, practice.value, sold, NULL));
	TRY(sql_price_clear(db, arena, practice.value, sold, NULL));
	for (size_t i = 0; i < words->count; i++) {
		const ServiceWord *word = &words->items[i];
		TRY(sql_service_word_add(db, arena, practice.value, sold, (int64_t)i,
			word->language, word->name, word->description, NULL));
	}
	EACH (const ListPrice, price, *prices) {
		TRY(sql_price_add(db, arena, practice.value, sold, text_of(price->currency.code),
			price->from.days, price->minor, NULL));
	}
	return OK;
}

/* Both rise by id: the walk goes on from where it stood. */
static const SoldParts *parts_of(SoldPartsList parts, size_t *at, int64_t sold)
{
	while (*at < parts.count && parts.items[*at].sold < sold) {
		(*at)++;
	}
	return *at < parts.count && parts.items[*at].sold == sold ? &parts.items[*at] : NULL;
}

const Error *store_sold_load(Db *db, Arena *arena, PracticeId practice, SoldPartsList parts)
{
	Rows *rows;
	size_t at = 0;
	TRY(sql_service_word_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		const SoldParts *part = parts_of(parts, &at, rows_int(rows, "sold"));
		if (part) {
			*LIST_ADD(arena, *part->words) = (ServiceWord){rows_text(rows, "language"),
				rows_text(rows, "name"), rows_text(rows, "description")};
		}
	}
	TRY(rows_end(rows));
	at = 0;
	TRY(sql_price_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		const SoldParts *part = parts_of(parts, &at, rows_int(rows, "sold"));
		if (part) {
			*LIST_ADD(arena, *part->prices) =
				(ListPrice){read_currency(rows, "currency"),
					read_day(rows, "from_day"), rows_int(rows, "minor")};
		}
	}
	return rows_end(rows);
}
