#include "paper/party.h"

#include "domain/identifier.h"

/* "SIREN 912 345 675": as people read it, in groups of three. */
static Text grouped(Arena *arena, const char *what, Text id)
{
	Buffer out = buffer_new(arena);
	buffer_chars(&out, what);
	for (size_t i = 0; i < id.length; i++) {
		buffer_chars(&out, i % 3 == 0 && (i <= 9) ? (i == 0 ? " " : "\u00a0") : "");
		buffer_char(&out, id.chars[i]);
	}
	return buffer_done(&out);
}

static void put(Arena *arena, Text *lines, size_t *count, const char *what, Text id)
{
	if (!text_empty(id)) {
		lines[(*count)++] = text_format(arena, "%s %s", what, id.chars);
	}
}

size_t party_numbers(
	Arena *arena, const Labels *labels, const Party *party, Text ret_lines[PARTY_NUMBER_LINES])
{
	size_t count = 0;
	if (text_is(party->own.scheme, "0009")) { /* a SIRET begins with the SIREN */
		ret_lines[count++] = grouped(arena, "SIRET", party->own.id);
	} else if (text_is(party->legal.scheme, "0002")) {
		ret_lines[count++] = grouped(arena, "SIREN", party->legal.id);
	} else {
		put(arena, ret_lines, &count, labels->of[LABEL_NUMBER], party->legal.id);
	}
	put(arena, ret_lines, &count, labels->of[LABEL_VAT_ID],
		vat_id_spaced(arena, party->vat_id));
	if (!text_equal(party->tax_id, party->legal.id)) {
		put(arena, ret_lines, &count, labels->of[LABEL_TAX_ID], party->tax_id);
	}
	return count;
}
