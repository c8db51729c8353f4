/* Addresses, forms and cookies as they are written on the wire, read back: percent signs and
 * pairs. Every text that comes out is UTF-8 and holds no NUL. */
#ifndef HTTP_DECODE_H
#define HTTP_DECODE_H

#include "base/list.h"
#include "http/gate.h"

LIST_OF(Field, Fields);

enum { FIELDS_LIMIT = 2000 }; /* of one query or form */

/* "a%20b" is "a b"; with plus_is_space, as in queries and forms, so is "a+b". */
Refusal decode_part(Arena *arena, Span part, bool plus_is_space, Text *ret_text);
/* "a=1&b=2", in order; a name without "=" has the value "". */
Refusal decode_pairs(Arena *arena, Span pairs, Fields *ret_fields);
/* The address up to "?" decoded, and its query. Refused: "." and ".." as parts of the path. */
Refusal decode_target(Arena *arena, Text target, Text *ret_path, Fields *ret_query);
/* The value of one cookie of a Cookie header; "" when absent. */
Text cookie_named(Arena *arena, Text header, const char *name);
/* The value of one parameter of "form-data; name=\"a\"; filename=\"b\"". False when absent. */
bool parameter_named(Arena *arena, Span header, const char *name, Text *ret_value);

#endif
