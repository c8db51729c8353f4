#include "paper/deal.h"

#include "paper/party.h"

static void add_line(Buffer *out, Text line)
{
	if (!text_empty(line)) {
		buffer_chars(out, out->length ? "\n" : "");
		buffer_text(out, line);
	}
}

static Text party_lines(Arena *arena, const Labels *labels, const Party *party)
{
	Buffer out = buffer_new(arena);
	Text lines[ADDRESS_LINES];
	size_t count = address_lines(arena, party->address, lines);
	add_line(&out, party->name);
	for (size_t i = 0; i < count; i++) {
		add_line(&out, lines[i]);
	}
	Text numbers[PARTY_NUMBER_LINES];
	size_t known = party_numbers(arena, labels, party, numbers);
	for (size_t i = 0; i < known; i++) {
		add_line(&out, numbers[i]);
	}
	return buffer_done(&out);
}

Letter deal_letter(Arena *arena, const Deal *deal, Text language, Day day)
{
	const Labels *labels = labels_with(arena, language, deal->words);
	const TermWords *words = terms_in(language);
	Buffer contact = buffer_new(arena);
	add_line(&contact, deal->seller.email);
	add_line(&contact, deal->seller.phone);
	return (Letter){
		.language = language,
		.labels = labels,
		.sender = party_lines(arena, labels, &deal->seller),
		.receiver = party_lines(arena, labels, &deal->buyer),
		.contact = buffer_done(&contact),
		.day = day,
		.colour = deal->colour,
		.logo = deal->logo,
		.signer = {term_with(arena, words, TERM_FOR, deal->seller.name),
			term_with(arena, words, TERM_FOR, deal->buyer.name)},
	};
}

/* Without the marks of emphasis, which paper does not draw. */
static Text unmarked(Arena *arena, Span line)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < line.length; i++) {
		bool mark = line.start[i] == '*' && i + 1 < line.length && line.start[i + 1] == '*';
		if (mark) {
			i++;
		} else {
			buffer_char(&out, line.start[i]);
		}
	}
	return buffer_done(&out);
}

void deal_prose(Arena *arena, Letter *letter, Text prose)
{
	Span rest = span_of(prose), line;
	Buffer paragraph = buffer_new(arena);
	while (span_next(&rest, '\n', &line)) {
		Text said = unmarked(arena, span_trim(line));
		bool point = text_starts(said, "- ") || text_starts(said, "* ");
		if ((point || text_empty(said)) && paragraph.length > 0) {
			letter_add(
				arena, letter, LETTER_PARAGRAPH, buffer_done(&paragraph), TEXT(""));
			paragraph = buffer_new(arena);
		}
		if (point) {
			letter_add(arena, letter, LETTER_POINT, text_of(said.chars + 2), TEXT(""));
		} else {
			add_line(&paragraph, said);
		}
	}
	if (paragraph.length > 0) {
		letter_add(arena, letter, LETTER_PARAGRAPH, buffer_done(&paragraph), TEXT(""));
	}
}
