/* Any bytes as a supplier's PDF: its XML, or one sentence. */
#include "paper/attachment.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena *arena = arena_new(512 << 20);
	Bytes xml = {0};
	const Error *error = pdf_attachment(arena, bytes_of(data, size), &xml);
	assert(!error || error->kind == ERROR_REFUSED);
	arena_free(arena);
	return 0;
}
