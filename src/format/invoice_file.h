/* An issued document as the files that machines read. All are written from the one model, after
 * invoice_fill; invoice_check says beforehand whether receivers will take them. */
#ifndef FORMAT_INVOICE_FILE_H
#define FORMAT_INVOICE_FILE_H

#include "domain/invoice.h"

typedef enum {
	PROFILE_FACTURX, /* Factur-X and ZUGFeRD, profile EN 16931; with BR-FR for French sellers */
	PROFILE_XRECHNUNG, /* XRechnung 3.0, for German administrations */
	PROFILE_PEPPOL,    /* Peppol BIS Billing 3 */
} InvoiceProfile;

/* UN/CEFACT Cross Industry Invoice (D16B and D22B share these elements). */
Text invoice_cii(Arena *arena, const Invoice *invoice, InvoiceProfile profile);
/* UBL 2.1 Invoice, or CreditNote for a credit note. */
Text invoice_ubl(Arena *arena, const Invoice *invoice, InvoiceProfile profile);

/* What this network or administration wants beyond invoice_check; each problem with its field. */
MUST_USE const Error *invoice_profile_check(
	Arena *arena, const Invoice *invoice, InvoiceProfile profile);

/* What all syntaxes decide alike. */
Text invoice_guideline(InvoiceProfile profile); /* BT-24 */
Text invoice_means(const Invoice *invoice);     /* BT-81: 58 SEPA transfer, 30 transfer, 1 other */
/* Category O forbids the numbers for VAT (BR-O-02). */
bool invoice_tells_vat_ids(const Invoice *invoice);
Text rate_text(Arena *arena, Rate rate); /* "20.00" */
/* What an account without IBAN says, on one line (BT-82). */
Text account_text(Arena *arena, const PaymentAccount *account);

#endif
