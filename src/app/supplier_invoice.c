#include "app/supplier_invoice.h"
#include "host/child.h"
#include "paper/attachment.h"

#include <string.h>

const Error *supplier_invoice_extract(Arena *arena, Bytes pdf, Bytes *ret_xml)
{
	return pdf_attachment(arena, pdf, ret_xml);
}

const Error *supplier_invoice_open(Arena *arena, Bytes file, SupplierInvoice *ret_invoice)
{
	int code = 0;
	if (file.length < 5 || memcmp(file.start, "%PDF-", 5) != 0) {
		return supplier_invoice_read(arena, file, ret_invoice);
	}
	Bytes xml;
	TRY(child_read(arena, "invoice", file, &xml, &code));
	if (code != 0) {
		return refuse(
			arena, "file", "This PDF cannot be read, or carries no invoice as XML.");
	}
	return supplier_invoice_read(arena, xml, ret_invoice);
}
