/* What had not been planned in the demonstration's last months, and a message that was told: so
 * that the trend and a client's page have something to show. */
#include "app/demonstration_story.h"

#include "domain/incident.h"
#include "store/incident.h"
#include "store/notice.h"

static const struct {
	int days_ago;
	IncidentKind kind;
	int client; /* in story_clients; -1: nobody's */
	const char *title, *what;
	int32_t minutes;
	Said overloaded, foreseeable, late;
} story[] = {
	{9, INCIDENT_LATE, 0, N_("Posts for LinkedIn"), N_("the photos"), 0, SAID_NO, SAID_YES,
		SAID_YES},
	{24, INCIDENT_OUTAGE, -1, "", "", 0, SAID_NO, SAID_NO, SAID_NO},
	{33, INCIDENT_LATE, 4, N_("Retreat sign-ups"), N_("the list of places"), 0, SAID_NO,
		SAID_YES, SAID_YES},
	{52, INCIDENT_OVERRUN, 1, N_("Translation of the website"), "", 180, SAID_YES, SAID_YES,
		SAID_NO},
	{61, INCIDENT_URGENT, 3, N_("A guest cancelled the day before"), "", 90, SAID_YES, SAID_NO,
		SAID_NO},
	{95, INCIDENT_LATE, 0, N_("Replies to reviews"), N_("the answer of the founder"), 0,
		SAID_YES, SAID_NO, SAID_YES},
	{130, INCIDENT_LOST, -1, "", "", 0, SAID_NO, SAID_NO, SAID_NO},
	{210, INCIDENT_OVERRUN, 2, N_("Captions for the shop"), "", 60, SAID_YES, SAID_NO, SAID_NO},
};

static Text say(const Context *cx, const char *msgid)
{
	return *msgid ? words_plain(cx->language, msgid) : TEXT("");
}

static const Error *tell_incident(Context *cx, size_t number, const ClientId *clients)
{
	const int64_t ago = (int64_t)story[number].days_ago * SECONDS_PER_DAY;
	Incident incident = {.id = {new_id(cx)},
		.kind = story[number].kind,
		.happened = instant_plus(cx->now, -ago),
		.zone = cx->practice.zone,
		.title = say(cx, story[number].title),
		.what = say(cx, story[number].what),
		.minutes = {story[number].minutes},
		.overloaded = story[number].overloaded,
		.foreseeable = story[number].foreseeable,
		.late = story[number].late};
	Day on = zone_day(cx->zone, incident.happened);
	if (incident_takes_time(incident.kind)) {
		incident.from = wall(on, 13, 30);
		incident.to = wall(on, 16, 0);
	}
	if (story[number].client >= 0) {
		incident.client = clients[story[number].client];
	}
	return store_incident_save(cx->db, cx->arena, cx->practice.id, &incident, cx->change);
}

static const Error *tell_notice(Context *cx, ClientId client)
{
	const Notice notice = {.id = {new_id(cx)},
		.kind = NOTICE_INFORMATION,
		.client = client,
		.language = TEXT("de"),
		.recipient = TEXT("Regula Frei"),
		.address = TEXT("frei@alpenhof.example"),
		.has_channel = true,
		.channel = CHANNEL_MAIL,
		.text = {TEXT("Was mir noch fehlt: der Zugang zu Booking"),
			TEXT("Guten Tag Regula Frei,\n\nfür die Preise der Saison fehlt mir noch "
			     "der "
			     "Zugang zu Booking.\n\nFreundliche Grüße\nÉlodie")},
		.made = instant_plus(cx->now, -3 * SECONDS_PER_DAY),
		.sent = instant_plus(cx->now, -3 * SECONDS_PER_DAY)};
	return store_notice_save(cx->db, cx->arena, cx->practice.id, &notice, cx->change);
}

const Error *story_incidents(Context *cx, const ClientId *clients)
{
	/* ids rise with time, and lists go by them */
	for (size_t i = sizeof story / sizeof *story; i > 0; i--) {
		TRY(tell_incident(cx, i - 1, clients));
	}
	enum { ALPENHOF = 1 };
	return tell_notice(cx, clients[ALPENHOF]);
}
