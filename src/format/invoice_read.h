/* An invoice that came from a supplier: CII (Factur-X, ZUGFeRD, XRechnung) or UBL, read for what
 * the books need. libxml2 reads from memory: no network, no DOCTYPE, named limits. */
#ifndef FORMAT_INVOICE_READ_H
#define FORMAT_INVOICE_READ_H

#include "base/bytes.h"
#include "base/error.h"
#include "domain/invoice.h"

typedef struct {
	Text name;
	Text quantity, rate; /* as written, "" when it says none */
	Money net;
} SupplierLine;
LIST_OF(SupplierLine, SupplierLines);

typedef struct {
	Text syntax; /* "CII", "UBL" */
	int kind;    /* UNTDID 1001: 380, 381 … */
	bool credit; /* it gives money back */
	Text number, order;
	Day issued, due;
	Currency currency;
	Text seller, seller_vat_id, seller_legal_id, seller_country, buyer;
	Text iban, reference; /* where and how it wants to be paid */
	Money net, tax, gross, prepaid, payable;
	SupplierLines lines;
} SupplierInvoice;

/* REFUSED with a sentence: no XML, a DOCTYPE, another document, a sum that is wrong. */
MUST_USE const Error *supplier_invoice_read(Arena *arena, Bytes xml, SupplierInvoice *ret_invoice);

enum { SUPPLIER_XML_LIMIT = 8 << 20, SUPPLIER_DEPTH = 32, SUPPLIER_TEXT_LIMIT = 5000 };

#endif
