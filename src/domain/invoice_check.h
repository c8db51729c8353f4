/* What the two halves of invoice_check share. */
#ifndef DOMAIN_INVOICE_CHECK_H
#define DOMAIN_INVOICE_CHECK_H

#include "domain/check.h"
#include "domain/invoice.h"

const char *place_of(
	Arena *arena, const char *list, size_t at, const char *field); /* "lines[2].x" */
MUST_USE const Error *check_adjustment(
	Arena *arena, const char *field, const Adjustment *adjustment);
void check_parties(Problems *problems, const Invoice *invoice);

#endif
