#include "base/list.h"

#include <string.h>

void *list_grown(Arena *arena, void *items, size_t count, size_t *room, size_t size)
{
	if (count < *room) {
		return items;
	}
	*room = *room ? *room * 2 : 8;
	void *moved = arena_take(arena, *room, size, _Alignof(max_align_t));
	if (count) {
		memcpy(moved, items, count * size);
	}
	return moved;
}
