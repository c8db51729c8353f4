/* Files that are brought in, as a test of imports does it. */
#ifndef TEST_APP_IMPORT_MADE_H
#define TEST_APP_IMPORT_MADE_H

#include "app/import.h"
#include "app/work.h"
#include "host/file.h"

#include "test/store/store_test.h"

static inline ImportId begun(Context *cx, const char *path, const char *format)
{
	ImportId id;
	int file;
	const char *slash = strrchr(path, '/');
	WORKS(file_open(cx->arena, text_of(path), &file));
	WORKS(begin_import(cx, file, text_of(slash + 1), text_of(format), NULL, &id));
	return id;
}

static inline ImportId begun_text(Context *cx, const char *text, const char *format)
{
	char path[256];
	snprintf(path, sizeof path, "%s/file", test_folder());
	FILE *file = fopen(path, "w");
	fputs(text, file);
	fclose(file);
	return begun(cx, path, format);
}

static inline ImportView viewed(Context *cx, ImportId id)
{
	ImportView view;
	WORKS(open_import(cx, id, &view));
	WORKS(import_touched(cx, &view));
	return view;
}

/* Confirms it as it stands and lets the job run. */
static inline ImportView imported(Context *cx, ImportId id)
{
	ImportView view = viewed(cx, id);
	view.choices.leave_out = true;
	WORKS(choose_import(cx, id, &view.choices));
	WORKS(start_import(cx, id, false));
	WORKS(work_off(cx));
	return viewed(cx, id);
}

#endif
