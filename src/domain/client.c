#include "domain/client.h"

#include "domain/check.h"
#include "domain/practice.h"

static const char *const status_keys[] = {"prospect", "active", "paused", "ended"};
static const char *const per_keys[] = {"", "week", "month"};
static const char *const purpose_keys[PURPOSES] = {"formal", "quick", "meeting", "urgent"};

const char *client_status_key(ClientStatus status)
{
	return status_keys[status];
}

bool client_status_from_key(Text key, ClientStatus *ret_status)
{
	int index = key_index(status_keys, 4, key);
	if (index < 0) {
		return false;
	}
	*ret_status = (ClientStatus)index;
	return true;
}

const char *client_status_name(ClientStatus status)
{
	static const char *const names[] = {
		N_("Prospect"), N_("Active"), N_("Paused"), N_("Ended")};
	return names[status];
}

const char *per_key(Per per)
{
	return per_keys[per];
}

bool per_from_key(Text key, Per *ret_per)
{
	int index = key_index(per_keys, 3, key);
	if (index < 0) {
		return false;
	}
	*ret_per = (Per)index;
	return true;
}

const char *purpose_key(Purpose purpose)
{
	return purpose_keys[purpose];
}

bool purpose_from_key(Text key, Purpose *ret_purpose)
{
	int index = key_index(purpose_keys, PURPOSES, key);
	if (index < 0) {
		return false;
	}
	*ret_purpose = (Purpose)index;
	return true;
}

const char *purpose_name(Purpose purpose)
{
	static const char *const names[PURPOSES] = {
		N_("Formal"), N_("Quick question"), N_("Meeting"), N_("Urgent matter")};
	return names[purpose];
}

static void check_identity(Problems *problems, const Client *client)
{
	Arena *arena = problems->arena;
	problem(problems, check_said(arena, "name", client->name));
	problem(problems, check_one_line(arena, "name", client->name, CLIENT_NAME_LIMIT));
	problem(problems, check_one_line(arena, "zone", client->zone, ZONE_NAME_LIMIT));
	problem(problems, check_one_line(arena, "place", client->place, PLACE_LIMIT));
	problem(problems, check_country(arena, "country", client->country));
	problem(problems, check_one_line(arena, "region", client->region, CODE_LIMIT));
	problem(problems, check_one_line(arena, "language", client->language, CODE_LIMIT));
	problem(problems, check_currency(arena, "currency", client->currency));
	if (client->thread < 0 || client->thread > THREADS) {
		problem(problems, refuse(arena, "thread", "A thread is one of %1.", arg(THREADS)));
	}
}

static void check_promised_hours(Problems *problems, const Client *client)
{
	Arena *arena = problems->arena;
	if (client->reply_within.minutes < 0 || client->reply_within.minutes > ESTIMATE_LIMIT) {
		problem(problems, refuse(arena, "reply_within",
					  "A reply is promised within 0 minutes to 1,000 hours."));
	}
	if (client->reserved.minutes < 0 || client->reserved.minutes > ESTIMATE_LIMIT) {
		problem(problems,
			refuse(arena, "reserved", "Reserved hours are between 0 and 1,000."));
	}
	if (client->reserved.minutes > 0 && client->reserved_per == PER_NONE) {
		problem(problems, refuse(arena, "reserved_per",
					  "Say whether these hours are for a week or a month."));
	}
	problem(problems, check_hours(arena, "reachable", client->reachable));
}

const Error *client_check(Arena *arena, const Client *client)
{
	Problems problems = {arena, NULL, NULL};
	check_identity(&problems, client);
	check_promised_hours(&problems, client);
	const struct {
		const char *field;
		Text text;
	} long_texts[] = {
		{"tone", client->tone},
		{"culture", client->culture},
		{"goals", client->goals},
		{"brand", client->brand},
		{"access", client->access},
		{"notes", client->notes},
	};
	for (size_t i = 0; i < sizeof long_texts / sizeof long_texts[0]; i++) {
		problem(&problems, check_length(arena, long_texts[i].field, long_texts[i].text,
					   CLIENT_NOTES_LIMIT));
	}
	problem(&problems, check_one_line(arena, "source", client->source, CLIENT_NAME_LIMIT));
	return problems.first;
}

static const Error *check_reach(Arena *arena, const Reach *reach)
{
	TRY(check_said(arena, "reaches", reach->address));
	TRY(check_one_line(arena, "reaches", reach->address, ADDRESS_LIMIT));
	bool dialled = reach->channel == CHANNEL_PHONE || reach->channel == CHANNEL_SMS ||
		       reach->channel == CHANNEL_WHATSAPP;
	if (reach->channel == CHANNEL_MAIL) {
		return check_email(arena, "reaches", reach->address);
	}
	if (dialled && text_empty(phone_clean(arena, reach->address))) {
		return refuse(arena, "reaches", "“%1” is no phone number.", arg(reach->address));
	}
	return OK;
}

const Error *contact_check(Arena *arena, const Contact *contact)
{
	Problems problems = {arena, NULL, NULL};
	problem(&problems, check_said(arena, "name", contact->name));
	problem(&problems, check_one_line(arena, "name", contact->name, CLIENT_NAME_LIMIT));
	problem(&problems, check_one_line(arena, "role", contact->role, CLIENT_NAME_LIMIT));
	problem(&problems, check_one_line(arena, "language", contact->language, CODE_LIMIT));
	problem(&problems, check_length(arena, "notes", contact->notes, CLIENT_NOTES_LIMIT));
	if (contact->reaches.count > CONTACT_REACHES_LIMIT) {
		problem(&problems,
			refuse(arena, "reaches", "There is room for %1 ways to reach them.",
				arg(CONTACT_REACHES_LIMIT)));
	}
	EACH (Reach, reach, contact->reaches) {
		problem(&problems, check_reach(arena, reach));
	}
	return problems.first;
}
