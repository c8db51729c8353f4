/* The shipped texts that go with invoices and of updates, in the order of notice_languages; those
 * of invoices in that of NoticeKind from NOTICE_INVOICE on. Inside notice_shipped.c's family. */
#ifndef DOMAIN_NOTICE_SHIPPED_H
#define DOMAIN_NOTICE_SHIPPED_H

#include "domain/notice_text.h"

enum { NOTICES_OF_INVOICES = NOTICE_LAST - NOTICE_INVOICE + 1, NOTICES_SPOKEN = 3 };
extern const NoticeText notice_of_invoices[NOTICES_SPOKEN][NOTICES_OF_INVOICES];
extern const NoticeText notice_of_updates[NOTICES_SPOKEN];

#endif
