/* From the words of the line to a command with its arguments and options. */
#include "cli/commands.h"

#include "domain/amount_read.h"

#include <string.h>

static size_t words_in(const char *name)
{
	size_t words = 1;
	for (; *name; name++) {
		words += *name == ' ';
	}
	return words;
}

/* Whether the words begin with the command's name. */
static bool begins(const char *name, char **line, int count)
{
	int at = 0;
	for (Span rest = span_of(text_of(name)), word; span_next(&rest, ' ', &word); at++) {
		if (at >= count || !span_is(word, line[at])) {
			return false;
		}
	}
	return true;
}

const Command *command_named(const char *name)
{
	const Command *command;
	for (size_t i = 0; (command = command_at(i)); i++) {
		if (strcmp(command->name, name) == 0) {
			return command;
		}
	}
	return NULL;
}

static int option_index(const CommandOption *options, size_t count, Text name)
{
	for (size_t i = 0; i < count && options[i].name; i++) {
		if (text_is(name, options[i].name)) {
			return (int)i;
		}
	}
	return -1;
}

static Text given(const CommandOption *options, size_t count, const Text *values, const char *name)
{
	int index = option_index(options, count, text_of(name));
	return index < 0 ? TEXT("") : values[index];
}

Text option(const Invocation *in, const char *name)
{
	return given(in->command->options, COMMAND_OPTIONS, in->values, name);
}

bool option_given(const Invocation *in, const char *name)
{
	return option(in, name).chars != NULL;
}

const Error *money_option(Invocation *in, const char *name, Money *money)
{
	NumberHabit habit = words_numbers(in->cx.language);
	return money_read(in->cx.arena, name, option(in, name), habit, money);
}

Text global_option(const Invocation *in, const char *name)
{
	return given(global_options, global_option_count, in->globals, name);
}

/* Takes "--name", "--name=value" or "--name value" off the line. */
static const Error *take_option(Arena *arena, Invocation *in, int *at)
{
	Text word = text_of(in->argv[*at] + 2), value = {0};
	Span rest = span_of(word), name_span;
	(void)span_next(&rest, '=', &name_span);
	Text name = text_copy(arena, name_span);
	const CommandOption *option = NULL;
	Text *place = NULL;
	int index = option_index(global_options, global_option_count, name);
	bool global = index >= 0;
	if (global) {
		option = &global_options[index];
		place = &in->globals[index];
	} else if (in->command) {
		index = option_index(in->command->options, COMMAND_OPTIONS, name);
		option = index >= 0 ? &in->command->options[index] : NULL;
		place = index >= 0 ? &in->values[index] : NULL;
	}
	if (!option) {
		return in->command ? refuse(arena, "", "“fuseau %1” has no option --%2.",
					     arg(in->command->name), arg(name))
				   : refuse(arena, "", "There is no option --%1.", arg(name));
	}
	if (!option->value) {
		if (rest.start) {
			return refuse(arena, "", "The option --%1 takes no value.", arg(name));
		}
		value = TEXT("yes");
	} else if (rest.start) {
		value = text_copy(arena, rest);
	} else if (*at + 1 < in->argc) {
		value = text_of(in->argv[++*at]);
	}
	/* An empty --data is a variable that was not set: not the folder of everyday. */
	if (!value.chars || (global && text_empty(value))) {
		return refuse(arena, "", "The option --%1 wants a value: %2.", arg(name),
			arg(option->value));
	}
	*place = value;
	return OK;
}

/* "start, stop, status" after "timer". */
static Text commands_after(Arena *arena, const char *name)
{
	Buffer out = buffer_new(arena);
	size_t length = strlen(name);
	const Command *command;
	for (size_t i = 0; (command = command_at(i)); i++) {
		const char *full = command->name;
		if (strncmp(full, name, length) == 0 && full[length] == ' ') {
			buffer_format(&out, "%s%s", out.length ? ", " : "", full + length + 1);
		}
	}
	return buffer_done(&out);
}

const Error *no_command(Arena *arena, Text name)
{
	Text after = commands_after(arena, text_chars(name));
	if (text_empty(after)) {
		return refuse(arena, "", "There is no command “%1”. “fuseau help” lists them.",
			arg(name));
	}
	return refuse(
		arena, "", "After “fuseau %1” comes one of these: %2.", arg(name), arg(after));
}

/* “plan solve” before “plan”: the longest name that is there. */
static const Error *take_command(Arena *arena, Invocation *in, int *at)
{
	const Command *command;
	size_t words = 0;
	for (size_t i = 0; (command = command_at(i)); i++) {
		if (begins(command->name, in->argv + *at, in->argc - *at) &&
			words_in(command->name) > words) {
			in->command = command;
			words = words_in(command->name);
		}
	}
	if (words == 0) {
		return no_command(arena, text_of(in->argv[*at]));
	}
	*at += (int)words - 1;
	return OK;
}

/* Arguments in brackets may be left out. */
static const Error *check_arguments(Arena *arena, const Invocation *in)
{
	Span rest = span_of(text_of(in->command->arguments)), word;
	size_t least = 0, most = 0;
	while (*in->command->arguments && span_next(&rest, ' ', &word)) {
		most++;
		least += word.start[0] != '[';
	}
	if (in->argument_count < least || in->argument_count > most) {
		return refuse(arena, "", "Usage: %1", arg(usage_of(arena, in->command)));
	}
	return OK;
}

const Error *line_read(Arena *arena, int argc, char **argv, Invocation *ret_in)
{
	Invocation in = *ret_in;
	in.argc = argc;
	in.argv = argv;
	bool options_end = false;
	for (int at = 1; at < argc; at++) {
		const char *word = argv[at];
		if (!text_is_utf8(span_of(text_of(word)))) {
			return refuse(arena, "", "Argument %1 is not UTF-8.", arg(at));
		}
		if (!options_end && strcmp(word, "--") == 0) {
			options_end = true;
		} else if (!options_end &&
			   (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)) {
			in.arguments[0] = text_of(in.command ? in.command->name : "");
			in.argument_count = in.command ? 1 : 0;
			in.command = command_named("help");
			*ret_in = in;
			return OK;
		} else if (!options_end && strcmp(word, "--version") == 0) {
			in.command = command_named("version");
		} else if (!options_end && word[0] == '-' && word[1] == '-') {
			TRY(take_option(arena, &in, &at));
		} else if (!in.command) {
			TRY(take_command(arena, &in, &at));
		} else if (in.argument_count < COMMAND_ARGUMENTS) {
			in.arguments[in.argument_count++] = text_of(word);
		} else {
			return refuse(arena, "", "Usage: %1", arg(usage_of(arena, in.command)));
		}
	}
	in.command = in.command ? in.command : command_named("help");
	TRY(check_arguments(arena, &in));
	*ret_in = in;
	return OK;
}
