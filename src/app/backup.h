/* A backup: every row and every blob in one file that either database can be restored from, taken
 * from one snapshot beside a serving Fuseau.
 *
 *     Fuseau backup 1
 *     step 0001_start.sql            the schema it was taken from
 *     table client 26                its columns: a name and a type a line
 *     id bigint
 *     …
 *     r2:17…                         a row: "r", then length, ":", bytes for each column
 *     sum 3 HASH                     rows, BLAKE2b-256 of all since the last sum
 *     blob ab/cdef… 1234             a file and its bytes, then its sum
 *     end HASH                       of the sums before it: nothing is missing
 */
#ifndef APP_BACKUP_H
#define APP_BACKUP_H

#include "app/context.h"

typedef struct {
	int64_t tables, rows, blobs;
} BackupCount;

/* Writes the file, reads it back and checks it, and only then gives it its name. */
MUST_USE const Error *backup_write(Context *cx, Text path, BackupCount *ret_count);
MUST_USE const Error *backup_check(Arena *arena, Text path, BackupCount *ret_count);
/* Into an empty database of this program's schema; all or nothing. */
MUST_USE const Error *backup_restore(Context *cx, Text path, BackupCount *ret_count);

/* When this data was last backed up, and where to; unset when it never was. */
MUST_USE const Error *backup_last(Context *cx, Instant *ret_when, Text *ret_path);

#endif
