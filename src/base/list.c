#include "base/list.h"

#include <string.h>

void *list_grown(Arena *arena, void *items, size_t count, size_t *room, size_t size)
{
	if (count < *room) {
		return items;
	}
	size_t had = *room;
	*room = had ? had * 2 : 8;
	if (had && arena_stretch(arena, items, had * size, *room * size)) {
		return items;
	}
	void *moved = arena_take(arena, *room, size, _Alignof(max_align_t));
	if (count) {
		memcpy(moved, items, count * size);
	}
	return moved;
}
