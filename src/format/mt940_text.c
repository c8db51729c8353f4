#include "format/mt940_text.h"

#include <ctype.h>
#include <string.h>

/* Rows of 65 characters are cut where they are full: what is cut belongs together. */
static Text unfolded(Arena *arena, Text field)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < field.length; i++) {
		if (field.chars[i] != '\n' && field.chars[i] != '\r') {
			buffer_char(&out, field.chars[i]);
		}
	}
	return buffer_done(&out);
}

/* --- numbered parts --- */

static bool numbered(Text field)
{
	const char *c = text_chars(field);
	return field.length > 6 && isdigit((unsigned char)c[0]) && isdigit((unsigned char)c[1]) &&
	       isdigit((unsigned char)c[2]) && strchr("?>|@", c[3]) &&
	       isdigit((unsigned char)c[4]) && isdigit((unsigned char)c[5]);
}

/* SEPA's own marks in the text: "EREF+…", "SVWZ+…"; the purpose alone is what the payer wrote. */
static Text purpose(Arena *arena, Text text)
{
	static const char *const marks[] = {
		"EREF+", "KREF+", "MREF+", "CRED+", "DEBT+", "ABWA+", "ABWE+", "IBAN+", "BIC+"};
	const char *from = strstr(text_chars(text), "SVWZ+");
	if (!from) {
		return text;
	}
	from += 5;
	size_t length = strlen(from);
	for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
		const char *next = strstr(from, marks[i]);
		if (next && (size_t)(next - from) < length) {
			length = (size_t)(next - from);
		}
	}
	return text_copy(arena, (Span){from, length});
}

static void take_numbered(Arena *arena, Text field, BankLine *line)
{
	Buffer text = buffer_new(arena), name = buffer_new(arena);
	char mark = field.chars[3];
	Span rest = {field.chars + 4, field.length - 4}, part;
	while (span_next(&rest, mark, &part)) {
		if (part.length < 2 || !isdigit((unsigned char)part.start[0]) ||
			!isdigit((unsigned char)part.start[1])) {
			continue;
		}
		int number = (part.start[0] - '0') * 10 + (part.start[1] - '0');
		Span value = {part.start + 2, part.length - 2};
		if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63)) {
			buffer_put(&text, value.start, value.length);
		} else if (number == 31) {
			line->iban = text_copy(arena, span_trim(value));
		} else if (number == 32 || number == 33) {
			buffer_put(&name, value.start, value.length);
		}
	}
	line->text = text_trim(arena, purpose(arena, buffer_done(&text)));
	line->name = text_trim(arena, buffer_done(&name));
}

/* --- named parts --- */

static Text named_part(Arena *arena, Text field, const char *name)
{
	static const char *const names[] = {"/TRTP/", "/IBAN/", "/BIC/", "/NAME/", "/REMI/",
		"/EREF/", "/CSID/", "/MARF/", "/ORDP/", "/BENM/", "/ISDT/", "/ADDR/", "/SVCL/"};
	const char *from = strstr(text_chars(field), name);
	if (!from) {
		return TEXT("");
	}
	from += strlen(name);
	size_t length = strlen(from);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		const char *next = strstr(from, names[i]);
		if (next && (size_t)(next - from) < length) {
			length = (size_t)(next - from);
		}
	}
	return text_trim(arena, text_copy(arena, (Span){from, length}));
}

void mt940_text(Arena *scratch, Text field, BankLine *line)
{
	Text whole = unfolded(scratch, field);
	if (numbered(whole)) {
		take_numbered(scratch, whole, line);
		return;
	}
	if (text_contains(whole, "/NAME/") || text_contains(whole, "/REMI/")) {
		line->name = named_part(scratch, whole, "/NAME/");
		line->iban = named_part(scratch, whole, "/IBAN/");
		line->text = named_part(scratch, whole, "/REMI/");
		return;
	}
	Buffer out = buffer_new(scratch);
	for (size_t i = 0; i < field.length; i++) { /* plain rows are words of their own */
		buffer_char(&out, field.chars[i] == '\n' ? ' ' : field.chars[i]);
	}
	line->text = text_trim(scratch, buffer_done(&out));
}
