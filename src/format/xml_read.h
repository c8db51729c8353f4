/* Reading a stranger's XML, chunk by chunk, in memory that does not grow with the file. Elements
 * are known by their path below the root, prefixes left out: "Stmt/Ntry/Amt".
 *
 * No DOCTYPE and so no entities of its own, nothing fetched, at most XML_DEPTH deep, texts cut at
 * XML_TEXT_LIMIT. */
#ifndef FORMAT_XML_READ_H
#define FORMAT_XML_READ_H

#include "base/error.h"
#include "base/text.h"

typedef struct XmlReader XmlReader;

/* Both may look at the element's path; the root's is "". The text and path live during the call. */
typedef struct {
	const Error *(*begins)(void *user, XmlReader *reader, Text path); /* NULL: not wanted */
	const Error *(*ends)(void *user, Text path, Text text); /* text: its own, trimmed */
} XmlEach;

XmlReader *xml_reader(Arena *arena, const XmlEach *each, void *user);
/* REFUSED where it is no XML, with the line; what `each` refuses ends the reading too. */
MUST_USE const Error *xml_read(XmlReader *reader, Span chunk);
MUST_USE const Error *xml_end(XmlReader *reader);

/* Inside `begins`: its attribute, in scratch memory of that call; "" when it has none. */
Text xml_attribute(const XmlReader *reader, Arena *arena, const char *name);
/* The root's own name, and its namespace. */
Text xml_root(const XmlReader *reader);
Text xml_namespace(const XmlReader *reader);

enum { XML_DEPTH = 40, XML_PATH_LIMIT = 1000, XML_TEXT_LIMIT = 20000 };

#endif
