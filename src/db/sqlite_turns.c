/* Writers take turns on one connection. Each works in a savepoint; who leaves while others wait
 * passes the turn on and waits for the COMMIT, who leaves last says it for all. So one fsync serves
 * as many use cases as came while the disk was busy, and none is told "saved" before it is. */
#include "db/sqlite.h"

static int say(Turns *turns, const char *sql)
{
	return sqlite3_exec(turns->connection->sqlite, sql, NULL, NULL, NULL);
}

/* Some errors (a full disk, say) make SQLite take back the whole transaction. */
static bool transaction_lost(const Turns *turns)
{
	return turns->open && sqlite3_get_autocommit(turns->connection->sqlite);
}

static void pass_turn(Turns *turns)
{
	turns->served++;
	pthread_cond_broadcast(&turns->moved);
}

/* Ends the transaction for all who took part in it: with COMMIT, or with code when it is lost. */
static void finish(Turns *turns, int code)
{
	if (turns->open && !transaction_lost(turns)) {
		if (turns->batch && code == SQLITE_OK) {
			code = say(turns, "COMMIT");
		}
		if (!sqlite3_get_autocommit(turns->connection->sqlite)) {
			say(turns, "ROLLBACK");
		}
	}
	turns->open = false;
	pthread_mutex_lock(&turns->lock);
	for (Waiter *waiter = turns->batch, *next; waiter; waiter = next) {
		next = waiter->next; /* a waiter that is done may go */
		waiter->code = code;
		waiter->done = true;
	}
	turns->batch = NULL;
	turns->batch_size = 0;
	pass_turn(turns);
	pthread_mutex_unlock(&turns->lock);
}

/* Leaves the turn; returns when mine (may be NULL: nothing of ours to keep) is durable. */
static void leave(Turns *turns, Waiter *mine)
{
	bool lost = transaction_lost(turns);
	pthread_mutex_lock(&turns->lock);
	if (mine) {
		mine->next = turns->batch;
		turns->batch = mine;
		turns->batch_size++;
	}
	bool others = turns->next_ticket > turns->served + 1;
	if (others && !lost && turns->batch_size < BATCH_LIMIT) {
		pass_turn(turns);
		while (mine && !mine->done) {
			pthread_cond_wait(&turns->moved, &turns->lock);
		}
		pthread_mutex_unlock(&turns->lock);
		return;
	}
	pthread_mutex_unlock(&turns->lock);
	finish(turns, lost ? SQLITE_BUSY : SQLITE_OK);
}

static const Error *turn_error(const Db *db, Arena *arena, int code)
{
	const SqliteHouse *house = sqlite_house(db);
	return sqlite_error(arena, house->path, code, sqlite3_errstr(code));
}

const Error *sqlite_write_begin(Db *db, Arena *arena)
{
	Turns *turns = &sqlite_house(db)->turns;
	pthread_mutex_lock(&turns->lock);
	uint64_t ticket = turns->next_ticket++;
	while (turns->served != ticket) {
		pthread_cond_wait(&turns->moved, &turns->lock);
	}
	pthread_mutex_unlock(&turns->lock);
	int code = SQLITE_OK;
	if (!turns->open) {
		code = say(turns, "BEGIN IMMEDIATE");
		turns->open = code == SQLITE_OK;
	}
	if (code == SQLITE_OK) {
		code = say(turns, "SAVEPOINT turn");
	}
	if (code != SQLITE_OK) {
		leave(turns, NULL);
		return turn_error(db, arena, code);
	}
	return OK;
}

const Error *sqlite_write_end(Db *db, Arena *arena)
{
	Turns *turns = &sqlite_house(db)->turns;
	Waiter mine = {0};
	int code = say(turns, "RELEASE turn");
	if (code != SQLITE_OK) {
		sqlite_write_undo(db);
		return turn_error(db, arena, code);
	}
	leave(turns, &mine);
	return mine.code == SQLITE_OK ? OK : turn_error(db, arena, mine.code);
}

void sqlite_write_undo(Db *db)
{
	Turns *turns = &sqlite_house(db)->turns;
	if (!transaction_lost(turns)) {
		say(turns, "ROLLBACK TO turn");
		say(turns, "RELEASE turn");
	}
	leave(turns, NULL);
}
