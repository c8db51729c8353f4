#include "http/gate.h"

#include <string.h>

#define REFUSED(status, why) ((Refusal){(status), (why)})

Text head_value(const Head *head, const char *name)
{
	for (size_t i = 0; i < head->header_count; i++) {
		if (text_equal_folded(head->headers[i].name, text_of(name))) {
			return head->headers[i].value;
		}
	}
	return TEXT("");
}

static size_t times(const Head *head, const char *name)
{
	size_t count = 0;
	for (size_t i = 0; i < head->header_count; i++) {
		count += text_equal_folded(head->headers[i].name, text_of(name));
	}
	return count;
}

/* RFC 9110 §5.6.2: what a method and a header's name are made of. No space, no colon. */
static bool is_token(Text text)
{
	static const char marks[] = "!#$%&'*+-.^_`|~";
	for (size_t i = 0; i < text.length; i++) {
		char c = text.chars[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		if (!letter && !(c >= '0' && c <= '9') && (c == '\0' || !strchr(marks, c))) {
			return false;
		}
	}
	return text.length > 0;
}

static bool has_control(Text text)
{
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.chars[i];
		if ((c < 0x20 && c != '\t') || c == 0x7f) {
			return true;
		}
	}
	return false;
}

static Refusal gate_line(const Head *head)
{
	if (!is_token(head->method)) {
		return REFUSED(400, "The method is not a word.");
	}
	if (head->target.length > TARGET_LIMIT) {
		return REFUSED(414, "The address is longer than 8 KiB.");
	}
	if (!text_starts(head->target, "/")) {
		return REFUSED(400, "The address does not begin with a slash.");
	}
	for (size_t i = 0; i < head->target.length; i++) {
		unsigned char c = (unsigned char)head->target.chars[i];
		if (c <= 0x20 || c >= 0x7f) {
			return REFUSED(400, "The address holds a character that must be encoded.");
		}
	}
	if (!text_is(head->version, "HTTP/1.1") && !text_is(head->version, "HTTP/1.0")) {
		return REFUSED(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
	}
	return LET_IN;
}

static Refusal gate_fields(const Head *head)
{
	size_t bytes = 0;
	if (head->header_count > HEADERS_LIMIT) {
		return REFUSED(431, "The request has more than 100 headers.");
	}
	for (size_t i = 0; i < head->header_count; i++) {
		const Field *field = &head->headers[i];
		bytes += field->name.length + field->value.length;
		if (!is_token(field->name)) {
			return REFUSED(400, "A header's name holds a space or another character "
					    "that may not stand there.");
		}
		if (has_control(field->value) || !text_is_utf8(span_of(field->value))) {
			return REFUSED(400, "A header holds a control character or is not UTF-8.");
		}
	}
	return bytes > HEADERS_BYTES_LIMIT ? REFUSED(431, "The headers are longer than 32 KiB.")
					   : LET_IN;
}

static Refusal gate_host(const Head *head)
{
	size_t hosts = times(head, "Host");
	if (hosts != 1) {
		return hosts ? REFUSED(400, "The request names more than one Host.")
			     : REFUSED(400, "The request names no Host.");
	}
	static const char marks[] = ".-_:[]";
	Text host = head_value(head, "Host");
	for (size_t i = 0; i < host.length; i++) {
		char c = host.chars[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		if (!letter && !(c >= '0' && c <= '9') && !strchr(marks, c)) {
			return REFUSED(400, "The Host is no name of a host.");
		}
	}
	return host.length ? LET_IN : REFUSED(400, "The Host is empty.");
}

static Refusal gate_framing(const Head *head, Framing *ret_framing)
{
	size_t lengths = times(head, "Content-Length"), codings = times(head, "Transfer-Encoding");
	Framing framing = {0};
	if (lengths > 1) {
		return REFUSED(400, "The request has more than one Content-Length.");
	}
	if (codings > 0 && lengths > 0) {
		return REFUSED(400, "The request has both Content-Length and Transfer-Encoding.");
	}
	if (codings > 1) {
		return REFUSED(400, "The request has more than one Transfer-Encoding.");
	}
	if (codings == 1) {
		if (!text_equal_folded(head_value(head, "Transfer-Encoding"), TEXT("chunked"))) {
			return REFUSED(501, "The only Transfer-Encoding understood is chunked.");
		}
		if (text_is(head->version, "HTTP/1.0")) {
			return REFUSED(400, "HTTP/1.0 knows no Transfer-Encoding.");
		}
		framing.chunked = true;
	}
	if (lengths == 1) {
		Text length = head_value(head, "Content-Length");
		bool digits = length.length > 0 && length.chars[0] >= '0' && length.chars[0] <= '9';
		if (!digits || !span_int64(span_of(length), &framing.length)) {
			return REFUSED(400, "The Content-Length is no number of bytes.");
		}
	}
	*ret_framing = framing;
	return LET_IN;
}

Refusal gate_head(const Head *head, Framing *ret_framing)
{
	Refusal refusal = gate_line(head);
	refusal = refusal.status ? refusal : gate_fields(head);
	refusal = refusal.status ? refusal : gate_host(head);
	if (!refusal.status && times(head, "Expect") > 0 &&
		!text_equal_folded(head_value(head, "Expect"), TEXT("100-continue"))) {
		refusal = REFUSED(417, "The only expectation met here is 100-continue.");
	}
	return refusal.status ? refusal : gate_framing(head, ret_framing);
}
