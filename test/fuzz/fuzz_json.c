/* Any bytes as a Trello board. */
#include "test/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_import("trello", (Span){(const char *)data, size}, size + 1, false);
	return 0;
}
