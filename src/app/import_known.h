/* What is here already of a batch of an import, found by what the file calls it. */
#ifndef APP_IMPORT_KNOWN_H
#define APP_IMPORT_KNOWN_H

#include "app/context.h"
#include "app/import_mapped.h"

typedef struct {
	KnownRow *slots; /* noun, foreign id and recurrence set in each that is taken */
	size_t room;     /* a power of two */
} KnownTable;

/* What need not be looked for: nothing of its source was here when the import began, and the file
 * has not named it before. */
typedef struct {
	bool empty[MADE_NOUNS];
	int64_t begun; /* by that change */
	uint64_t *met; /* a bit for what the file has named since; of others that share it, too */
} KnownSource;

struct ImportRun;

/* When it begins: whether anything of its source is here. */
MUST_USE const Error *import_know_source(struct ImportRun *run, Context *cx);
/* Asks once for each noun what is here of the batch. */
MUST_USE const Error *import_know(struct ImportRun *run, Context *cx);
/* What is here of it, id 0 when nothing is; what is written of it is noted there, too. */
KnownRow *import_known(struct ImportRun *run, const Mapped *thing);

#endif
