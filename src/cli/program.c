/* From the line to the exit code. */
#include "cli/program.h"
#include "app/acting.h"
#include "app/migrate.h"
#include "cli/commands.h"
#include "host/clock.h"
#include "host/file.h"
#include "host/lock.h"
#include "host/zones.h"

#include <stdio.h>
#include <stdlib.h>

enum { COMMAND_ARENA = 1024 * 1024 * 1024 };

/* The language of the terminal, in the order of POSIX; NULL when it names none that Fuseau speaks:
 * then it is the member's. */
static const Language *terminal_language(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
		Text value = text_of(getenv(variables[i]));
		if (text_is(value, "C") || text_is(value, "POSIX") || text_starts(value, "C.")) {
			return language_english();
		}
		if (!text_empty(value)) {
			return language_named(value);
		}
	}
	return NULL;
}

static Text data_folder(Arena *arena, Text chosen)
{
	const char *data_home = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
	if (!text_empty(chosen)) {
		return chosen;
	}
	if (data_home && data_home[0] == '/') {
		return text_format(arena, "%s/fuseau", data_home);
	}
	return home && home[0] == '/' ? text_format(arena, "%s/.local/share/fuseau", home)
				      : TEXT("");
}

const Error *house_plan(Invocation *in)
{
	Context *cx = &in->cx;
	Text now = global_option(in, "now"), database = global_option(in, "database");
	if (!text_empty(now) && !instant_parse(span_of(now), &in->house.fixed_now)) {
		return refuse(cx->arena, "now",
			"--now %1 is no instant: write 2026-11-23T08:30+01:00.", arg(now));
	}
	if (!text_empty(database) && !text_starts(database, "postgresql://") &&
		!text_starts(database, "postgres://")) {
		return refuse(cx->arena, "database",
			"--database wants an address that begins with postgresql://.");
	}
	in->house.data_folder = data_folder(cx->arena, global_option(in, "data"));
	if (text_empty(in->house.data_folder)) {
		return refuse(cx->arena, "data", "Say with --data which folder holds the data.");
	}
	in->house.blob_folder = text_join(cx->arena, in->house.data_folder, TEXT("/blobs"));
	cx->house = &in->house;
	cx->now = clock_now(in->house.fixed_now);
	return OK;
}

/* In the name of whom --practice and --as say, in the terminal's language before their own. */
static const Error *enter(Invocation *in)
{
	TRY(act_for(&in->cx, global_option(in, "practice"), global_option(in, "as")));
	in->cx.language = terminal_language() ?: in->cx.language;
	return OK;
}

const Error *house_there(Invocation *in)
{
	Text file = text_join(in->cx.arena, in->house.data_folder, TEXT("/fuseau.db"));
	if (text_empty(global_option(in, "database")) && !file_exists(file)) {
		return missing(
			in->cx.arena, "There is no %1: nothing has been started yet.", arg(file));
	}
	return OK;
}

const Error *house_folder(Invocation *in)
{
	Arena *arena = in->cx.arena;
	TRY(folder_make(arena, in->house.data_folder));
	TRY(folder_check(arena, in->house.data_folder));
	return lock_take(arena, in->house.data_folder, "use.lock", LOCK_TOGETHER,
		N_("A backup is being restored into %1: wait until it is done."));
}

const Error *house_open(Invocation *in)
{
	Arena *arena = in->cx.arena;
	Text address = global_option(in, "database");
	DbPlace place = {.engine = text_empty(address) ? DB_SQLITE : DB_POSTGRES,
		.path = text_join(arena, in->house.data_folder, TEXT("/fuseau.db")),
		.address = address};
	TRY(db_house_open(arena, &place, &in->house.db));
	return db_open(arena, in->house.db, &in->cx.db);
}

void house_close(Invocation *in)
{
	if (in->cx.db) {
		db_close(in->cx.db);
		in->cx.db = NULL;
	}
	if (in->house.db) {
		db_house_close(in->house.db);
		in->house.db = NULL;
	}
}

static const Error *run(Invocation *in)
{
	if (in->command->needs >= NEEDS_HOUSE) {
		TRY(house_plan(in));
	}
	if (in->command->needs >= NEEDS_DATABASE) {
		TRY(house_there(in));
		TRY(house_folder(in));
		TRY(house_open(in));
		TRY(migrate_check(in->cx.db, in->cx.arena));
	}
	if (in->command->needs >= NEEDS_MEMBER) {
		TRY(enter(in));
	}
	return in->command->run(in);
}

Text column(Arena *arena, Text text, int width)
{
	int blanks = abs(width) - (int)text_code_points(text);
	int before = width < 0 && blanks > 0 ? blanks : 0;
	int after = width > 0 && blanks > 0 ? blanks : 0;
	return text_format(arena, "%*s%s%*s", before, "", text_chars(text), after, "");
}

const Error *error_on_line(Arena *arena, const Error *error, const FieldOption *names, size_t count)
{
	Error *first = NULL, **next = &first;
	for (const Error *each = error; each; each = each->next) {
		Error *copy = NEW(arena, Error);
		*copy = *each;
		copy->next = NULL;
		for (size_t i = 0; i < count; i++) {
			bool same = text_is(text_of(each->field), names[i].field);
			copy->field = same ? names[i].option : copy->field;
		}
		*next = copy;
		next = &copy->next;
	}
	return first;
}

/* Whether the line has an option of that name, and what is wrong may be beside it. */
static bool is_option(const Invocation *in, const char *field)
{
	for (size_t i = 0; in->command && i < COMMAND_OPTIONS; i++) {
		const char *name = in->command->options[i].name;
		if (name && text_is(text_of(field), name)) {
			return true;
		}
	}
	return false;
}

static void say(const Invocation *in, const Error *error)
{
	for (const Error *each = error; each; each = each->next) {
		bool named = is_option(in, each->field);
		fprintf(stderr, "fuseau: %s%s%s%s\n", named ? "--" : "", named ? each->field : "",
			named ? ": " : "",
			words(in->cx.arena, in->cx.language, in->cx.zone, each->reason).chars);
	}
}

int command_line(int argc, char **argv)
{
	Arena *arena = arena_new(COMMAND_ARENA);
	Invocation in = {.cx = {.arena = arena,
				 .language = terminal_language() ?: language_english(),
				 .zone = zones_named(TEXT("UTC"))}};
	const Error *error = line_read(arena, argc, argv, &in);
	if (error) {
		in.code = EXIT_USAGE;
	} else if ((error = run(&in))) {
		in.code = exit_code(error->kind);
	}
	say(&in, error);
	house_close(&in);
	if (fflush(stdout) != 0 && in.code == 0) {
		perror("fuseau: standard output");
		in.code = exit_code(ERROR_BROKEN);
	}
	int code = in.code;
	arena_free(arena);
	return code;
}
