/* JSON that Fuseau keeps for itself in a column: written compactly, read back leniently. */
#ifndef APP_JSON_H
#define APP_JSON_H

#include "base/error.h"

#include <jansson.h>

json_t *json_of(Text text);
/* The text of it; the JSON is given back. */
Text json_written(Arena *arena, json_t *json);
/* "" reads as an empty object. It lives as long as the arena. */
MUST_USE const Error *json_loaded(Arena *arena, Text text, json_t **ret_json);
/* "" and 0 when it is not there. */
Text json_text_in(Arena *arena, const json_t *value);
Text json_text_at(Arena *arena, const json_t *object, const char *key);
int64_t json_int_at(const json_t *object, const char *key);

#endif
