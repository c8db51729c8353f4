/* What the readers of the formats share: the inside of an ImportReader. */
#ifndef FORMAT_READER_H
#define FORMAT_READER_H

#include "format/formats.h"

struct ImportReader {
	Arena *arena;   /* as long as the import */
	Arena *scratch; /* of one thing, for formats that have no row of their own */
	const ImportFormat *format;
	ImportOptions options;
	StagedEach each;
	void *user;
	ImportSummary summary;
	void *own; /* what format->begin made */
};

/* Hands a thing on and counts it. */
MUST_USE const Error *reader_stage(ImportReader *reader, const Staged *thing);
void staged_problem(Arena *arena, Staged *thing, Text column, Message what);
/* The text repaired and without a spreadsheet's mark; told in the loss report. */
Text reader_text(ImportReader *reader, Arena *arena, Text text, int64_t row);
/* The parts between separators, trimmed, without empty ones. */
Texts texts_parted(Arena *arena, Text text, char separator);

extern const ImportFormat format_toggl, format_clockify, format_trello, format_asana, format_ics;
extern const ImportFormat format_freshbooks, format_wave;

#endif
