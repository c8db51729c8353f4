/* What is here already of a batch of an import, found by what the file calls it. */
#ifndef APP_IMPORT_KNOWN_H
#define APP_IMPORT_KNOWN_H

#include "app/context.h"
#include "app/import_mapped.h"

typedef struct {
	KnownRow *slots; /* noun, foreign id and recurrence set in each that is taken */
	size_t room;     /* a power of two */
} KnownTable;

struct ImportRun;

/* Asks once for each noun what is here of the batch. */
MUST_USE const Error *import_know(struct ImportRun *run, Context *cx);
/* What is here of it, id 0 when nothing is; what is written of it is noted there, too. */
KnownRow *import_known(struct ImportRun *run, const Mapped *thing);

#endif
