/* One request or command = one arena. Nothing is freed one by one.
 *
 * An arena hands out zeroed memory and takes it all back at once. It never
 * returns NULL: past its limit it ends the request (arena_escape) or, where
 * nobody catches that, the process. What must be closed when the request
 * ends (a statement, a file, a transaction) is registered with it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Arena Arena;

Arena *arena_new(size_t limit_bytes);
/* One of its own for much that comes and goes: it is freed with the other one, so that an error
 * that lies in it is still there when it is told. */
Arena *arena_under(Arena *other, size_t limit_bytes);
/* Everything handed out is gone; closers run first, the last registered first. */
void arena_clear(Arena *arena);
void arena_free(Arena *arena);
size_t arena_used(const Arena *arena);

/* Where to go when the limit is passed: setjmp(*arena_escape(arena)) != 0 means it was. */
jmp_buf *arena_escape(Arena *arena);
void arena_no_escape(Arena *arena);

/* Calls closer(thing) when the arena is cleared. */
void arena_close_later(Arena *arena, void (*closer)(void *thing), void *thing);

void *arena_take(Arena *arena, size_t count, size_t size, size_t align)
	__attribute__((returns_nonnull, alloc_size(2, 3)));

/* Whether the thing, taken from this arena with so many bytes, has now so many more where it is: it
 * was the last to be taken, and there is room behind it. */
bool arena_stretch(Arena *arena, void *thing, size_t old_bytes, size_t bytes);

#define NEW(arena, Type) ((Type *)arena_take((arena), 1, sizeof(Type), _Alignof(Type)))
#define NEW_ARRAY(arena, Type, count) \
	((Type *)arena_take((arena), (count), sizeof(Type), _Alignof(Type)))

#endif
