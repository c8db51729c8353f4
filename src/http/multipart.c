#define _GNU_SOURCE /* memmem */
#include "http/multipart.h"
#include "http/decode.h"

#include <string.h>

static const Refusal unreadable = {400, "The form is not well-formed multipart/form-data."};

Refusal multipart_start(Multipart *multipart, Arena *arena, Text content_type, const PartSink *sink)
{
	Text boundary;
	if (!parameter_named(arena, span_of(content_type), "boundary", &boundary) ||
		boundary.length == 0 || boundary.length > BOUNDARY_LIMIT) {
		return (Refusal){
			400, "The multipart form names no boundary of 1 to 70 characters."};
	}
	*multipart = (Multipart){.arena = arena, .sink = *sink, .held = "\r\n", .held_length = 2};
	memcpy(multipart->mark, "\r\n--", 4);
	memcpy(multipart->mark + 4, boundary.chars, boundary.length);
	multipart->mark_length = boundary.length + 4;
	return LET_IN;
}

static void drop(Multipart *multipart, size_t bytes)
{
	multipart->held_length -= bytes;
	memmove(multipart->held, multipart->held + bytes, multipart->held_length);
}

static Refusal part_head(Multipart *multipart, Span head)
{
	Text name = {0}, file_name = {0};
	bool is_file = false, named = false;
	while (head.length > 0) {
		const char *end = memmem(head.start, head.length, "\r\n", 2);
		size_t length = end ? (size_t)(end - head.start) : head.length;
		Span value = {head.start, length}, key;
		(void)span_next(&value, ':', &key);
		if (!value.start) {
			return unreadable;
		}
		if (text_equal_folded(
			    text_copy(multipart->arena, key), TEXT("Content-Disposition"))) {
			named = parameter_named(multipart->arena, value, "name", &name);
			is_file = parameter_named(multipart->arena, value, "filename", &file_name);
		}
		length += end ? 2 : 0;
		head = (Span){head.start + length, head.length - length};
	}
	bool good = text_is_utf8(span_of(name)) && text_is_utf8(span_of(file_name)) &&
		    !memchr(text_chars(name), '\0', name.length) &&
		    !memchr(text_chars(file_name), '\0', file_name.length);
	if (!named || !good) {
		return unreadable;
	}
	multipart->state = PART_DATA;
	return multipart->sink.begin(multipart->sink.user, name, is_file, file_name);
}

/* Hands on what cannot be the beginning of a boundary. */
static Refusal part_data(Multipart *multipart, bool *ret_more)
{
	Refusal refusal = LET_IN;
	bool wanted = multipart->state == PART_DATA;
	const char *mark = memmem(
		multipart->held, multipart->held_length, multipart->mark, multipart->mark_length);
	size_t data = mark ? (size_t)(mark - multipart->held) : 0;
	if (!mark && multipart->held_length >= multipart->mark_length) {
		data = multipart->held_length - multipart->mark_length + 1;
	}
	if (wanted && data > 0) {
		refusal = multipart->sink.data(multipart->sink.user, (Span){multipart->held, data});
	}
	if (mark && wanted && !refusal.status) {
		refusal = multipart->sink.end(multipart->sink.user);
	}
	drop(multipart, data + (mark ? multipart->mark_length : 0));
	if (mark) {
		multipart->state = AFTER_BOUNDARY;
	}
	*ret_more = mark != NULL;
	return refusal;
}

static Refusal after_boundary(Multipart *multipart, bool *ret_more)
{
	if (multipart->held_length < 2) {
		*ret_more = false;
		return LET_IN;
	}
	bool last = memcmp(multipart->held, "--", 2) == 0;
	if (!last && memcmp(multipart->held, "\r\n", 2) != 0) {
		return unreadable;
	}
	drop(multipart, 2);
	multipart->state = last ? AFTER_PARTS : PART_HEAD;
	*ret_more = true;
	return LET_IN;
}

static Refusal step(Multipart *multipart, bool *ret_more)
{
	switch (multipart->state) {
	case BEFORE_PARTS:
	case PART_DATA:
		return part_data(multipart, ret_more);
	case AFTER_BOUNDARY:
		return after_boundary(multipart, ret_more);
	case PART_HEAD: {
		const char *end = memmem(multipart->held, multipart->held_length, "\r\n\r\n", 4);
		size_t length = end ? (size_t)(end - multipart->held) : multipart->held_length;
		if (length > PART_HEAD_LIMIT) {
			return unreadable;
		}
		*ret_more = end != NULL;
		if (!end) {
			return LET_IN;
		}
		Refusal refusal = part_head(multipart, (Span){multipart->held, length});
		drop(multipart, length + 4);
		return refusal;
	}
	case AFTER_PARTS:
		multipart->held_length = 0;
		break;
	}
	*ret_more = false;
	return LET_IN;
}

Refusal multipart_take(Multipart *multipart, Span bytes)
{
	while (bytes.length > 0) {
		size_t room = sizeof multipart->held - multipart->held_length;
		size_t taken = bytes.length < room ? bytes.length : room;
		memcpy(multipart->held + multipart->held_length, bytes.start, taken);
		multipart->held_length += taken;
		bytes = (Span){bytes.start + taken, bytes.length - taken};
		for (bool more = true; more;) {
			Refusal refusal = step(multipart, &more);
			if (refusal.status) {
				return refusal;
			}
		}
	}
	return LET_IN;
}

Refusal multipart_end(const Multipart *multipart)
{
	return multipart->state == AFTER_PARTS
		       ? LET_IN
		       : (Refusal){400, "The multipart form ends before its last boundary."};
}
