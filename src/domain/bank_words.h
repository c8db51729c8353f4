/* Words of a bank's texts, folded to small letters and digits, and keys made of them:
 * "F-2026-0043", "f 2026 0043" and "F20260043" have one key. */
#ifndef DOMAIN_BANK_WORDS_H
#define DOMAIN_BANK_WORDS_H

#include "base/list.h"
#include "base/text.h"

LIST_OF(Span, Words);

Words words_of(Arena *arena, Text text);
/* Without what only says the legal form: SARL, GmbH, Ltd. */
Words words_of_name(Arena *arena, Text text);

typedef enum { WORD_REFERENCE, WORD_NUMBER, WORD_NAME, WORD_AMOUNT } WordKind;
typedef struct {
	uint64_t hash,
		check; /* two that know nothing of each other: 128 bits are as good as the text */
} WordKey;
WordKey word_key_begin(WordKind kind);
void word_key_add(WordKey *key, const char *bytes, size_t length);
static inline bool word_key_equal(const WordKey *left, const WordKey *right)
{
	return left->hash == right->hash && left->check == right->check;
}

#endif
