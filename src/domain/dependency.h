/* What comes after what, among tasks. */
#ifndef DOMAIN_DEPENDENCY_H
#define DOMAIN_DEPENDENCY_H

#include "domain/task.h"

enum { DEPENDENCIES_LIMIT = 50 /* of one task */ };

/* Whether `after` already comes after `task`, by whatever way, or is the task itself: it can then
 * not be waited for. all: sorted by task. */
bool dependency_circle(Arena *arena, Dependencies all, TaskId task, TaskId after);

#endif
