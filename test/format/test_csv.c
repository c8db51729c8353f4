/* Tables: how they are read, refused and written. */
#include "format/csv.h"
#include "format/mojibake.h"

#include "test/test.h"

typedef struct {
	Arena *arena;
	Buffer out; /* cells between |, rows between newlines, the number before */
} Seen;

static const Error *see(void *user, Arena *scratch, const CsvRow *row)
{
	(void)scratch;
	Seen *seen = user;
	buffer_format(&seen->out, "%lld", (long long)row->number);
	for (size_t i = 0; i < row->count; i++) {
		buffer_format(&seen->out, "|%s", row->cells[i].chars);
	}
	buffer_char(&seen->out, '\n');
	return OK;
}

static const Error *read_in(Arena *arena, Text file, size_t step, Text *ret_seen)
{
	Seen seen = {arena, buffer_new(arena)};
	CsvReader *reader = csv_reader(arena, see, &seen);
	for (size_t at = 0; at < file.length; at += step) {
		size_t length = file.length - at < step ? file.length - at : step;
		TRY(csv_read(reader, (Span){file.chars + at, length}));
	}
	TRY(csv_end(reader));
	*ret_seen = buffer_done(&seen.out);
	return OK;
}

static Text reads(Arena *arena, Text file)
{
	Text seen, again;
	WORKS(read_in(arena, file, 100000, &seen));
	WORKS(read_in(arena, file, 1, &again));
	EQUAL_TEXT(again, seen.chars);
	return seen;
}

TEST(a_table_keeps_newlines_and_doubled_quotes_inside_quotes)
{
	EQUAL_TEXT(reads(arena, TEXT("a,\"b\r\n\"\"c\"\"\",d\\\r\n\r\n,\"\",x\"y\n")),
		"1|a|b\r\n\"c\"|d\\\n3|||x\"y\n");
	EQUAL_TEXT(reads(arena, TEXT("a,b\rc,d")), "1|a|b\n2|c|d\n");
	EQUAL_TEXT(reads(arena, TEXT("")), "");
}

TEST(a_table_may_part_its_cells_by_comma_semicolon_or_tab)
{
	EQUAL_TEXT(reads(arena, TEXT("\xef\xbb\xbf"
				     "a;b;c\n1,5;2;3\n")),
		"1|a|b|c\n2|1,5|2|3\n");
	EQUAL_TEXT(reads(arena, TEXT("a\tb\n\"x\ty\"\tz\n")), "1|a|b\n2|x\ty|z\n");
	EQUAL_TEXT(reads(arena, TEXT("a,\"b;c;d;e;f\"\n")), "1|a|b;c;d;e;f\n");
}

TEST(a_row_that_is_not_utf8_is_windows_1252)
{
	EQUAL_TEXT(reads(arena, TEXT("\xc9lodie,\x9cuvre,5 \x80\nÉlodie,Zoë,1\n")),
		"1|Élodie|œuvre|5 €\n2|Élodie|Zoë|1\n");
}

TEST(a_nul_byte_is_refused_with_its_row)
{
	Text seen;
	Text file = {"a,b\nc,\0d\n", 9};
	REFUSES(read_in(arena, file, 4, &seen), "Row 2 holds a NUL byte: this is no text file.");
}

TEST(a_quote_that_is_never_closed_is_refused_with_its_row)
{
	Text seen;
	REFUSES(read_in(arena, TEXT("a,b\nc,\"d\ne,f\n"), 4, &seen),
		"The quote opened in row 2 is never closed: the file is cut short.");
}

TEST(a_line_of_a_gigabyte_is_refused_before_it_is_held)
{
	Seen seen = {arena, buffer_new(arena)};
	CsvReader *reader = csv_reader(arena, see, &seen);
	Text part = text_format(arena, "%0*d", 1 << 16, 0);
	WORKS(csv_read(reader, span_of(TEXT("a,b\n"))));
	const Error *error = OK;
	size_t before = arena_used(arena);
	for (int i = 0; i < (1 << 14) && !error; i++) {
		error = csv_read(reader, span_of(part));
	}
	REFUSES(error, "Row 2 is longer than 1 MB: perhaps a quote in it is never closed.");
	CHECK(arena_used(arena) - before < 8u << 20);
}

TEST(a_row_of_too_many_cells_is_refused)
{
	Text seen;
	Buffer file = buffer_new(arena);
	for (int i = 0; i < CSV_CELLS_LIMIT; i++) {
		buffer_char(&file, ',');
	}
	REFUSES(read_in(arena, buffer_done(&file), 100, &seen),
		"Row 1 has more than 1000 cells: this is no table Fuseau can read.");
}

TEST(formulas_are_defused_and_come_back_as_they_were)
{
	const char *texts[] = {"=1+1", "+33 6", "-x", "@you", "\tx", "\rx", "'=1", "'hello", "a=b",
		"say \"no\"", "a;b", "", "''-1"};
	Buffer out = buffer_new(arena);
	CsvWriter writer = {.out = &out};
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		csv_put_text(&writer, text_of(texts[i]));
	}
	csv_put_number(&writer, TEXT("-12.50"));
	csv_end_row(&writer);
	EQUAL_TEXT(buffer_done(&out),
		"'=1+1,'+33 6,'-x,'@you,\"'\tx\",\"'\rx\",''=1,'hello,a=b,\"say \"\"no\"\"\","
		"\"a;b\",,'''-1,-12.50\r\n");
}

TEST(a_defused_cell_loses_its_mark_when_read_again)
{
	EQUAL_TEXT(csv_unmarked(TEXT("'=1+1")), "=1+1");
	EQUAL_TEXT(csv_unmarked(TEXT("''=1")), "'=1");
	EQUAL_TEXT(csv_unmarked(TEXT("'hello")), "'hello");
	EQUAL_TEXT(csv_unmarked(TEXT("=1")), "=1");
}

static const Error *repair_row(void *user, Arena *scratch, const CsvRow *row)
{
	Seen *seen = user;
	for (size_t i = 0; i < row->count; i++) {
		Text repaired;
		mojibake_repair(scratch, row->cells[i], &repaired);
		buffer_format(&seen->out, "%s|", repaired.chars);
	}
	buffer_char(&seen->out, '\n');
	return OK;
}

static Text repaired_file(Arena *arena, const char *path)
{
	Seen seen = {arena, buffer_new(arena)};
	CsvReader *reader = csv_reader(arena, repair_row, &seen);
	WORKS(csv_read(reader, span_of(test_file(arena, path))));
	WORKS(csv_end(reader));
	return buffer_done(&seen.out);
}

TEST(badly_read_french_becomes_what_it_was)
{
	Span got = span_of(repaired_file(arena, "test/data/mojibake.csv"));
	Span want = span_of(repaired_file(arena, "test/data/mojibake_expected.csv"));
	Span row, expected;
	int rows = 0;
	while (span_next(&got, '\n', &row) && span_next(&want, '\n', &expected)) {
		if (rows++ != 10) { /* what was lost stays lost: the next test */
			EQUAL_TEXT(text_copy(arena, row), text_copy(arena, expected).chars);
		}
	}
	EQUAL_INT(rows, 17);
}

TEST(what_was_lost_in_a_wrong_character_set_is_only_told)
{
	Text text = TEXT("T\xef\xbf\xbd"
			 "che"),
	     same;
	EQUAL_INT(mojibake_repair(arena, text, &same), TEXT_LOST);
	EQUAL_TEXT(same, text.chars);
}

TEST(sound_text_is_never_repaired)
{
	const char *sound[] = {"Facture réglée à 50 %", "Zoë & Søren", "ÉCOLE À NOËL", "McÈvoy",
		"日本語", "Ça va – « très » bien…", "Größe", "São Paulo", "plain"};
	for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
		Text same;
		EQUAL_INT(mojibake_repair(arena, text_of(sound[i]), &same), TEXT_SOUND);
		EQUAL_TEXT(same, sound[i]);
	}
}
