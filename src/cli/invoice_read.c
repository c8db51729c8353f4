/* `fuseau invoice read`: what a supplier's e-invoice says, and `fuseau read`, the child that opens
 * a stranger's PDF or picture. */
#include "app/paper.h"
#include "app/supplier_invoice.h"
#include "cli/run.h"
#include "host/child.h"
#include "host/file.h"

#include <stdio.h>

static void say(const char *what, Text text)
{
	if (!text_empty(text)) {
		printf("%s: %s\n", what, text.chars);
	}
}

static void say_money(Arena *arena, const char *what, Money money)
{
	say(what, text_format(
			  arena, "%s %s", money_decimal(arena, money).chars, money.currency.code));
}

static void say_invoice(Arena *arena, const SupplierInvoice *invoice)
{
	say("syntax", invoice->syntax);
	say("kind", text_format(arena, "%d", invoice->kind));
	say("number", invoice->number);
	say("issued", day_set(invoice->issued) ? day_iso(arena, invoice->issued) : TEXT(""));
	say("due", day_set(invoice->due) ? day_iso(arena, invoice->due) : TEXT(""));
	say("seller", invoice->seller);
	say("seller VAT number", invoice->seller_vat_id);
	say("buyer", invoice->buyer);
	EACH (SupplierLine, line, invoice->lines) {
		say("line", text_format(arena, "%s, %s", text_chars(line->name),
				    money_decimal(arena, line->net).chars));
	}
	say_money(arena, "net", invoice->net);
	say_money(arena, "VAT", invoice->tax);
	say_money(arena, "gross", invoice->gross);
	say_money(arena, "payable", invoice->payable);
	say("IBAN", invoice->iban);
	say("reference", invoice->reference);
}

const Error *run_invoice_read(Invocation *in)
{
	Arena *arena = in->cx.arena;
	bool piped = text_is(in->arguments[0], "-");
	Bytes file;
	SupplierInvoice invoice;
	TRY(file_read(
		arena, piped ? TEXT("/dev/stdin") : in->arguments[0], SUPPLIER_FILE_LIMIT, &file));
	TRY(supplier_invoice_open(arena, file, &invoice));
	say_invoice(arena, &invoice);
	return OK;
}

const Error *run_read(Invocation *in)
{
	Bytes file, read;
	Arena *arena = in->cx.arena;
	child_limit();
	bool logo = text_is(in->arguments[0], "logo");
	if (!logo && !text_is(in->arguments[0], "invoice")) {
		return refuse(arena, "kind", "Only an invoice or a logo can be read like this.");
	}
	TRY(file_read(arena, TEXT("/dev/stdin"), SUPPLIER_FILE_LIMIT, &file));
	TRY(logo ? read_logo(arena, file, &read) : supplier_invoice_extract(arena, file, &read));
	fwrite(read.start, 1, read.length, stdout);
	return OK;
}
