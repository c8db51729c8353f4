/* A discovery call: what a client needs, expects and wants to reach, asked before anything is
 * offered (R11). Its guide is a list of questions in the client's language, the owner's own or as
 * shipped; its notes keep each question as it was asked, and beside it the answer. */
#ifndef DOMAIN_DISCOVERY_H
#define DOMAIN_DISCOVERY_H

#include "base/error.h"
#include "base/list.h"
#include "base/zone.h"
#include "domain/id.h"
#include "domain/language_tag.h"

typedef enum {
	TOPIC_NEEDS,
	TOPIC_EXPECTATIONS,
	TOPIC_GOALS,
	TOPIC_TOOLS,
	TOPIC_BUDGET,
	TOPIC_DECISION,
	DISCOVERY_TOPICS
} DiscoveryTopic;

typedef struct {
	DiscoveryTopic topic;
	Text question; /* "": an empty row of a form */
} DiscoveryQuestion;
LIST_OF(DiscoveryQuestion, DiscoveryQuestions);

typedef struct {
	DiscoveryTopic topic;
	Text question;
	Text answer; /* "": not asked, or not answered */
} DiscoveryAnswer;
LIST_OF(DiscoveryAnswer, DiscoveryAnswers);

typedef struct Discovery {
	DiscoveryId id;
	ClientId client;
	Wall start; /* on the clock of the zone */
	Text zone;  /* IANA */
	Text person;
	Text language; /* of the questions: "fr" */
	DiscoveryAnswers answers;
	Text notes; /* what no question asked for */
	Instant created;
	int64_t changed;
} Discovery;
LIST_OF(Discovery, Discoveries);

/* REFUSED with everything that is wrong: nobody, no day, an answer too long ("answer-2"), an answer
 * to no question ("question-2"). */
MUST_USE const Error *discovery_check(Arena *arena, const Discovery *discovery);
/* Those with a question. */
DiscoveryAnswers discovery_answers_given(Arena *arena, const DiscoveryAnswers *answers);
size_t discovery_answered(const Discovery *discovery); /* how many questions */

/* What was said of goals, a paragraph for each answer; "": nothing. */
Text discovery_goals(Arena *arena, const Discovery *discovery);
/* The client's goals with these behind them; as they were where they say it already. */
Text discovery_goals_joined(Arena *arena, Text goals, Text said);

/* --- the guide --- */

/* What Fuseau ships, in English, French and German; none in another language. */
DiscoveryQuestions discovery_guide_shipped(Arena *arena, Text language);
/* "question-2" where one is too long; a guide without questions is refused. */
MUST_USE const Error *discovery_guide_check(Arena *arena, const DiscoveryQuestions *questions);
DiscoveryQuestions discovery_questions_given(Arena *arena, const DiscoveryQuestions *questions);

const char *discovery_topic_key(DiscoveryTopic topic); /* as stored: "needs" */
bool discovery_topic_from_key(Text key, DiscoveryTopic *ret_topic);
const char *discovery_topic_name(DiscoveryTopic topic); /* a msgid */

enum { DISCOVERY_QUESTIONS_LIMIT = 40, DISCOVERY_QUESTION_LIMIT = 300 };
enum { DISCOVERY_ANSWER_LIMIT = 4000, DISCOVERY_NOTES_LIMIT = 10000, DISCOVERIES_LIMIT = 5000 };
enum { DISCOVERY_PERSON_LIMIT = 200 };

#endif
