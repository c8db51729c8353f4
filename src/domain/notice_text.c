#include "domain/notice_text.h"

#include "domain/check.h"

#include <string.h>

static bool placeholder_from(Span name, Placeholder *ret_placeholder)
{
	for (int i = 0; i < PLACEHOLDERS; i++) {
		if (span_is(name, placeholder_name(i))) {
			*ret_placeholder = (Placeholder)i;
			return true;
		}
	}
	return false;
}

/* What stands between the brace at the beginning of rest and its fellow; false: there is none. */
static bool braced(Span rest, Span *ret_name)
{
	const char *end = memchr(rest.start, '}', rest.length);
	const char *line = memchr(rest.start, '\n', rest.length);
	if (!end || (line && line < end)) {
		return false;
	}
	*ret_name = (Span){rest.start + 1, (size_t)(end - rest.start) - 1};
	return true;
}

/* --- checking ----------------------------------------------------------------------------------
 */

static const Error *check_places(Arena *arena, NoticeKind kind, const char *field, Text text)
{
	int64_t line = 1;
	const char *begin = text_chars(text);
	const char *end = begin + text.length;
	for (const char *at = begin; at < end; at++) {
		if (*at == '\n') {
			line++;
			begin = at + 1;
		}
		if (*at != '{' && *at != '}') {
			continue;
		}
		int64_t column = (int64_t)text_code_points(
					 text_copy(arena, (Span){begin, (size_t)(at - begin)})) +
				 1;
		Span name;
		Placeholder placeholder;
		if (*at == '}' || !braced((Span){at, (size_t)(end - at)}, &name)) {
			return refuse(arena, field,
				"Line %1, character %2: a brace stands alone. A place is written "
				"{so}.",
				arg(line), arg(column));
		}
		if (!placeholder_from(name, &placeholder)) {
			return refuse(arena, field,
				"Line %1, character %2: there is no place called “%3”.", arg(line),
				arg(column), arg(text_copy(arena, name)));
		}
		if (!notice_may_say(kind, placeholder)) {
			return refuse(arena, field,
				"Line %1, character %2: a text of this kind knows no “%3”.",
				arg(line), arg(column), arg(text_copy(arena, name)));
		}
		at = name.start + name.length;
	}
	return OK;
}

const Error *notice_check(Arena *arena, NoticeKind kind, const NoticeText *text)
{
	Problems problems = {.arena = arena};
	if (!notice_is_reason(kind)) {
		problem(&problems, check_said(arena, "subject", text->subject));
	}
	problem(&problems, check_one_line(arena, "subject", text->subject, NOTICE_SUBJECT_LIMIT));
	problem(&problems, check_places(arena, kind, "subject", text->subject));
	problem(&problems, check_said(arena, "body", text->body));
	problem(&problems, check_length(arena, "body", text->body, NOTICE_BODY_LIMIT));
	problem(&problems, check_places(arena, kind, "body", text->body));
	return problems.first;
}

/* --- filling in ---------------------------------------------------------------------------------
 */

static Text fact(const NoticeFacts *facts, const NoticeWork *work, Placeholder placeholder)
{
	const NoticeInvoice *invoice = &facts->invoice;
	switch (placeholder) {
	case SAY_CONTACT:
		return text_empty(facts->contact) ? facts->client : facts->contact;
	case SAY_CLIENT:
		return facts->client;
	case SAY_WORK:
		return work->work;
	case SAY_DUE:
		return work->due;
	case SAY_NEW_DUE:
		return work->new_due;
	case SAY_HOURS:
		return work->hours;
	case SAY_PLACE:
		return facts->place;
	case SAY_WHY:
		return facts->why;
	case SAY_WHAT:
		return facts->what;
	case SAY_ME:
		return facts->me;
	case SAY_DOCUMENT:
		return invoice->document;
	case SAY_NUMBER:
		return invoice->number;
	case SAY_AMOUNT:
		return invoice->amount;
	case SAY_PAID:
		return invoice->paid;
	case SAY_OPEN:
		return invoice->open;
	case SAY_PAY_BY:
		return invoice->pay_by;
	case SAY_DAYS:
		return invoice->days;
	case SAY_RATE:
		return invoice->rate;
	case SAY_INTEREST:
		return invoice->interest;
	case SAY_INDEMNITY:
		return invoice->indemnity;
	case PLACEHOLDERS:
		break;
	}
	return TEXT("");
}

/* One line, filled in. False when a place has nothing to say; *ret_of_work whether it speaks of the
 * work. */
static bool line_filled(Arena *arena, Span line, const NoticeFacts *facts, const NoticeWork *work,
	Text *ret_line, bool *ret_of_work)
{
	Buffer out = buffer_new(arena);
	bool whole = true;
	*ret_of_work = false;
	while (line.length) {
		Span name;
		Placeholder placeholder;
		if (*line.start != '{' || !braced(line, &name) ||
			!placeholder_from(name, &placeholder)) {
			buffer_char(&out, *line.start);
			line = (Span){line.start + 1, line.length - 1};
			continue;
		}
		Text said = fact(facts, work, placeholder);
		whole = whole && !text_empty(said);
		*ret_of_work = *ret_of_work || placeholder_is_of_work(placeholder);
		buffer_text(&out, said);
		line = (Span){line.start + name.length + 2, line.length - name.length - 2};
	}
	*ret_line = buffer_done(&out);
	return whole;
}

static void add_line(Buffer *out, Text line, int *blanks)
{
	if (text_empty(line)) {
		*blanks += 1;
		return;
	}
	if (out->length) {
		buffer_chars(out, *blanks ? "\n\n" : "\n");
	}
	*blanks = 0;
	buffer_text(out, line);
}

static Text filled(Arena *arena, Text text, const NoticeFacts *facts)
{
	static const NoticeWork none = {{0}, {0}, {0}, {0}};
	Buffer out = buffer_new(arena);
	Span rest = span_of(text), line;
	int blanks = 0;
	while (span_next(&rest, '\n', &line)) {
		Text said;
		bool of_work;
		const NoticeWork *first = facts->works.count ? facts->works.items : &none;
		bool whole = line_filled(arena, line, facts, first, &said, &of_work);
		if (whole) {
			add_line(&out, said, &blanks);
		}
		for (size_t i = 1; of_work && i < facts->works.count; i++) {
			if (line_filled(
				    arena, line, facts, &facts->works.items[i], &said, &of_work)) {
				add_line(&out, said, &blanks);
			}
		}
	}
	return buffer_done(&out);
}

/* A subject is one line: several pieces of work stand in it one after another. */
static Text subject_filled(Arena *arena, Text subject, const NoticeFacts *facts)
{
	Buffer all = buffer_new(arena);
	EACH (const NoticeWork, work, facts->works) {
		buffer_chars(&all, all.length ? ", " : "");
		buffer_text(&all, work->work);
	}
	NoticeWork together =
		facts->works.count ? facts->works.items[0] : (NoticeWork){{0}, {0}, {0}, {0}};
	together.work = buffer_done(&all);
	Text said;
	bool of_work;
	(void)line_filled(arena, span_of(subject), facts, &together, &said, &of_work);
	said = text_trim(arena, said);
	while (facts->works.count == 0 && said.length && said.chars[said.length - 1] == ':') {
		said = text_trim(
			arena, text_format(arena, "%.*s", (int)said.length - 1, said.chars));
	}
	return text_head(arena, said, NOTICE_SUBJECT_LIMIT);
}

NoticeText notice_fill(Arena *arena, const NoticeText *text, const NoticeFacts *facts)
{
	return (NoticeText){
		.subject = subject_filled(arena, text->subject, facts),
		.body = filled(arena, text->body, facts),
	};
}

bool language_is_tag(Text tag)
{
	Span rest = span_of(tag), part;
	bool first = true;
	if (tag.length > LANGUAGE_TAG_LIMIT || text_empty(tag) ||
		tag.chars[tag.length - 1] == '-') {
		return false;
	}
	while (span_next(&rest, '-', &part)) {
		if (part.length < 2 || part.length > (first ? 3u : 8u)) {
			return false;
		}
		for (size_t i = 0; i < part.length; i++) {
			char c = part.start[i] | 0x20;
			bool digit = part.start[i] >= '0' && part.start[i] <= '9';
			if ((c < 'a' || c > 'z') && (first || !digit)) {
				return false;
			}
		}
		first = false;
	}
	return true;
}
