#include "cli/commands.h"
#include "test/test.h"

static const Error *reads(Arena *arena, const char *line, Invocation *in)
{
	static char room[10][64] = {"fuseau"};
	static char *words[10] = {room[0]};
	int count = 1;
	for (Span rest = span_of(text_of(line)), word; span_next(&rest, ' ', &word); count++) {
		words[count] = room[count];
		snprintf(room[count], sizeof room[count], "%.*s", (int)word.length, word.start);
	}
	*in = (Invocation){0};
	return line_read(arena, count, words, in);
}

TEST(options_stand_anywhere_on_the_line)
{
	Invocation in;
	WORKS(reads(arena, "serve --listen [::1]:0 --data=/tmp/x", &in));
	EQUAL_TEXT(text_of(in.command->name), "serve");
	EQUAL_TEXT(option(&in, "listen"), "[::1]:0");
	EQUAL_TEXT(global_option(&in, "data"), "/tmp/x");
	CHECK(!option_given(&in, "url"));
	WORKS(reads(arena, "--data /tmp/y version --json", &in));
	EQUAL_TEXT(global_option(&in, "data"), "/tmp/y");
	CHECK(option_given(&in, "json"));
}

TEST(the_longest_name_on_the_line_is_the_command)
{
	Invocation in;
	WORKS(reads(arena, "plan --json", &in));
	EQUAL_TEXT(text_of(in.command->name), "plan");
	WORKS(reads(arena, "plan solve problem.json", &in));
	EQUAL_TEXT(text_of(in.command->name), "plan solve");
	EQUAL_INT(in.argument_count, 1);
}

TEST(a_line_that_makes_no_sense_is_refused_with_a_sentence)
{
	Invocation in;
	REFUSES(reads(arena, "serv", &in), "There is no command “serv”. “fuseau help” lists them.");
	REFUSES(reads(arena, "timer", &in),
		"After “fuseau timer” comes one of these: start, stop, status.");
	REFUSES(reads(arena, "--data= today", &in), "The option --data wants a value: DIR.");
	REFUSES(reads(arena, "version --listen x", &in),
		"“fuseau version” has no option --listen.");
	REFUSES(reads(arena, "serve --listen", &in),
		"The option --listen wants a value: ADDRESS:PORT.");
	REFUSES(reads(arena, "version --json=1", &in), "The option --json takes no value.");
	REFUSES(reads(arena, "version 1", &in), "Usage: fuseau version [--json]");
}

TEST(every_command_says_what_it_does_and_help_lists_it)
{
	Text help = help_all(arena, language_english());
	Text man = help_man(arena);
	const Command *command;
	for (size_t i = 0; (command = command_at(i)); i++) {
		CHECK(command->run && command->name && command->arguments && command->summary);
		if (!command->hidden) {
			CHECK(text_contains(help, command->summary));
			CHECK(text_contains(man, command->name));
		}
	}
	Invocation in;
	WORKS(reads(arena, "serve --help", &in));
	EQUAL_TEXT(text_of(in.command->name), "help");
	EQUAL_TEXT(in.arguments[0], "serve");
}
