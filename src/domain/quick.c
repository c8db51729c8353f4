#include "domain/quick.h"

#include "domain/quick_words.h"

#include <string.h>

/* What stands at the end of the line, while it is tried. */
typedef struct {
	Arena *arena;
	const QuickWords *words;
	Day today, day;
	bool has_day, has_time, has_estimate;
	int32_t second;
	int32_t minutes;
	QuickParts parts;
} Tail;

static bool another_length_follows(const QuickWords *words, size_t at)
{
	int32_t minutes;
	for (size_t i = at + 1; i < words->count; i++) {
		if (quick_hours(words->folded[i], &minutes) || quick_length(words, i, &minutes)) {
			return true;
		}
	}
	return false;
}

/* Whether "18h" says when: with a day before it, or so late that no work is that long. */
static bool says_when(const Tail *tail, size_t at, int32_t minutes)
{
	static const char before_a_time[] = "a at by avant before pour vers";
	if (tail->has_time || minutes > MINUTES_PER_DAY) {
		return false;
	}
	bool after_day =
		tail->parts.count > 0 && tail->parts.items[tail->parts.count - 1].kind == QUICK_DAY;
	bool late_enough = minutes >= 7 * 60 || after_day;
	if (tail->has_estimate || (late_enough && another_length_follows(tail->words, at))) {
		return true;
	}
	if (at > 0 && quick_named_in(before_a_time, tail->words->folded[at - 1])) {
		return true;
	}
	return minutes > 12 * 60 || (tail->has_day && minutes >= 7 * 60);
}

/* --- the end of the line ------------------------------------------------------------------ */

static void part(Tail *tail, QuickKind kind, size_t at, size_t count)
{
	Text words = tail->words->words[at];
	for (size_t i = 1; i < count; i++) {
		words = text_format(
			tail->arena, "%s %s", words.chars, tail->words->words[at + i].chars);
	}
	*LIST_ADD(tail->arena, tail->parts) = (QuickPart){kind, words};
}

/* One day, time or estimate: how many words, 0 when there is none. */
static size_t take_one(Tail *tail, size_t at)
{
	size_t taken = 0;
	int32_t minutes;
	Text word = tail->words->folded[at];
	if (!tail->has_estimate && (taken = quick_length(tail->words, at, &tail->minutes)) > 0) {
		tail->has_estimate = true;
		part(tail, QUICK_ESTIMATE, at, taken);
	} else if (!tail->has_day &&
		   (taken = quick_day(tail->words, at, tail->today, &tail->day)) > 0) {
		tail->has_day = true;
		part(tail, QUICK_DAY, at, taken);
	} else if (!tail->has_time && (taken = quick_end_of_day(tail->words, at)) > 0) {
		tail->has_time = true;
		tail->second = SECONDS_PER_DAY;
		part(tail, QUICK_TIME, at, taken);
	} else if (!tail->has_time && quick_clock(word, &tail->second)) {
		tail->has_time = true;
		part(tail, QUICK_TIME, at, taken = 1);
	} else if (quick_hours(word, &minutes) && says_when(tail, at, minutes)) {
		tail->has_time = true;
		tail->second = minutes * 60;
		part(tail, QUICK_TIME, at, taken = 1);
	} else if (quick_hours(word, &minutes) && !tail->has_estimate) {
		tail->has_estimate = true;
		tail->minutes = minutes;
		part(tail, QUICK_ESTIMATE, at, taken = 1);
	}
	return taken;
}

/* Everything from there on must be understood, with small words between. */
static bool take_tail(Tail *tail, size_t from)
{
	static const char small[] = "pour avant le la a at by due on for before until d'ici vers";
	size_t at = from;
	while (at < tail->words->count) {
		size_t taken = take_one(tail, at);
		if (taken == 0 && at + 1 < tail->words->count &&
			quick_named_in(small, tail->words->folded[at])) {
			taken = 1;
		}
		if (taken == 0) {
			return false;
		}
		at += taken;
	}
	return tail->parts.count > 0;
}

/* --- the line ----------------------------------------------------------------------------- */

static bool word_begins(Text name, Text beginning)
{
	Span rest = span_of(name), word;
	while (span_next(&rest, ' ', &word)) {
		if (word.length >= beginning.length &&
			memcmp(word.start, beginning.chars, beginning.length) == 0) {
			return true;
		}
	}
	return false;
}

/* By the whole name, else its beginning, else the beginning of one of its words. */
static Clients clients_named(Arena *arena, Clients clients, Text beginning)
{
	for (int way = 0; way < 3; way++) {
		Clients found = {0};
		EACH (Client, client, clients) {
			Text name = text_folded(arena, client->name);
			bool fits = way == 0   ? text_equal(name, beginning)
				    : way == 1 ? text_starts(name, beginning.chars)
					       : word_begins(name, beginning);
			if (fits && client->status != CLIENT_ENDED &&
				!instant_set(client->deleted)) {
				*LIST_ADD(arena, found) = *client;
			}
		}
		if (found.count > 0) {
			return found;
		}
	}
	return (Clients){0};
}

/* "kopi: …": what is left of the line. A colon that no client stands before is the title's. */
static Text take_client(Arena *arena, Text line, Clients clients, Quick *quick)
{
	const char *colon = strchr(line.chars, ':');
	if (!colon || colon == line.chars) {
		return line;
	}
	Text name = text_trim(
		arena, text_copy(arena, (Span){line.chars, (size_t)(colon - line.chars)}));
	Text folded = text_folded(arena, name);
	Clients found = text_empty(folded) ? (Clients){0} : clients_named(arena, clients, folded);
	if (found.count == 0) {
		return line;
	}
	quick->client = found.count == 1 ? &found.items[0] : NULL;
	quick->candidates = found.count > 1 ? found : (Clients){0};
	*LIST_ADD(arena, quick->parts) = (QuickPart){QUICK_CLIENT, name};
	return text_trim(arena, text_of(colon + 1));
}

static QuickWords words_of(Arena *arena, Text line)
{
	QuickWords words = {NEW_ARRAY(arena, Text, QUICK_WORDS_LIMIT),
		NEW_ARRAY(arena, Text, QUICK_WORDS_LIMIT), 0};
	Span rest = span_of(line), word;
	while (words.count < QUICK_WORDS_LIMIT && span_next(&rest, ' ', &word)) {
		word = span_trim(word);
		if (word.length == 0) {
			continue;
		}
		Text typed = text_copy(arena, word);
		words.words[words.count] = typed;
		words.folded[words.count++] = text_folded(arena, typed);
	}
	return words;
}

Quick quick_read(Arena *arena, Text line, Clients clients, Day today)
{
	Quick quick = {0};
	Text trimmed = text_trim(arena, text_head(arena, line, QUICK_LINE_LIMIT));
	Text rest = take_client(arena, trimmed, clients, &quick);
	QuickWords words = words_of(arena, rest);
	Tail tail = {0};
	size_t end = words.count;
	for (size_t from = 1; from < words.count; from++) { /* the first word is always title */
		Tail tried = {.arena = arena, .words = &words, .today = today};
		if (take_tail(&tried, from)) {
			tail = tried;
			end = from;
			break;
		}
	}
	Buffer title = buffer_new(arena);
	for (size_t i = 0; i < end; i++) {
		buffer_format(&title, "%s%s", i ? " " : "", words.words[i].chars);
	}
	quick.title = buffer_done(&title);
	*LIST_ADD(arena, quick.parts) = (QuickPart){QUICK_TITLE, quick.title};
	EACH (QuickPart, part, tail.parts) {
		*LIST_ADD(arena, quick.parts) = *part;
	}
	if (tail.has_day || tail.has_time) {
		quick.due.day = tail.has_day ? tail.day : today;
		quick.due.second = tail.has_time ? tail.second : SECONDS_PER_DAY;
	}
	quick.estimate.minutes = tail.minutes;
	return quick;
}
