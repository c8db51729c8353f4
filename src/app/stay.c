#include "app/stay.h"

#include "app/bin.h"
#include "app/hours.h"
#include "app/plan.h"
#include "domain/check.h"
#include "host/zones.h"
#include "store/stay.h"

static Text place_said(const Context *cx, Text place, Text zone)
{
	return text_empty(place) ? words_city(cx->arena, cx->language, zone) : place;
}

const Error *open_stays(Context *cx, StayPage *ret_page)
{
	Stays stays;
	const Zone *home = zones_named(cx->practice.zone), *zone = home ? home : cx->zone;
	StayPage page = {.home = place_said(cx, cx->practice.place, cx->practice.zone)};
	page.here = page.home;
	TRY(store_stay_list(cx->db, cx->arena, cx->practice.id, cx->member.id, &stays));
	EACH (Stay, stay, stays) {
		StayLine line = {.stay = *stay};
		StayLine *last = page.lines.count ? &page.lines.items[page.lines.count - 1] : NULL;
		line.left = last ? last->place : page.home;
		line.place = place_said(cx, stay->place, stay->zone_name);
		line.stay.zone = zones_named(stay->zone_name);
		line.at = zone_instant(zone, stay->from);
		line.is_home = text_equal(stay->zone_name, cx->practice.zone);
		if (line.stay.zone) {
			zone = line.stay.zone;
			line.ahead.minutes = (zone_offset(zone, line.at) -
						     (home ? zone_offset(home, line.at) : 0)) /
					     60;
		}
		if (line.at.seconds <= cx->now.seconds) {
			page.here = line.place;
			if (last) {
				last->over = true;
			}
		}
		*LIST_ADD(cx->arena, page.lines) = line;
	}
	*ret_page = page;
	return OK;
}

static const Error *adding(Context *cx, const Stay *typed, int64_t id)
{
	Stays there;
	Stay stay = *typed;
	stay.id = id;
	TRY(store_stay_list(cx->db, cx->arena, cx->practice.id, cx->member.id, &there));
	if (there.count >= STAYS_LIMIT) {
		return refuse(cx->arena, "from", "There is room for %1 of them.", arg(STAYS_LIMIT));
	}
	EACH (Stay, other, there) {
		if (wall_order(other->from, stay.from) == 0) {
			return refuse(cx->arena, "from", "Another stay begins at that moment.");
		}
	}
	TRY(store_stay_save(cx->db, cx->arena, cx->practice.id, cx->member.id, &stay, cx->change));
	plan_changed(cx);
	return audit(cx, "create", "stay", id, 0, stay.zone_name);
}

const Error *add_stay(Context *cx, const Stay *stay)
{
	Problems problems = {.arena = cx->arena};
	if (!day_set(stay->from.day)) {
		problem(&problems, refuse(cx->arena, "from", "Please say from when on."));
	}
	if (!zones_named(stay->zone_name)) {
		problem(&problems, refuse(cx->arena, "zone", "Please choose where."));
	}
	problem(&problems, check_one_line(cx->arena, "place", stay->place, PLACE_LIMIT));
	TRY(problems.first);
	return WRITE(cx, adding(cx, stay, new_id(cx)));
}

const Error *remove_stay(Context *cx, int64_t id)
{
	Stays there;
	TRY(store_stay_list(cx->db, cx->arena, cx->practice.id, cx->member.id, &there));
	EACH (Stay, stay, there) {
		if (stay->id == id) {
			return delete_noun(cx, TEXT("stay"), id);
		}
	}
	return missing(cx->arena, "There is no such stay.");
}
