/* Clients, row by row. */
#include "store/client.h"

#include "sql/client.h"
#include "store/read.h"

static const char *const statuses[] = {
	[CLIENT_PROSPECT] = "prospect",
	[CLIENT_ACTIVE] = "active",
	[CLIENT_PAUSED] = "paused",
	[CLIENT_ENDED] = "ended",
};
static const char *const pers[] = {[PER_NONE] = "", [PER_WEEK] = "week", [PER_MONTH] = "month"};

const Error *store_client_save(
	Db *db, Arena *arena, PracticeId practice, const Client *client, int64_t changed)
{
	const SqlClientSave save = {
		.practice = practice.value,
		.id = client->id.value,
		.person = client->person,
		.name = client->name,
		.thread = client->thread,
		.status = text_of(statuses[client->status]),
		.zone = client->zone,
		.place = client->place,
		.country = client->country,
		.region = client->region,
		.language = client->language,
		.currency = text_of(client->currency.code),
		.reply_within = client->reply_within.minutes,
		.tone = client->tone,
		.culture = client->culture,
		.goals = client->goals,
		.brand = client->brand,
		.access = client->access,
		.notes = client->notes,
		.reserved = client->reserved.minutes,
		.reserved_per = text_of(pers[client->reserved_per]),
		.source = client->source,
		.created = client->created.seconds,
		.deleted = client->deleted.seconds,
		.changed = changed,
		.before_morning = client->before_morning,
	};
	return sql_client_save(db, arena, &save, NULL);
}

static Client client_of(Rows *rows)
{
	return (Client){
		.id = {rows_int(rows, "id")},
		.person = rows_bool(rows, "person"),
		.name = rows_text(rows, "name"),
		.thread = read_int32(rows, "thread"),
		.status = (ClientStatus)READ_CHOICE(rows, "status", statuses),
		.zone = rows_text(rows, "zone"),
		.place = rows_text(rows, "place"),
		.country = rows_text(rows, "country"),
		.region = rows_text(rows, "region"),
		.language = rows_text(rows, "language"),
		.currency = read_currency(rows, "currency"),
		.reply_within = read_minutes(rows, "reply_within"),
		.tone = rows_text(rows, "tone"),
		.culture = rows_text(rows, "culture"),
		.goals = rows_text(rows, "goals"),
		.brand = rows_text(rows, "brand"),
		.access = rows_text(rows, "access"),
		.notes = rows_text(rows, "notes"),
		.reserved = read_minutes(rows, "reserved"),
		.reserved_per = (Per)READ_CHOICE(rows, "reserved_per", pers),
		.source = rows_text(rows, "source"),
		.created = read_instant(rows, "created"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
		.before_morning = rows_bool(rows, "before_morning"),
	};
}

const Error *store_client_load(
	Db *db, Arena *arena, PracticeId practice, ClientId id, Client *ret_client)
{
	Rows *rows;
	TRY(sql_client_load(db, arena, practice.value, id.value, &rows));
	bool there = rows_next(rows);
	Client client = there ? client_of(rows) : (Client){0};
	TRY(rows_end(rows));
	if (!there) {
		return missing(arena, "There is no such client.");
	}
	*ret_client = client;
	return OK;
}

const Error *store_client_list(Db *db, Arena *arena, PracticeId practice, Clients *ret_clients)
{
	Clients clients = {0};
	Rows *rows;
	TRY(sql_client_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, clients) = client_of(rows);
	}
	TRY(rows_end(rows));
	*ret_clients = clients;
	return OK;
}
