/* A discovery call: what is asked, what is said, what is taken over. */
#include "domain/discovery.h"

#include "test/test.h"

static Discovery call(Arena *arena)
{
	Discovery discovery = {.person = TEXT("Wei Ling"),
		.start = wall(day(2026, 11, 20), 10, 0),
		.zone = TEXT("Asia/Singapore"),
		.language = TEXT("en")};
	*LIST_ADD(arena, discovery.answers) =
		(DiscoveryAnswer){TOPIC_NEEDS, TEXT("What takes time?"), TEXT("The inbox.")};
	*LIST_ADD(arena, discovery.answers) =
		(DiscoveryAnswer){TOPIC_GOALS, TEXT("In a year?"), TEXT("Two more cafés.")};
	*LIST_ADD(arena, discovery.answers) =
		(DiscoveryAnswer){TOPIC_BUDGET, TEXT("How much?"), TEXT("")};
	LIST_ADD(arena, discovery.answers);
	return discovery;
}

TEST(a_call_needs_a_person_and_a_day_and_an_answer_its_question)
{
	Discovery discovery = call(arena);
	WORKS(discovery_check(arena, &discovery));
	EQUAL_INT(discovery_answers_given(arena, &discovery.answers).count, 3);
	EQUAL_INT(discovery_answered(&discovery), 2);
	discovery.answers.items[3].answer = TEXT("Yes.");
	const Error *wrong = discovery_check(arena, &discovery);
	REFUSES(wrong, "Which question does this answer?");
	EQUAL_TEXT(text_of(wrong->field), "question-3");
	discovery = call(arena);
	discovery.person = TEXT(" ");
	discovery.start = (Wall){0};
	wrong = discovery_check(arena, &discovery);
	EQUAL_TEXT(text_of(wrong->field), "person");
	EQUAL_TEXT(text_of(wrong->next->field), "day");
}

TEST(goals_are_taken_over_once_behind_those_that_stand_there)
{
	Discovery discovery = call(arena);
	Text said = discovery_goals(arena, &discovery);
	EQUAL_TEXT(said, "Two more cafés.");
	EQUAL_TEXT(discovery_goals_joined(arena, TEXT(""), said), "Two more cafés.");
	Text joined = discovery_goals_joined(arena, TEXT("Less mail."), said);
	EQUAL_TEXT(joined, "Less mail.\n\nTwo more cafés.");
	EQUAL_TEXT(discovery_goals_joined(arena, joined, said), text_chars(joined));
	EQUAL_TEXT(discovery_goals_joined(arena, joined, TEXT("")), text_chars(joined));
}

TEST(each_shipped_guide_asks_about_every_topic)
{
	const char *const languages[] = {"en", "fr", "de"};
	for (size_t i = 0; i < 3; i++) {
		bool asked[DISCOVERY_TOPICS] = {false};
		DiscoveryQuestions guide = discovery_guide_shipped(arena, text_of(languages[i]));
		WORKS(discovery_guide_check(arena, &guide));
		EACH (const DiscoveryQuestion, question, guide) {
			asked[question->topic] = true;
		}
		for (int topic = 0; topic < DISCOVERY_TOPICS; topic++) {
			CHECK(asked[topic]);
		}
	}
	EQUAL_INT(discovery_guide_shipped(arena, TEXT("fr-CA")).count,
		discovery_guide_shipped(arena, TEXT("fr")).count);
	EQUAL_INT(discovery_guide_shipped(arena, TEXT("es")).count, 0);
}

TEST(a_guide_of_nothing_or_of_too_much_is_refused)
{
	DiscoveryQuestions questions = {0};
	LIST_ADD(arena, questions);
	REFUSES(discovery_guide_check(arena, &questions), "A guide asks at least one thing.");
	for (int i = 0; i <= DISCOVERY_QUESTIONS_LIMIT; i++) {
		LIST_ADD(arena, questions)->question = TEXT("Why?");
	}
	EQUAL_TEXT(text_of(discovery_guide_check(arena, &questions)->field), "questions");
}
