#include "domain/discovery.h"

#include "domain/check.h"
#include "domain/language_tag.h"

/* --- what is refused --- */

static const char *field_of(Arena *arena, const char *part, size_t row)
{
	return text_format(arena, "%s-%zu", part, row).chars;
}

static void check_answer(Problems *problems, size_t row, const DiscoveryAnswer *answer)
{
	Arena *arena = problems->arena;
	const char *question = field_of(arena, "question", row);
	problem(problems,
		check_one_line(arena, question, answer->question, DISCOVERY_QUESTION_LIMIT));
	problem(problems, check_length(arena, field_of(arena, "answer", row), answer->answer,
				  DISCOVERY_ANSWER_LIMIT));
	if (text_empty(answer->question) && !text_empty(answer->answer)) {
		problem(problems, refuse(arena, question, "Which question does this answer?"));
	}
}

const Error *discovery_check(Arena *arena, const Discovery *discovery)
{
	Problems problems = {.arena = arena};
	size_t asked = discovery_answers_given(arena, &discovery->answers).count;
	problem(&problems, check_said(arena, "person", discovery->person));
	problem(&problems,
		check_one_line(arena, "person", discovery->person, DISCOVERY_PERSON_LIMIT));
	if (!day_set(discovery->start.day)) {
		problem(&problems, refuse(arena, "day", "On which day was it?"));
	}
	problem(&problems, check_said(arena, "zone", discovery->zone));
	if (!language_is_tag(discovery->language)) {
		problem(&problems, refuse(arena, "language",
					   "A language is written as its code: de, es, pt-BR."));
	}
	for (size_t i = 0; i < discovery->answers.count; i++) {
		check_answer(&problems, i, &discovery->answers.items[i]);
	}
	if (asked > DISCOVERY_QUESTIONS_LIMIT) {
		problem(&problems, refuse(arena, "questions", "There is room for %1 questions.",
					   arg(DISCOVERY_QUESTIONS_LIMIT)));
	}
	problem(&problems, check_length(arena, "notes", discovery->notes, DISCOVERY_NOTES_LIMIT));
	return problems.first;
}

const Error *discovery_guide_check(Arena *arena, const DiscoveryQuestions *questions)
{
	Problems problems = {.arena = arena};
	size_t asked = discovery_questions_given(arena, questions).count;
	for (size_t i = 0; i < questions->count; i++) {
		problem(&problems, check_one_line(arena, field_of(arena, "question", i),
					   questions->items[i].question, DISCOVERY_QUESTION_LIMIT));
	}
	if (asked == 0) {
		problem(&problems, refuse(arena, "question-0", "A guide asks at least one thing."));
	}
	if (asked > DISCOVERY_QUESTIONS_LIMIT) {
		problem(&problems, refuse(arena, "questions", "There is room for %1 questions.",
					   arg(DISCOVERY_QUESTIONS_LIMIT)));
	}
	return problems.first;
}

/* --- what is in it --- */

DiscoveryAnswers discovery_answers_given(Arena *arena, const DiscoveryAnswers *answers)
{
	DiscoveryAnswers given = {0};
	EACH (const DiscoveryAnswer, answer, *answers) {
		if (!text_empty(answer->question)) {
			*LIST_ADD(arena, given) = *answer;
		}
	}
	return given;
}

DiscoveryQuestions discovery_questions_given(Arena *arena, const DiscoveryQuestions *questions)
{
	DiscoveryQuestions given = {0};
	EACH (const DiscoveryQuestion, question, *questions) {
		if (!text_empty(question->question)) {
			*LIST_ADD(arena, given) = *question;
		}
	}
	return given;
}

size_t discovery_answered(const Discovery *discovery)
{
	size_t answered = 0;
	EACH (const DiscoveryAnswer, answer, discovery->answers) {
		answered += !text_empty(answer->answer);
	}
	return answered;
}

Text discovery_goals(Arena *arena, const Discovery *discovery)
{
	Buffer out = buffer_new(arena);
	EACH (const DiscoveryAnswer, answer, discovery->answers) {
		if (answer->topic == TOPIC_GOALS && !text_empty(answer->answer)) {
			buffer_chars(&out, out.length ? "\n\n" : "");
			buffer_text(&out, answer->answer);
		}
	}
	return buffer_done(&out);
}

Text discovery_goals_joined(Arena *arena, Text goals, Text said)
{
	if (text_empty(said) || text_contains(goals, text_chars(said))) {
		return goals;
	}
	return text_empty(goals) ? said
				 : text_format(arena, "%s\n\n%s", goals.chars, text_chars(said));
}

/* --- how topics are stored and called --- */

static const char *const topic_keys[DISCOVERY_TOPICS] = {
	"needs", "expectations", "goals", "tools", "budget", "decision"};
static const char *const topic_names[DISCOVERY_TOPICS] = {N_("Needs"), N_("Expectations"),
	N_("Goals"), N_("Tools and access"), N_("Budget"), N_("Decision")};

const char *discovery_topic_key(DiscoveryTopic topic)
{
	return topic_keys[topic];
}

bool discovery_topic_from_key(Text key, DiscoveryTopic *ret_topic)
{
	int index = key_index(topic_keys, DISCOVERY_TOPICS, key);
	if (index < 0) {
		return false;
	}
	*ret_topic = (DiscoveryTopic)index;
	return true;
}

const char *discovery_topic_name(DiscoveryTopic topic)
{
	return topic_names[topic];
}
