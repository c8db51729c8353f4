/* The gate without sockets: heads as another reader could not misread them. */
#include "http/decode.h"
#include "http/gate.h"
#include "http/log.h"
#include "test/test.h"

static int judged(Arena *arena, const char *lines, Framing *ret_framing)
{
	static Field headers[HEADERS_LIMIT];
	Head head = {TEXT("POST"), TEXT("/x"), TEXT("HTTP/1.1"), headers, 0};
	Span rest = span_of(text_of(lines)), line;
	while (span_next(&rest, '\n', &line)) {
		Span name;
		(void)span_next(&line, ':', &name);
		headers[head.header_count++] =
			(Field){text_copy(arena, name), text_copy(arena, line)};
	}
	return gate_head(&head, ret_framing).status;
}

TEST(a_body_has_one_length_that_nobody_can_read_otherwise)
{
	Framing framing;
	EQUAL_INT(judged(arena, "Host:a\nContent-Length:7", &framing), 0);
	EQUAL_INT(framing.length, 7);
	EQUAL_INT(judged(arena, "Host:a\ntransfer-encoding:Chunked", &framing), 0);
	CHECK(framing.chunked);
	EQUAL_INT(judged(arena, "Host:a\nContent-Length:7\nContent-Length:7", &framing), 400);
	EQUAL_INT(judged(arena, "Host:a\nContent-Length:7, 7", &framing), 400);
	EQUAL_INT(judged(arena, "Host:a\nContent-Length:-7", &framing), 400);
	EQUAL_INT(judged(arena, "Host:a\nContent-Length:99999999999999999999", &framing), 400);
	EQUAL_INT(judged(arena, "Host:a\nContent-Length:0\nTransfer-Encoding:chunked", &framing),
		400);
	EQUAL_INT(judged(arena, "Host:a\nTransfer-Encoding:xchunked", &framing), 501);
	EQUAL_INT(judged(arena, "Host:a\nTransfer-Encoding :chunked", &framing), 400);
}

TEST(a_parameter_is_found_in_quotes_and_bare)
{
	Text value;
	Span header = span_of(TEXT("form-data; name=\"a;b=\\\"c\"; filename=x.csv"));
	CHECK(parameter_named(arena, header, "name", &value));
	EQUAL_TEXT(value, "a;b=\"c");
	CHECK(parameter_named(arena, header, "FILENAME", &value));
	EQUAL_TEXT(value, "x.csv");
	CHECK(!parameter_named(arena, header, "b", &value));
	EQUAL_TEXT(cookie_named(arena, TEXT("xsid=1; sid=2=3; sid=4"), "sid"), "2=3");
}

TEST(a_log_line_cannot_be_forged_by_what_was_sent)
{
	LogLine line = {.id = TEXT("1"),
		.method = TEXT("GET\nx=\"y\""),
		.route = TEXT(""),
		.status = 200,
		.bytes = 5,
		.microseconds = 6,
		.member = 7};
	EQUAL_TEXT(log_line(arena, 1795419000, &line),
		"time=2026-11-23T07:30:00Z id=1 method=GET?x??y? route=- status=200 bytes=5 us=6 "
		"member=7\n");
}
