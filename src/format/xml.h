/* Writing XML: elements as they come, text escaped, nothing that XML 1.0 forbids. Element names are
 * ours; what a user typed is only ever text or a quoted attribute. */
#ifndef FORMAT_XML_H
#define FORMAT_XML_H

#include "base/day.h"
#include "base/text.h"

typedef struct {
	Buffer out;
} Xml;

Xml xml_new(Arena *arena);                    /* with the declaration, UTF-8 */
void xml_open(Xml *xml, const char *element); /* "rsm:Invoice", or with attributes of ours */
void xml_close(Xml *xml, const char *element);
/* An element that holds text; none at all when the text is empty. */
void xml_leaf(Xml *xml, const char *element, Text text);
/* With one attribute; an empty value leaves the attribute out. */
void xml_leaf_with(Xml *xml, const char *element, const char *attribute, Text value, Text text);
/* Such an element inside another; neither when the text is empty. */
void xml_inside(Xml *xml, const char *outer, const char *inner, Text text);
Text xml_done(const Xml *xml);

#endif
