/* Writing on both engines: turns, undoing, what is lost, and that nothing saved ever is. */
#include "store/client.h"
#include "store/practice.h"

#include "test/store/store_test.h"

#include <libpq-fe.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

/* --- queries of this file's own ------------------------------------------------------------ */

static const DbType one_bigint[] = {DB_BIGINT};
#define QUERY(variable, sqlite, postgres, count) \
	static const Query variable = {#variable, sqlite, postgres, one_bigint, count}
#define SAME(variable, text, count) QUERY(variable, text, text, count)

SAME(lock_practice, "UPDATE practice SET gap = gap WHERE id = $1", 1);
SAME(lock_member, "UPDATE member SET theme = theme WHERE practice = $1", 1);
SAME(nonsense, "INSERT INTO member (practice, id) VALUES ($1, NULL)", 1);
SAME(echo, "SELECT CAST($1 AS bigint) AS number", 1);
SAME(pairs, "SELECT 1 AS one, 2 AS two UNION ALL SELECT 3, 4 ORDER BY 1", 0);
QUERY(backend, "SELECT 0 AS pid", "SELECT pg_backend_pid() AS pid", 0);
QUERY(see_one_time, "SELECT 1", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", 0);

static void add_client(Context *cx, int64_t id)
{
	const Client client = {.id = {id}, .name = TEXT("Zoë"), .currency = {"EUR"}};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &client, cx->change));
}

static size_t client_count(Context *cx)
{
	Clients clients;
	WORKS(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	return clients.count;
}

static const Error *adding(Context *cx, int64_t id)
{
	add_client(cx, id);
	return OK;
}

/* --- turns --------------------------------------------------------------------------------- */

enum { WRITERS = 8, WRITES = 40 };

typedef struct {
	Context *cx;
	int number;
	int64_t changes[WRITES];
} Writer;

static void *write_many(void *thing)
{
	Writer *writer = thing;
	for (int i = 0; i < WRITES; i++) {
		WORKS(WRITE(writer->cx, adding(writer->cx, 1 + writer->number * WRITES + i)));
		writer->changes[i] = writer->cx->change;
	}
	return NULL;
}

STORE_TEST(two_writers_at_once_get_different_change_numbers)
{
	Writer writers[2] = {{.cx = store_test_context(cx), .number = 0},
		{.cx = store_test_context(cx), .number = 1}};
	pthread_t threads[2];
	for (int i = 0; i < 2; i++) {
		pthread_create(&threads[i], NULL, write_many, &writers[i]);
	}
	for (int i = 0; i < 2; i++) {
		pthread_join(threads[i], NULL);
		store_test_context_close(writers[i].cx);
	}
	for (int i = 0; i < WRITES; i++) {
		for (int j = 0; j < WRITES; j++) {
			CHECK(writers[0].changes[i] != writers[1].changes[j]);
		}
	}
}

STORE_TEST(eight_threads_that_write_lose_nothing)
{
	static Writer writers[WRITERS];
	pthread_t threads[WRITERS];
	for (int i = 0; i < WRITERS; i++) {
		writers[i] = (Writer){.cx = store_test_context(cx), .number = i};
		pthread_create(&threads[i], NULL, write_many, &writers[i]);
	}
	for (int i = 0; i < WRITERS; i++) {
		pthread_join(threads[i], NULL);
		store_test_context_close(writers[i].cx);
	}
	EQUAL_INT(client_count(cx), WRITERS * WRITES);
	Practice practice;
	WORKS(store_practice_load(cx->db, arena, cx->practice.id, &practice));
	EQUAL_INT(practice.change, 1 + WRITERS * WRITES);
}

static void *write_one(void *thing)
{
	Writer *writer = thing;
	WORKS(WRITE(writer->cx, adding(writer->cx, 1 + writer->number)));
	return NULL;
}

/* Frames of the write-ahead log that end a transaction: each cost an fsync. */
static int commits(Arena *arena)
{
	enum { HEADER = 32, FRAME = 24 + 4096 };
	int count = 0;
	Text path = text_format(arena, "%s-wal", store_test_place()->path.chars);
	Text log = test_file(arena, path.chars);
	for (size_t at = HEADER; at + FRAME <= log.length; at += FRAME) {
		count += memcmp(log.chars + at + 4, "\0\0\0\0", 4) != 0;
	}
	return count;
}

STORE_TEST(writers_who_wait_share_one_commit)
{
	bool sqlite = db_engine(cx->db) == DB_SQLITE; /* PostgreSQL groups commits itself */
	static Writer writers[WRITERS];
	pthread_t threads[WRITERS];
	int before = sqlite ? commits(arena) : 0;
	WORKS(db_write_begin(cx->db, arena));
	for (int i = 0; i < WRITERS; i++) {
		writers[i] = (Writer){.cx = store_test_context(cx), .number = i};
		pthread_create(&threads[i], NULL, write_one, &writers[i]);
	}
	usleep(300000); /* they queue */
	WORKS(db_write_end(cx->db, arena));
	for (int i = 0; i < WRITERS; i++) {
		pthread_join(threads[i], NULL);
		store_test_context_close(writers[i].cx);
	}
	EQUAL_INT(client_count(cx), WRITERS);
	EQUAL_INT(sqlite ? commits(arena) : 1, before + 1);
}

/* --- errors -------------------------------------------------------------------------------- */

static const Error *failing(Context *cx)
{
	add_client(cx, 5);
	return refuse(cx->arena, "due", "%1 is in the past.", arg("It"));
}

STORE_TEST(an_error_inside_a_transaction_leaves_nothing)
{
	REFUSES(WRITE(cx, failing(cx)), "It is in the past.");
	EQUAL_INT(client_count(cx), 0);
	WORKS(WRITE(cx, adding(cx, 6)));
	EQUAL_INT(client_count(cx), 1);
	EQUAL_INT(cx->change, 2);
}

STORE_TEST(a_database_error_ends_the_transaction_even_if_nobody_looks)
{
	const DbValue practice = DB_INT(cx->practice.id.value);
	WORKS(db_write_begin(cx->db, arena));
	add_client(cx, 5);
	CHECK(db_do(cx->db, arena, &nonsense, &practice, NULL) != OK);
	REFUSES(db_do(cx->db, arena, &lock_practice, &practice, NULL),
		"An earlier error ended this transaction.");
	REFUSES(db_write_end(cx->db, arena), "An earlier error ended this transaction.");
	EQUAL_INT(client_count(cx), 0);
}

STORE_TEST(a_transaction_whose_request_is_given_up_leaves_nothing)
{
	Arena *request = arena_new(1 << 20);
	WORKS(db_write_begin(cx->db, request));
	add_client(cx, 5);
	arena_free(request);
	CHECK(!db_writing(cx->db));
	EQUAL_INT(client_count(cx), 0);
	WORKS(WRITE(cx, adding(cx, 6)));
}

STORE_TEST(a_snapshot_does_not_move_while_others_write)
{
	Context *other = store_test_context(cx);
	WORKS(db_read_begin(cx->db, arena));
	EQUAL_INT(client_count(cx), 0);
	WORKS(WRITE(other, adding(other, 5)));
	EQUAL_INT(client_count(cx), 0);
	db_read_end(cx->db);
	EQUAL_INT(client_count(cx), 1);
	store_test_context_close(other);
}

/* --- what goes away ------------------------------------------------------------------------ */

/* PostgreSQL: the server ends the connection. SQLite: the process that writes ends. */
static void lose_connection(Context *cx, Arena *arena)
{
	if (db_engine(cx->db) == DB_SQLITE) {
		db_write_undo(cx->db);
		pid_t child = fork();
		if (child == 0) {
			DbHouse *house;
			Db *db;
			WORKS(db_house_open(arena, store_test_place(), &house));
			WORKS(db_open(arena, house, &db));
			cx->db = db;
			WORKS(db_write_begin(db, arena));
			add_client(cx, 5);
			_exit(0);
		}
		int status;
		waitpid(child, &status, 0);
		EQUAL_INT(status, 0);
		return;
	}
	Rows *rows;
	WORKS(db_run(cx->db, arena, &backend, NULL, &rows));
	CHECK(rows_next(rows));
	Text end =
		text_format(arena, "SELECT pg_terminate_backend(%d)", (int)rows_int(rows, "pid"));
	WORKS(rows_end(rows));
	PGconn *admin = PQconnectdb(store_test_place()->address.chars);
	PQclear(PQexec(admin, end.chars));
	PQfinish(admin);
	const DbValue practice = DB_INT(cx->practice.id.value);
	const Error *error = db_do(cx->db, arena, &lock_practice, &practice, NULL);
	bool told = error != OK; /* else it was sent together: it is told at the end */
	error = told ? error : db_write_end(cx->db, arena);
	CHECK(error && error->kind == ERROR_BROKEN);
	CHECK(text_starts(message_plain(arena, error->reason), "The connection to the database"));
	CHECK(!told || db_write_end(cx->db, arena) != OK);
}

STORE_TEST(a_lost_connection_leaves_nothing_and_the_next_turn_has_a_new_one)
{
	WORKS(db_write_begin(cx->db, arena));
	add_client(cx, 5);
	lose_connection(cx, arena);
	WORKS(WRITE(cx, adding(cx, 6)));
	EQUAL_INT(client_count(cx), 1);
}

STORE_TEST(what_is_sent_together_is_there_when_it_is_asked_for_and_after_the_end)
{
	enum { MANY = 600 }; /* more than go together at once */
	WORKS(db_write_begin(cx->db, arena));
	db_write_together(cx->db);
	for (int64_t i = 1; i <= MANY; i++) {
		add_client(cx, i);
		if (i == 7) {
			EQUAL_INT(client_count(cx), 7);
		}
	}
	WORKS(db_write_end(cx->db, arena));
	EQUAL_INT(client_count(cx), MANY);
}

STORE_TEST(an_error_among_what_is_sent_together_undoes_it_all_and_is_told_at_the_end)
{
	const DbValue practice = DB_INT(cx->practice.id.value);
	WORKS(db_write_begin(cx->db, arena));
	db_write_together(cx->db);
	add_client(cx, 5);
	const Error *error = db_do(cx->db, arena, &nonsense, &practice, NULL);
	if (!error) {
		add_client(cx, 6);
		error = db_write_end(cx->db, arena);
	}
	CHECK(error && error->kind == ERROR_BROKEN);
	CHECK(text_contains(message_plain(arena, error->reason), "query nonsense"));
	db_write_undo(cx->db);
	EQUAL_INT(client_count(cx), 0);
	WORKS(WRITE(cx, adding(cx, 7)));
	EQUAL_INT(client_count(cx), 1);
}

STORE_TEST(a_connection_lost_on_the_way_loses_what_was_sent_together_and_is_made_anew)
{
	WORKS(db_write_begin(cx->db, arena));
	db_write_together(cx->db);
	lose_connection(cx, arena);
	WORKS(WRITE(cx, adding(cx, 6)));
	EQUAL_INT(client_count(cx), 1);
}

static const Error *locking(Context *cx, const Query *first, const Query *second)
{
	const DbValue practice = DB_INT(cx->practice.id.value);
	TRY(db_do(cx->db, cx->arena, first, &practice, NULL));
	usleep(200000);
	return db_do(cx->db, cx->arena, second, &practice, NULL);
}

typedef struct {
	Context *cx;
	const Query *first, *second;
	const Error *error;
} Locker;

static void *lock_both(void *thing)
{
	Locker *locker = thing;
	Context *cx = locker->cx;
	WORKS(db_write_begin(cx->db, cx->arena));
	locker->error = write_end(cx, locking(cx, locker->first, locker->second));
	return NULL;
}

STORE_TEST(two_who_wait_for_each_other_are_asked_to_run_again_not_left_hanging)
{
	Locker lockers[2] = {{store_test_context(cx), &lock_practice, &lock_member, OK},
		{store_test_context(cx), &lock_member, &lock_practice, OK}};
	pthread_t threads[2];
	int again = 0;
	for (int i = 0; i < 2; i++) {
		pthread_create(&threads[i], NULL, lock_both, &lockers[i]);
	}
	for (int i = 0; i < 2; i++) {
		pthread_join(threads[i], NULL);
		CHECK(!lockers[i].error || lockers[i].error->kind == ERROR_AGAIN);
		again += lockers[i].error != OK;
		store_test_context_close(lockers[i].cx);
	}
	/* SQLite's writers take turns: they cannot lock each other out */
	EQUAL_INT(again, db_engine(cx->db) == DB_POSTGRES);
}

static int attempts;

/* The first attempt reads, then another writer changes the row behind it: 40001 on PostgreSQL. */
static const Error *overtaken(Context *cx, Context *other)
{
	const DbValue practice = DB_INT(cx->practice.id.value);
	TRY(db_do(cx->db, cx->arena, &see_one_time, NULL, NULL));
	if (attempts++ == 0 && db_engine(cx->db) == DB_POSTGRES) {
		Practice seen;
		TRY(store_practice_load(cx->db, cx->arena, cx->practice.id, &seen));
		WORKS(db_do(other->db, other->arena, &lock_practice, &practice, NULL));
	} else if (attempts == 1) {
		return error_at(cx->arena, ERROR_AGAIN, "", (Message){"busy"}, ERROR_HERE);
	}
	return db_do(cx->db, cx->arena, &lock_practice, &practice, NULL);
}

STORE_TEST(a_serialization_failure_runs_the_use_case_once_more)
{
	Context *other = store_test_context(cx);
	const Error *error;
	do {
		error = db_write_begin(cx->db, arena);
		error = write_end(cx, error ?: overtaken(cx, other));
	} while (write_again(cx, error));
	WORKS(error);
	EQUAL_INT(attempts, 2);
	store_test_context_close(other);
}

/* --- values -------------------------------------------------------------------------------- */

STORE_TEST(numbers_keep_all_their_bits)
{
	static const int64_t numbers[] = {0, -1, 1LL << 32, (1LL << 53) + 1, INT64_MAX, INT64_MIN};
	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
		Rows *rows;
		const DbValue number = DB_INT(numbers[i]);
		WORKS(db_run(cx->db, arena, &echo, &number, &rows));
		CHECK(rows_next(rows));
		EQUAL_INT(rows_int(rows, "number"), numbers[i]);
		CHECK(!rows_null(rows, "number"));
		WORKS(rows_end(rows));
	}
}

STORE_TEST(columns_are_found_in_whatever_order_each_row_asks_for_them)
{
	Rows *rows;
	WORKS(db_run(cx->db, arena, &pairs, NULL, &rows));
	CHECK(rows_next(rows));
	EQUAL_INT(rows_int(rows, "one"), 1);
	EQUAL_INT(rows_int(rows, "two"), 2);
	CHECK(rows_next(rows));
	EQUAL_INT(rows_int(rows, "two"), 4);
	EQUAL_INT(rows_int(rows, "two"), 4);
	EQUAL_INT(rows_int(rows, "one"), 3);
	WORKS(rows_end(rows));
}

STORE_TEST(text_that_one_engine_cannot_keep_neither_keeps)
{
	cx->practice.name = (Text){"a\0b", 3};
	REFUSES(store_practice_save(cx->db, arena, &cx->practice),
		"Text may not hold a NUL character.");
	cx->practice.name = TEXT("caf\xe9");
	REFUSES(store_practice_save(cx->db, arena, &cx->practice), "Text must be UTF-8.");
}
