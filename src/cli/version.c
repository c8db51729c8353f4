/* `fuseau version` */
#include "cli/run.h"

#include <stdio.h>

static const char version[] = "0.1";

const Error *run_version(Invocation *in)
{
	if (option_given(in, "json")) {
		printf("{\"program\":\"fuseau\",\"version\":\"%s\",\"compiler\":\"%s\"}\n", version,
			__VERSION__);
	} else {
		printf("fuseau %s\n", version);
	}
	return OK;
}
