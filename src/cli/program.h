/* What commands share: the folder, the database, the clock, how errors are said. */
#ifndef CLI_PROGRAM_H
#define CLI_PROGRAM_H

#include "cli/commands.h"

/* Fills in house and cx from the global options; opens nothing. */
MUST_USE const Error *house_plan(Invocation *in);
/* MISSING where nothing has been started yet: a mistyped folder is not made by looking into it. */
MUST_USE const Error *house_there(Invocation *in);
/* Makes the data folder where it is missing and takes its locks: together with other commands, or
 * alone. */
MUST_USE const Error *house_folder(Invocation *in);
/* Opens the database; cx->db is this command's way in. */
MUST_USE const Error *house_open(Invocation *in);
void house_close(Invocation *in);

/* A column of a table: filled with blanks to so many characters, behind the text, or before it
 * where width is below zero. */
Text column(Arena *arena, Text text, int width);

/* What an option is called where the trade has another word for it: "minutes" is --hours. */
typedef struct {
	const char *field, *option;
} FieldOption;
/* The same error, about options: each is then said with the option it is about. */
const Error *error_on_line(
	Arena *arena, const Error *error, const FieldOption *names, size_t count);

#endif
