/* Kept files by their content: a folder of files, each named by the BLAKE2b-256 of its bytes in
 * hex. A file is whole and on disk before its name is there, and never changes after. */
#ifndef HOST_BLOBS_H
#define HOST_BLOBS_H

#include "base/bytes.h"
#include "base/error.h"

/* Copies all that a descriptor (a file) holds, in small pieces. */
MUST_USE const Error *blob_file_keep(
	Arena *arena, Text folder, int from, Text *ret_hash, int64_t *ret_size);
MUST_USE const Error *blob_file_keep_bytes(Arena *arena, Text folder, Bytes bytes, Text *ret_hash);
/* Open for reading; closed with the arena. MISSING when it is not there. */
MUST_USE const Error *blob_file_open(Arena *arena, Text folder, Text hash, int *ret_file);
/* Reads it through: false when its bytes are not those of its name. */
MUST_USE const Error *blob_file_check(Arena *arena, Text folder, Text hash, bool *ret_good);

/* Its bytes are gone; harmless when they were already. */
MUST_USE const Error *blob_file_remove(Arena *arena, Text folder, Text hash);

/* Whether a name in the folder is that of a file still being copied. */
bool blob_file_unfinished(Text name);

#endif
