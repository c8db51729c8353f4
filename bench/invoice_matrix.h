/* The invoices of the matrix: sellers and clients of every regime, every kind, and what makes an
 * invoice hard: discounts, surcharges, deposits, several rates, other currencies. */
#ifndef BENCH_INVOICE_MATRIX_H
#define BENCH_INVOICE_MATRIX_H

#include "domain/invoice.h"

typedef struct {
	Invoice invoice;
	Text name, colour;
	bool cii, french, peppol, xrechnung; /* which rules it is to keep */
} MatrixCase;

/* False when there is none any more. */
bool matrix_case(Arena *arena, size_t at, MatrixCase *ret_case);

#endif
