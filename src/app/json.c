#include "app/json.h"

json_t *json_of(Text text)
{
	return json_stringn_nocheck(text_chars(text), text.length);
}

static int put_part(const char *bytes, size_t length, void *buffer)
{
	buffer_put(buffer, bytes, length);
	return 0;
}

Text json_written(Arena *arena, json_t *json)
{
	Buffer out = buffer_new(arena);
	json_dump_callback(json, put_part, &out, JSON_COMPACT);
	json_decref(json);
	return buffer_done(&out);
}

static void release(void *json)
{
	json_decref(json);
}

const Error *json_loaded(Arena *arena, Text text, json_t **ret_json)
{
	json_t *json = text_empty(text)
			       ? json_object()
			       : json_loadb(text.chars, text.length, JSON_REJECT_DUPLICATES, NULL);
	if (!json) {
		return broken(arena, "what was kept as JSON is none");
	}
	arena_close_later(arena, release, json);
	*ret_json = json;
	return OK;
}

Text json_text_in(Arena *arena, const json_t *value)
{
	const char *chars = json_string_value(value);
	return chars ? text_copy(arena, (Span){chars, json_string_length(value)}) : TEXT("");
}

Text json_text_at(Arena *arena, const json_t *object, const char *key)
{
	return json_text_in(arena, json_object_get(object, key));
}

int64_t json_int_at(const json_t *object, const char *key)
{
	return json_integer_value(json_object_get(object, key));
}
