/* How many cells more go into a set of slots when all tasks keep theirs: those that stand there and
 * may stand elsewhere are moved out, through as many hands as it takes.
 *
 * What was poured stays until the set no longer holds it. So a set that holds the one before is
 * answered by the difference alone. */
#ifndef PLAN_POUR_H
#define PLAN_POUR_H

#include "plan/flow.h"

enum { POUR_LEVELS = 12 };

typedef struct {
	Flow *flow;      /* its days let everything through */
	uint64_t *mine;  /* the set */
	int32_t *poured; /* cells of each slot */
	int32_t total;
	/* Through how many hands room is reached from a slot, at least: 0, it has room;
	 * POUR_LEVELS, perhaps never. And the slots of each such distance. */
	int32_t *far;
	uint64_t *levels[POUR_LEVELS + 1];
	uint64_t *hopeless; /* slots from which a whole search found no room */
} Pouring;

Pouring pour_new(Arena *arena, Flow *flow);
/* From now on the set is `mine`; takes over what was poured, and all the room there is. */
void pour_into(Pouring *pouring, const uint64_t *mine);
/* Pours until there are so many or no more can be; false: no more can be, and all slots from which
 * no room can be reached, the set among them, are hopeless. */
bool pour_until(Pouring *pouring, int32_t limit);

#endif
