/* Any bytes as a supplier's e-invoice: facts, or one sentence. */
#include "format/invoice_read.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena *arena = arena_new(512 << 20);
	SupplierInvoice invoice = {0};
	const Error *error = supplier_invoice_read(arena, bytes_of(data, size), &invoice);
	assert(error ? error->kind == ERROR_REFUSED
		     : !text_empty(invoice.number) && invoice.lines.count <= INVOICE_LINES_LIMIT);
	arena_free(arena);
	return 0;
}
