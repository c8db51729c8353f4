/* Any bytes as a calendar. */
#include "test/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Span file = {(const char *)data, size};
	fuzz_import("ics", file, 7, false);
	fuzz_import("ics", file, size + 1, true);
	return 0;
}
