/* Reading a backup: used to check one and to restore it. */
#ifndef APP_BACKUP_READ_H
#define APP_BACKUP_READ_H

#include "app/backup.h"
#include "host/stream.h"
#include "store/backup.h"

#define BACKUP_FIRST_LINE "Fuseau backup 1"
enum { BACKUP_BLOB_LIMIT = 512 * 1024 * 1024, BACKUP_LINE_LIMIT = 1000 };

/* What is done with what is read; each may be NULL. Values live until the next row. */
typedef struct {
	void *user;
	const Error *(*step)(void *user, Text name);
	const Error *(*table)(void *user, Table *table);
	const Error *(*row)(void *user, Arena *arena, const DbValue *values);
	const Error *(*blob)(void *user, Arena *arena, Text name, Bytes bytes);
} BackupSink;

/* Checks every sum; the sink may be NULL. path is for sentences. */
MUST_USE const Error *backup_read(
	Arena *arena, Stream *in, Text path, const BackupSink *sink, BackupCount *ret_count);

#endif
