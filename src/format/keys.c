#include "format/keys.h"

#include "base/bytes.h"

enum { FIRST_ROOM = 1024 };

static Key add_bytes(Key key, const char *bytes, size_t length)
{
	const unsigned __int128 prime = (unsigned __int128)1 << 88 | 0x13b;
	for (size_t i = 0; i < length; i++) {
		key.hash = (key.hash ^ (unsigned char)bytes[i]) * prime;
	}
	return key;
}

Key key_begin(void)
{
	return (Key){(unsigned __int128)0x6c62272e07bb0142 << 64 | 0x62b821756295c58d};
}

void key_add(Key *key, Text part)
{
	*key = add_bytes(*key, text_chars(part), part.length + 1); /* the NUL parts the parts */
}

KeyCounts key_counts(Arena *arena)
{
	return (KeyCounts){arena, NEW_ARRAY(arena, KeyCount, FIRST_ROOM), 0, FIRST_ROOM};
}

static KeyCount *slot_of(KeyCount *slots, size_t room, uint64_t hash)
{
	size_t at = hash & (room - 1);
	while (slots[at].count > 0 && slots[at].hash != hash) {
		at = (at + 1) & (room - 1);
	}
	return &slots[at];
}

static void grow(KeyCounts *counts)
{
	KeyCount *slots = NEW_ARRAY(counts->arena, KeyCount, counts->room * 2);
	for (size_t i = 0; i < counts->room; i++) {
		if (counts->slots[i].count > 0) {
			*slot_of(slots, counts->room * 2, counts->slots[i].hash) = counts->slots[i];
		}
	}
	counts->slots = slots;
	counts->room *= 2;
}

Text key_text(Arena *arena, KeyCounts *counts, Key key)
{
	if (counts->count * 2 >= counts->room) {
		grow(counts);
	}
	KeyCount *slot = slot_of(counts->slots, counts->room, (uint64_t)key.hash);
	counts->count += slot->count == 0;
	slot->hash = (uint64_t)key.hash;
	slot->count++;
	Text hex = bytes_hex(arena, bytes_of(&key.hash, sizeof key.hash));
	return slot->count == 1 ? hex : text_format(arena, "%s-%u", hex.chars, slot->count);
}
