#include "app/update.h"

#include "app/client.h"
#include "app/hours.h"
#include "store/agreement.h"
#include "store/client.h"
#include "store/migration.h"
#include "store/update.h"

#include <stdlib.h>

static bool has_cadence(const Agreements *versions)
{
	EACH (const Agreement, version, *versions) {
		if (version->status == AGREEMENT_ACCEPTED &&
			version->cadence.rhythm != CADENCE_NONE) {
			return true;
		}
	}
	return false;
}

static unsigned weekdays_of(Hours hours)
{
	unsigned days = 0;
	EACH (const HoursLine, line, hours) {
		days |= line->days;
	}
	return days;
}

/* What all clients are looked at with. */
typedef struct {
	Context *cx;
	HoursBook book;
	Instant known; /* when Fuseau began to know of updates */
} Looking;

static const Error *look(Context *cx, Looking *ret_looking)
{
	Looking looking = {.cx = cx};
	TRY(store_migration_applied(cx->db, cx->arena, "0025_update.sql", &looking.known));
	TRY(open_hours(cx,
		instant_plus(cx->now, -(int64_t)(2 * UPDATE_BACK_DAYS) * SECONDS_PER_DAY),
		instant_plus(cx->now, (int64_t)(2 * UPDATE_AHEAD_DAYS) * SECONDS_PER_DAY),
		&looking.book));
	*ret_looking = looking;
	return OK;
}

/* What was agreed before Fuseau knew of updates may have been given, and nobody could note it: as
 * long as nothing is noted, nothing before that day is overdue. */
static Day owed_from(const Looking *looking, const Zone *zone, Day today, const Updates *kept)
{
	Day first = day_plus(today, -UPDATE_BACK_DAYS), known = zone_day(zone, looking->known);
	return kept->count == 0 && known.days > first.days ? known : first;
}

/* kept: of that client. */
static UpdateLine line_of(const Looking *looking, const Client *client, const Agreements *versions,
	const Updates *kept)
{
	Context *cx = looking->cx;
	const HoursBook *book = &looking->book;
	const Zone *zone = client_zone(cx, client);
	const Day today = zone_day(zone, cx->now);
	UpdateLine line = {
		.client = *client, .place = client_place(cx, client), .zone = zone, .today = today};
	EACH (const Update, update, *kept) {
		line.last = update->outcome == UPDATE_RESUMED ? line.last : *update;
	}
	if (client->status >= CLIENT_PAUSED || !has_cadence(versions)) {
		return line;
	}
	Day first = owed_from(looking, zone, today, kept),
	    last = day_plus(today, UPDATE_AHEAD_DAYS);
	OffDays off = book_off_days(book, client, day_plus(first, -UPDATE_BACK_DAYS), last);
	const CommonDays common = {weekdays_of(book->own), off.days, off.count};
	UpdateDues dues = updates_due(cx->arena, versions, &common, zone, first, last);
	line.stand = update_stand(&dues, kept, book_own(book), cx->zone, cx->now);
	return line;
}

const Error *open_client_update(Context *cx, ClientId id, UpdateLine *ret_line)
{
	Looking looking;
	Client client;
	Agreements *versions = NEW(cx->arena, Agreements); /* the line points into it */
	Updates kept;
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, &client));
	TRY(store_agreement_of_client(cx->db, cx->arena, cx->practice.id, id, versions));
	TRY(store_update_of_client(cx->db, cx->arena, cx->practice.id, id,
		updates_since(zone_day(cx->zone, cx->now)), &kept));
	TRY(look(cx, &looking));
	*ret_line = line_of(&looking, &client, versions, &kept);
	return OK;
}

/* --- all clients --- */

static int by_time(const void *left, const void *right)
{
	const UpdateLine *l = left, *r = right;
	int64_t one = l->stand.due.until.seconds, other = r->stand.due.until.seconds;
	return one != other ? (one > other) - (one < other)
			    : (l->client.id.value > r->client.id.value) -
				      (l->client.id.value < r->client.id.value);
}

static void sort_lines(UpdateLines *lines)
{
	if (lines->count > 1) {
		qsort(lines->items, lines->count, sizeof *lines->items, by_time);
	}
}

static UpdateLines *lines_for(UpdateDesk *desk, UpdateState state)
{
	return state == UPDATE_OVERDUE ? &desk->overdue
	       : state == UPDATE_DUE   ? &desk->due
	       : state == UPDATE_LATER ? &desk->later
				       : NULL;
}

static void add_client(const Looking *looking, const Client *client, const Agreements *all,
	const Updates *noted, UpdateDesk *desk)
{
	Context *cx = looking->cx;
	Agreements *versions = NEW(cx->arena, Agreements); /* the line points into it */
	Updates kept = {0};
	*versions = agreements_of(cx->arena, all, client->id);
	EACH (const Update, update, *noted) {
		if (update->client.value == client->id.value) {
			*LIST_ADD(cx->arena, kept) = *update;
		}
	}
	UpdateLine line = line_of(looking, client, versions, &kept);
	UpdateLines *lines = lines_for(desk, line.stand.state);
	if (lines) {
		*LIST_ADD(cx->arena, *lines) = line;
	}
}

const Error *updates_among(
	Context *cx, const Clients *clients, const Agreements *accepted, UpdateDesk *ret_desk)
{
	UpdateDesk desk = {.due = {0}};
	Updates noted;
	Looking looking;
	if (has_cadence(accepted)) {
		TRY(store_update_list(cx->db, cx->arena, cx->practice.id,
			updates_since(zone_day(cx->zone, cx->now)), &noted));
		TRY(look(cx, &looking));
		EACH (const Client, client, *clients) {
			add_client(&looking, client, accepted, &noted, &desk);
		}
	}
	sort_lines(&desk.overdue);
	sort_lines(&desk.due);
	sort_lines(&desk.later);
	*ret_desk = desk;
	return OK;
}

const Error *open_updates(Context *cx, UpdateDesk *ret_desk)
{
	Agreements accepted;
	Clients clients;
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &accepted));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	return updates_among(cx, &clients, &accepted, ret_desk);
}

/* --- what became of them --- */

static const Error *noting(
	Context *cx, const UpdateLine *line, UpdateOutcome outcome, NoticeId notice, UpdateId id)
{
	const Update update = {.id = id,
		.client = line->client.id,
		.settles = outcome == UPDATE_GIVEN ? line->stand.settles : line->stand.due.day,
		.outcome = outcome,
		.at = cx->now,
		.notice = notice};
	TRY(store_update_add(cx->db, cx->arena, cx->practice.id, &update, cx->change));
	return audit(cx, outcome == UPDATE_GIVEN ? "give" : "skip", "update", id.value,
		update.client.value, day_iso(cx->arena, update.settles));
}

static const Error *deciding(
	Context *cx, ClientId client, Day due, UpdateOutcome outcome, UpdateId id)
{
	UpdateLine line;
	TRY(open_client_update(cx, client, &line));
	if (line.stand.state == UPDATE_NEVER) {
		return refuse(
			cx->arena, "client", "No update is promised to %1.", arg(line.client.name));
	}
	if (line.stand.due.day.days != due.days) {
		return conflict(
			cx->arena, "This update has been noted already. Please look again.");
	}
	return noting(cx, &line, outcome, (NoticeId){0}, id);
}

const Error *give_update(Context *cx, ClientId client, Day due, UpdateId *ret_id)
{
	UpdateId id = {new_id(cx)};
	TRY(WRITE(cx, deciding(cx, client, due, UPDATE_GIVEN, id)));
	*ret_id = id;
	return OK;
}

const Error *skip_update(Context *cx, ClientId client, Day due, UpdateId *ret_id)
{
	UpdateId id = {new_id(cx)};
	TRY(WRITE(cx, deciding(cx, client, due, UPDATE_SKIPPED, id)));
	*ret_id = id;
	return OK;
}

const Error *update_told(Context *cx, ClientId client, NoticeId notice)
{
	UpdateLine line;
	TRY(open_client_update(cx, client, &line));
	bool given_today = line.last.outcome == UPDATE_GIVEN &&
			   zone_day(line.zone, line.last.at).days == line.today.days;
	bool same = line.stand.state == UPDATE_LATER && given_today;
	return line.stand.state == UPDATE_NEVER || same
		       ? OK
		       : noting(cx, &line, UPDATE_GIVEN, notice, (UpdateId){new_id(cx)});
}

const Error *update_resumed(Context *cx, const Client *client)
{
	const Day today = zone_day(client_zone(cx, client), cx->now);
	const Update update = {.id = {new_id(cx)},
		.client = client->id,
		.settles = day_plus(today, -1),
		.outcome = UPDATE_RESUMED,
		.at = cx->now};
	return store_update_add(cx->db, cx->arena, cx->practice.id, &update, cx->change);
}

static const Error *taking_back(Context *cx, UpdateId id, ClientId *ret_client)
{
	Update update;
	TRY(store_update_load(cx->db, cx->arena, cx->practice.id, id, &update));
	TRY(store_update_delete(cx->db, cx->arena, cx->practice.id, id));
	*ret_client = update.client;
	return audit(cx, "undo", "update", id.value, update.client.value,
		day_iso(cx->arena, update.settles));
}

const Error *take_back_update(Context *cx, UpdateId id, ClientId *ret_client)
{
	ClientId client = {0};
	TRY(WRITE(cx, taking_back(cx, id, &client)));
	*ret_client = client;
	return OK;
}
