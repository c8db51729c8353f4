#include "http/decode.h"

#include <string.h>

static int hex(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

Refusal decode_part(Arena *arena, Span part, bool plus_is_space, Text *ret_text)
{
	char *chars = NEW_ARRAY(arena, char, part.length + 1);
	size_t length = 0;
	for (size_t at = 0; at < part.length; at++) {
		char c = part.start[at];
		if (c == '%') {
			int high = at + 2 < part.length ? hex(part.start[at + 1]) : -1;
			int low = at + 2 < part.length ? hex(part.start[at + 2]) : -1;
			if (high < 0 || low < 0) {
				return (Refusal){
					400, "A percent sign is not followed by two hex digits."};
			}
			c = (char)(high << 4 | low);
			at += 2;
		} else if (c == '+' && plus_is_space) {
			c = ' ';
		}
		if (c == '\0') {
			return (Refusal){400, "A text holds a NUL character."};
		}
		chars[length++] = c;
	}
	if (!text_is_utf8((Span){chars, length})) {
		return (Refusal){400, "A text is not UTF-8."};
	}
	*ret_text = (Text){chars, length};
	return LET_IN;
}

Refusal decode_pairs(Arena *arena, Span pairs, Fields *ret_fields)
{
	Fields fields = {0};
	Span pair;
	while (span_next(&pairs, '&', &pair)) {
		if (pair.length == 0) {
			continue;
		}
		if (fields.count == FIELDS_LIMIT) {
			return (Refusal){400, "There are more than 2000 fields."};
		}
		Field *field = LIST_ADD(arena, fields);
		Span name;
		(void)span_next(&pair, '=', &name);
		Refusal refusal = decode_part(arena, name, true, &field->name);
		if (!refusal.status) {
			refusal = decode_part(arena, pair, true, &field->value);
		}
		if (refusal.status) {
			return refusal;
		}
	}
	*ret_fields = fields;
	return LET_IN;
}

Refusal decode_target(Arena *arena, Text target, Text *ret_path, Fields *ret_query)
{
	Span rest = span_of(target), path;
	Text decoded;
	if (!span_next(&rest, '?', &path)) {
		return (Refusal){400, "The address is empty."};
	}
	Refusal refusal = decode_part(arena, path, false, &decoded);
	if (refusal.status) {
		return refusal;
	}
	Span parts = span_of(decoded), part;
	while (span_next(&parts, '/', &part)) {
		if (span_is(part, ".") || span_is(part, "..")) {
			return (Refusal){400, "The address climbs out of its folder."};
		}
	}
	refusal = decode_pairs(arena, rest, ret_query);
	if (!refusal.status) {
		*ret_path = decoded;
	}
	return refusal;
}

Text cookie_named(Arena *arena, Text header, const char *name)
{
	Span rest = span_of(header), pair;
	while (span_next(&rest, ';', &pair)) {
		Span key;
		pair = span_trim(pair);
		if (span_next(&pair, '=', &key) && span_is(key, name) && pair.start) {
			return text_copy(arena, pair);
		}
	}
	return TEXT("");
}

/* A quoted string with \" and \\ undone; browsers write %22 and %0D%0A for what cannot stand
 * there, and that stays as they wrote it. */
static size_t quoted(Arena *arena, Span rest, Text *ret_value)
{
	Buffer value = buffer_new(arena);
	size_t at = 1;
	while (at < rest.length && rest.start[at] != '"') {
		if (rest.start[at] == '\\' && at + 1 < rest.length &&
			(rest.start[at + 1] == '"' || rest.start[at + 1] == '\\')) {
			at++;
		}
		buffer_char(&value, rest.start[at++]);
	}
	*ret_value = buffer_done(&value);
	return at < rest.length ? at + 1 : at;
}

bool parameter_named(Arena *arena, Span header, const char *name, Text *ret_value)
{
	Span first;
	(void)span_next(&header, ';', &first);
	while (header.start && header.length > 0) {
		Text value = {0};
		size_t equals = 0;
		while (equals < header.length && header.start[equals] != '=' &&
			header.start[equals] != ';') {
			equals++;
		}
		Span key = span_trim((Span){header.start, equals});
		size_t used = equals;
		if (used < header.length && header.start[used] == '=') {
			Span rest = {header.start + used + 1, header.length - used - 1};
			if (rest.length > 0 && rest.start[0] == '"') {
				used += 1 + quoted(arena, rest, &value);
			} else {
				Span bare;
				(void)span_next(&rest, ';', &bare);
				value = text_copy(arena, span_trim(bare));
				used += 1 + bare.length;
			}
		}
		if (text_equal_folded(text_copy(arena, key), text_of(name))) {
			*ret_value = value;
			return true;
		}
		while (used < header.length && header.start[used] != ';') {
			used++;
		}
		used += used < header.length;
		header = (Span){header.start + used, header.length - used};
	}
	return false;
}
