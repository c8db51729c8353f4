/* The commands of a day's work: what is on, the plan, the timer. */
#include "cli/run.h"

static const Command rows[] = {
	{
		.name = "today",
		.arguments = "",
		.summary = N_("Says what today is made of"),
		.about = "The verdict, what is in hand, what cannot be kept and why, the day, what "
			 "is overdue and what waits.",
		.needs = NEEDS_MEMBER,
		.run = run_today,
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
		.name = "plan solve",
		.arguments = "FILE",
		.summary = N_("Plans one problem given as JSON, without any database"),
		.about = "FILE is - for standard input. A problem that is not valid ends with 2 "
			 "and one line that names the field.",
		.run = run_plan_solve,
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
		.name = "timer start",
		.arguments = "[NOTE]",
		.summary = N_("Starts the timer, and stops the one that runs"),
		.about = "A client or a task is meant by its name or by the beginning of it. Both "
			 "may be said later, on the page.",
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
};
const CommandList day_commands = {rows, sizeof rows / sizeof rows[0]};
