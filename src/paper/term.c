#include "paper/term.h"

#include "paper/label.h"

const TermWords *terms_in(Text language)
{
	if (text_starts(language, "fr")) {
		return &terms_french;
	}
	return text_starts(language, "de") ? &terms_german : &terms_english;
}

Text term(const TermWords *words, Term which)
{
	return text_of(words->of[which]);
}

Text term_with_two(Arena *arena, const TermWords *words, Term which, Text first, Text second)
{
	const Text values[] = {first, second};
	return label_filled(arena, words->of[which], values, 2);
}

Text term_with(Arena *arena, const TermWords *words, Term which, Text first)
{
	return term_with_two(arena, words, which, first, TEXT(""));
}

Term term_of_surcharge(SurchargeKind kind)
{
	static const Term terms[SURCHARGES] = {
		TERM_URGENT, TERM_EVENING, TERM_WEEKEND, TERM_HOLIDAY};
	return terms[kind];
}
