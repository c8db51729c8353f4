/* Reaching the server: time-outs on everything, and plain sentences where it cannot be reached. */
#include "db/postgres.h"

#include <string.h>

enum { HOUSE_MEMORY = 1 << 20 };

/* What goes wrong by chance when many write at once: to be run once more. */
static bool passes(const char *state)
{
	static const char *const states[] = {
		"40001", /* serialization failure */
		"40P01", /* deadlock */
		"55P03", /* lock time-out */
	};
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
		if (strcmp(state, states[i]) == 0) {
			return true;
		}
	}
	return false;
}

static const char *first_line(Arena *arena, const char *text)
{
	return text_copy(arena, (Span){text, strcspn(text, "\n")}).chars;
}

const Error *postgres_error(
	Arena *arena, const Db *db, const PGresult *result, const char *query_name)
{
	const PostgresDb *own = db->own;
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	const char *said = PQresultErrorMessage(result); /* "" without one */
	const char *why = first_line(arena, *said ? said : PQerrorMessage(own->connection));
	state = state ? state : "";
	if (PQstatus(own->connection) != CONNECTION_OK || strncmp(state, "57P", 3) == 0) {
		return broken(arena,
			"The connection to the database %1 was lost (%2). It is made again at the "
			"next attempt.",
			arg(db->house->name), arg(why));
	}
	if (passes(state)) {
		return error_at(arena, ERROR_AGAIN, "",
			message(arena, "The database is in use. Please try again."), ERROR_HERE);
	}
	if (strcmp(state, "53100") == 0) {
		return disk_full(arena,
			"The disk that holds %1 is full. Make room there; what was saved before is "
			"safe.",
			arg(db->house->name));
	}
	if (strcmp(state, "25006") == 0) {
		return broken(arena,
			"The database %1 only lets us read. Connect to the server that writes.",
			arg(db->house->name));
	}
	return broken(arena, "%1: %2 (%3, query %4)", arg(db->house->name), arg(why),
		arg(text_keep(arena, text_of(state))), arg(query_name));
}

static void be_silent(void *user, const char *notice)
{
	(void)user;
	(void)notice;
}

static const Error *unreachable(Arena *arena, Text name, const PGconn *connection)
{
	return broken(arena,
		"The database %1 cannot be reached (%2). Check the address and that the server "
		"runs.",
		arg(text_keep(arena, name)), arg(first_line(arena, PQerrorMessage(connection))));
}

const Error *postgres_connect(Arena *arena, const PostgresHouse *house, PGconn **ret_connection)
{
	static const char set_up[] =
		"SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET bytea_output = 'hex';"
		"SET standard_conforming_strings = on; SET statement_timeout = '30s';"
		"SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'";
	const char *const names[] = {"dbname", "connect_timeout", "tcp_user_timeout", "keepalives",
		"keepalives_idle", "keepalives_interval", "keepalives_count",
		"fallback_application_name", NULL};
	const char *const values[] = {
		house->address.chars, "5", "10000", "1", "10", "5", "3", "fuseau", NULL};
	PGconn *connection = PQconnectdbParams(names, values, 1);
	const Error *error = OK;
	if (PQstatus(connection) != CONNECTION_OK) {
		error = unreachable(arena, house->house.name, connection);
	} else {
		PQsetNoticeProcessor(connection, be_silent, NULL);
		PGresult *result = PQexec(connection, set_up);
		if (PQresultStatus(result) != PGRES_COMMAND_OK) {
			error = unreachable(arena, house->house.name, connection);
		}
		PQclear(result);
	}
	if (error) {
		PQfinish(connection);
		return error;
	}
	*ret_connection = connection;
	return OK;
}

/* "dbname on host": an address may hold a password, which no log may. */
static Text public_name(Arena *arena, const PGconn *connection)
{
	return text_format(arena, "%s on %s", PQdb(connection), PQhost(connection));
}

/* Another program's tables are no place for ours. */
static const Error *check_ours(Arena *arena, const PostgresHouse *house, PGconn *connection)
{
	PGresult *result = PQexec(connection,
		"SELECT count(*) > 0 AND count(*) FILTER (WHERE table_name = 'schema_version') = 0"
		" FROM information_schema.tables WHERE table_schema = current_schema()");
	bool known = PQresultStatus(result) == PGRES_TUPLES_OK;
	bool foreign = known && PQgetvalue(result, 0, 0)[0] == 't';
	PQclear(result);
	if (!known) {
		return unreachable(arena, house->house.name, connection);
	}
	if (foreign) {
		return broken(arena,
			"The database %1 holds tables of another program. Make an empty one for "
			"Fuseau.",
			arg(text_keep(arena, house->house.name)));
	}
	return OK;
}

const Error *postgres_house_open(Arena *arena, const DbPlace *place, DbHouse **ret_house)
{
	Arena *memory = arena_new(HOUSE_MEMORY);
	PostgresHouse *house = NEW(memory, PostgresHouse);
	PGconn *connection = NULL;
	house->house.memory = memory;
	house->house.name = TEXT("at the address given");
	house->address = text_keep(memory, place->address);
	const Error *error = postgres_connect(arena, house, &connection);
	if (!error) {
		house->house.name = public_name(memory, connection);
		error = check_ours(arena, house, connection);
		PQfinish(connection);
	}
	if (error) {
		arena_free(memory);
		return error;
	}
	*ret_house = &house->house;
	return OK;
}

void postgres_house_close(DbHouse *house)
{
	arena_free(house->memory);
}
