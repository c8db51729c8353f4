/* What is known of each kept file; its bytes are in a folder: app/blob.h. */
#ifndef STORE_BLOB_H
#define STORE_BLOB_H

#include "base/day.h"
#include "base/list.h"
#include "db/db.h"
#include "domain/id.h"

typedef struct {
	Text hash; /* BLAKE2b-256 of the bytes, in hex: also the file's name */
	int64_t size;
	Text name, media; /* as it came: "board.json", "application/json" */
	Instant created;
} Blob;
LIST_OF(Blob, Blobs);

MUST_USE const Error *store_blob_save(Db *db, Arena *arena, PracticeId practice, const Blob *blob);
MUST_USE const Error *store_blob_load(
	Db *db, Arena *arena, PracticeId practice, Text hash, Blob *ret_blob);
MUST_USE const Error *store_blob_list(Db *db, Arena *arena, PracticeId practice, Blobs *ret_blobs);
/* Forgets it when it came as `media` and nothing of the practice speaks of it any more. last: it is
 * forgotten, and no other practice has it. */
MUST_USE const Error *store_blob_forget(
	Db *db, Arena *arena, PracticeId practice, Text hash, Text media, bool *ret_last);

#endif
