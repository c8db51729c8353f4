/* What the square codes on an invoice say to a banking app. Pure texts; paper/ draws them. */
#ifndef FORMAT_PAYMENT_CODE_H
#define FORMAT_PAYMENT_CODE_H

#include "domain/invoice.h"

typedef enum {
	CODE_NONE,
	CODE_EPC,   /* EPC069-12: a SEPA transfer in euros */
	CODE_SWISS, /* Swiss QR-bill (SPC 0200): francs or euros to a Swiss or Liechtenstein account
		     */
} PaymentCode;

/* The code that fits the first account and what is due, and its text; CODE_NONE for a credit note,
 * a paid invoice, another currency or an account without IBAN. */
PaymentCode payment_code(Arena *arena, const Invoice *invoice, Text *ret_text);

#endif
