/* Files that a practice keeps: imports as they came, later documents. Their bytes lie in the blob
 * folder under their hash; the database knows whose they are and what they were called. */
#ifndef APP_BLOB_H
#define APP_BLOB_H

#include "app/context.h"
#include "store/blob.h"

/* Keeps what an open file holds, and notes it: one use case, the copying before its transaction. */
MUST_USE const Error *blob_put(Context *cx, int file, Text name, Text media, Text *ret_hash);
MUST_USE const Error *blob_put_bytes(
	Context *cx, Bytes bytes, Text name, Text media, Text *ret_hash);
/* MISSING when it is not this practice's. The descriptor is closed with the arena. */
MUST_USE const Error *blob_open(Context *cx, Text hash, Blob *ret_blob, int *ret_file);

/* One use case: forgets what came as `media` when nothing of the practice speaks of it any more,
 * and its bytes go when no other practice has them. */
MUST_USE const Error *blob_let_go(Context *cx, Text hash, Text media);

enum { BLOB_NAME_LIMIT = 200 };

#endif
