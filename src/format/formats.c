#include "format/formats.h"

#include "format/csv.h"
#include "format/mojibake.h"
#include "format/reader.h"

static const ImportFormat *const formats[] = {&format_toggl, &format_clockify, &format_trello,
	&format_asana, &format_ics, &format_freshbooks, &format_wave};

enum { FORMATS = sizeof formats / sizeof formats[0], THING_ARENA = 256 << 20 };

const ImportFormat *format_at(size_t index)
{
	return index < FORMATS ? formats[index] : NULL;
}

const ImportFormat *format_named(Text key)
{
	for (size_t i = 0; i < FORMATS; i++) {
		if (text_is(key, formats[i]->key)) {
			return formats[i];
		}
	}
	return NULL;
}

const ImportFormat *format_detected(Arena *arena, Span head, Text file_name)
{
	const ImportFormat *best = NULL;
	int most = 0;
	Span beginning = {head.start, head.length < DETECT_BYTES ? head.length : DETECT_BYTES};
	for (size_t i = 0; i < FORMATS; i++) {
		int score = formats[i]->detect(arena, beginning, file_name);
		if (score > most) {
			most = score;
			best = formats[i];
		}
	}
	return best;
}

static void free_scratch(void *scratch)
{
	arena_free(scratch);
}

ImportReader *import_reader(Arena *arena, const ImportFormat *format, const ImportOptions *options,
	StagedEach each, void *user)
{
	ImportReader *reader = NEW(arena, ImportReader);
	reader->arena = arena;
	reader->scratch = arena_new(THING_ARENA);
	arena_close_later(arena, free_scratch, reader->scratch);
	reader->format = format;
	reader->options = *options;
	reader->each = each;
	reader->user = user;
	reader->summary.losses.arena = arena;
	reader->own = format->begin(reader);
	return reader;
}

const Error *import_read(ImportReader *reader, Span chunk)
{
	return reader->format->read(reader, chunk);
}

const Error *import_end(ImportReader *reader, ImportSummary *ret_summary)
{
	TRY(reader->format->end(reader));
	*ret_summary = reader->summary;
	return OK;
}

const Error *reader_stage(ImportReader *reader, const Staged *thing)
{
	if (reader->summary.rows == IMPORT_ROWS_LIMIT) {
		return refuse(reader->arena, "file",
			N_("The file has more than %1 rows: export it in parts."),
			arg(IMPORT_ROWS_LIMIT));
	}
	reader->summary.rows++;
	reader->summary.unreadable += thing->unreadable;
	return reader->each ? reader->each(reader->user, thing) : OK;
}

void staged_problem(Arena *arena, Staged *thing, Text column, Message what)
{
	*LIST_ADD(arena, thing->problems) = (StagedProblem){.column = column, .what = what};
}

Text reader_text(ImportReader *reader, Arena *arena, Text text, int64_t row)
{
	Text sound;
	LossReport *losses = &reader->summary.losses;
	switch (mojibake_repair(arena, text, &sound)) {
	case TEXT_REPAIRED:
		loss_changed(losses,
			message(arena,
				N_("Accents that another program had spoilt were repaired.")),
			row);
		break;
	case TEXT_LOST:
		loss_left_out(losses,
			message(arena, N_("Accents were already lost in the file and cannot be "
					  "repaired.")),
			row);
		break;
	case TEXT_SOUND:
		break;
	}
	return csv_unmarked(sound);
}

Texts texts_parted(Arena *arena, Text text, char separator)
{
	Texts parts = {0};
	Span rest = span_of(text), part;
	while (span_next(&rest, separator, &part)) {
		part = span_trim(part);
		if (part.length > 0) {
			*LIST_ADD(arena, parts) = text_copy(arena, part);
		}
	}
	return parts;
}
