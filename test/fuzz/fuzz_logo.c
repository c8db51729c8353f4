/* Any bytes as a logo: a plain picture that a page takes, or one sentence. */
#include "paper/logo.h"
#include "paper/sheet.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena *arena = arena_new(512 << 20);
	Bytes plain, file = bytes_of(data, size);
	double height;
	Sheet *sheet = sheet_new(arena, TEXT(""), TEXT("en"));
	const Error *error = logo_plain(arena, file, &plain);
	if (error ? error->kind != ERROR_REFUSED
		  : sheet_picture(sheet, arena, 0, 0, 100, 50, plain, &height) != OK) {
		abort();
	}
	error = sheet_picture(sheet, arena, 0, 0, 100, 50, file, &height);
	if (error && error->kind != ERROR_REFUSED) {
		abort();
	}
	arena_free(arena);
	return 0;
}
