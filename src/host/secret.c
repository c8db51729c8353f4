#include "host/secret.h"

#include <semaphore.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

struct Hash {
	crypto_generichash_state state;
};

enum { AT_ONCE = 2 };
static sem_t turns;

__attribute__((constructor)) static void start(void)
{
	if (sodium_init() < 0 || sem_init(&turns, 0, AT_ONCE) != 0) {
		abort();
	}
}

void random_fill(void *into, size_t length)
{
	randombytes_buf(into, length);
}

Text token_new(Arena *arena)
{
	unsigned char bytes[TOKEN_BYTES];
	random_fill(bytes, sizeof bytes);
	return bytes_base64url(arena, bytes_of(bytes, sizeof bytes));
}

Bytes token_hash(Arena *arena, const char *purpose, Text token)
{
	Hash *hash = hash_new(arena);
	hash_take(hash, purpose, strlen(purpose) + 1);
	hash_take(hash, text_chars(token), token.length);
	return hash_done(hash, arena);
}

Hash *hash_new(Arena *arena)
{
	/* libsodium wants its state on a multiple of 64 bytes, more than an arena promises. */
	uintptr_t room = (uintptr_t)NEW_ARRAY(arena, char, sizeof(Hash) + 64);
	Hash *hash = (Hash *)((room + 63) & ~(uintptr_t)63);
	crypto_generichash_init(&hash->state, NULL, 0, HASH_BYTES);
	return hash;
}

void hash_take(Hash *hash, const void *bytes, size_t length)
{
	crypto_generichash_update(&hash->state, bytes, length);
}

Bytes hash_done(Hash *hash, Arena *arena)
{
	unsigned char *bytes = NEW_ARRAY(arena, unsigned char, HASH_BYTES);
	crypto_generichash_final(&hash->state, bytes, HASH_BYTES);
	return bytes_of(bytes, HASH_BYTES);
}

Bytes hash_of(Arena *arena, Bytes bytes)
{
	Hash *hash = hash_new(arena);
	hash_take(hash, bytes.start, bytes.length);
	return hash_done(hash, arena);
}

Text password_hash(Arena *arena, Text password)
{
	char stored[crypto_pwhash_STRBYTES];
	sem_wait(&turns);
	int failed = crypto_pwhash_str(stored, text_chars(password), password.length,
		crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
	sem_post(&turns);
	return failed ? TEXT("") : text_keep(arena, text_of(stored));
}

bool password_matches(Text stored, Text password)
{
	/* Of a password that nobody knows, so that a missing account costs the same time. */
	static const char nobody[] = "$argon2id$v=19$m=65536,t=2,p=1$5PDcHmlxPnlvfIzk8CQ9Jg$"
				     "WYtqwYiYGTzdSLTZCEJVOTVLJnAAr+aiVfSRqDbSZKI";
	bool known = !text_empty(stored);
	sem_wait(&turns);
	bool same = crypto_pwhash_str_verify(known ? text_chars(stored) : nobody,
			    text_chars(password), password.length) == 0;
	sem_post(&turns);
	return known && same;
}
