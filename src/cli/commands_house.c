/* The commands of the house: serving, keeping, letting in, bringing in and out. */
#include "cli/run.h"

static const Command rows[] = {
	{
		.name = "serve",
		.arguments = "",
		.summary = N_("Serves the pages to a browser, until it is told to stop"),
		.about = "Prints the address, and a link to set up while there is no practice. "
			 "SIGTERM lets the requests under way finish. Sockets handed over by "
			 "systemd are used instead of --listen. A unix socket is open to Fuseau's "
			 "user and group (mode 0660). Several servers may stand before one "
			 "PostgreSQL; they share the folder of --data.",
		.needs = NEEDS_HOUSE,
		.run = run_serve,
		.options = {{"listen", "ADDRESS:PORT",
				    N_("127.0.0.1:8370 unless said; or unix:PATH; port 0 takes a "
				       "free one")},
			{"url", "URL", N_("The address people type, when a proxy stands in front")},
			{"behind-proxy", NULL,
				N_("Believes a proxy on this machine who asks: X-Forwarded-For")}},
	},
	{
		.name = "backup",
		.arguments = "FILE",
		.summary = N_("Writes everything into one file, beside a running server"),
		.about = "The file is read back and checked before success is reported. It can be "
			 "restored into either kind of database.",
		.needs = NEEDS_DATABASE,
		.run = run_backup,
	},
	{
		.name = "restore",
		.arguments = "FILE",
		.summary = N_("Brings a backup into an empty folder or database"),
		.needs = NEEDS_HOUSE,
		.run = run_restore,
	},
	{
		.name = "doctor",
		.arguments = "",
		.summary = N_("Looks whether everything is in order, and says what to do"),
		.about = "Reads every row and every kept file, the disk, the time zones, the clock "
			 "and the age of the last backup. Ends with 5 when something is broken.",
		.needs = NEEDS_HOUSE,
		.run = run_doctor,
		.options = {{"json", NULL, N_("For programs")}},
	},
	{
		.name = "demo",
		.arguments = "",
		.summary = N_("Serves a demonstration to look around in"),
		.about = "Without --data or --database it lives in a folder of its own that goes "
			 "when the command ends. Prints a link that opens it.",
		.needs = NEEDS_HOUSE,
		.run = run_demo,
		.options = {{"listen", "ADDRESS:PORT",
				    N_("127.0.0.1:8370 unless said; or unix:PATH; port 0 takes a "
				       "free one")},
			{"url", "URL", N_("The address people type, when a proxy stands in front")},
			{"behind-proxy", NULL,
				N_("Believes a proxy on this machine who asks: X-Forwarded-For")}},
	},
	{
		.name = "migrate",
		.arguments = "",
		.summary = N_("Brings the database to this version"),
		.needs = NEEDS_HOUSE,
		.run = run_migrate,
	},
	{
		.name = "user add",
		.arguments = "EMAIL",
		.summary = N_("Lets another person work in the practice"),
		.about = "The first person owns the practice that begins with them, as with the "
			 "set-up "
			 "link that serve prints.",
		.needs = NEEDS_HOUSE,
		.run = run_user_add,
		.options = {{"password-stdin", NULL,
				    N_("The password is the first line of the input")},
			{"zone", "ZONE",
				N_("Of the first person: where they work, as Europe/Paris")}},
	},
	{
		.name = "user password",
		.arguments = "EMAIL",
		.summary = N_("Gives a person a new password and ends their sessions"),
		.needs = NEEDS_DATABASE,
		.run = run_user_password,
		.options = {{"password-stdin", NULL,
			N_("The password is the first line of the input")}},
	},
	{
		.name = "import",
		.arguments = "FORMAT FILE",
		.summary = N_("Brings in what another program exported"),
		.about = "FORMAT is toggl, clockify, trello, asana, ics, freshbooks or wave; FILE "
			 "may be - for standard input. Rows that cannot be read are left out and "
			 "listed. The "
			 "same file again changes nothing; a newer one changes what it says "
			 "differently. The page Import undoes an import as a whole.",
		.needs = NEEDS_MEMBER,
		.run = run_import_file,
		.options = {{"zone", "ZONE", N_("Of times written without one; yours unless said")},
			{"client", "NAME", N_("Of everything that names no client")},
			{"currency", "CODE",
				N_("Of amounts beside which none stands; yours unless said")},
			{"dates", "dmy|mdy|ymd", N_("How the dates are written")},
			{"dry-run", NULL, N_("Only says what would happen")},
			{"json", NULL, N_("For programs")}},
	},
	{
		.name = "export",
		.arguments = "",
		.summary = N_("Takes everything out: tables, JSON, a calendar"),
		.needs = NEEDS_MEMBER,
		.run = run_export,
		.options = {{"all", "DIR",
				    N_("The folder to write into; made where it is missing")},
			{"books", "FORMAT",
				N_("The books instead: receipts, book, fec, quickbooks, "
				   "iif, "
				   "xero, "
				   "freshbooks or wave")},
			{"year", "YEAR", N_("Of the books; the one that runs unless said")},
			{"output", "FILE", N_("Where to; the file’s own name unless said")}},
	},
	{
		.name = "version",
		.arguments = "",
		.summary = N_("Says which version this is"),
		.run = run_version,
		.options = {{"json", NULL, N_("For programs")}},
	},
	{
		.name = "help",
		.arguments = "[COMMAND] [WORD]",
		.summary = N_("Says what there is, or what a command takes"),
		.run = run_help,
		.options = {{"man", NULL, N_("The manual page, as mdoc")}},
	},
	{
		.name = "read",
		.arguments = "KIND",
		.summary = "",
		.run = run_read,
		.hidden = true,
	},
	{
		.name = "serve-worker",
		.arguments = "",
		.summary = "",
		.needs = NEEDS_HOUSE,
		.run = run_serve_worker,
		.options = {{"stop", "DESCRIPTOR", ""}, {"ready", "DESCRIPTOR", ""},
			{"sockets", "DESCRIPTORS", ""}, {"url", "URL", ""}, {"announce", NULL, ""},
			{"behind-proxy", NULL, ""}, {"demo", NULL, ""}},
		.hidden = true,
	},
};
const CommandList house_commands = {rows, sizeof rows / sizeof rows[0]};
