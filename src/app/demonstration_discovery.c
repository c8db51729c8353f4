/* What the demonstration's practice does, in French and in English, and the call in which a client
 * said what they were looking for. */
#include "app/demonstration_story.h"

#include "domain/discovery.h"
#include "domain/profile.h"
#include "store/discovery.h"
#include "store/profile.h"

enum { CALL_DAYS_AGO = 12, CALL_HOUR = 10 };

static const char *const niche =
	N_("I keep small brands and houses in touch with their clients: inbox, networks, "
	   "newsletters.");
static const char *const skills[] = {
	N_("Editing in two languages"), N_("Agendas over several time zones"), N_("Newsletters")};
static const char *const industries[] = {
	N_("Fashion and crafts"), N_("Hotels and retreats"), N_("Podcasts")};

/* In the order of the shipped questions; "": not asked. */
static const char *const answers[] = {
	N_("Mail takes up every morning, and the networks fall silent for weeks."),
	N_("Three posts a week, the newsletter on the first of each month."),
	N_("No message waits longer than a day."),
	N_("By mail within a day; on the telephone only when it burns."),
	"",
	N_("The spring collection sold out before April."),
	N_("Draw again on Fridays."),
	N_("Gmail, Canva, Mailchimp; access to all three."),
	N_("The list of customers: a contract for their data is needed."),
	N_("About €600 each month."),
	N_("Camille decides; begin after the holidays."),
	"",
};

static Text say(const Language *language, const char *msgid)
{
	return *msgid ? words_plain(language, msgid) : TEXT("");
}

static const Error *tell_profile(Context *cx)
{
	const Language *languages[] = {language_named(TEXT("fr")), language_english()};
	ProfileWords words = {0};
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
		ProfileWord *word = LIST_ADD(cx->arena, words);
		word->language = language_tag(languages[i]);
		word->niche = say(languages[i], niche);
		for (size_t at = 0; at < sizeof skills / sizeof *skills; at++) {
			*LIST_ADD(cx->arena, word->skills) = say(languages[i], skills[at]);
			*LIST_ADD(cx->arena, word->industries) = say(languages[i], industries[at]);
		}
	}
	return store_profile_save(cx->db, cx->arena, cx->practice.id, &words);
}

static const Error *tell_call(Context *cx, ClientId client)
{
	const StoryClient *story = &story_clients[STORY_BILLED];
	Day on = day_plus(zone_day(cx->zone, cx->now), -CALL_DAYS_AGO);
	Discovery call = {.id = {new_id(cx)},
		.client = client,
		.start = wall(on, CALL_HOUR, 0),
		.zone = text_of(story->zone),
		.person = text_of(story->contact),
		.language = cx->practice.language,
		.created = cx->now};
	DiscoveryQuestions guide = discovery_guide_shipped(cx->arena, call.language);
	for (size_t i = 0; i < guide.count; i++) {
		bool told = i < sizeof answers / sizeof *answers;
		*LIST_ADD(cx->arena, call.answers) = (DiscoveryAnswer){
			.topic = guide.items[i].topic,
			.question = guide.items[i].question,
			.answer = say(cx->language, told ? answers[i] : ""),
		};
	}
	return store_discovery_save(cx->db, cx->arena, cx->practice.id, &call, cx->change);
}

const Error *story_discovery(Context *cx, const ClientId *clients)
{
	TRY(tell_profile(cx));
	return tell_call(cx, clients[STORY_BILLED]);
}
