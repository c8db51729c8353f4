#include "domain/notice_text.h"

#include "domain/check.h"

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
		if (*at == '}' || !placeholder_braced((Span){at, (size_t)(end - at)}, &name)) {
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
