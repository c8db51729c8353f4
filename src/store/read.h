/* Columns that become values of base/: for the stores only. */
#ifndef STORE_READ_H
#define STORE_READ_H

#include "base/money.h"
#include "db/db.h"

#include <string.h>

static inline int32_t read_int32(Rows *rows, const char *column)
{
	return (int32_t)rows_int(rows, column);
}

static inline Instant read_instant(Rows *rows, const char *column)
{
	return (Instant){rows_int(rows, column)};
}

static inline Day read_day(Rows *rows, const char *column)
{
	return (Day){read_int32(rows, column)};
}

static inline Wall read_wall(Rows *rows, const char *day_column, const char *second_column)
{
	Day on = read_day(rows, day_column);
	return (Wall){on, read_int32(rows, second_column)};
}

static inline Minutes read_minutes(Rows *rows, const char *column)
{
	return (Minutes){read_int32(rows, column)};
}

static inline Currency read_currency(Rows *rows, const char *column)
{
	Currency currency = {""};
	Text code = rows_text(rows, column);
	if (code.length < sizeof currency.code) {
		memcpy(currency.code, text_chars(code), code.length);
	}
	return currency;
}

/* An enum kept as its word; words[i] stands for i. An unknown word reads as the first. */
static inline int read_choice(
	Rows *rows, const char *column, const char *const *words, size_t word_count)
{
	Text kept = rows_text(rows, column);
	for (size_t i = 0; i < word_count; i++) {
		if (text_is(kept, words[i])) {
			return (int)i;
		}
	}
	return 0;
}

#define READ_CHOICE(rows, column, words) \
	read_choice((rows), (column), (words), sizeof(words) / sizeof(words)[0])

#endif
