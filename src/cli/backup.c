/* `fuseau backup FILE` and `fuseau restore FILE`. */
#include "app/backup.h"
#include "app/migrate.h"
#include "cli/program.h"
#include "cli/run.h"
#include "host/file.h"
#include "host/lock.h"

#include <stdio.h>

const Error *run_backup(Invocation *in)
{
	Context *cx = &in->cx;
	BackupCount count;
	TRY(backup_write(cx, in->arguments[0], &count));
	Message said =
		message(cx->arena, "%1 holds %2 rows and %3 files; it was read back and is whole.",
			arg(in->arguments[0]), arg(count.rows), arg(count.blobs));
	puts(words(cx->arena, cx->language, cx->zone, said).chars);
	return OK;
}

const Error *run_restore(Invocation *in)
{
	Context *cx = &in->cx;
	BackupCount count;
	int32_t done;
	TRY(folder_make(cx->arena, in->house.data_folder));
	TRY(folder_check(cx->arena, in->house.data_folder));
	TRY(lock_take(cx->arena, in->house.data_folder, "use.lock", LOCK_ALONE,
		N_("%1 is in use. Stop the server and other commands first.")));
	TRY(house_open(in));
	TRY(migrate(cx->db, cx->arena, cx->now, &done));
	TRY(backup_restore(cx, in->arguments[0], &count));
	Message said = message(cx->arena, "%1 rows and %2 files were restored.", arg(count.rows),
		arg(count.blobs));
	puts(words(cx->arena, cx->language, cx->zone, said).chars);
	return OK;
}
