/* The engines cut text into words each in its own way; so they get it cut already: folded letters
 * and digits with single blanks between. What is asked is cut the same way, which leaves nothing in
 * it that either engine's query language could take for its own. */
#include "store/search.h"

#include "sql/search.h"
#include "store/read.h"
#include "store/search_told.h"

enum { PAGE = 500, PAGE_MEMORY = 256 << 20 };

/* --- words --------------------------------------------------------------------------------- */

/* How many bytes of blank, punctuation or symbol stand here; 0 for a part of a word. */
static size_t gap_at(const unsigned char *at)
{
	if (at[0] < 0x80) {
		bool part = (at[0] >= '0' && at[0] <= '9') || (at[0] >= 'a' && at[0] <= 'z') ||
			    (at[0] >= 'A' && at[0] <= 'Z');
		return part ? 0 : 1;
	}
	if (at[0] == 0xc2) { /* U+0080 … U+00BF */
		return 2;
	}
	if (at[0] == 0xc3 && (at[1] == 0x97 || at[1] == 0xb7)) { /* × ÷ */
		return 2;
	}
	if (at[0] == 0xe2 && at[1] <= 0xaf) { /* U+2000 … U+2BFF */
		return 3;
	}
	if (at[0] == 0xe3 && at[1] == 0x80) { /* U+3000 … U+303F */
		return 3;
	}
	if (at[0] == 0xef && (at[1] == 0xb8 || at[1] == 0xbb)) { /* U+FE00 …, U+FEFF */
		return 3;
	}
	return at[0] == 0xf0 && at[1] == 0x9f ? 4 : 0; /* U+1F000 …: pictures */
}

/* A word without its end where it is too long; the end would have to be typed to be missed. */
static void put_word(Buffer *out, const char *start, size_t length)
{
	if (length > SEARCH_WORD_BYTES) {
		length = SEARCH_WORD_BYTES;
		while (((unsigned char)start[length] & 0xc0) == 0x80) {
			length--;
		}
	}
	buffer_put(out, start, length);
}

static Text words_of(Arena *arena, Text text)
{
	Text folded = text_folded(arena, text);
	Buffer out = buffer_new(arena);
	const char *at = text_chars(folded), *end = at + folded.length;
	while (at < end) {
		const char *start = at;
		while (at < end && gap_at((const unsigned char *)at) == 0) {
			at++;
		}
		if (at > start && out.length > 0) {
			buffer_char(&out, ' ');
		}
		put_word(&out, start, (size_t)(at - start));
		for (size_t gap; at < end && (gap = gap_at((const unsigned char *)at)) > 0;) {
			at += gap < (size_t)(end - at) ? gap : (size_t)(end - at);
		}
	}
	return buffer_done(&out);
}

/* "fac mar" as each engine asks for it: "fac"* AND "mar"*, or 'fac':* & 'mar':*; title asks the
 * same of the title alone. */
static Text question(Arena *arena, DbEngine engine, Text words, bool title)
{
	Buffer out = buffer_new(arena);
	Span rest = span_of(words), word;
	bool sqlite = engine == DB_SQLITE;
	buffer_chars(&out, sqlite && title ? "title_words : (" : "");
	for (int i = 0; i < SEARCH_WORDS && span_next(&rest, ' ', &word); i++) {
		buffer_chars(&out, i == 0 ? "" : sqlite ? " AND " : " & ");
		buffer_char(&out, sqlite ? '"' : '\'');
		buffer_put(&out, word.start, word.length);
		buffer_chars(&out, sqlite ? "\"*" : title ? "':*A" : "':*");
	}
	buffer_chars(&out, sqlite && title ? ")" : "");
	return buffer_done(&out);
}

/* --- putting and finding ------------------------------------------------------------------- */

const Error *store_search_put(Db *db, Arena *arena, PracticeId practice, Text noun, int64_t id,
	ClientId client, Text title, Text text)
{
	return sql_search_put(db, arena, practice.value, noun, id, client.value, title,
		words_of(arena, title), words_of(arena, text), NULL);
}

const Error *store_search_remove(Db *db, Arena *arena, PracticeId practice, int64_t id)
{
	return sql_search_remove(db, arena, practice.value, id, NULL);
}

static bool has(const SearchHits *hits, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++) {
		if (hits->items[i].id == id) {
			return true;
		}
	}
	return false;
}

/* Adds what is not among the hits yet, up to limit of them in all. */
static const Error *add_hits(
	Db *db, Arena *arena, PracticeId practice, Text question, int32_t limit, SearchHits *hits)
{
	size_t before = hits->count;
	Rows *rows;
	TRY(sql_search_find(db, arena, practice.value, question, limit + (int64_t)before, &rows));
	while (hits->count < (size_t)limit && rows_next(rows)) {
		int64_t id = rows_int(rows, "noun_id");
		if (!has(hits, before, id)) {
			*LIST_ADD(arena, *hits) = (SearchHit){
				.noun = rows_text(rows, "noun"),
				.id = id,
				.client = {rows_int(rows, "client")},
				.title = rows_text(rows, "title"),
				.began = read_instant(rows, "began"),
			};
		}
	}
	return rows_end(rows);
}

/* Both questions stop at their limit, for a word may stand in every row; where the titles answer,
 * the texts are not asked. */
const Error *store_search_find(
	Db *db, Arena *arena, PracticeId practice, Text words, int32_t limit, SearchHits *ret_hits)
{
	SearchHits hits = {0};
	Text asked = words_of(arena, words);
	DbEngine engine = db_engine(db);
	if (!text_empty(asked)) {
		TRY(add_hits(
			db, arena, practice, question(arena, engine, asked, true), limit, &hits));
	}
	if (!text_empty(asked) && hits.count < (size_t)limit) {
		TRY(add_hits(
			db, arena, practice, question(arena, engine, asked, false), limit, &hits));
	}
	*ret_hits = hits;
	return OK;
}

/* --- rebuilding ---------------------------------------------------------------------------- */

typedef struct {
	SearchHit hit;
	Text text;
	bool gone;
} Source;
LIST_OF(Source, Sources);

static Source source_of(Rows *rows)
{
	return (Source){
		.hit = {.noun = rows_text(rows, "noun"),
			.id = rows_int(rows, "noun_id"),
			.client = {rows_int(rows, "client")},
			.title = rows_text(rows, "title")},
		.text = rows_text(rows, "text"),
	};
}

static const Error *put_source(
	Db *db, Arena *arena, PracticeId practice, const Source *source, bool fresh)
{
	const SearchHit *hit = &source->hit;
	if (!fresh) {
		return source->gone ? store_search_remove(db, arena, practice, hit->id)
				    : store_search_put(db, arena, practice, hit->noun, hit->id,
					      hit->client, hit->title, source->text);
	}
	return source->gone ? OK
			    : sql_search_add(db, arena, practice.value, hit->noun, hit->id,
				      hit->client.value, hit->title, words_of(arena, hit->title),
				      words_of(arena, source->text), NULL);
}

/* Where nothing lies between the first and the last of them yet, none need be looked for before it
 * is put. Moves *after to the last. */
static const Error *put_sources(
	Db *db, Arena *arena, PracticeId practice, Sources sources, int64_t *after)
{
	Rows *rows;
	if (sources.count == 0) {
		return OK;
	}
	int64_t first = sources.items[0].hit.id, last = first;
	EACH (const Source, source, sources) {
		first = source->hit.id < first ? source->hit.id : first;
		last = source->hit.id > last ? source->hit.id : last;
	}
	TRY(sql_search_between(db, arena, practice.value, first, last, &rows));
	bool fresh = !rows_next(rows);
	TRY(rows_end(rows));
	EACH (const Source, source, sources) {
		TRY(put_source(db, arena, practice, source, fresh));
	}
	*after = last;
	return OK;
}

static const Error *sources_of(Arena *arena, Rows *rows, Sources *ret_sources)
{
	Sources sources = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, sources) = source_of(rows);
	}
	TRY(rows_end(rows));
	*ret_sources = sources;
	return OK;
}

const Error *store_search_rebuild(Db *db, Arena *arena, PracticeId practice)
{
	TRY(sql_search_clear(db, arena, practice.value, NULL));
	Arena *page = arena_under(arena, PAGE_MEMORY);
	int64_t after = 0;
	for (Sources sources = {.count = PAGE}; sources.count == PAGE;) {
		arena_clear(page);
		Rows *rows;
		TRY(sql_search_sources(db, page, practice.value, after, PAGE, &rows));
		TRY(sources_of(page, rows, &sources));
		TRY(put_sources(db, page, practice, sources, &after));
	}
	arena_clear(page);
	return store_search_told(db, page, practice);
}

const Error *store_search_gone(
	Db *db, Arena *arena, PracticeId practice, int64_t id, int64_t changed)
{
	return sql_search_gone(db, arena, practice.value, id, changed, NULL);
}

const Error *store_search_back(
	Db *db, Arena *arena, PracticeId practice, int64_t id, int64_t changed)
{
	Rows *rows;
	Sources sources;
	int64_t last;
	TRY(sql_search_back(db, arena, practice.value, id, changed, &rows));
	TRY(sources_of(arena, rows, &sources));
	TRY(put_sources(db, arena, practice, sources, &last));
	return store_search_told_back(db, arena, practice, id, changed);
}

const Error *store_search_made(Db *db, Arena *arena, PracticeId practice, ImportId import,
	MadeNoun noun, int64_t after, int32_t limit, int64_t *ret_after, int64_t *ret_count)
{
	static const Error *(*const made[MADE_NOUNS])(Db * db, Arena * arena, int64_t practice,
		int64_t import, int64_t after, int64_t count, Rows * *ret_rows) = {
		[MADE_CLIENT] = sql_search_made_client,
		[MADE_TASK] = sql_search_made_task,
		[MADE_EVENT] = sql_search_made_event,
		[MADE_ENTRY] = sql_search_made_entry,
	};
	Sources sources = {0};
	Rows *rows;
	if (!made[noun]) {
		*ret_count = 0;
		return OK;
	}
	TRY(made[noun](db, arena, practice.value, import.value, after, limit, &rows));
	while (rows_next(rows)) {
		Source *source = LIST_ADD(arena, sources);
		*source = source_of(rows);
		source->gone = rows_bool(rows, "gone");
	}
	TRY(rows_end(rows));
	*ret_after = after;
	*ret_count = (int64_t)sources.count;
	return put_sources(db, arena, practice, sources, ret_after);
}
