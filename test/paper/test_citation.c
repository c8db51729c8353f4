/* What a message cites of an agreement. */
#include "paper/citation.h"

#include "test/test.h"

static Agreement agreed(Arena *arena)
{
	Agreement agreement = {.language = TEXT("fr"),
		.currency = {"EUR"},
		.rate = 4800,
		.notice_days = 30,
		.surcharges = {.urgent_notice = {1440}}};
	agreement.surcharges.of[SURCHARGE_URGENT].basis_points = 3000;
	*LIST_ADD(arena, agreement.clauses) = (Clause){TEXT("urgent"), TEXT("Un appel.")};
	return agreement;
}

TEST(a_point_is_cited_with_its_numbers_and_its_words)
{
	Agreement agreement = agreed(arena);
	EQUAL_TEXT(citation(arena, &agreement, POINT_URGENT, TEXT("fr")),
		"Comme convenu (Ce qui est urgent, et comment on le traite)\u00a0:\n"
		"Est urgent ce qui est demandé moins de 24\u00a0h avant l’échéance.\n"
		"Travail urgent\u00a0: +30\u00a0%\nUn appel.");
	EQUAL_TEXT(citation(arena, &agreement, POINT_NOTICE, TEXT("de")),
		"Wie vereinbart (Beginn, Ende und Kündigung):\n"
		"Kündigungsfrist, beiderseits: 30 Tage");
}

TEST(what_is_open_cannot_be_cited)
{
	Agreement agreement = agreed(arena);
	EQUAL_TEXT(citation(arena, &agreement, POINT_UPDATES, TEXT("fr")), "");
	EQUAL_TEXT(citation(arena, &agreement, POINT_SCOPE, TEXT("fr")), "");
	agreement.surcharges.of[SURCHARGE_URGENT].basis_points = 0;
	EQUAL_TEXT(citation(arena, &agreement, POINT_SURCHARGES, TEXT("fr")), "");
}
