/* Help, usage and the man page, made from the table. */
#include "cli/run.h"

#include <stdio.h>
#include <string.h>

static const char purpose[] = N_("One program for a virtual assistant who serves many clients.");

static void put_options(
	Buffer *out, const Language *language, const CommandOption *options, size_t count)
{
	for (size_t i = 0; i < count && options[i].name; i++) {
		char flag[64];
		snprintf(flag, sizeof flag, "--%s%s%s", options[i].name,
			options[i].value ? " " : "", options[i].value ? options[i].value : "");
		buffer_format(
			out, "  %-26s %s\n", flag, words_plain(language, options[i].summary).chars);
	}
}

Text usage_of(Arena *arena, const Command *command)
{
	Buffer out = buffer_new(arena);
	buffer_format(&out, "fuseau %s%s%s", command->name, *command->arguments ? " " : "",
		command->arguments);
	for (size_t i = 0; i < COMMAND_OPTIONS && command->options[i].name; i++) {
		const CommandOption *option = &command->options[i];
		buffer_format(&out, " [--%s%s%s]", option->name, option->value ? " " : "",
			option->value ? option->value : "");
	}
	return buffer_done(&out);
}

Text help_all(Arena *arena, const Language *language)
{
	Buffer out = buffer_new(arena);
	buffer_format(&out, "%s\n\n%s fuseau [--data DIR | --database URL] COMMAND\n\n",
		words_plain(language, purpose).chars, words_plain(language, N_("Usage:")).chars);
	const Command *command;
	for (size_t i = 0; (command = command_at(i)); i++) {
		if (!command->hidden) {
			buffer_format(&out, "  %-18s %s\n", command->name,
				words_plain(language, command->summary).chars);
		}
	}
	buffer_char(&out, '\n');
	put_options(&out, language, global_options, global_option_count);
	return buffer_done(&out);
}

Text help_command(Arena *arena, const Language *language, const Command *command)
{
	Buffer out = buffer_new(arena);
	buffer_format(&out, "%s\n\n%s %s\n", words_plain(language, command->summary).chars,
		words_plain(language, N_("Usage:")).chars, usage_of(arena, command).chars);
	if (command->options[0].name) {
		buffer_char(&out, '\n');
		put_options(&out, language, command->options, COMMAND_OPTIONS);
	}
	return buffer_done(&out);
}

/* In mdoc's way: a sentence begins a line, lines are short, quotes are plain, a backslash is
 * escaped, and a line that begins with a dot or an apostrophe is no macro. */
static void put_mdoc(Buffer *out, const char *text)
{
	size_t width = 0;
	Span rest = span_of(text_of(text)), word;
	while (span_next(&rest, ' ', &word)) {
		if (width > 0) {
			bool breaks =
				width + word.length > 76 || out->bytes[out->length - 1] == '.';
			buffer_char(out, breaks ? '\n' : ' ');
			width = breaks ? 0 : width + 1;
		}
		if (width == 0 && word.length > 0 && (*word.start == '.' || *word.start == '\'')) {
			buffer_chars(out, "\\&");
		}
		for (size_t i = 0; i < word.length; i++) {
			Span left = {word.start + i, word.length - i};
			if (left.length >= 3 && (memcmp(left.start, "“", 3) == 0 ||
							memcmp(left.start, "”", 3) == 0)) {
				buffer_char(out, '"');
				i += 2;
			} else if (*left.start == '\\') {
				buffer_chars(out, "\\e");
			} else {
				buffer_char(out, *left.start);
			}
		}
		width += word.length;
	}
	buffer_char(out, '\n');
}

static void man_options(Buffer *out, const CommandOption *options, size_t count)
{
	buffer_chars(out, ".Bl -tag -width Ds\n");
	for (size_t i = 0; i < count && options[i].name; i++) {
		buffer_format(out, ".It Fl Fl %s", options[i].name);
		if (options[i].value) {
			buffer_format(out, " Ar %s", options[i].value);
		}
		buffer_char(out, '\n');
		put_mdoc(out, options[i].summary);
	}
	buffer_chars(out, ".El\n");
}

static void man_command(Buffer *out, const Command *command)
{
	buffer_format(out, ".It Cm %s", command->name);
	if (*command->arguments) {
		buffer_format(out, " Ar %s", command->arguments);
	}
	buffer_char(out, '\n');
	const char *stop = command->about ? "." : "";
	put_mdoc(out, text_format(out->arena, "%s%s", command->summary, stop).chars);
	if (command->about) {
		put_mdoc(out, command->about);
	}
	if (command->options[0].name) {
		man_options(out, command->options, COMMAND_OPTIONS);
	}
}

Text help_man(Arena *arena)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, ".Dd $Mdocdate$\n.Dt FUSEAU 1\n.Os\n.Sh NAME\n.Nm fuseau\n"
			   ".Nd promises, hours and plans of a virtual assistant\n.Sh SYNOPSIS\n"
			   ".Nm fuseau\n.Op Fl Fl data Ar DIR | Fl Fl database Ar URL\n"
			   ".Op Fl Fl now Ar INSTANT\n.Ar command\n.Op Ar argument ...\n"
			   ".Sh DESCRIPTION\n");
	put_mdoc(&out, purpose);
	buffer_chars(&out, "These options stand anywhere on the line:\n");
	man_options(&out, global_options, global_option_count);
	buffer_chars(&out, ".Sh COMMANDS\n.Bl -tag -width Ds\n");
	const Command *command;
	for (size_t i = 0; (command = command_at(i)); i++) {
		if (!command->hidden) {
			man_command(&out, command);
		}
	}
	buffer_chars(&out, ".El\n.Sh FILES\n.Bl -tag -width Ds\n"
			   ".It Pa $XDG_DATA_HOME/fuseau\nWhere the data lives unless\n"
			   ".Fl Fl data\nsays otherwise;\n.Pa ~/.local/share/fuseau\n"
			   "when\n.Ev XDG_DATA_HOME\nis not set.\n.El\n.Sh EXIT STATUS\n"
			   ".Bl -tag -width Ds\n");
	for (size_t i = 0; i < EXIT_CODES; i++) {
		buffer_format(&out, ".It %d\n", exit_codes[i].code);
		put_mdoc(&out, exit_codes[i].meaning);
	}
	buffer_chars(&out, ".El\n");
	return buffer_done(&out);
}

const Error *run_help(Invocation *in)
{
	Context *cx = &in->cx;
	Text text = help_all(cx->arena, cx->language);
	if (option_given(in, "man")) {
		text = help_man(cx->arena);
	} else if (in->argument_count > 0 && !text_empty(in->arguments[0])) {
		Text name = in->arguments[0];
		if (in->argument_count > 1) {
			name = text_format(cx->arena, "%s %s", name.chars, in->arguments[1].chars);
		}
		const Command *command = command_named(name.chars);
		if (!command) {
			return no_command(cx->arena, name);
		}
		text = help_command(cx->arena, cx->language, command);
	}
	fputs(text.chars, stdout);
	return OK;
}
