#include "cli/run.h"

const CommandOption global_options[] = {
	{"data", "DIR", N_("The folder that holds everything")},
	{"database", "URL", N_("PostgreSQL instead of a file: postgresql://…")},
	{"now", "INSTANT", N_("Fixes the clock, as 2026-11-23T08:30+01:00")},
	{"practice", "NAME", N_("Which practice, where there are several")},
	{"as", "EMAIL", N_("Which member, where there are several")},
};
const size_t global_option_count = sizeof global_options / sizeof global_options[0];

const Command commands[] = {
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
			 "when "
			 "the command ends. Prints a link that opens it.",
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
		.name = "plan sequence",
		.arguments = "FILE N",
		.summary = N_("Orders the jobs of a weighted-tardiness file, for benchmarks"),
		.about = "FILE holds, for each instance, N lengths, N weights and N dues. Prints a "
			 "permutation of 1 to N for each.",
		.run = run_plan_sequence,
		.options = {{"budget", "KICKS", N_("How often the search is kicked elsewhere")},
			{"seconds", "S", N_("At most so many for each instance")}},
	},
	{
		.name = "today",
		.arguments = "",
		.summary = N_("Says what today is made of"),
		.about = "The verdict, what is in hand, what cannot be kept and why, the day, what "
			 "is "
			 "overdue and what waits.",
		.needs = NEEDS_MEMBER,
		.run = run_today,
	},
	{
		.name = "plan solve",
		.arguments = "FILE",
		.summary = N_("Plans one problem given as JSON, without any database"),
		.about = "FILE is - for standard input. A problem that is not valid ends with 2 "
			 "and one line that names the field.",
		.run = run_plan_solve,
	},
	{
		.name = "plan ask",
		.arguments = "",
		.summary = N_("Says whether so much work may be promised by then"),
		.about = "DATE counts on the client's clock: 2026-11-24T12:00, or 2026-11-24 for "
			 "the end of that day; without --by it is as soon as can be. HOURS are "
			 "written as 2h30, 1.5h or 45min. Nothing is changed by asking.",
		.needs = NEEDS_MEMBER,
		.run = run_plan_ask,
		.options = {{"client", "NAME", N_("Whose clock counts; your own work unless said")},
			{"hours", "HOURS", N_("How much work it is")},
			{"by", "DATE", N_("When it is wanted")},
			{"task", "TITLE", N_("About an open task instead")},
			{"json", NULL, N_("For programs")}},
	},
	{
		.name = "invoice list",
		.arguments = "",
		.summary = N_("Lists the invoices, drafts first"),
		.about = "With --json, amounts are whole minor units of the currency.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_list,
		.options = {{"json", NULL, N_("For programs")}},
	},
	{
		.name = "invoice draft",
		.arguments = "",
		.summary = N_("Drafts an invoice from work that is not billed yet"),
		.about = "Under the agreement in force on the last day. Prints the draft's id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_draft,
		.options = {{"client", "NAME", N_("Whom it is for")},
			{"from", "DAY", N_("The first day")}, {"to", "DAY", N_("The last day")}},
	},
	{
		.name = "invoice deposit",
		.arguments = "",
		.summary = N_("Drafts the deposit that is agreed with a client"),
		.about = "Of the agreement in force today. Prints the draft's id. The invoice of "
			 "the work takes it off.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_deposit,
		.options = {{"client", "NAME", N_("Whom it is for")}},
	},
	{
		.name = "invoice issue",
		.arguments = "[ID]",
		.summary = N_("Gives a draft its number and freezes it"),
		.about = "Prints the number. What is missing ends it with 1, a line for each.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_issue,
		.options = {{"drafts", NULL, N_("Every draft, one after the other")}},
	},
	{
		.name = "invoice credit",
		.arguments = "ID",
		.summary = N_("Drafts the credit note that takes an invoice back"),
		.about = "Prints the draft's id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_credit,
		.options = {{"keep-billed", NULL, N_("Its work is not billed again")}},
	},
	{
		.name = "invoice correct",
		.arguments = "ID",
		.summary = N_("Drafts the corrected invoice that replaces an issued one"),
		.about = "Prints the draft's id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_correct,
	},
	{
		.name = "invoice remind",
		.arguments = "",
		.summary = N_("Lists the reminders that are due, and invoices nobody has sent"),
		.about = "With --json also those that are paused or come later; amounts are whole "
			 "minor units of the currency.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_remind,
		.options = {{"json", NULL, N_("For programs")}},
	},
	{
		.name = "invoice mail",
		.arguments = "ID",
		.summary = N_("Writes a mail that is ready to be sent, with the invoice as a PDF"),
		.about = "ID is the id or the number. The file (.eml) opens in a mail program, "
			 "which sends it; say so then with invoice sent. Without --output it goes "
			 "to "
			 "standard output.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_mail,
		.options = {{"level", "LEVEL",
				    N_("A reminder instead: before, due, late, later or last")},
			{"output", "FILE", N_("Where to write it")}},
	},
	{
		.name = "invoice sent",
		.arguments = "ID",
		.summary = N_("Notes that an invoice or a reminder went out"),
		.needs = NEEDS_MEMBER,
		.run = run_invoice_sent,
		.options = {{"level", "LEVEL",
				    N_("A reminder instead: before, due, late, later or last")},
			{"on", "DAY", N_("When; today unless said")}},
	},
	{
		.name = "invoice hand-over",
		.arguments = "FOLDER",
		.summary = N_("Leaves issued invoices in a folder, and reads what a platform says"),
		.about = "Writes each invoice that was not handed over yet into FOLDER/out, once, "
			 "and reads the files in FOLDER/in: CDAR messages, or a table "
			 "number,code,day,who,reason. What was read goes to FOLDER/done, what "
			 "cannot be to FOLDER/refused with a line on standard error and exit 1. "
			 "Made to be run by a timer.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_hand_over,
		.options = {{"format", "FORMAT",
			N_("facturx (PDF), cii, ubl (Peppol) or xrechnung")}},
	},
	{
		.name = "invoice import",
		.arguments = "MODEL",
		.summary = N_("Takes in an invoice that was issued and numbered elsewhere"),
		.about = "MODEL is JSON as for invoice render, - for standard input. It keeps its "
			 "number outside the series and is owed like any other. Prints its id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_import,
		.options = {{"client", "NAME", N_("Whom it is for")}},
	},
	{
		.name = "invoice file",
		.arguments = "ID",
		.summary = N_("Writes an issued invoice as a file"),
		.about = "ID is the id or the number. Without --output the document goes to "
			 "standard output.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_file,
		.options = {{"format", "FORMAT",
				    N_("facturx (PDF), cii, ubl (Peppol) or xrechnung")},
			{"output", "FILE", N_("Where to write it")}},
	},
	{
		.name = "invoice read",
		.arguments = "FILE",
		.summary = N_("Says what a supplier’s e-invoice says"),
		.about = "FILE is a Factur-X or ZUGFeRD PDF, or CII or UBL as XML; - for standard "
			 "input. A PDF is opened in a process with limits of its own.",
		.run = run_invoice_read,
	},
	{
		.name = "invoice render",
		.arguments = "MODEL",
		.summary = N_("Makes one document of a model given as JSON, without any database"),
		.about = "MODEL is - for standard input; docs/manual/en/invoice-json.md describes "
			 "it. Without --output the document goes to standard output. A model that "
			 "is not valid ends with 2, one that may not be issued with 1; each line "
			 "names a field.",
		.run = run_invoice_render,
		.options = {{"format", "FORMAT",
				    N_("facturx (PDF), cii, ubl (Peppol) or xrechnung")},
			{"output", "FILE", N_("Where to write it")},
			{"logo", "FILE", N_("A PNG for the head of the page")},
			{"colour", "COLOUR", N_("Of the title and the sum, as #005f75")}},
	},
	{
		.name = "bank",
		.arguments = "FILE",
		.summary = N_("Reads a statement of an account"),
		.about =
			"FILE is CAMT.053, OFX, MT940, or the CSV of PayPal or Wise; - for "
			"standard input. Any other table is read on the page Payments, which asks "
			"for its columns. Lines that are there already are not taken twice; a file "
			"whose sums are wrong gives nothing. What each line pays is settled on "
			"that page.",
		.needs = NEEDS_MEMBER,
		.run = run_bank,
		.options = {{"format", "FORMAT", N_("camt, ofx, mt940, paypal or wise")},
			{"account", "NAME", N_("Of which account, where the file does not say")},
			{"json", NULL, N_("For programs")}},
	},
	{
		.name = "rates",
		.arguments = "FILE",
		.summary =
			N_("Reads the rates of exchange that the European Central Bank publishes"),
		.about = "FILE is eurofxref-hist.csv, eurofxref.csv or the same as XML; - for "
			 "standard input. Nothing is fetched. A day that is there already is "
			 "replaced; payments keep the rate they were counted at.",
		.needs = NEEDS_MEMBER,
		.run = run_rates,
	},
	{
		.name = "plan happened",
		.arguments = "KIND",
		.summary = N_("Says what something unforeseen would do to the plan"),
		.about = "KIND is lost or outage (--from, --until: 13:30 is today's, where you "
			 "are), urgent (--client, --what, --hours, --by), overrun (--task, --hours "
			 "that are left) or late (--task, --what is missing, --by when it should "
			 "come). Prints what moves, and a message for each client concerned. "
			 "Nothing is changed without --take.",
		.needs = NEEDS_MEMBER,
		.run = run_plan_happened,
		.options = {{"from", "TIME", N_("When it began; now unless said")},
			{"until", "TIME", N_("When it ends; with today’s work unless said")},
			{"client", "NAME", N_("Whose request, or whose task, it is")},
			{"task", "TITLE", N_("Which open task")},
			{"hours", "HOURS", N_("How much work it is")},
			{"by", "DATE", N_("On the client’s clock")},
			{"what", "TEXT", N_("What it is, or what is missing")},
			{"leave", "TITLE", N_("Which open task a colleague takes")},
			{"with", "NAME", N_("Which colleague takes it")},
			{"json", NULL, N_("For programs")},
			{"take", NULL, N_("Takes the new plan, and keeps the messages")}},
	},
	{
		.name = "plan",
		.arguments = "",
		.summary = N_("Prints the stored plan"),
		.needs = NEEDS_MEMBER,
		.run = run_plan,
		.options = {{"json", NULL, N_("For programs")}},
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
		.options =
			{{"all", "DIR", N_("The folder to write into; made where it is missing")},
				{"books", "FORMAT",
					N_("The books instead: receipts, book, fec, quickbooks, "
					   "iif, "
					   "xero, "
					   "freshbooks or wave")},
				{"year", "YEAR", N_("Of the books; the one that runs unless said")},
				{"output",
					"FILE", N_("Where to; the file’s own name unless said")}},
	},
	{
		.name = "timer start",
		.arguments = "[NOTE]",
		.summary = N_("Starts the timer, and stops the one that runs"),
		.about = "A client or a task is meant by its name or by the beginning of it. Both "
			 "may "
			 "be said later, on the page.",
		.needs = NEEDS_MEMBER,
		.run = run_timer_start,
		.options = {{"client", "NAME", N_("For whom")},
			{"task", "TITLE", N_("On which open task")}},
	},
	{
		.name = "timer stop",
		.arguments = "",
		.summary = N_("Stops the timer and keeps the time"),
		.about = "One that has run past the end of the working day, or for more than eight "
			 "hours, wants to know until when to keep it.",
		.needs = NEEDS_MEMBER,
		.run = run_timer_stop,
		.options = {{"at", "INSTANT",
			N_("Keeps it until then, as 2026-11-23T18:00+01:00")}},
	},
	{
		.name = "timer status",
		.arguments = "",
		.summary = N_("Says what the timer runs for"),
		.needs = NEEDS_MEMBER,
		.run = run_timer_status,
		.options = {{"json", NULL, N_("For programs")}},
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
const size_t command_count = sizeof commands / sizeof commands[0];

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
		[ERROR_AGAIN] = 6};
	return codes[kind];
}
