/* The numbers of invoices: one after the other, without a gap, in the order of their days (CGI ann.
 * II art. 242 nonies A, I-7°). A number is taken when an invoice is issued, never before. */
#ifndef DOMAIN_NUMBERING_H
#define DOMAIN_NUMBERING_H

#include "base/error.h"
#include "domain/id.h"

/* pattern: what is printed, with {YYYY}, {YY}, {MM} of the day of issue and {N}, {NNN} for the
 * number, filled with zeros to as many digits: "{YYYY}-{NNN}" gives 2026-001. */
typedef struct {
	NumberingId id;
	Text pattern;
	bool yearly;  /* begins again at 1 each year; the pattern then names the year */
	int32_t year; /* of the last number */
	int64_t next;
	Day last_day; /* of what was issued last; unset: nothing yet, so next may be chosen */
	int64_t changed;
} Numbering;

/* Letters, digits and + - _ / (BR-FR-01, 02). */
bool number_may_hold(char c);
Numbering numbering_usual(void); /* "2026-001", from 1 each year */
/* Refuses a pattern without number, a yearly one without year, characters that e-invoices refuse
 * (BR-FR-01/02: letters, digits, + - _ /), a number longer than 35. */
MUST_USE const Error *numbering_check(Arena *arena, const Numbering *numbering);
/* What the next invoice of that day is called. REFUSED for a day before the last one. */
MUST_USE const Error *numbering_number(
	Arena *arena, const Numbering *numbering, Day issued, Text *ret_number);
/* The numbering after that number was taken. */
Numbering numbering_after(const Numbering *numbering, Day issued);

#define NUMBERING_NEXT_LIMIT INT64_C(1000000000)
enum { NUMBERING_PATTERN_LIMIT = 40 };

#endif
