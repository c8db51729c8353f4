#include "domain/language_tag.h"

bool language_is_tag(Text tag)
{
	Span rest = span_of(tag), part;
	bool first = true;
	if (tag.length > LANGUAGE_TAG_LIMIT || text_empty(tag) ||
		tag.chars[tag.length - 1] == '-') {
		return false;
	}
	while (span_next(&rest, '-', &part)) {
		if (part.length < 2 || part.length > (first ? 3u : 8u)) {
			return false;
		}
		for (size_t i = 0; i < part.length; i++) {
			char c = part.start[i] | 0x20;
			bool digit = part.start[i] >= '0' && part.start[i] <= '9';
			if ((c < 'a' || c > 'z') && (first || !digit)) {
				return false;
			}
		}
		first = false;
	}
	return true;
}

Text language_tag_lower(Arena *arena, Text tag)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < tag.length; i++) {
		char c = tag.chars[i];
		buffer_char(&out, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '_' ? '-' : c);
	}
	return buffer_done(&out);
}

const Error *language_tag_check(Arena *arena, Text tag)
{
	return language_is_tag(tag) ? OK
				    : refuse(arena, "language",
					      "A language is written as its code: de, es, pt-BR.");
}

void language_tags_add(Arena *arena, LanguageTags *tags, Text tag, size_t most)
{
	EACH (const Text, known, *tags) {
		if (text_equal(*known, tag)) {
			return;
		}
	}
	if (language_is_tag(tag) && tags->count < most) {
		*LIST_ADD(arena, *tags) = tag;
	}
}
