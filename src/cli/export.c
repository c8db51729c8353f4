/* `fuseau export --all DIR`: one file each, and all of it as JSON. */
#include "app/export.h"
#include "cli/run.h"
#include "host/file.h"

#include <stdio.h>

const Error *run_export(Invocation *in)
{
	Context *cx = &in->cx;
	Text folder = option(in, "all");
	if (text_empty(folder)) {
		return refuse(cx->arena, "all", "Say where to: fuseau export --all DIR.");
	}
	TRY(folder_make(cx->arena, folder));
	for (size_t i = 0; i < export_file_count; i++) {
		Text path =
			text_format(cx->arena, "%s/%s", text_chars(folder), export_files[i].name);
		TRY(export_file(cx, &export_files[i], path));
		puts(path.chars);
	}
	return OK;
}
