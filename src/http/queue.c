#include "http/queue.h"

#include <pthread.h>

struct Queue {
	pthread_mutex_t lock;
	pthread_cond_t filled;
	size_t room, first, count;
	bool closed;
	void **things;
};

static void queue_end(void *thing)
{
	Queue *queue = thing;
	pthread_cond_destroy(&queue->filled);
	pthread_mutex_destroy(&queue->lock);
}

Queue *queue_new(Arena *arena, size_t room)
{
	Queue *queue = NEW(arena, Queue);
	queue->room = room;
	queue->things = NEW_ARRAY(arena, void *, room);
	pthread_mutex_init(&queue->lock, NULL);
	pthread_cond_init(&queue->filled, NULL);
	arena_close_later(arena, queue_end, queue);
	return queue;
}

bool queue_add(Queue *queue, void *thing, void (*before)(void *thing))
{
	pthread_mutex_lock(&queue->lock);
	bool fits = queue->count < queue->room && !queue->closed;
	if (fits) {
		before(thing);
		queue->things[(queue->first + queue->count++) % queue->room] = thing;
		pthread_cond_signal(&queue->filled);
	}
	pthread_mutex_unlock(&queue->lock);
	return fits;
}

void *queue_take(Queue *queue)
{
	void *thing = NULL;
	pthread_mutex_lock(&queue->lock);
	while (queue->count == 0 && !queue->closed) {
		pthread_cond_wait(&queue->filled, &queue->lock);
	}
	if (queue->count > 0) {
		thing = queue->things[queue->first];
		queue->first = (queue->first + 1) % queue->room;
		queue->count--;
	}
	pthread_mutex_unlock(&queue->lock);
	return thing;
}

void queue_close(Queue *queue)
{
	pthread_mutex_lock(&queue->lock);
	queue->closed = true;
	pthread_cond_broadcast(&queue->filled);
	pthread_mutex_unlock(&queue->lock);
}
