/* An eye of its own on a FEC, from the law's text (LPF, article A47 A-1) and not from our writer:
 * the 18 columns and their order, which may be empty, dates, amounts, accounts, numbers without a
 * gap, and each entry balanced. "" when it is right, else the line and what is wrong with it. */
#ifndef TEST_FORMAT_FEC_CHECK_H
#define TEST_FORMAT_FEC_CHECK_H

#include "base/day.h"

Text fec_check(Arena *arena, Span bytes, size_t *ret_lines);

#endif
