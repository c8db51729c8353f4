/* `fuseau demo`: serves the demonstration, from a folder that goes with it unless one is named. */
#include "cli/run.h"
#include "host/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void remove_folder(Arena *arena, Text path)
{
	Text *names;
	size_t count;
	if (folder_names(arena, path, &names, &count)) {
		return;
	}
	for (size_t i = 0; i < count; i++) {
		Text inside = text_format(arena, "%s/%s", text_chars(path), text_chars(names[i]));
		if (unlink(text_chars(inside)) != 0) {
			remove_folder(arena, inside);
		}
	}
	rmdir(text_chars(path));
}

static const Error *temporary_folder(Invocation *in)
{
	const char *base = getenv("TMPDIR");
	Text name = text_format(
		in->cx.arena, "%s/fuseau-demo-XXXXXX", base && base[0] == '/' ? base : "/tmp");
	char *path = NEW_ARRAY(in->cx.arena, char, name.length + 1);
	memcpy(path, name.chars, name.length);
	if (!mkdtemp(path)) {
		return broken(in->cx.arena, "cannot make a folder like %1", arg(name));
	}
	for (size_t i = 0; i < global_option_count; i++) {
		if (strcmp(global_options[i].name, "data") == 0) {
			in->globals[i] = text_of(path); /* the worker is told so */
		}
	}
	in->house.data_folder = text_of(path);
	in->house.blob_folder = text_format(in->cx.arena, "%s/blobs", path);
	return OK;
}

const Error *run_demo(Invocation *in)
{
	bool temporary =
		text_empty(global_option(in, "data")) && text_empty(global_option(in, "database"));
	if (temporary) {
		TRY(temporary_folder(in));
	}
	const Error *error = run_serve(in);
	if (temporary) {
		remove_folder(in->cx.arena, in->house.data_folder);
	}
	return error;
}
