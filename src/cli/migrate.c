/* `fuseau migrate`: brings the database to this version. */
#include "app/migrate.h"
#include "cli/program.h"
#include "cli/run.h"

#include <stdio.h>

const Error *run_migrate(Invocation *in)
{
	Context *cx = &in->cx;
	int32_t done;
	Text backup;
	TRY(house_folder(in));
	TRY(house_open(in));
	TRY(migrate_kept(cx, &backup, &done));
	if (!text_empty(backup)) {
		Message kept = message(cx->arena, "What was there is kept in %1.", arg(backup));
		puts(words(cx->arena, cx->language, cx->zone, kept).chars);
	}
	Message said = done == 0 ? message(cx->arena, "The database is of this version.")
				 : message_n(cx->arena, "%1 step was taken.",
					   "%1 steps were taken.", done, arg(done));
	puts(words(cx->arena, cx->language, cx->zone, said).chars);
	return OK;
}
