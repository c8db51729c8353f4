/* What a line of the log was about, as a person says it: the log keeps keys and times that never
 * change, its reader sees names in their language and hours on their clock. */
#include "domain/incident.h"
#include "domain/invoice_status.h"
#include "domain/reminder.h"
#include "domain/task.h"
#include "web/pages/history.h"
#include "web/pages/reminder.h"

enum { STAMP_WALL = 16, STAMP_INSTANT = 20 };

/* "lun. 23 nov., 8 h 30" for "2026-11-23T07:30:00Z", and for a wall as it stands: how much was
 * read. */
static size_t stamp_at(Html *html, Span rest, Text *ret_said)
{
	Instant at;
	Wall wall;
	bool zoned;
	int32_t offset;
	if (rest.length >= STAMP_INSTANT && instant_parse((Span){rest.start, STAMP_INSTANT}, &at)) {
		*ret_said = words_wall(html->arena, html->language, zone_wall(html->zone, at));
		return STAMP_INSTANT;
	}
	if (rest.length >= STAMP_WALL &&
		wall_parse((Span){rest.start, STAMP_WALL}, &wall, &zoned, &offset)) {
		*ret_said = words_wall(html->arena, html->language, wall);
		return STAMP_WALL;
	}
	return 0;
}

static Text times_said(Html *html, Text detail)
{
	Buffer said = buffer_new(html->arena);
	for (Span rest = span_of(detail); rest.length > 0;) {
		Text stamp;
		size_t length = stamp_at(html, rest, &stamp);
		if (length > 0) {
			buffer_text(&said, stamp);
		} else {
			buffer_put(&said, rest.start, length = 1);
		}
		rest = (Span){rest.start + length, rest.length - length};
	}
	return buffer_done(&said);
}

/* "2026-11-23T07:00:00Z – 2026-11-23T07:20:00Z"; a timer that runs has no end. */
static Text entry_said(Html *html, Text detail)
{
	Arena *arena = html->arena;
	Span rest = span_of(detail), first, dash, last;
	Instant start, end;
	if (!span_next(&rest, ' ', &first) || !instant_parse(first, &start)) {
		return detail;
	}
	Wall from = zone_wall(html->zone, start);
	Text begun = words_wall(arena, html->language, from);
	if (!span_next(&rest, ' ', &dash) || !span_next(&rest, ' ', &last) ||
		!instant_parse(last, &end)) {
		return begun;
	}
	Wall to = zone_wall(html->zone, end);
	bool same = to.day.days == from.day.days;
	return text_format(arena, "%s – %s", begun.chars,
		(same ? words_time : words_wall)(arena, html->language, to).chars);
}

/* "delay, fr" and "2026-001, late": a key before or after the comma. */
static Text pair_said(Html *html, const AuditLine *line)
{
	Arena *arena = html->arena;
	Span rest = span_of(line->detail), first, last;
	NoticeKind kind;
	ReminderLevel level;
	if (!span_next(&rest, ',', &first) || !span_next(&rest, ',', &last)) {
		return line->detail;
	}
	Text left = text_copy(arena, first), right = text_copy(arena, span_trim(last));
	if (notice_from_key(left, &kind)) {
		left = words_plain(html->language, notice_name(kind));
		right = words_language(arena, html->language, right);
	} else if (reminder_from_key(right, &level)) {
		right = words_plain(html->language, reminder_name(level));
	}
	return text_format(arena, "%s, %s", left.chars, right.chars);
}

static Text task_said(Html *html, const AuditLine *line)
{
	Span rest = span_of(line->detail), number;
	Triage triage;
	int64_t amount;
	if (text_is(line->act, "triage") && triage_from_key(line->detail, &triage)) {
		return words_plain(html->language, triage_name(triage));
	}
	if (!span_next(&rest, ' ', &number) || !span_int64(number, &amount)) {
		return times_said(html, line->detail);
	}
	if (text_is(line->act, "weigh") && amount >= 0 && amount <= IMPORTANCE_MOST) {
		return words_plain(html->language, importance_name((int32_t)amount));
	}
	bool minutes = text_is(line->act, "estimate") || text_is(line->act, "remaining");
	return minutes && span_is(rest, "min")
		       ? words_minutes(html->arena, html->language, (Minutes){(int32_t)amount})
		       : times_said(html, line->detail);
}

/* "2026-001: 205" */
static Text status_said(Html *html, Text detail)
{
	Span rest = span_of(detail), number;
	int64_t code;
	if (!span_next(&rest, ':', &number) || !span_int64(span_trim(rest), &code) ||
		!invoice_status_known((int32_t)code)) {
		return detail;
	}
	return text_format(html->arena, "%s, %s", text_copy(html->arena, number).chars,
		words_plain(html->language, invoice_status_name((int32_t)code)).chars);
}

Text history_detail(Html *html, const AuditLine *line)
{
	IncidentKind incident;
	if (text_is(line->noun, "entry")) {
		return entry_said(html, line->detail);
	}
	if (text_is(line->noun, "task")) {
		return task_said(html, line);
	}
	if (text_is(line->noun, "notice_text") || text_is(line->noun, "reminder")) {
		return pair_said(html, line);
	}
	if (text_is(line->noun, "incident") && incident_from_key(line->detail, &incident)) {
		return words_plain(html->language, incident_name(incident));
	}
	if (text_is(line->noun, "label")) {
		return words_language(html->arena, html->language, line->detail);
	}
	if (text_is(line->noun, "stay")) {
		return words_city(html->arena, html->language, line->detail);
	}
	return text_is(line->act, "status") ? status_said(html, line->detail) : line->detail;
}
