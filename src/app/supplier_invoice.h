/* An e-invoice that a supplier sent: a Factur-X PDF, CII or UBL. */
#ifndef APP_SUPPLIER_INVOICE_H
#define APP_SUPPLIER_INVOICE_H

#include "format/invoice_read.h"

/* Any of them, known by its bytes; a PDF is opened in a child with limits. */
MUST_USE const Error *supplier_invoice_open(Arena *arena, Bytes file, SupplierInvoice *ret_invoice);
/* What that child does: the XML inside a PDF. */
MUST_USE const Error *supplier_invoice_extract(Arena *arena, Bytes pdf, Bytes *ret_xml);

enum { SUPPLIER_FILE_LIMIT = 20 << 20 /* bytes */ };

#endif
