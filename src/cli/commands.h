/* Every command, once: help, usage, the man page and the parsing of the line are made from these
 * tables. A new command is a row in commands_day.c, commands_money.c or commands_house.c and a
 * function in a file of its name. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "app/context.h"
#include "base/money.h"

typedef struct Invocation Invocation;

typedef struct {
	const char *name;    /* "zone", on the line "--zone" */
	const char *value;   /* "ZONE"; NULL: a switch */
	const char *summary; /* msgid */
} CommandOption;

typedef enum {
	NEEDS_NOTHING,
	NEEDS_HOUSE,    /* knows where the data lives; opens it itself */
	NEEDS_DATABASE, /* opened, of this program's schema */
	NEEDS_MEMBER,   /* and the practice and the member that --practice and --as say */
} CommandNeeds;

enum { COMMAND_OPTIONS = 12, COMMAND_ARGUMENTS = 4 };

typedef struct {
	const char *name;      /* "user add" */
	const char *arguments; /* "EMAIL", "FORMAT FILE", "[COMMAND]", "start|stop|status" */
	const char *summary;   /* msgid, without a full stop */
	const char *about;     /* more for the man page, in English; NULL: nothing to add */
	CommandNeeds needs;
	const Error *(*run)(Invocation *in);
	CommandOption options[COMMAND_OPTIONS];
	bool hidden; /* not for people */
} Command;

typedef struct {
	const Command *rows;
	size_t count;
} CommandList;
extern const CommandList house_commands, day_commands, money_commands;

/* All commands in the order in which they are listed; NULL behind the last. */
const Command *command_at(size_t place);
extern const CommandOption global_options[];
extern const size_t global_option_count;

/* How an attempt ended, for scripts. */
typedef struct {
	int code;
	const char *meaning; /* msgid */
} ExitCode;
enum { EXIT_USAGE = 2, EXIT_CODES = 7 };
extern const ExitCode exit_codes[EXIT_CODES];
int exit_code(ErrorKind kind);

/* One run of a command. */
struct Invocation {
	Context cx;
	House house;
	const Command *command;
	int argc; /* the line as it was given, for serve's worker */
	char **argv;
	Text arguments[COMMAND_ARGUMENTS];
	size_t argument_count;
	Text values[COMMAND_OPTIONS]; /* of the command's options; a switch given is "yes" */
	Text globals[COMMAND_OPTIONS];
	int code; /* to end with, when the reason has been said already */
};

/* "" when it was not given. The name must stand in the table. */
Text option(const Invocation *in, const char *name);
bool option_given(const Invocation *in, const char *name);
Text global_option(const Invocation *in, const char *name);
/* As the reader of the terminal writes it. Not given: *money stays; its currency stands. REFUSED
 * when it is no amount, or may be two. */
MUST_USE const Error *money_option(Invocation *in, const char *name, Money *money);

/* Reads the line into the invocation; REFUSED (exit 2) with a sentence and a hint. */
MUST_USE const Error *line_read(Arena *arena, int argc, char **argv, Invocation *ret_in);

/* What `fuseau help`, `fuseau help COMMAND` and `fuseau help --man` print. */
Text help_all(Arena *arena, const Language *language);
Text help_command(Arena *arena, const Language *language, const Command *command);
Text help_man(Arena *arena);
Text usage_of(Arena *arena, const Command *command); /* "fuseau import FORMAT FILE [--zone ZONE]" */
const Command *command_named(const char *name);      /* NULL: there is none */
/* REFUSED: it is none, or only the beginning of some, which are named ("timer": start, stop). */
const Error *no_command(Arena *arena, Text name);

/* The whole program: the exit code. */
int command_line(int argc, char **argv);

#endif
