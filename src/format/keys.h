/* Names for rows that have none: a hash of what tells them apart and the how-many-th of its kind.
 * The same file read again gives the same names. */
#ifndef FORMAT_KEYS_H
#define FORMAT_KEYS_H

#include "base/text.h"

typedef struct {
	unsigned __int128 hash; /* FNV-1a */
} Key;

Key key_begin(void);
void key_add(Key *key, Text part);

typedef struct {
	uint64_t hash;
	uint32_t count;
} KeyCount;

typedef struct {
	Arena *arena;
	KeyCount *slots;
	size_t count, room; /* room: a power of two */
} KeyCounts;

KeyCounts key_counts(Arena *arena);
/* "3f…": 32 digits; the second with the same key ends in "-2". */
Text key_text(Arena *arena, KeyCounts *counts, Key key);

#endif
