/* Secrets: randomness, hashes, passwords. libsodium behind a small face.
 *
 * Passwords, which people choose, go through argon2id. Tokens, which we make of 256 random bits,
 * are stored as BLAKE2b: nobody guesses them, so nothing slow is needed. */
#ifndef HOST_SECRET_H
#define HOST_SECRET_H

#include "base/bytes.h"

enum { TOKEN_BYTES = 32, HASH_BYTES = 32, PASSWORD_LIMIT = 1000 };

void random_fill(void *into, size_t length);
/* 256 random bits as it travels: 43 characters of base64url. */
Text token_new(Arena *arena);
/* What is stored of a token. purpose ("session", "setup", …) keeps kinds of tokens apart. */
Bytes token_hash(Arena *arena, const char *purpose, Text token);

/* BLAKE2b-256, whole or piece by piece. */
typedef struct Hash Hash;
Hash *hash_new(Arena *arena);
void hash_take(Hash *hash, const void *bytes, size_t length);
Bytes hash_done(Hash *hash, Arena *arena); /* hash takes no more after it */
Bytes hash_of(Arena *arena, Bytes bytes);

/* argon2id with the parameters in front, as it is stored; about 0.1 s and 64 MiB. At most two run
 * at a time, the others wait. "" when the memory cannot be had. */
Text password_hash(Arena *arena, Text password);
/* stored "" (no such account) takes as long as a wrong password and is false. */
bool password_matches(Text stored, Text password);

#endif
