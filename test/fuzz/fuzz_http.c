/* Whatever bytes stand where a request's head and body should: the gate and the readers of bodies
 * refuse or read them, and what they read is UTF-8 without NUL. The input is lines of a head
 * (method, target, version, then "Name:value"), an empty line, a body. */
#include "http/body.h"
#include "http/decode.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(bool claim)
{
	if (!claim) {
		abort();
	}
}

static void check_fields(const Field *fields, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		Text both[] = {fields[i].name, fields[i].value};
		for (size_t j = 0; j < 2; j++) {
			check(text_is_utf8(span_of(both[j])));
			check(strlen(text_chars(both[j])) == both[j].length);
		}
	}
}

static void read_body(Arena *arena, const Head *head, const Framing *framing, Body kind, Span body)
{
	Intake *intake;
	Request request = {.arena = arena, .file = -1};
	BodyPlan plan = {kind, "/tmp", 4096};
	Refusal refusal = intake_start(arena, head, framing, &plan, &intake);
	/* In pieces of changing sizes: where a piece ends must not matter. */
	for (size_t piece = 1; !refusal.status && body.length > 0; piece = piece * 3 % 61 + 1) {
		size_t taken = piece < body.length ? piece : body.length;
		refusal = intake_take(intake, (Span){body.start, taken});
		body = (Span){body.start + taken, body.length - taken};
	}
	if (!refusal.status) {
		refusal = intake_end(intake, &request);
	}
	if (!refusal.status) {
		check_fields(request.form, request.form_count);
		check(request.file_size <= plan.upload_bytes);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static Arena *arena;
	Field headers[HEADERS_LIMIT];
	Head head = {.headers = headers};
	Framing framing;
	arena = arena ? arena : arena_new(64 << 20);
	Span rest = {(const char *)bytes, length}, line, path;
	Text *lines[] = {&head.method, &head.target, &head.version};
	for (size_t i = 0; i < 3; i++) {
		if (span_next(&rest, '\n', &line)) {
			*lines[i] = text_copy(arena, line);
		}
	}
	while (span_next(&rest, '\n', &line) && line.length > 0 &&
		head.header_count < HEADERS_LIMIT) {
		Span value = line, name;
		(void)span_next(&value, ':', &name);
		headers[head.header_count++] =
			(Field){text_copy(arena, name), text_copy(arena, value)};
	}
	if (!gate_head(&head, &framing).status) {
		Text decoded;
		Fields query = {0};
		if (!decode_target(arena, head.target, &decoded, &query).status) {
			path = span_of(decoded);
			check(path.start[0] == '/' && strlen(path.start) == path.length);
			check_fields(query.items, query.count);
		}
		check_fields(
			(const Field[]){{cookie_named(arena, head_value(&head, "Cookie"), "sid"),
				TEXT("")}},
			1);
		for (int kind = BODY_NONE; kind <= BODY_FILE && rest.start; kind++) {
			read_body(arena, &head, &framing, (Body)kind, rest);
		}
	}
	arena_clear(arena);
	return 0;
}
