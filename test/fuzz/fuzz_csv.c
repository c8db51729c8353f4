/* Any bytes as a table, a time report and a task list. */
#include "format/csv.h"
#include "test/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Span file = {(const char *)data, size};
	Arena *arena = arena_new(64 << 20);
	format_detected(arena, file, TEXT("export.csv"));
	arena_free(arena);
	fuzz_import("toggl", file, size + 1, true);
	fuzz_import("toggl", file, 7, false);
	fuzz_import("asana", file, size + 1, false);
	return 0;
}
