#include "format/xml_read.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

struct XmlReader {
	Arena *arena;
	const XmlEach *each;
	void *user;
	xmlParserCtxtPtr parser;
	const Error *error; /* what a callback refused */
	Text root, space;
	char path[XML_PATH_LIMIT];
	size_t ends[XML_DEPTH]; /* of each element's path; ends[0]: the root's, 0 */
	int depth;
	Buffer text;
	const xmlChar **attributes; /* of the element that begins */
	int attribute_count;
};

static void stop(XmlReader *reader, const Error *error)
{
	reader->error = reader->error ? reader->error : error;
	if (reader->error) {
		xmlStopParser(reader->parser);
	}
}

static Text path_of(const XmlReader *reader)
{
	return (Text){reader->path, reader->ends[reader->depth - 1]};
}

static void begin_root(XmlReader *reader, const char *name, const char *space)
{
	reader->root = text_copy(reader->arena, (Span){name, strlen(name)});
	reader->space = space ? text_copy(reader->arena, (Span){space, strlen(space)}) : TEXT("");
}

static void on_begin(void *context, const xmlChar *local, const xmlChar *prefix,
	const xmlChar *space, int namespace_count, const xmlChar **namespaces, int attribute_count,
	int default_count, const xmlChar **attributes)
{
	XmlReader *reader = context;
	const char *name = (const char *)local;
	size_t length = strlen(name), end = reader->depth > 1 ? reader->ends[reader->depth - 1] : 0;
	(void)prefix, (void)namespace_count, (void)namespaces, (void)default_count;
	if (reader->error) {
		return;
	}
	if (reader->depth == XML_DEPTH || end + length + 2 > XML_PATH_LIMIT) {
		stop(reader, refuse(reader->arena, "file", "This XML is nested too deeply."));
		return;
	}
	if (reader->depth == 0) {
		begin_root(reader, name, (const char *)space);
		length = 0;
	} else if (end > 0) {
		reader->path[end++] = '/';
	}
	memcpy(reader->path + end, name, length);
	reader->path[end + length] = '\0';
	reader->ends[reader->depth++] = end + length;
	reader->text.length = 0;
	reader->attributes = attributes;
	reader->attribute_count = attribute_count;
	if (reader->each->begins) {
		stop(reader, reader->each->begins(reader->user, reader, path_of(reader)));
	}
	reader->attribute_count = 0;
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
	XmlReader *reader = context;
	(void)local, (void)prefix, (void)space;
	if (reader->error) {
		return;
	}
	Span text = span_trim(
		(Span){reader->text.bytes ? reader->text.bytes : "", reader->text.length});
	/* the buffer ends in NUL, but what is trimmed off its end would stand before it */
	if (reader->text.bytes) {
		reader->text.bytes[(size_t)(text.start - reader->text.bytes) + text.length] = '\0';
	}
	stop(reader,
		reader->each->ends(reader->user, path_of(reader), (Text){text.start, text.length}));
	reader->text.length = 0;
	reader->depth--;
	reader->path[reader->depth > 0 ? reader->ends[reader->depth - 1] : 0] = '\0';
}

static void on_text(void *context, const xmlChar *bytes, int length)
{
	XmlReader *reader = context;
	size_t room = XML_TEXT_LIMIT - reader->text.length;
	size_t taken = (size_t)length < room ? (size_t)length : room;
	while (taken > 0 && taken < (size_t)length && (bytes[taken] & 0xc0) == 0x80) {
		taken--; /* between characters */
	}
	buffer_put(&reader->text, bytes, taken);
}

static void on_doctype(
	void *context, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
	XmlReader *reader = context;
	(void)name, (void)external_id, (void)system_id;
	stop(reader, refuse(reader->arena, "file",
			     "This XML has a DOCTYPE: such a file has none, so it is not read."));
}

static void close_parser(void *thing)
{
	xmlFreeParserCtxt(thing);
}

XmlReader *xml_reader(Arena *arena, const XmlEach *each, void *user)
{
	xmlSAXHandler handler = {
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = on_begin,
		.endElementNs = on_end,
		.characters = on_text,
		.cdataBlock = on_text,
		.internalSubset = on_doctype,
	};
	XmlReader *reader = NEW(arena, XmlReader);
	*reader = (XmlReader){.arena = arena, .each = each, .user = user};
	reader->text = buffer_new(arena);
	reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
	if (reader->parser) {
		xmlCtxtUseOptions(
			reader->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
		arena_close_later(arena, close_parser, reader->parser);
	}
	return reader;
}

static const Error *no_xml(const XmlReader *reader)
{
	int line = reader->parser ? reader->parser->lastError.line : 0;
	int code = reader->parser ? reader->parser->lastError.code : 0;
	bool charset = code == XML_ERR_INVALID_ENCODING || code == XML_ERR_INVALID_CHAR ||
		       code == XML_ERR_UNSUPPORTED_ENCODING || code == XML_I18N_CONV_FAILED ||
		       code == XML_ERR_UNKNOWN_ENCODING;
	return charset ? refuse(reader->arena, "file",
				 "Line %1 is not in the character set that the file says it is in: "
				 "please export it anew.",
				 arg(line))
		       : refuse(reader->arena, "file",
				 "This is no XML that can be read: look at line %1.", arg(line));
}

static const Error *feed(XmlReader *reader, Span chunk, bool last)
{
	if (!reader->parser) {
		return no_xml(reader);
	}
	int code = xmlParseChunk(reader->parser, chunk.start, (int)chunk.length, last);
	TRY(reader->error);
	return code == XML_ERR_OK || reader->parser->wellFormed ? OK : no_xml(reader);
}

const Error *xml_read(XmlReader *reader, Span chunk)
{
	return feed(reader, chunk, false);
}

const Error *xml_end(XmlReader *reader)
{
	TRY(feed(reader, (Span){"", 0}, true));
	return reader->depth == 0 && !text_empty(reader->root) ? OK : no_xml(reader);
}

Text xml_attribute(const XmlReader *reader, Arena *arena, const char *name)
{
	enum { LOCAL, PREFIX, SPACE, VALUE, VALUE_END, PARTS };
	for (int i = 0; i < reader->attribute_count; i++) {
		const xmlChar **parts = reader->attributes + (ptrdiff_t)i * PARTS;
		if (strcmp((const char *)parts[LOCAL], name) == 0) {
			return text_copy(arena, (Span){(const char *)parts[VALUE],
							(size_t)(parts[VALUE_END] - parts[VALUE])});
		}
	}
	return TEXT("");
}

Text xml_root(const XmlReader *reader)
{
	return reader->root;
}

Text xml_namespace(const XmlReader *reader)
{
	return reader->space;
}
