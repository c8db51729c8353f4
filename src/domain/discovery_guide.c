/* The questions Fuseau ships for a discovery call. Written, not translated: each says it as people
 * of its language ask it on the telephone. */
#include "domain/discovery.h"

typedef struct {
	DiscoveryTopic topic;
	const char *question;
} Shipped;

enum { SHIPPED = 12 };

/* clang-format off */
static const Shipped english[SHIPPED] = {
	{TOPIC_NEEDS, "What takes your time today that you would rather hand over?"},
	{TOPIC_NEEDS, "What has to be done every week or every month, and by when?"},
	{TOPIC_EXPECTATIONS, "After three months, what would tell you that it works well?"},
	{TOPIC_EXPECTATIONS, "How quickly do you expect an answer, and where: mail, chat, phone?"},
	{TOPIC_EXPECTATIONS, "Have you worked with an assistant before? What went well, what did not?"},
	{TOPIC_GOALS, "What should your business have reached in a year?"},
	{TOPIC_GOALS, "What will you do with the time you win back?"},
	{TOPIC_TOOLS, "Which tools do you work with, and which ones would I have access to?"},
	{TOPIC_TOOLS, "What is confidential? Are there personal data among it?"},
	{TOPIC_BUDGET, "What have you set aside for this, in hours or in money each month?"},
	{TOPIC_DECISION, "Who decides, and when would you like to begin?"},
	{TOPIC_DECISION, "What do you still need from me in order to decide?"},
};

static const Shipped french[SHIPPED] = {
	{TOPIC_NEEDS, "Qu’est-ce qui vous prend du temps et que vous aimeriez confier ?"},
	{TOPIC_NEEDS, "Qu’est-ce qui revient chaque semaine ou chaque mois, et pour quand ?"},
	{TOPIC_EXPECTATIONS, "Dans trois mois, à quoi verrez-vous que cela marche bien ?"},
	{TOPIC_EXPECTATIONS, "Sous quel délai attendez-vous une réponse, et où : mail, messagerie, téléphone ?"},
	{TOPIC_EXPECTATIONS, "Avez-vous déjà travaillé avec une assistante ? Qu’est-ce qui a marché, ou pas ?"},
	{TOPIC_GOALS, "Où voulez-vous que votre activité en soit dans un an ?"},
	{TOPIC_GOALS, "Que ferez-vous du temps ainsi retrouvé ?"},
	{TOPIC_TOOLS, "Avec quels outils travaillez-vous, et auxquels aurais-je accès ?"},
	{TOPIC_TOOLS, "Qu’est-ce qui est confidentiel ? Y a-t-il des données personnelles ?"},
	{TOPIC_BUDGET, "Qu’avez-vous prévu pour cela, en heures ou en euros par mois ?"},
	{TOPIC_DECISION, "Qui décide, et quand aimeriez-vous commencer ?"},
	{TOPIC_DECISION, "De quoi avez-vous encore besoin pour vous décider ?"},
};

static const Shipped german[SHIPPED] = {
	{TOPIC_NEEDS, "Was kostet Sie heute Zeit und würden Sie gern abgeben?"},
	{TOPIC_NEEDS, "Was fällt jede Woche oder jeden Monat an, und bis wann?"},
	{TOPIC_EXPECTATIONS, "Woran merken Sie nach drei Monaten, dass es gut läuft?"},
	{TOPIC_EXPECTATIONS, "Wie schnell erwarten Sie eine Antwort, und wo: Mail, Chat, Telefon?"},
	{TOPIC_EXPECTATIONS, "Hatten Sie schon eine Assistenz? Was lief gut, was nicht?"},
	{TOPIC_GOALS, "Wo soll Ihr Unternehmen in einem Jahr stehen?"},
	{TOPIC_GOALS, "Was machen Sie mit der gewonnenen Zeit?"},
	{TOPIC_TOOLS, "Mit welchen Werkzeugen arbeiten Sie, und wozu bekäme ich Zugang?"},
	{TOPIC_TOOLS, "Was ist vertraulich? Sind personenbezogene Daten darunter?"},
	{TOPIC_BUDGET, "Was haben Sie dafür vorgesehen, in Stunden oder Geld pro Monat?"},
	{TOPIC_DECISION, "Wer entscheidet, und wann möchten Sie beginnen?"},
	{TOPIC_DECISION, "Was brauchen Sie noch von mir, um zu entscheiden?"},
};
/* clang-format on */

static const struct {
	const char *language;
	const Shipped *questions;
} guides[] = {{"en", english}, {"fr", french}, {"de", german}};

DiscoveryQuestions discovery_guide_shipped(Arena *arena, Text language)
{
	DiscoveryQuestions questions = {0};
	Span front = {text_chars(language), language.length < 2 ? language.length : 2};
	for (size_t at = 0; at < sizeof guides / sizeof *guides; at++) {
		for (size_t i = 0; span_is(front, guides[at].language) && i < SHIPPED; i++) {
			const Shipped *shipped = &guides[at].questions[i];
			*LIST_ADD(arena, questions) =
				(DiscoveryQuestion){shipped->topic, text_of(shipped->question)};
		}
	}
	return questions;
}
