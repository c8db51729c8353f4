/* How people write an amount or a per cent. */
#ifndef DOMAIN_AMOUNT_TYPED_H
#define DOMAIN_AMOUNT_TYPED_H

#include "base/money.h"
#include "base/text.h"

/* "1 234,50", "1,234.50", "1’234.50", "12", "12.5", a leading minus; blanks, points, commas and
 * apostrophes may group by three. A lone point or comma before three digits groups, so it never
 * reads 1.234 as one and a bit, but of a currency with three decimals. More decimals than the
 * currency has is no amount. False when it is none, or beyond INVOICE_MINOR_LIMIT. */
bool money_typed(Span span, Currency currency, Money *ret_money);
/* "18,5", "0.3333": parts of ten to the minus `digits`, grouped or not as above. */
bool decimal_typed(Span span, int digits, int64_t most, int64_t *ret_parts);
/* "25", "25 %", "5,5", "5.5": basis points, at most two decimals. */
bool percent_typed(Span span, int32_t *ret_basis_points);

#endif
