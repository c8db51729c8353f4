/* What a thing of a file becomes here. */
#ifndef APP_IMPORT_MAPPED_H
#define APP_IMPORT_MAPPED_H

#include "domain/board.h"
#include "domain/client.h"
#include "domain/entry.h"
#include "domain/event.h"
#include "domain/task.h"
#include "store/import_made.h"

/* A thing of ours, not written yet. */
typedef struct {
	MadeNoun noun;
	bool stage; /* a stage of a board, not a noun of its own */
	union {
		Client client;
		Board board;
		Stage of_stage;
		Task task;
		Calendar calendar;
		Event event;
		Entry entry;
	};
	bool done, waiting;  /* of a task: as the file says */
	Texts after, before; /* titles of tasks */
} Mapped;
LIST_OF(Mapped, MappedThings);

#endif
