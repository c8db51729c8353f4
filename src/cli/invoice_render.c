/* `fuseau invoice render`: one model in, one document out, without a database, so that anybody can
 * check what Fuseau writes. */
#include "app/invoice_file.h"
#include "cli/run.h"
#include "format/invoice_json.h"
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

const Error *run_invoice_render(Invocation *in)
{
	Arena *arena = in->cx.arena;
	bool piped = text_is(in->arguments[0], "-");
	InvoiceFile file = INVOICE_FILE_CII;
	Bytes json, document;
	Invoice invoice;
	if (!invoice_file_from_key(option(in, "format"), &file)) {
		return refuse(arena, "format", "Say which: --format cii, ubl or xrechnung.");
	}
	TRY(file_read(arena, piped ? TEXT("/dev/stdin") : in->arguments[0], INVOICE_JSON_LIMIT + 1,
		&json));
	const Error *error =
		invoice_json_read(arena, (Text){(const char *)json.start, json.length}, &invoice);
	if (error) {
		say_wrong(in, error, EXIT_USAGE);
		return OK;
	}
	error = invoice_file_make(arena, &invoice, file, &document);
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
