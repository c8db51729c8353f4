/* One issued document as a file: what `fuseau invoice render` and the pages hand out. */
#ifndef APP_INVOICE_FILE_H
#define APP_INVOICE_FILE_H

#include "base/bytes.h"
#include "base/error.h"
#include "domain/invoice.h"
#include "paper/invoice.h"

typedef enum {
	INVOICE_FILE_FACTURX,   /* PDF/A-3b with the XML inside */
	INVOICE_FILE_CII,       /* XML, profile EN 16931 of Factur-X */
	INVOICE_FILE_UBL,       /* XML, Peppol BIS Billing 3 */
	INVOICE_FILE_XRECHNUNG, /* XML, UBL under the German rules */
	INVOICE_FILES
} InvoiceFile;

const char *invoice_file_key(InvoiceFile file); /* "cii" */
bool invoice_file_from_key(Text key, InvoiceFile *ret_file);

/* Whether a filled invoice can become this file: REFUSED with every problem and its field. */
MUST_USE const Error *invoice_file_check(Arena *arena, const Invoice *invoice, InvoiceFile file);
/* Fills the invoice in, checks it, writes it; the look counts for a PDF. REFUSED with every problem
 * and its field. */
MUST_USE const Error *invoice_file_make(Arena *arena, Invoice *invoice, const InvoiceLook *look,
	InvoiceFile file, Bytes *ret_bytes);

#endif
