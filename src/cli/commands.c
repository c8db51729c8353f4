#include "cli/run.h"

const CommandOption global_options[] = {
	{"data", "DIR", N_("The folder that holds everything")},
	{"database", "URL", N_("PostgreSQL instead of a file: postgresql://…")},
	{"now", "INSTANT", N_("Fixes the clock, as 2026-11-23T08:30+01:00")},
	{"practice", "NAME", N_("Which practice, where there are several")},
	{"as", "EMAIL", N_("Which member, where there are several")},
};
const size_t global_option_count = sizeof global_options / sizeof global_options[0];

static const CommandList *const lists[] = {&house_commands, &day_commands, &money_commands};

const Command *command_at(size_t place)
{
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		if (place < lists[i]->count) {
			return &lists[i]->rows[place];
		}
		place -= lists[i]->count;
	}
	return NULL;
}

/* The one place where a kind of error becomes an exit code. */
const ExitCode exit_codes[EXIT_CODES] = {
	{0, N_("Done.")},
	{1, N_("Refused: the reason is printed.")},
	{EXIT_USAGE, N_("The line could not be understood.")},
	{3, N_("There is no such thing.")},
	{4, N_("Somebody changed it meanwhile: look again.")},
	{5, N_("The disk, the network or the database failed.")},
	{6, N_("The database was too busy: try again.")},
};

int exit_code(ErrorKind kind)
{
	static const int codes[] = {[ERROR_REFUSED] = 1,
		[ERROR_MISSING] = 3,
		[ERROR_CONFLICT] = 4,
		[ERROR_BROKEN] = 5,
		[ERROR_FULL] = 5,
		[ERROR_AGAIN] = 6};
	return codes[kind];
}
