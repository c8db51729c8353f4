/* `fuseau doctor` */
#include "app/doctor.h"
#include "cli/program.h"
#include "cli/run.h"

#include <stdio.h>

static void print(const Invocation *in, const Finding *finding)
{
	static const char *const states[] = {N_("good"), N_("look"), N_("BROKEN")};
	const Context *cx = &in->cx;
	Text state = words_plain(cx->language, states[finding->state]);
	printf("%s %-8s  %s\n", column(cx->arena, state, 8).chars, finding->about,
		words(cx->arena, cx->language, cx->zone, finding->found).chars);
	if (finding->advice.msgid) {
		printf("%19s%s\n", "",
			words(cx->arena, cx->language, cx->zone, finding->advice).chars);
	}
}

const Error *run_doctor(Invocation *in)
{
	Context *cx = &in->cx;
	Findings findings = {0};
	TRY(house_there(in));
	examine_machine(cx, &findings);
	const Error *error = house_open(in);
	if (error) {
		finding_of_error(cx, &findings, "database", error);
	} else {
		examine_data(cx, &findings);
	}
	if (option_given(in, "json")) {
		puts(findings_json(cx, findings).chars);
	} else {
		EACH (Finding, finding, findings) {
			print(in, finding);
		}
	}
	in->code = findings_worst(findings) == FINDING_BROKEN ? exit_code(ERROR_BROKEN) : 0;
	return OK;
}
