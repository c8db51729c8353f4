/* `fuseau bank FILE`: a statement is read in; what it pays is settled on the page Payments. */
#include "app/bank.h"
#include "app/json.h"
#include "cli/run.h"
#include "host/file.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void say_json(Arena *arena, const StatementRead *read)
{
	json_t *json = json_object();
	json_object_set_new(
		json, "statement", json_of(text_format(arena, "%" PRId64, read->id.value)));
	json_object_set_new(json, "format", json_of(read->format));
	json_object_set_new(json, "lines", json_integer(read->lines));
	json_object_set_new(json, "new", json_integer(read->fresh));
	json_object_set_new(json, "elsewhere", json_integer(read->elsewhere));
	json_object_set_new(json, "open", json_integer(read->open));
	json_object_set_new(json, "certain", json_integer(read->certain));
	puts(text_chars(json_written(arena, json)));
}

const Error *run_bank(Invocation *in)
{
	Context *cx = &in->cx;
	Text path = in->arguments[0], blob;
	const char *slash = strrchr(text_chars(path), '/');
	const StatementOptions options = {
		.format = option(in, "format"), .account = option(in, "account")};
	StatementRead read;
	int file;
	TRY(file_open(cx->arena, text_is(path, "-") ? TEXT("/dev/stdin") : path, &file));
	TRY(folder_make(cx->arena, in->house.blob_folder));
	TRY(keep_statement_file(cx, file, slash ? text_of(slash + 1) : path, &blob));
	TRY(read_statement(cx, blob, &options, &read));
	if (option_given(in, "json")) {
		say_json(cx->arena, &read);
		return OK;
	}
	Message said = message(cx->arena,
		"%1: %2 lines read, %3 of them new; %4 came in, and %5 of these name their invoice "
		"and its amount.",
		arg(read.format), arg(read.lines), arg(read.fresh), arg(read.open),
		arg(read.certain));
	puts(words(cx->arena, cx->language, cx->zone, said).chars);
	return OK;
}
