/* `fuseau invoice hand-over FOLDER`: invoices for a platform, and what it says of them. */
#include "app/invoice.h"
#include "app/invoice_status.h"
#include "cli/run.h"

#include <stdio.h>

/* Peppol's language where the seller is Belgian, the PDF with its XML elsewhere. */
static const Error *format_of(Invocation *in, InvoiceFile *ret_format)
{
	InvoiceSettings settings;
	Text said = option(in, "format");
	if (text_empty(said)) {
		TRY(open_invoice_settings(&in->cx, &settings));
		bool belgian = text_is(settings.seller.party.address.country, "BE");
		*ret_format = belgian ? INVOICE_FILE_UBL : INVOICE_FILE_FACTURX;
		return OK;
	}
	return invoice_file_from_key(said, ret_format)
		       ? OK
		       : refuse(in->cx.arena, "format",
				 "Say which: --format facturx, cii, ubl or xrechnung.");
}

static void say(Invocation *in, const HandedFile *file, const char *good, const char *bad)
{
	Context *cx = &in->cx;
	if (!file->problem) {
		printf("%s/%s\n", good, file->name.chars);
		return;
	}
	Text why = words(cx->arena, cx->language, cx->zone, file->problem->reason);
	fprintf(stderr, "%s/%s: %s\n", bad, file->name.chars, why.chars);
	in->code = exit_code(ERROR_REFUSED);
}

const Error *run_invoice_hand_over(Invocation *in)
{
	InvoiceFile format;
	HandOver over;
	TRY(format_of(in, &format));
	TRY(hand_over(&in->cx, in->arguments[0], format, &over));
	EACH (const HandedFile, file, over.written) {
		say(in, file, "out", "out");
	}
	EACH (const HandedFile, file, over.picked_up) {
		say(in, file, "done", "refused");
	}
	return OK;
}
