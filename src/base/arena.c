#include "base/arena.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 16 * 1024, KEPT_BLOCK = 1024 * 1024 };

typedef struct Block {
	struct Block *older;
	size_t room, used;
	max_align_t memory[];
} Block;

typedef struct Closer {
	struct Closer *older;
	void (*close)(void *thing);
	void *thing;
} Closer;

struct Arena {
	size_t limit, taken; /* taken: bytes of all blocks */
	Block *block;
	Closer *closers;
	bool can_escape;
	jmp_buf escape;
};

Arena *arena_new(size_t limit_bytes)
{
	Arena *arena = calloc(1, sizeof *arena);
	if (!arena) {
		abort();
	}
	arena->limit = limit_bytes;
	return arena;
}

/* Keeps the newest block of a useful size, so that a worker's next request finds
 * its memory ready. */
void arena_clear(Arena *arena)
{
	while (arena->closers) {
		Closer *closer = arena->closers;
		arena->closers = closer->older;
		closer->close(closer->thing);
	}
	Block *kept = NULL;
	for (Block *block = arena->block, *older; block; block = older) {
		older = block->older;
		if (!kept && block->room <= KEPT_BLOCK) {
			kept = block;
		} else {
			free(block);
		}
	}
	arena->block = kept;
	arena->taken = 0;
	if (kept) {
		memset(kept->memory, 0, kept->used);
		kept->used = 0;
		kept->older = NULL;
		arena->taken = kept->room;
	}
}

void arena_free(Arena *arena)
{
	if (!arena) {
		return;
	}
	arena_clear(arena);
	free(arena->block);
	free(arena);
}

size_t arena_used(const Arena *arena)
{
	return arena->taken;
}

jmp_buf *arena_escape(Arena *arena)
{
	arena->can_escape = true;
	return &arena->escape;
}

void arena_no_escape(Arena *arena)
{
	arena->can_escape = false;
}

void arena_close_later(Arena *arena, void (*close)(void *thing), void *thing)
{
	Closer *closer = NEW(arena, Closer);
	*closer = (Closer){arena->closers, close, thing};
	arena->closers = closer;
}

static void free_under(void *arena)
{
	arena_free(arena);
}

Arena *arena_under(Arena *other, size_t limit_bytes)
{
	Arena *arena = arena_new(limit_bytes);
	arena_close_later(other, free_under, arena);
	return arena;
}

static _Noreturn void past_limit(Arena *arena)
{
	if (arena->can_escape) {
		longjmp(arena->escape, 1);
	}
	abort();
}

/* Blocks double, so that a big request costs few of them. */
static void add_block(Arena *arena, size_t bytes)
{
	size_t room = arena->block ? arena->block->room * 2 : FIRST_BLOCK;
	size_t left = arena->limit > arena->taken ? arena->limit - arena->taken : 0;
	if (room > left) {
		room = left;
	}
	if (room < bytes) {
		room = bytes;
	}
	if (room > left) {
		past_limit(arena);
	}
	Block *block = calloc(1, sizeof *block + room);
	if (!block) {
		past_limit(arena);
	}
	block->room = room;
	block->older = arena->block;
	arena->block = block;
	arena->taken += room;
}

void *arena_take(Arena *arena, size_t count, size_t size, size_t align)
{
	size_t bytes;
	assert(align <= _Alignof(max_align_t));
	if (__builtin_mul_overflow(count, size, &bytes) || bytes > arena->limit) {
		past_limit(arena);
	}
	size_t start = 0;
	if (arena->block) {
		start = (arena->block->used + align - 1) & ~(align - 1);
	}
	if (!arena->block || start > arena->block->room || bytes > arena->block->room - start) {
		add_block(arena, bytes);
		start = 0;
	}
	arena->block->used = start + bytes;
	return (unsigned char *)arena->block->memory + start;
}

bool arena_stretch(Arena *arena, void *thing, size_t old_bytes, size_t bytes)
{
	Block *block = arena->block;
	unsigned char *start = thing;
	bool last = block && start + old_bytes == (unsigned char *)block->memory + block->used;
	if (!last || bytes - old_bytes > block->room - block->used) {
		return false;
	}
	block->used += bytes - old_bytes;
	return true;
}
