/* Opening the one file: what it must be, how it is kept, and plain sentences where it cannot be. */
#include "db/sqlite.h"

enum { HOUSE_MEMORY = 4 << 20 };

const Error *sqlite_error(Arena *arena, Text name, int code, const char *said)
{
	Text path = text_keep(arena, name), detail = text_keep(arena, text_of(said));
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return error_at(arena, ERROR_AGAIN, "",
			message(arena, "The database is in use. Please try again."), ERROR_HERE);
	case SQLITE_FULL:
		return disk_full(arena,
			"The disk that holds %1 is full. Make room there; what was saved before is "
			"safe.",
			arg(path));
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return broken(arena,
			"%1 cannot be opened for writing. Give this user the right to write the "
			"file and its folder, or choose another folder with --data.",
			arg(path));
	case SQLITE_NOTADB:
		return broken(arena,
			"%1 is not a database of Fuseau. Choose another folder with --data.",
			arg(path));
	case SQLITE_CORRUPT:
		return broken(arena,
			"%1 is damaged (%2). Stop Fuseau, keep a copy of the file, and restore the "
			"last backup.",
			arg(path), arg(detail));
	case SQLITE_IOERR:
		return broken(arena,
			"%1 could not be read or written (%2). Check the disk it lies on.",
			arg(path), arg(detail));
	default:
		return broken(arena, "%1: %2", arg(path), arg(detail));
	}
}

static const Error *number_of(
	Arena *arena, Text path, sqlite3 *sqlite, const char *sql, int64_t *ret_number)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL);
	if (code == SQLITE_OK) {
		code = sqlite3_step(statement);
	}
	if (code == SQLITE_ROW) {
		*ret_number = sqlite3_column_int64(statement, 0);
	}
	sqlite3_finalize(statement);
	return code == SQLITE_ROW ? OK : sqlite_error(arena, path, code, sqlite3_errmsg(sqlite));
}

static const Error *exec(Arena *arena, Text path, sqlite3 *sqlite, const char *sql)
{
	int code = sqlite3_exec(sqlite, sql, NULL, NULL, NULL);
	return code == SQLITE_OK ? OK : sqlite_error(arena, path, code, sqlite3_errmsg(sqlite));
}

/* A file that is not ours is left as it is: refused before anything is written. */
static const Error *claim_file(Arena *arena, Text path, sqlite3 *sqlite)
{
	int64_t id, things;
	TRY(number_of(arena, path, sqlite, "PRAGMA application_id", &id));
	TRY(number_of(arena, path, sqlite, "SELECT count(*) FROM sqlite_schema", &things));
	if (id == SQLITE_APPLICATION_ID) {
		return OK;
	}
	if (id != 0 || things > 0) {
		return sqlite_error(arena, path, SQLITE_NOTADB, "");
	}
	int reserve = 8; /* of each page, kept for checksums */
	sqlite3_file_control(sqlite, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
	TRY(exec(arena, path, sqlite, "PRAGMA page_size = 4096"));
	_Static_assert(SQLITE_APPLICATION_ID == 1182102373, "as written here");
	TRY(exec(arena, path, sqlite, "PRAGMA application_id = 1182102373"));
	return exec(arena, path, sqlite, "PRAGMA journal_mode = WAL");
}

static const Error *set_up(Arena *arena, Text path, sqlite3 *sqlite, bool for_writing)
{
	int64_t got;
	sqlite3_extended_result_codes(sqlite, 1);
	sqlite3_busy_timeout(sqlite, BUSY_MILLISECONDS);
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	if (for_writing) {
		TRY(claim_file(arena, path, sqlite));
	}
	TRY(exec(arena, path, sqlite,
		"PRAGMA synchronous = FULL; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; "
		"PRAGMA wal_autocheckpoint = 4000"));
	if (for_writing) { /* a long import comes back to the pages of its indexes */
		TRY(exec(arena, path, sqlite, "PRAGMA cache_size = -16000"));
	}
	if (for_writing) { /* says now, not at the first save, that the file is read-only */
		TRY(exec(arena, path, sqlite, "BEGIN IMMEDIATE; ROLLBACK"));
		TRY(number_of(arena, path, sqlite, "SELECT count(*) FROM sqlite_schema", &got));
		return OK;
	}
	return exec(arena, path, sqlite, "PRAGMA query_only = ON");
}

const Error *sqlite_connect(
	Arena *arena, SqliteHouse *house, bool for_writing, Connection **ret_connection)
{
	sqlite3 *sqlite = NULL;
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
		    (for_writing ? SQLITE_OPEN_CREATE : 0);
	int code = sqlite3_open_v2(house->path.chars, &sqlite, flags, NULL);
	const Error *error = code == SQLITE_OK
				     ? set_up(arena, house->path, sqlite, for_writing)
				     : sqlite_error(arena, house->path, code, sqlite3_errstr(code));
	if (error) {
		sqlite3_close(sqlite);
		return error;
	}
	Connection *connection = NEW(house->house.memory, Connection);
	connection->sqlite = sqlite;
	*ret_connection = connection;
	return OK;
}

static void disconnect(Connection *connection)
{
	for (int i = 0; i < SQLITE_STATEMENTS; i++) {
		sqlite3_finalize(connection->prepared[i].statement);
	}
	sqlite3_close(connection->sqlite);
}

/* SQLite counts its memory under a lock unless told, before its first use, that nobody asks: one
 * fifteenth of the time of a long import. */
static void keep_no_count(void)
{
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

const Error *sqlite_house_open(Arena *arena, const DbPlace *place, DbHouse **ret_house)
{
	static pthread_once_t first = PTHREAD_ONCE_INIT;
	pthread_once(&first, keep_no_count);
	Arena *memory = arena_new(HOUSE_MEMORY);
	SqliteHouse *house = NEW(memory, SqliteHouse);
	house->house.memory = memory;
	house->path = text_keep(memory, place->path);
	house->house.name = house->path;
	house->reader_limit = place->read_limit > 0 && place->read_limit < SQLITE_READERS
				      ? place->read_limit
				      : SQLITE_READERS;
	const Error *error = sqlite_connect(arena, house, true, &house->turns.connection);
	if (error) {
		arena_free(memory);
		return error;
	}
	pthread_mutex_init(&house->lock, NULL);
	pthread_cond_init(&house->reader_back, NULL);
	pthread_mutex_init(&house->turns.lock, NULL);
	pthread_cond_init(&house->turns.moved, NULL);
	*ret_house = &house->house;
	return OK;
}

void sqlite_house_close(DbHouse *opened)
{
	SqliteHouse *house = (SqliteHouse *)opened;
	for (int i = 0; i < house->idle_count; i++) {
		disconnect(house->idle[i]);
	}
	disconnect(house->turns.connection); /* the last: folds the write-ahead log into the file */
	pthread_mutex_destroy(&house->lock);
	pthread_cond_destroy(&house->reader_back);
	pthread_mutex_destroy(&house->turns.lock);
	pthread_cond_destroy(&house->turns.moved);
	arena_free(opened->memory);
}
