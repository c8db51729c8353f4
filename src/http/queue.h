/* The bounded queue between the event loops and the request workers. */
#ifndef HTTP_QUEUE_H
#define HTTP_QUEUE_H

#include "base/arena.h"

#include <stdbool.h>

typedef struct Queue Queue;

Queue *queue_new(Arena *arena, size_t room);
/* False when it is full. before(thing) runs first, while no worker can have taken the thing. */
bool queue_add(Queue *queue, void *thing, void (*before)(void *thing));
void *queue_take(Queue *queue); /* waits; NULL once it is closed and empty */
void queue_close(Queue *queue);

#endif
