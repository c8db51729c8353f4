/* `fuseau rates FILE`: the rates that the European Central Bank publishes. */
#include "app/exchange.h"

#include "cli/run.h"
#include "host/file.h"

#include <stdio.h>

const Error *run_rates(Invocation *in)
{
	Context *cx = &in->cx;
	bool piped = text_is(in->arguments[0], "-");
	ExchangePage page;
	size_t rates;
	int file;
	TRY(file_open(cx->arena, piped ? TEXT("/dev/stdin") : in->arguments[0], &file));
	TRY(read_exchange(cx, file, &rates));
	TRY(open_exchange(cx, &page));
	Message said = message(
		cx->arena, "%1 rates are read. The newest is of %2.", arg(rates), arg(page.last));
	puts(words(cx->arena, cx->language, cx->zone, said).chars);
	return OK;
}
