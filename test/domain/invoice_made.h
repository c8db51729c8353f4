/* Invoices for tests. */
#ifndef TEST_DOMAIN_INVOICE_MADE_H
#define TEST_DOMAIN_INVOICE_MADE_H

#include "domain/invoice.h"

#include "test/test.h"

/* From Lyon to Paris with VAT: 18.5 hours at 42.00 EUR, 932.40 with VAT, of 30 November 2026. */
Invoice ordinary_invoice(Arena *arena);
/* A line of one piece, or below zero of one given back. */
void invoice_line_add(Arena *arena, Invoice *invoice, int64_t cents, int32_t rate);
/* Fills it, and says whether a problem with that field is among what is wrong; "": nothing is. */
bool invoice_has_problem(Arena *arena, Invoice *invoice, const char *field);

#endif
