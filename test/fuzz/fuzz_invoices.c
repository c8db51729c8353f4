/* Any bytes as invoices of FreshBooks and as a ledger of Wave. */
#include "test/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Span file = {(const char *)data, size};
	fuzz_import("freshbooks", file, size + 1, true);
	fuzz_import("freshbooks", file, 7, false);
	fuzz_import("wave", file, size + 1, false);
	return 0;
}
