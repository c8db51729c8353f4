/* The lists of codes that an e-invoice may use. Every receiver's rules refuse a document with a
 * code that is not among them (EN 16931, BR-CL-*), so we do before it leaves. */
#ifndef DOMAIN_CODE_LIST_H
#define DOMAIN_CODE_LIST_H

#include "base/text.h"

typedef enum {
	CODE_COUNTRY,
	CODE_CURRENCY,
	CODE_SUBJECT,  /* of a note */
	CODE_REGISTER, /* who gave a party its number: "0002" is SIRENE */
	CODE_NETWORK,  /* of an electronic address: "0225" is the French directory */
	CODE_DISCOUNT,
	CODE_SURCHARGE,
	CODE_UNIT,
} CodeList;

bool code_known(CodeList list, Text code);

#endif
