#include "domain/dependency.h"

LIST_OF(TaskId, Visits);

/* The first dependency of a task; all is sorted by task. */
static size_t first_of(Dependencies all, TaskId task)
{
	size_t low = 0, high = all.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (all.items[middle].task.value < task.value) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static bool visited(Visits visits, TaskId task)
{
	EACH (const TaskId, visit, visits) {
		if (visit->value == task.value) {
			return true;
		}
	}
	return false;
}

bool dependency_circle(Arena *arena, Dependencies all, TaskId task, TaskId after)
{
	Visits visits = {0};
	*LIST_ADD(arena, visits) = after;
	for (size_t i = 0; i < visits.count; i++) {
		TaskId at = visits.items[i];
		if (at.value == task.value) {
			return true;
		}
		for (size_t d = first_of(all, at);
			d < all.count && all.items[d].task.value == at.value; d++) {
			if (!visited(visits, all.items[d].after)) {
				*LIST_ADD(arena, visits) = all.items[d].after;
			}
		}
	}
	return false;
}
