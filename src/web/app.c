/* How http/ reaches the pages: one way into the database per request worker, then the gate. */
#include "web/app.h"

#include "app/doctor.h"
#include "http/log.h"
#include "web/gate.h"
#include "web/route.h"

enum { WORKER_ARENA = 1 << 20 };

typedef struct {
	Arena *arena; /* holds the Worker itself */
	Db *db;
} Worker;

static const House *house_of(void *user)
{
	return user;
}

static Body body_of(void *user, Method method, Text path)
{
	(void)user;
	return route_body(method, path);
}

static void *worker_open(void *user)
{
	Arena *arena = arena_new(WORKER_ARENA);
	Worker *worker = NEW(arena, Worker);
	worker->arena = arena;
	const Error *error = db_open(arena, house_of(user)->db, &worker->db);
	if (error) { /* answers say 500 until a worker is made anew */
		log_trouble(TEXT("-"), message_plain(arena, error->reason).chars, TEXT("-"));
		worker->db = NULL;
	}
	return worker;
}

static void worker_close(void *user, void *worker)
{
	(void)user;
	Worker *closed = worker;
	if (closed->db) {
		db_close(closed->db);
	}
	arena_free(closed->arena);
}

static void answer(void *user, void *worker, Request *request, Response *response)
{
	const Worker *own = worker;
	gate_answer(house_of(user), own->db, request, response);
}

static bool ready(void *user)
{
	return house_has_room(house_of(user));
}

HttpApp web_app(const House *house)
{
	union {
		const House *kept;
		void *user;
	} shared = {.kept = house}; /* http/ hands it back, untouched */
	return (HttpApp){
		.user = shared.user,
		.body_of = body_of,
		.worker_open = worker_open,
		.worker_close = worker_close,
		.answer = answer,
		.ready = ready,
	};
}
