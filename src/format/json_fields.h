/* Reading declared fields out of JSON: each with its kind, its bounds and a place to name when it
 * is wrong. jansson reads from memory only. */
#ifndef FORMAT_JSON_FIELDS_H
#define FORMAT_JSON_FIELDS_H

#include "base/error.h"
#include "base/text.h"

#include <jansson.h>

/* An object and how to speak of it: "tasks[3]", or "" for the whole. */
typedef struct {
	Arena *arena;
	const json_t *json;
	Text place;
} JsonObject;

/* One object and nothing else; a name that stands twice is refused. Lives as long as the arena. */
MUST_USE const Error *json_object_parse(Arena *arena, Text json, JsonObject *ret_object);
/* Refuses fields that are not among the names (NULL-terminated). */
MUST_USE const Error *json_only(JsonObject object, const char *const *names);

const char *json_place(JsonObject object, const char *name); /* "tasks[3].due" */
bool json_has(JsonObject object, const char *name);
MUST_USE const Error *json_needed(JsonObject object, const char *name);
/* Absent: *ret is left as it is. */
MUST_USE const Error *json_number(
	JsonObject object, const char *name, int64_t least, int64_t most, int32_t *ret_number);
MUST_USE const Error *json_truth(JsonObject object, const char *name, bool *ret_truth);
MUST_USE const Error *json_text(JsonObject object, const char *name, size_t limit, Text *ret_text);
/* One of the names; *ret_choice is its place in the list (NULL-terminated). */
MUST_USE const Error *json_choice(
	JsonObject object, const char *name, const char *const *names, int *ret_choice);
/* A list of at most so many items; NULL when absent. */
MUST_USE const Error *json_list(
	JsonObject object, const char *name, size_t limit, const json_t **ret_list);
MUST_USE const Error *json_object_field(JsonObject object, const char *name, JsonObject *ret_field);
MUST_USE const Error *json_item_object(JsonObject object, const char *name, const json_t *list,
	size_t index, JsonObject *ret_item);
MUST_USE const Error *json_item_text(
	JsonObject object, const char *name, const json_t *list, size_t index, Text *ret_text);
/* What was typed, fit for one line of a message. */
Text json_quoted(Arena *arena, Text typed);

#endif
