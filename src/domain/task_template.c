#include "domain/task_template.h"

#include "base/message.h"

const ShippedTask shipped_tasks[] = {
	{"social", N_("Social media, a week of posts"), N_("Schedule the week’s posts"),
		N_("Social media"), {120},
		{N_("Read the brief and the brand notes"), N_("Choose the subjects"),
			N_("Write the posts"), N_("Find or make the pictures"),
			N_("Check links, names and hashtags"), N_("Have them approved"),
			N_("Schedule at the hours of the client’s readers"),
			N_("Look again after publication")},
		8},
	{"report", N_("Monthly report"), N_("Write the monthly report"), N_("Report"), {90},
		{N_("Gather the month’s figures"), N_("Compare them with the month before"),
			N_("Say what worked and what did not"), N_("Propose what comes next"),
			N_("Read it through once more"), N_("Send it to the client")},
		6},
	{"meeting", N_("Meeting preparation"), N_("Prepare the meeting"), N_("Meeting"), {45},
		{N_("Agree on the time in both zones"), N_("Write the agenda"),
			N_("Gather the documents"), N_("Send invitation, agenda and link"),
			N_("Test the link"), N_("Write the minutes and who does what")},
		6},
	{"newsletter", N_("Newsletter"), N_("Send the newsletter"), N_("Newsletter"), {180},
		{N_("Choose the subjects with the client"), N_("Write the texts"),
			N_("Write subject line and preview"), N_("Place the pictures"),
			N_("Check every link"), N_("Send a test and read it on a phone"),
			N_("Have it approved"), N_("Schedule it"), N_("Note opens and clicks")},
		9},
	{"onboarding", N_("Welcome a client"), N_("Welcome the client"), N_("Onboarding"), {120},
		{N_("Have the agreement signed"), N_("Ask for zone, hours and public holidays"),
			N_("Ask which channel for what"), N_("Note goals, brand and tone"),
			N_("Receive the accesses, safely"),
			N_("Note what is blocked on their side"), N_("Set up board and calendar"),
			N_("Agree on the first promises"), N_("Hold the first meeting")},
		9},
};
const size_t shipped_task_count = sizeof shipped_tasks / sizeof shipped_tasks[0];
