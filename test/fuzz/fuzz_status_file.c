/* Any bytes as what a platform says of invoices: notes that are whole, or one sentence. */
#include "format/status_file.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena *arena = arena_new(512 << 20);
	StatusNotes notes = {0};
	const Error *error = status_file_read(arena, bytes_of(data, size), &notes);
	assert(error ? error->kind == ERROR_REFUSED : notes.count > 0);
	EACH (const StatusNote, note, notes) {
		assert(!text_empty(note->number) && note->code > 0 && day_set(note->day));
	}
	arena_free(arena);
	return 0;
}
