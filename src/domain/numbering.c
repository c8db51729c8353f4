#include "domain/numbering.h"

#include "domain/check.h"
#include "domain/invoice.h"

#include <inttypes.h>
#include <string.h>

Numbering numbering_usual(void)
{
	return (Numbering){.pattern = TEXT("{YYYY}-{NNN}"), .yearly = true, .next = 1};
}

static int64_t number_on(const Numbering *numbering, Day issued)
{
	bool begins_again = numbering->yearly && day_set(numbering->last_day) &&
			    day_date(issued).year != numbering->year;
	return begins_again ? 1 : numbering->next;
}

/* A place holder at that position: its letter and how many of it; false when there is none. */
static bool holder_at(Span pattern, size_t at, char *ret_letter, size_t *ret_count)
{
	size_t end = at + 1;
	if (pattern.start[at] != '{') {
		return false;
	}
	while (end < pattern.length && pattern.start[end] == pattern.start[at + 1]) {
		end++;
	}
	if (end == pattern.length || pattern.start[end] != '}' || end == at + 1) {
		return false;
	}
	*ret_letter = pattern.start[at + 1];
	*ret_count = end - at - 1;
	return true;
}

static void put_holder(Buffer *out, char letter, int count, Day issued, int64_t number)
{
	Date date = day_date(issued);
	if (letter == 'Y') {
		buffer_format(out, "%0*d", count, count == 2 ? date.year % 100 : date.year);
	} else if (letter == 'M') {
		buffer_format(out, "%02d", date.month);
	} else {
		buffer_format(out, "%0*" PRId64, count, number);
	}
}

static bool holder_known(char letter, size_t count)
{
	return letter == 'N'   ? count <= 12
	       : letter == 'M' ? count == 2
			       : letter == 'Y' && (count == 2 || count == 4);
}

static Text filled(Arena *arena, Span pattern, Day issued, int64_t number)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < pattern.length; i++) {
		char letter;
		size_t count;
		if (holder_at(pattern, i, &letter, &count)) {
			put_holder(&out, letter, (int)count, issued, number);
			i += count + 1;
		} else {
			buffer_char(&out, pattern.start[i]);
		}
	}
	return buffer_done(&out);
}

bool number_may_hold(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c != '\0' && strchr("+-_/", c));
}

const Error *numbering_check(Arena *arena, const Numbering *numbering)
{
	Span pattern = span_of(numbering->pattern);
	bool numbered = false, dated = false;
	for (size_t i = 0; i < pattern.length; i++) {
		char letter;
		size_t count;
		if (holder_at(pattern, i, &letter, &count) && holder_known(letter, count)) {
			numbered = numbered || letter == 'N';
			dated = dated || letter == 'Y';
			i += count + 1;
		} else if (!number_may_hold(pattern.start[i])) {
			return refuse(arena, "pattern",
				"Letters, digits, + - _ / and {YYYY} {YY} {MM} {NNN} may stand "
				"here.");
		}
	}
	if (!numbered) {
		return refuse(arena, "pattern", "The pattern needs its number: {NNN}.");
	}
	if (numbering->yearly && !dated) {
		return refuse(arena, "pattern",
			"Numbers that begin again each year need the year: {YYYY}.");
	}
	if (numbering->next < 1 || numbering->next > NUMBERING_NEXT_LIMIT) {
		return refuse(arena, "next", "A number of at least 1.");
	}
	if (filled(arena, pattern, day(2026, 1, 1), NUMBERING_NEXT_LIMIT).length >
		INVOICE_NUMBER_LIMIT) {
		return refuse(arena, "pattern", "A number has at most %1 characters.",
			arg(INVOICE_NUMBER_LIMIT));
	}
	return OK;
}

const Error *numbering_number(
	Arena *arena, const Numbering *numbering, Day issued, Text *ret_number)
{
	if (issued.days < numbering->last_day.days) {
		return refuse(arena, "issued",
			"The last invoice is of %1: this one cannot be of an earlier day.",
			arg(numbering->last_day));
	}
	*ret_number =
		filled(arena, span_of(numbering->pattern), issued, number_on(numbering, issued));
	return OK;
}

Numbering numbering_after(const Numbering *numbering, Day issued)
{
	Numbering after = *numbering;
	after.next = number_on(numbering, issued) + 1;
	after.year = day_date(issued).year;
	after.last_day = issued;
	return after;
}
