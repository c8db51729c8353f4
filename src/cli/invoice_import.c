/* `fuseau invoice import MODEL --client NAME`: one that was issued elsewhere. */
#include "app/invoice.h"
#include "app/named.h"
#include "cli/run.h"
#include "format/invoice_json.h"
#include "host/file.h"

#include <inttypes.h>
#include <stdio.h>

const Error *run_invoice_import(Invocation *in)
{
	Context *cx = &in->cx;
	bool piped = text_is(in->arguments[0], "-");
	ClientId client;
	Bytes json;
	Invoice document;
	InvoiceId id;
	TRY(client_named(cx, option(in, "client"), &client));
	TRY(file_read(cx->arena, piped ? TEXT("/dev/stdin") : in->arguments[0],
		INVOICE_JSON_LIMIT + 1, &json));
	TRY(invoice_json_read(cx->arena, (Text){(const char *)json.start, json.length}, &document));
	TRY(import_invoice(cx, client, &document, &id));
	printf("%" PRId64 "\n", id.value);
	return OK;
}
