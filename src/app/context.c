/* What every use case shares: the turn to write, ids, zones, the audit line. */
#include "app/context.h"

#include "app/form_key.h"
#include "app/hours.h"
#include "app/plan.h"
#include "host/clock.h"
#include "host/ids.h"
#include "host/zones.h"
#include "store/audit.h"
#include "store/member.h"
#include "store/practice.h"

enum { WRITE_ATTEMPTS = 4 };

void context_open(Context *cx, Arena *arena, Db *db, const House *house)
{
	*cx = (Context){
		.arena = arena,
		.db = db,
		.house = house,
		.language = language_english(),
		.now = clock_now(house->fixed_now),
		.zone = zones_named(TEXT("UTC")),
	};
}

const Error *context_enter(Context *cx, PracticeId practice, MemberId member)
{
	TRY(store_practice_load(cx->db, cx->arena, practice, &cx->practice));
	TRY(store_member_load(cx->db, cx->arena, practice, member, &cx->member));
	const Zone *home = zone_named(cx, cx->practice.zone);
	const Language *own = language_named(cx->member.language);
	Stays stays;
	TRY(own_stays(cx, &stays));
	cx->zone = stay_zone(home ? home : cx->zone, stays, cx->now);
	cx->language = own ? own : cx->language;
	return OK;
}

const Error *write_begin(Context *cx)
{
	cx->plan_stale = false;
	TRY(db_write_begin(cx->db, cx->arena));
	if (cx->shown_again) {
		return refuse(cx->arena, "", SHOWN_AGAIN);
	}
	if (cx->practice.id.value == 0) {
		cx->change = 0;
		return OK;
	}
	TRY(store_practice_next_change(cx->db, cx->arena, cx->practice.id, &cx->change));
	return text_empty(cx->form_key) ? OK : form_key_take(cx);
}

const Error *write_end(Context *cx, const Error *error)
{
	if (!error && cx->plan_stale) {
		error = plan_renew(cx);
	}
	if (error) {
		db_write_undo(cx->db);
		return error;
	}
	TRY(db_write_end(cx->db, cx->arena));
	cx->form_key = (Text){0}; /* used up */
	return OK;
}

bool write_again(Context *cx, const Error *error)
{
	bool again = error && error->kind == ERROR_AGAIN && ++cx->attempts < WRITE_ATTEMPTS;
	if (!again) {
		cx->attempts = 0;
	}
	return again;
}

int64_t new_id(const Context *cx)
{
	(void)cx;
	return id_next();
}

const Zone *zone_named(const Context *cx, Text name)
{
	(void)cx;
	return zones_named(name);
}

const Error *audit(
	Context *cx, const char *act, const char *noun, int64_t id, int64_t client, Text detail)
{
	const AuditLine line = {
		.id = new_id(cx),
		.happened = cx->now,
		.member = cx->member.id,
		.client = {client},
		.act = text_of(act),
		.noun = text_of(noun),
		.noun_id = id,
		.detail = text_head(cx->arena, detail, AUDIT_DETAIL_LIMIT),
		.changed = cx->change,
	};
	return store_audit_save(cx->db, cx->arena, cx->practice.id, &line);
}

Text zone_place(const Context *cx, const Zone *zone)
{
	bool home = text_equal(zone_name(zone), cx->practice.zone);
	return home && !text_empty(cx->practice.place)
		       ? cx->practice.place
		       : words_city(cx->arena, cx->language, zone_name(zone));
}
