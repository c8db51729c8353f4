#include "domain/bank_words.h"

static bool of_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

Words words_of(Arena *arena, Text text)
{
	Words words = {0};
	Text folded = text_folded(arena, text);
	for (size_t at = 0; at < folded.length;) {
		size_t from = at;
		while (at < folded.length && of_word(folded.chars[at])) {
			at++;
		}
		if (at > from) {
			*LIST_ADD(arena, words) = (Span){folded.chars + from, at - from};
		} else {
			at++;
		}
	}
	return words;
}

static bool legal_form(Span word)
{
	static const char *const forms[] = {"sarl", "sas", "sasu", "eurl", "ei", "sa", "sci", "snc",
		"scop", "gmbh", "ag", "kg", "ug", "ohg", "mbh", "ltd", "limited", "llc", "inc",
		"plc", "llp", "corp", "co", "pty", "pte", "bv", "nv", "srl", "spa", "sl", "sprl",
		"bvba", "oy", "ab", "as", "aps"};
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		if (span_is(word, forms[i])) {
			return true;
		}
	}
	return false;
}

Words words_of_name(Arena *arena, Text text)
{
	Words all = words_of(arena, text), own = {0};
	EACH (Span, word, all) {
		if (!legal_form(*word)) {
			*LIST_ADD(arena, own) = *word;
		}
	}
	return own.count > 0 ? own : all;
}

void word_key_add(WordKey *key, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		uint64_t byte = (unsigned char)bytes[i];
		key->hash = (key->hash ^ byte) * UINT64_C(0x100000001b3); /* FNV-1a */
		key->check = (key->check + byte + 1) * UINT64_C(0xd6e8feb86659fd93);
		key->check ^= key->check >> 32;
	}
}

/* The kind is the first byte: mixed in like the others, no word of one kind is one of another. */
WordKey word_key_begin(WordKind kind)
{
	WordKey key = {UINT64_C(0xcbf29ce484222325), UINT64_C(0x9e3779b97f4a7c15)};
	const char first = (char)kind;
	word_key_add(&key, &first, 1);
	return key;
}
