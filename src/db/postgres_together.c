/* A statement that nobody waits for goes to the server behind the one before it; the answers are
 * read all at once. Each way there and back is then shared by many, as when an import writes its
 * rows. */
#include "db/postgres.h"

/* The first answer that is an error, to be cleared by the caller; NULL when all is well. What comes
 * behind an error was not carried out. */
static PGresult *collect(PostgresDb *own, const Query **ret_query)
{
	PGresult *wrong = NULL;
	PQpipelineSync(own->connection);
	for (int i = 0; i < own->sent_count; i++) {
		PGresult *result = PQgetResult(own->connection);
		if (!wrong && PQresultStatus(result) == PGRES_FATAL_ERROR) {
			wrong = result;
			*ret_query = own->sent[i];
		} else {
			PQclear(result);
		}
		PQclear(PQgetResult(own->connection)); /* NULL: the end of this answer */
	}
	PQclear(PQgetResult(own->connection)); /* of them all */
	PQexitPipelineMode(own->connection);
	own->sent_count = 0;
	return wrong;
}

const Error *postgres_settle(Db *db, Arena *arena)
{
	PostgresDb *own = db->own;
	const Query *query = NULL;
	if (own->sent_count == 0) {
		return OK;
	}
	PGresult *wrong = collect(own, &query);
	bool lost = PQpipelineStatus(own->connection) != PQ_PIPELINE_OFF ||
		    PQstatus(own->connection) != CONNECTION_OK;
	const Error *error =
		wrong || lost ? postgres_error(arena, db, wrong, query ? query->name : "") : OK;
	PQclear(wrong);
	return error;
}

void postgres_drop(PostgresDb *own)
{
	const Query *query;
	if (own->sent_count > 0) {
		PQclear(collect(own, &query));
	}
}

const Error *postgres_send(Db *db, Arena *arena, const Query *query, const char *name,
	const char *const *values, const int *lengths, const int *formats)
{
	PostgresDb *own = db->own;
	bool sent = PQenterPipelineMode(own->connection) &&
		    PQsendQueryPrepared(own->connection, name, query->parameter_count, values,
			    lengths, formats, 0);
	if (!sent) {
		return postgres_error(arena, db, NULL, query->name);
	}
	own->sent[own->sent_count++] = query;
	return own->sent_count < POSTGRES_TOGETHER ? OK : postgres_settle(db, arena);
}
