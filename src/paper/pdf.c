#include "paper/pdf.h"
#include "format/charset.h"

#include <assert.h>
#include <string.h>
#include <zlib.h>

enum { LEVEL = 1 };

Pdf *pdf_new(Arena *arena)
{
	Pdf *pdf = NEW(arena, Pdf);
	pdf->arena = arena;
	pdf->out = buffer_new(arena);
	buffer_chars(&pdf->out, "%PDF-1.7\n%\xf6\xe9\xe4\xfc\n");
	return pdf;
}

int pdf_object(Pdf *pdf)
{
	LIST_ADD(pdf->arena, pdf->objects);
	return (int)pdf->objects.count;
}

static void begin(Pdf *pdf, int object)
{
	PdfObject *entry = &pdf->objects.items[object - 1];
	assert(entry->at == 0);
	entry->at = pdf->out.length;
	buffer_format(&pdf->out, "%d 0 obj\n", object);
}

void pdf_put(Pdf *pdf, int object, const char *format, ...)
{
	va_list args;
	begin(pdf, object);
	va_start(args, format);
	buffer_text(&pdf->out, text_format_args(pdf->arena, format, args));
	va_end(args);
	buffer_chars(&pdf->out, "\nendobj\n");
}

void pdf_stream(Pdf *pdf, int object, const char *dictionary, Bytes bytes)
{
	begin(pdf, object);
	buffer_format(&pdf->out, "<< %s /Length %zu >>\nstream\n", dictionary, bytes.length);
	buffer_put(&pdf->out, bytes.start, bytes.length);
	buffer_chars(&pdf->out, "\nendstream\nendobj\n");
}

/* FNV-1a over words; it names a file, it proves nothing. */
static uint64_t digest(const Buffer *out, uint64_t start)
{
	uint64_t hash = start, word = 0;
	for (size_t i = 0; i < out->length; i += sizeof word) {
		size_t rest = out->length - i;
		memcpy(&word, out->bytes + i, rest < sizeof word ? rest : sizeof word);
		hash = (hash ^ word) * UINT64_C(0x100000001b3);
		hash ^= hash >> 29;
	}
	return hash;
}

Bytes pdf_end(Pdf *pdf, int catalog, int info)
{
	Buffer *out = &pdf->out;
	uint64_t one = digest(out, UINT64_C(0xcbf29ce484222325)), two = digest(out, one);
	size_t table = out->length;
	buffer_format(out, "xref\n0 %zu\n0000000000 65535 f \n", pdf->objects.count + 1);
	EACH (const PdfObject, object, pdf->objects) {
		assert(object->at > 0);
		buffer_format(out, "%010zu 00000 n \n", object->at);
	}
	Text id = text_format(
		pdf->arena, "%016llx%016llx", (unsigned long long)one, (unsigned long long)two);
	buffer_format(out,
		"trailer\n<< /Size %zu /Root %d 0 R /Info %d 0 R /ID [ <%s> <%s> ] >>\n"
		"startxref\n%zu\n%%%%EOF\n",
		pdf->objects.count + 1, catalog, info, id.chars, id.chars, table);
	return bytes_of(out->bytes, out->length);
}

Text pdf_text(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	bool plain = true;
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.chars[i];
		plain = plain && c >= ' ' && c < 0x7f && c != '(' && c != ')' && c != '\\';
	}
	if (plain) {
		return text_format(arena, "(%s)", text_chars(text));
	}
	buffer_chars(&out, "<feff");
	for (const char *at = text.chars; at < text.chars + text.length;) {
		uint32_t code = utf8_next(&at);
		if (code >= 0x10000) {
			buffer_format(&out, "%04x%04x", 0xd800 + ((code - 0x10000) >> 10),
				0xdc00 + ((code - 0x10000) & 0x3ff));
		} else {
			buffer_format(&out, "%04x", code);
		}
	}
	buffer_char(&out, '>');
	return buffer_done(&out);
}

Bytes pdf_deflated(Arena *arena, Text text)
{
	uLongf length = compressBound(text.length);
	unsigned char *bytes = NEW_ARRAY(arena, unsigned char, length);
	int done = compress2(bytes, &length, (const Bytef *)text_chars(text), text.length, LEVEL);
	assert(done == Z_OK);
	return bytes_of(bytes, length);
}
