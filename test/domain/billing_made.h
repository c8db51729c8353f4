/* Agreements, hours and bills for tests of billing. */
#ifndef TEST_DOMAIN_BILLING_MADE_H
#define TEST_DOMAIN_BILLING_MADE_H

#include "domain/billing.h"

#include "test/test.h"

Instant at(const char *iso);
/* 40.00 EUR an hour; evening 19:00–08:00 +25 %, Saturday and Sunday +50 %, public holidays +100 %,
 * asked for with less than a day's notice: urgent, +30 %. */
Agreement usual(void);
/* From 1 November: 2 h for 70.00, 45.00 an hour above. */
Agreement kept_hours(void);
Work work(const char *start, const char *end);
BillingClock clock_of(Arena *arena, const char *zone);
/* Of all its days. */
Billing november(Arena *arena, const Agreement *agreement);
void hours_worked(Arena *arena, Billing *billing, int64_t id, const char *title, const char *start,
	const char *end);
/* "work 2 x 40 = 80.00 | …" */
Text bill_text(Arena *arena, const Bill *bill);

#endif
