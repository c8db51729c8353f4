/* `fuseau invoice render`: one model in, one document out, without a database, so that anybody can
 * check what Fuseau writes. */
#include "app/invoice_file.h"
#include "app/paper.h"
#include "cli/run.h"
#include "format/invoice_json.h"
#include "host/clock.h"
#include "host/file.h"

#include <stdio.h>

/* One line each: "lines[2].price: A price is not negative …". */
static void say_wrong(Invocation *in, const Error *error, int code)
{
	for (const Error *each = error; each; each = each->next) {
		Text sentence = words(in->cx.arena, in->cx.language, NULL, each->reason);
		fprintf(stderr, "%s%s%s\n", each->field, *each->field ? ": " : "", sentence.chars);
	}
	in->code = code;
}

static const Error *read_look(Invocation *in, InvoiceLook *ret_look)
{
	Text now = global_option(in, "now"), logo = option(in, "logo");
	Instant fixed = {0};
	if (!text_empty(now) && !instant_parse(span_of(now), &fixed)) {
		return refuse(in->cx.arena, "now",
			"--now %1 is no instant: write 2026-11-23T08:30+01:00.", arg(now));
	}
	*ret_look = (InvoiceLook){.colour = option(in, "colour"), .made = clock_now(fixed)};
	if (text_empty(logo)) {
		return OK;
	}
	TRY(file_read(in->cx.arena, logo, LOGO_LIMIT, &ret_look->logo));
	return read_logo(in->cx.arena, ret_look->logo, &ret_look->logo);
}

const Error *run_invoice_render(Invocation *in)
{
	Arena *arena = in->cx.arena;
	bool piped = text_is(in->arguments[0], "-");
	InvoiceFile file = INVOICE_FILE_CII;
	Bytes json, document;
	Invoice invoice;
	InvoiceLook look;
	if (!invoice_file_from_key(option(in, "format"), &file)) {
		return refuse(
			arena, "format", "Say which: --format facturx, cii, ubl or xrechnung.");
	}
	TRY(read_look(in, &look));
	TRY(file_read(arena, piped ? TEXT("/dev/stdin") : in->arguments[0], INVOICE_JSON_LIMIT + 1,
		&json));
	const Error *error =
		invoice_json_read(arena, (Text){(const char *)json.start, json.length}, &invoice);
	if (error) {
		say_wrong(in, error, EXIT_USAGE);
		return OK;
	}
	error = invoice_file_make(arena, &invoice, &look, file, &document);
	if (error && error->kind == ERROR_REFUSED) {
		say_wrong(in, error, exit_code(ERROR_REFUSED));
		return OK;
	}
	TRY(error);
	Text path = option(in, "output");
	if (!text_empty(path)) {
		return file_write(arena, path, document);
	}
	fwrite(document.start, 1, document.length, stdout);
	return OK;
}
