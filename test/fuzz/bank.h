/* What the targets of the bank files share. */
#ifndef TEST_FUZZ_BANK_H
#define TEST_FUZZ_BANK_H

#include "format/bank.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Handed over in two pieces; each line that comes of it has a day and sound texts. */
static inline int bank_fuzzed(const char *key, const uint8_t *data, size_t size)
{
	Arena *arena = arena_new(768 << 20);
	BankReader *reader = bank_reader(arena, bank_format_named(text_of(key)));
	BankStatements statements = {0};
	size_t half = size / 2 < 4 ? size : size / 2;
	const Error *error = bank_read(reader, (Span){(const char *)data, half});
	error = error ?: bank_read(reader, (Span){(const char *)data + half, size - half});
	error = error ?: bank_end(reader, &statements);
	assert(!error || error->kind == ERROR_REFUSED);
	EACH (BankStatement, statement, statements) {
		__int128 sum = statement->opening.minor;
		EACH (BankLine, line, statement->lines) {
			sum += line->amount.minor;
			assert(day_set(line->day));
			assert(text_is_utf8(span_of(line->text)));
			assert(text_code_points(line->text) <= BANK_TEXT_LIMIT);
		}
		assert(!statement->balanced || sum == statement->closing.minor);
	}
	arena_free(arena);
	return 0;
}

#endif
