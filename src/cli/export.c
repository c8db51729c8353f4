/* `fuseau export --all DIR`: one file each, and all of it as JSON; `--books FORMAT`: a year of the
 * books. */
#include "app/export.h"
#include "app/books.h"
#include "cli/run.h"
#include "host/file.h"

#include <stdio.h>

/* --books fec --year 2026 [--output FILE]: the file's own name, unless one is said. */
static const Error *export_books(Invocation *in)
{
	Context *cx = &in->cx;
	BooksFile file;
	int64_t year = 0;
	Text typed = option(in, "year"), path = option(in, "output");
	if (!text_empty(typed) &&
		(!span_int64(span_of(typed), &year) || year < 2000 || year > 2100)) {
		return refuse(cx->arena, "year", "A year like 2026.");
	}
	const BooksAsk ask = {.year = (int)year};
	TRY(books_file(cx, &ask, option(in, "books"), &file));
	path = text_empty(path) ? file.name : path;
	TRY(file_write(cx->arena, path, file.bytes));
	puts(path.chars);
	return OK;
}

const Error *run_export(Invocation *in)
{
	Context *cx = &in->cx;
	Text folder = option(in, "all");
	if (!text_empty(option(in, "books"))) {
		return export_books(in);
	}
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
