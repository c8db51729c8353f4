#include "mail/draft.h"

#include "domain/check.h"

#include <string.h>

enum {
	LINE_LIMIT = 76, /* RFC 2045 §6.7 and §6.8; an encoded word's line, RFC 2047 §2 */
	WORD_BYTES = 39, /* in base64 52 characters: with its frame and "Subject: " 73 */
	FILE_NAME = 60,
	BASE64_BYTES = 57, /* 76 characters */
};

/* Neither quoted-printable nor base64 can hold "=_": no line of a part is the boundary. */
static const char boundary[] = "=_fuseau_part";

/* --- base64 ---------------------------------------------------------------------------------- */

static void put_base64(Buffer *out, const unsigned char *from, size_t length)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t i = 0; i < length; i += 3) {
		size_t left = length - i;
		uint32_t three = (uint32_t)from[i] << 16;
		three |= left > 1 ? (uint32_t)from[i + 1] << 8 : 0;
		three |= left > 2 ? from[i + 2] : 0;
		buffer_char(out, digits[three >> 18]);
		buffer_char(out, digits[three >> 12 & 63]);
		buffer_char(out, left > 1 ? digits[three >> 6 & 63] : '=');
		buffer_char(out, left > 2 ? digits[three & 63] : '=');
	}
}

static void put_base64_lines(Buffer *out, Bytes bytes)
{
	for (size_t i = 0; i < bytes.length; i += BASE64_BYTES) {
		size_t left = bytes.length - i;
		put_base64(out, bytes.start + i, left < BASE64_BYTES ? left : BASE64_BYTES);
		buffer_chars(out, "\r\n");
	}
}

/* --- quoted-printable ------------------------------------------------------------------------ */

static bool stands_for_itself(unsigned char c, bool last)
{
	return (c > ' ' && c < 0x7f && c != '=') || (c == ' ' && !last);
}

/* A line goes on after "=" at its end; a blank at the end of one would be lost on the way. */
static void put_quoted_line(Buffer *out, Span line)
{
	size_t column = 0;
	for (size_t i = 0; i < line.length; i++) {
		unsigned char c = (unsigned char)line.start[i];
		bool plain = stands_for_itself(c, i + 1 == line.length);
		bool from = i == 0 && c == 'F'; /* "From " begins a message in an mbox */
		size_t width = plain && !from ? 1 : 3;
		if (column + width > LINE_LIMIT - 1) {
			buffer_chars(out, "=\r\n");
			column = 0;
		}
		if (width == 1) {
			buffer_char(out, (char)c);
		} else {
			buffer_format(out, "=%02X", c);
		}
		column += width;
	}
	buffer_chars(out, "\r\n");
}

static void put_quoted(Buffer *out, Text text)
{
	Span rest = span_of(text), line;
	while (span_next(&rest, '\n', &line)) {
		bool returns = line.length > 0 && line.start[line.length - 1] == '\r';
		put_quoted_line(out, (Span){line.start, line.length - (returns ? 1 : 0)});
	}
}

/* --- headers --------------------------------------------------------------------------------- */

/* A name or a subject is one line, whatever was pasted into it. */
static Text one_line(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.chars[i];
		buffer_char(&out, c < ' ' || c == 0x7f ? ' ' : text.chars[i]);
	}
	return text_trim(arena, buffer_done(&out));
}

/* May stand in a header as it is. */
static bool is_plain(Text text, size_t room)
{
	for (size_t i = 0; i < text.length; i++) {
		if ((unsigned char)text.chars[i] >= 0x7f) {
			return false;
		}
	}
	return text.length <= room && !text_contains(text, "=?");
}

/* As many whole characters as fit. */
static size_t word_length(Text text, size_t at)
{
	size_t left = text.length - at;
	size_t length = left < WORD_BYTES ? left : WORD_BYTES;
	while (length < left && length > 1 && (text.chars[at + length] & 0xc0) == 0x80) {
		length--;
	}
	return length;
}

/* RFC 2047: words one under the other; the blank between two of them is not read. */
static void put_words(Buffer *out, Text text)
{
	for (size_t at = 0; at < text.length;) {
		size_t length = word_length(text, at);
		buffer_chars(out, at > 0 ? "\r\n =?UTF-8?B?" : "=?UTF-8?B?");
		put_base64(out, (const unsigned char *)text.chars + at, length);
		buffer_chars(out, "?=");
		at += length;
	}
}

static void put_subject(Buffer *out, Text typed)
{
	static const char header[] = "Subject: ";
	Text subject = one_line(out->arena, typed);
	buffer_chars(out, header);
	if (is_plain(subject, LINE_LIMIT - strlen(header))) {
		buffer_text(out, subject);
	} else {
		put_words(out, subject);
	}
	buffer_chars(out, "\r\n");
}

/* The name always as encoded words, so that none of RFC 5322's special characters counts. */
static void put_mailbox(Buffer *out, const char *header, Mailbox mailbox)
{
	if (text_empty(mailbox.address)) {
		return;
	}
	Text name = one_line(out->arena, mailbox.name);
	buffer_format(out, "%s: ", header);
	put_words(out, name);
	buffer_format(
		out, "%s<%s>\r\n", text_empty(name) ? "" : "\r\n ", text_chars(mailbox.address));
}

static void put_date(Buffer *out, Instant at)
{
	static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
	static const char *const months[] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	int32_t second = (int32_t)(at.seconds % SECONDS_PER_DAY);
	Day on = {(int32_t)(at.seconds / SECONDS_PER_DAY)};
	Date date = day_date(on);
	buffer_format(out, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n", days[day_weekday(on)],
		date.day, months[date.month - 1], date.year, (int)(second / 3600),
		(int)(second / 60 % 60), (int)(second % 60));
}

/* --- the whole ------------------------------------------------------------------------------- */

static Text file_name(Arena *arena, Text name)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < name.length && i < FILE_NAME; i++) {
		char c = name.chars[i];
		bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
			     (c >= 'a' && c <= 'z') || (c != 0 && strchr("._-", c));
		buffer_char(&out, plain ? c : '-');
	}
	return buffer_done(&out);
}

static const Error *check_address(Arena *arena, const char *field, Mailbox mailbox)
{
	Problems problems = {.arena = arena};
	if (!text_empty(mailbox.address)) {
		problem(&problems, check_email(arena, field, mailbox.address));
	}
	problem(&problems, check_length(arena, field, mailbox.name, MAIL_NAME_LIMIT));
	return problems.first;
}

static const Error *check_draft(Arena *arena, const MailDraft *draft)
{
	Problems problems = {.arena = arena};
	problem(&problems, check_address(arena, "from", draft->from));
	problem(&problems, check_address(arena, "to", draft->to));
	problem(&problems, check_length(arena, "subject", draft->subject, MAIL_SUBJECT_LIMIT));
	problem(&problems, check_length(arena, "body", draft->body, MAIL_BODY_LIMIT));
	return problems.first;
}

const Error *mail_draft_write(Arena *arena, const MailDraft *draft, Text *ret_mail)
{
	TRY(check_draft(arena, draft));
	Buffer out = buffer_new(arena);
	buffer_chars(&out, "X-Unsent: 1\r\n");
	put_date(&out, draft->made);
	put_mailbox(&out, "From", draft->from);
	put_mailbox(&out, "To", draft->to);
	put_subject(&out, draft->subject);
	buffer_format(&out,
		"MIME-Version: 1.0\r\n"
		"Content-Type: multipart/mixed; boundary=\"%s\"\r\n\r\n--%s\r\n"
		"Content-Type: text/plain; charset=utf-8\r\n"
		"Content-Transfer-Encoding: quoted-printable\r\n\r\n",
		boundary, boundary);
	put_quoted(&out, draft->body);
	Text name = file_name(arena, draft->file.name);
	buffer_format(&out,
		"\r\n--%s\r\nContent-Type: %s\r\n"
		"Content-Disposition: attachment;\r\n filename=\"%s\"\r\n"
		"Content-Transfer-Encoding: base64\r\n\r\n",
		boundary, draft->file.type, text_chars(name));
	put_base64_lines(&out, draft->file.content);
	buffer_format(&out, "\r\n--%s--\r\n", boundary);
	*ret_mail = buffer_done(&out);
	return OK;
}
