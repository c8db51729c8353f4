/* Every import format, declared once: what it is called, how it is recognised, what must be asked,
 * and the reader that turns its bytes into staged things.
 *
 *     const ImportFormat *format = format_detected(arena, head, file_name);
 *     ImportReader *reader = import_reader(arena, format, &options, each, user);
 *     … import_read(reader, chunk) for each chunk … then import_end(reader, &summary);
 *
 * Read a file twice: first without `each`, which only looks (rows, what must be asked, the order of
 * dates), then with what was found out. A table is read row by row in bounded memory; a JSON board
 * is held whole, up to IMPORT_WHOLE_LIMIT. */
#ifndef FORMAT_FORMATS_H
#define FORMAT_FORMATS_H

#include "base/error.h"
#include "base/zone.h"
#include "domain/staged.h"

typedef enum { DATES_UNKNOWN, DATES_DMY, DATES_MDY, DATES_YMD } DateOrder;

/* What a format cannot know from its file. */
enum { NEEDS_ZONE = 1, NEEDS_STAGES = 2, NEEDS_CLIENTS = 4, NEEDS_CURRENCY = 8 };

typedef struct {
	const Zone *zone; /* of times written without one; NULL: not said yet */
	DateOrder dates;
	Currency currency; /* of amounts beside which none stands */
	Text owner_email;  /* whose calendar it is: what they declined does not block */
	const Zone *(*zone_of)(void *user, Text name); /* NULL: the system has no such zone */
	void *zone_user;
} ImportOptions;

typedef struct ImportReader ImportReader;

typedef struct ImportFormat {
	const char *key;  /* "toggl": on the command line and in the database */
	const char *name; /* a proper name */
	unsigned needs;
	/* 0 no; 100 certain */
	int (*detect)(Arena *arena, Span head, Text file_name);
	void *(*begin)(ImportReader *reader);
	const Error *(*read)(ImportReader *reader, Span chunk);
	const Error *(*end)(ImportReader *reader);
} ImportFormat;

const ImportFormat *format_named(Text key); /* NULL: none */
/* The best score over the first bytes (a few KiB do); NULL when nothing knows the file. */
const ImportFormat *format_detected(Arena *arena, Span head, Text file_name);
const ImportFormat *format_at(size_t index); /* NULL past the last */

/* The thing lives only during the call. */
typedef const Error *(*StagedEach)(void *user, const Staged *thing);

typedef struct {
	int64_t rows;          /* things read, the unreadable ones too */
	int64_t unreadable;    /* left out */
	DateOrder dates;       /* what the dates of the file prove … */
	bool dates_unclear;    /* … or there are dates, and they prove nothing: ask */
	bool currency_missing; /* beside some amounts: that of the options is taken */
	LossReport losses;
} ImportSummary;

/* each NULL: only look. */
ImportReader *import_reader(Arena *arena, const ImportFormat *format, const ImportOptions *options,
	StagedEach each, void *user);
MUST_USE const Error *import_read(ImportReader *reader, Span chunk);
MUST_USE const Error *import_end(ImportReader *reader, ImportSummary *ret_summary);

enum { IMPORT_WHOLE_LIMIT = 32 << 20, IMPORT_ROWS_LIMIT = 1000000, DETECT_BYTES = 8192 };

#endif
