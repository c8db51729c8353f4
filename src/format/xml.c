#include "format/xml.h"

#include <string.h>

Xml xml_new(Arena *arena)
{
	Xml xml = {buffer_new(arena)};
	buffer_chars(&xml.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	return xml;
}

/* U+FFFE and U+FFFF are no characters of XML. */
static bool forbidden(const unsigned char *bytes, size_t left)
{
	return left >= 3 && bytes[0] == 0xef && bytes[1] == 0xbf && bytes[2] >= 0xbe;
}

static void put_text(Xml *xml, Text text)
{
	const char *chars = text_chars(text);
	size_t from = 0, i = 0;
	for (; i < text.length; i++) {
		unsigned char c = (unsigned char)chars[i];
		const char *instead = c == '&'                             ? "&amp;"
				      : c == '<'                           ? "&lt;"
				      : c == '>'                           ? "&gt;"
				      : c == '"'                           ? "&quot;"
				      : c < ' ' && !strchr("\n\t", (int)c) ? ""
									   : NULL;
		bool gone = forbidden((const unsigned char *)chars + i, text.length - i);
		if (!instead && !gone) {
			continue;
		}
		buffer_put(&xml->out, chars + from, i - from);
		buffer_chars(&xml->out, gone ? "" : instead);
		i += gone ? 2 : 0;
		from = i + 1;
	}
	buffer_put(&xml->out, chars + from, i - from);
}

void xml_open(Xml *xml, const char *element)
{
	buffer_char(&xml->out, '<');
	buffer_chars(&xml->out, element);
	buffer_chars(&xml->out, ">\n");
}

void xml_close(Xml *xml, const char *element)
{
	buffer_chars(&xml->out, "</");
	buffer_chars(&xml->out, element);
	buffer_chars(&xml->out, ">\n");
}

void xml_leaf_with(Xml *xml, const char *element, const char *attribute, Text value, Text text)
{
	if (text_empty(text)) {
		return;
	}
	buffer_char(&xml->out, '<');
	buffer_chars(&xml->out, element);
	if (!text_empty(value)) {
		buffer_char(&xml->out, ' ');
		buffer_chars(&xml->out, attribute);
		buffer_chars(&xml->out, "=\"");
		put_text(xml, value);
		buffer_char(&xml->out, '"');
	}
	buffer_char(&xml->out, '>');
	put_text(xml, text);
	xml_close(xml, element);
}

void xml_leaf(Xml *xml, const char *element, Text text)
{
	xml_leaf_with(xml, element, "", TEXT(""), text);
}

void xml_inside(Xml *xml, const char *outer, const char *inner, Text text)
{
	if (!text_empty(text)) {
		xml_open(xml, outer);
		xml_leaf(xml, inner, text);
		xml_close(xml, outer);
	}
}

Text xml_done(const Xml *xml)
{
	return buffer_done(&xml->out);
}
