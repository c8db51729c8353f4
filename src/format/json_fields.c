#include "format/json_fields.h"

#include <string.h>

enum { QUOTED_LIMIT = 60, ITEM_LIMIT = 1000 };

Text json_quoted(Arena *arena, Text typed)
{
	Text head = text_head(arena, typed, QUOTED_LIMIT);
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < head.length; i++) {
		unsigned char c = (unsigned char)head.chars[i];
		buffer_char(&out, c < 0x20 || c == 0x7f ? ' ' : head.chars[i]);
	}
	return buffer_done(&out);
}

static void release(void *thing)
{
	json_decref(thing);
}

const Error *json_object_parse(Arena *arena, Text json, JsonObject *ret_object)
{
	json_error_t error;
	json_t *root = json_loadb(text_chars(json), json.length, JSON_REJECT_DUPLICATES, &error);
	if (!root) {
		bool null = json_error_code(&error) == json_error_null_character;
		Text said = null ? TEXT("a text holds the character zero") : text_of(error.text);
		return refuse(arena, "", "line %1, column %2: %3", arg(error.line),
			arg(error.column), arg(json_quoted(arena, said)));
	}
	arena_close_later(arena, release, root);
	if (!json_is_object(root)) {
		return refuse(arena, "", "not a JSON object");
	}
	*ret_object = (JsonObject){arena, root, TEXT("")};
	return OK;
}

const char *json_place(JsonObject object, const char *name)
{
	const char *dot = text_empty(object.place) ? "" : ".";
	return text_format(object.arena, "%s%s%s", text_chars(object.place), dot, name).chars;
}

const Error *json_only(JsonObject object, const char *const *names)
{
	const char *name;
	json_t *value;
	json_object_foreach((json_t *)(uintptr_t)object.json, name, value)
	{
		const char *const *known = names;
		while (*known && strcmp(*known, name) != 0) {
			known++;
		}
		if (!*known) {
			Text typed = json_quoted(object.arena, text_of(name));
			return refuse(object.arena, json_place(object, typed.chars),
				"there is no such field");
		}
	}
	return OK;
}

bool json_has(JsonObject object, const char *name)
{
	return json_object_get(object.json, name) != NULL;
}

const Error *json_needed(JsonObject object, const char *name)
{
	if (json_has(object, name)) {
		return OK;
	}
	return refuse(object.arena, json_place(object, name), "is required");
}

const Error *json_number(
	JsonObject object, const char *name, int64_t least, int64_t most, int32_t *ret_number)
{
	const json_t *value = json_object_get(object.json, name);
	if (!value) {
		return OK;
	}
	if (!json_is_integer(value) || json_integer_value(value) < least ||
		json_integer_value(value) > most) {
		return refuse(object.arena, json_place(object, name),
			"must be a whole number from %1 to %2", arg(least), arg(most));
	}
	*ret_number = (int32_t)json_integer_value(value);
	return OK;
}

const Error *json_truth(JsonObject object, const char *name, bool *ret_truth)
{
	const json_t *value = json_object_get(object.json, name);
	if (!value) {
		return OK;
	}
	if (!json_is_boolean(value)) {
		return refuse(object.arena, json_place(object, name), "must be true or false");
	}
	*ret_truth = json_is_true(value);
	return OK;
}

/* Places are only written out for what is refused: most texts are good. */
static bool text_good(const json_t *value, size_t limit)
{
	return json_is_string(value) && json_string_length(value) <= limit;
}

static const Error *refuse_text(Arena *arena, const json_t *value, const char *place, size_t limit)
{
	return json_is_string(value) ? refuse(arena, place, "is longer than %1 bytes", arg(limit))
				     : refuse(arena, place, "must be a text");
}

static Text text_at(Arena *arena, const json_t *value)
{
	return text_copy(arena, (Span){json_string_value(value), json_string_length(value)});
}

const Error *json_text(JsonObject object, const char *name, size_t limit, Text *ret_text)
{
	const json_t *value = json_object_get(object.json, name);
	if (!value) {
		return OK;
	}
	if (!text_good(value, limit)) {
		return refuse_text(object.arena, value, json_place(object, name), limit);
	}
	*ret_text = text_at(object.arena, value);
	return OK;
}

const Error *json_choice(
	JsonObject object, const char *name, const char *const *names, int *ret_choice)
{
	Text typed = {0};
	if (!json_has(object, name)) {
		return OK;
	}
	TRY(json_text(object, name, ITEM_LIMIT, &typed));
	Buffer known = buffer_new(object.arena);
	for (int i = 0; names[i]; i++) {
		if (text_is(typed, names[i])) {
			*ret_choice = i;
			return OK;
		}
		buffer_format(&known, "%s%s", i ? ", " : "", names[i]);
	}
	return refuse(object.arena, json_place(object, name), "must be one of %1",
		arg(buffer_done(&known)));
}

const Error *json_list(JsonObject object, const char *name, size_t limit, const json_t **ret_list)
{
	const json_t *value = json_object_get(object.json, name);
	if (value && !json_is_array(value)) {
		return refuse(object.arena, json_place(object, name), "must be a list");
	}
	if (value && json_array_size(value) > limit) {
		return refuse(object.arena, json_place(object, name), "has more than %1 items",
			arg(limit));
	}
	*ret_list = value;
	return OK;
}

const Error *json_object_field(JsonObject object, const char *name, JsonObject *ret_field)
{
	const json_t *value = json_object_get(object.json, name);
	const char *place = json_place(object, name);
	TRY(json_needed(object, name));
	if (!json_is_object(value)) {
		return refuse(object.arena, place, "must be an object");
	}
	*ret_field = (JsonObject){object.arena, value, text_of(place)};
	return OK;
}

static Text item_place(JsonObject object, const char *name, size_t index)
{
	return text_format(object.arena, "%s[%zu]", json_place(object, name), index);
}

const Error *json_item_object(
	JsonObject object, const char *name, const json_t *list, size_t index, JsonObject *ret_item)
{
	Text place = item_place(object, name, index);
	const json_t *item = json_array_get(list, index);
	if (!json_is_object(item)) {
		return refuse(object.arena, place.chars, "must be an object");
	}
	*ret_item = (JsonObject){object.arena, item, place};
	return OK;
}

const Error *json_item_text(
	JsonObject object, const char *name, const json_t *list, size_t index, Text *ret_text)
{
	const json_t *value = json_array_get(list, index);
	if (!text_good(value, ITEM_LIMIT)) {
		Text place = item_place(object, name, index);
		return refuse_text(object.arena, value, place.chars, ITEM_LIMIT);
	}
	*ret_text = text_at(object.arena, value);
	return OK;
}
