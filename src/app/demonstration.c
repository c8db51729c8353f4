#include "app/demonstration.h"

#include "app/demonstration_story.h"
#include "app/hours.h"
#include "app/plan.h"
#include "store/client.h"
#include "store/hours.h"
#include "store/member.h"
#include "store/practice.h"

enum { BEGUN_MINUTES = 20 };

/* Where there is work now, the story begins some minutes ago: a block is in hand. */
static Instant story_begins(Context *cx, Intervals hours)
{
	Interval at;
	if (!intervals_next(hours, cx->now, &at) || at.start.seconds > cx->now.seconds) {
		return cx->now;
	}
	int64_t begun = cx->now.seconds - BEGUN_MINUTES * 60;
	begun -= begun % (PLAN_QUANTUM * 60);
	return (Instant){begun > at.start.seconds ? begun : at.start.seconds};
}

static const Error *making(Context *cx, const Practice *practice, const Member *member)
{
	HoursLine lines[] = {{WORKDAYS, 510, 750}, {WORKDAYS, 810, 1050}};
	Context inside = *cx;
	Intervals hours;
	TRY(store_practice_save(cx->db, cx->arena, practice));
	TRY(store_member_save(cx->db, cx->arena, practice->id, member, practice->change));
	TRY(store_hours_replace(cx->db, cx->arena, practice->id, hours_of_member(member->id),
		(Hours){lines, 2, 2}, practice->change));
	TRY(context_enter(&inside, practice->id, member->id));
	inside.change = practice->change;
	Day today = zone_day(inside.zone, cx->now);
	TRY(own_hours(&inside, zone_midnight(inside.zone, today),
		zone_midnight(inside.zone, day_plus(today, 1)), &hours));
	inside.now = story_begins(&inside, hours);
	return story_tell(&inside);
}

/* The story's money: the threads of its clients have the numbers of their places, from 1. */
static const Error *bill_one(Context *cx)
{
	Clients clients;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (Client, client, clients) {
		if (client->thread == STORY_BILLED + 1) {
			TRY(story_money(cx, client->id));
		}
	}
	return story_money_before(cx, &clients);
}

const Error *make_demonstration(Context *cx)
{
	const Practice practice = {.id = {new_id(cx)},
		.change = 1,
		.name = words_plain(cx->language, N_("Along the thread")),
		.country = TEXT("FR"),
		.region = TEXT("ARA"),
		.zone = TEXT("Europe/Paris"),
		.place = TEXT("Lyon"),
		.language = language_tag(cx->language),
		.currency = {"EUR"},
		.default_estimate = {DEFAULT_ESTIMATE},
		.buffer_percent = DEFAULT_BUFFER_PERCENT,
		.demonstration = true,
		.created = cx->now};
	const Member member = {.id = {new_id(cx)},
		.email = TEXT("elodie@fuseau.example"),
		.name = TEXT("Élodie"),
		.role = ROLE_OWNER,
		.language = language_tag(cx->language),
		.created = cx->now};
	TRY(WRITE(cx, making(cx, &practice, &member)));
	TRY(context_enter(cx, practice.id, member.id));
	return bill_one(cx);
}

static const Error *removing(Context *cx)
{
	return store_practice_forget(cx->db, cx->arena, cx->practice.id);
}

const Error *remove_demonstration(Context *cx)
{
	if (!cx->practice.demonstration) {
		return refuse(cx->arena, "", "This is not the demonstration: nothing was removed.");
	}
	TRY(WRITE(cx, removing(cx)));
	cx->practice = (Practice){0};
	cx->member = (Member){0};
	cx->session = NULL;
	return OK;
}

const Error *enter_demonstration(Context *cx, bool *ret_found)
{
	Practices practices;
	Members members = {0};
	*ret_found = false;
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (Practice, practice, practices) {
		if (practice->demonstration && !*ret_found) {
			TRY(store_member_list(cx->db, cx->arena, practice->id, &members));
			TRY(context_enter(cx, practice->id, members.items[0].id));
			*ret_found = true;
		}
	}
	return OK;
}
