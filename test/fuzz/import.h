/* What the import targets share: a file of any bytes, read whole, then in small chunks, must end in
 * staged things or in one sentence. */
#ifndef TEST_FUZZ_IMPORT_H
#define TEST_FUZZ_IMPORT_H

#include "format/formats.h"

#include <assert.h>
#include <stdio.h>

static Arena *zone_arena;
static const Zone *paris;

static inline const Zone *fuzz_paris(void)
{
	static char bytes[16384];
	if (!paris) {
		FILE *file = fopen("/usr/share/zoneinfo/Europe/Paris", "rb");
		size_t length = file ? fread(bytes, 1, sizeof bytes, file) : 0;
		if (file) {
			fclose(file);
		}
		zone_arena = arena_new(1 << 20);
		paris = zone_parse(zone_arena, TEXT("Europe/Paris"), (Span){bytes, length});
		assert(paris);
	}
	return paris;
}

static inline const Zone *fuzz_zone(void *user, Text name)
{
	(void)user;
	return text_starts(name, "Europe/") || text_is(name, "UTC") ? fuzz_paris() : NULL;
}

static inline const Error *fuzz_each(void *user, const Staged *thing)
{
	int64_t *rows = user;
	assert(thing->row >= 0 && (thing->unreadable == false || thing->problems.count > 0));
	++*rows;
	return OK;
}

static inline void fuzz_import(const char *format, Span file, size_t step, bool look)
{
	Arena *arena = arena_new(512 << 20);
	int64_t rows = 0;
	ImportOptions options = {.zone = fuzz_paris(),
		.dates = DATES_DMY,
		.owner_email = TEXT("elodie@x.example"),
		.zone_of = fuzz_zone};
	ImportReader *reader = import_reader(
		arena, format_named(text_of(format)), &options, look ? NULL : fuzz_each, &rows);
	const Error *error = OK;
	for (size_t at = 0; at < file.length && !error; at += step) {
		size_t left = file.length - at;
		error = import_read(reader, (Span){file.start + at, left < step ? left : step});
	}
	ImportSummary summary;
	error = error ?: import_end(reader, &summary);
	assert(error || look || summary.rows == rows);
	assert(!error || !text_empty(message_plain(arena, error->reason)));
	arena_free(arena);
}

#endif
