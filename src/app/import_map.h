/* What the two files of the mapping share. */
#ifndef APP_IMPORT_MAP_H
#define APP_IMPORT_MAP_H

#include "app/import_work.h"

/* A new thing of the batch; its address lasts until the next. */
Mapped *map_put(ImportRun *run, MadeNoun noun);
Text map_text(ImportRun *run, Text text, size_t limit);
/* id 0: the mapping says nobody. A name that was not there at the first look counts as new when it
 * stands in a column of clients. */
MUST_USE const Error *map_client(ImportRun *run, NameKind kind, Text name, ClientId *ret_client);
/* Whom it belongs to when nothing names a client. */
MUST_USE const Error *map_client_otherwise(ImportRun *run, ClientId *client);
/* The clock a client's promises are read on: theirs, else the VA's. */
Text map_zone(const ImportRun *run, ClientId client);
KnownBoard *map_board_known(ImportRun *run, Text foreign_id); /* NULL: none */
Stage *map_stage_known(KnownBoard *board, Text foreign_id);
MUST_USE const Error *map_task(ImportRun *run, const Staged *thing);

#endif
