/* Fresh databases, fast: SQLite's is made by its migrations; PostgreSQL's is a copy of a template
 * that the first test to come makes. */
#include "test/store/store_test.h"

#include "app/migrate.h"
#include "host/zones.h"
#include "store/member.h"
#include "store/practice.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <unistd.h>

enum { SEEN = 1024, CONTEXT_MEMORY = 64 << 20 };

static DbPlace place;

/* --- which queries ran --------------------------------------------------------------------- */

static void note_query(DbEngine engine, const Query *query)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static const Query *seen[2][SEEN];
	pthread_mutex_lock(&lock);
	for (int i = 0; i < SEEN && seen[engine][i] != query; i++) {
		if (seen[engine][i]) {
			continue;
		}
		char line[128];
		int length = snprintf(line, sizeof line, "%s %s\n",
			engine == DB_SQLITE ? "sqlite" : "postgres", query->name);
		int file = open(getenv("FUSEAU_TEST_QUERIES"), O_WRONLY | O_APPEND | O_CLOEXEC);
		CHECK(write(file, line, (size_t)length) == length);
		close(file);
		seen[engine][i] = query;
		break;
	}
	pthread_mutex_unlock(&lock);
}

/* --- PostgreSQL's databases ---------------------------------------------------------------- */

static PGconn *connect_to(const char *database)
{
	char address[256];
	snprintf(address, sizeof address, "%s%s", getenv("FUSEAU_TEST_POSTGRES"), database);
	PGconn *connection = PQconnectdb(address);
	if (PQstatus(connection) != CONNECTION_OK) {
		test_fail(__FILE__, __LINE__, "%s", PQerrorMessage(connection));
	}
	return connection;
}

static bool said(PGconn *connection, const char *sql)
{
	PGresult *result = PQexec(connection, sql);
	ExecStatusType status = PQresultStatus(result);
	bool any = PQntuples(result) > 0;
	PQclear(result);
	if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
		test_fail(__FILE__, __LINE__, "%s: %s", sql, PQerrorMessage(connection));
	}
	return any;
}

static void migrate_place(Arena *arena, const DbPlace *where)
{
	DbHouse *house;
	Db *db;
	int32_t done;
	WORKS(db_house_open(arena, where, &house));
	WORKS(db_open(arena, house, &db));
	WORKS(migrate(db, arena, (Instant){1}, &done));
	db_close(db);
	db_house_close(house);
}

static void make_postgres(Arena *arena)
{
	const char *server = getenv("FUSEAU_TEST_POSTGRES");
	if (!server) {
		test_skip("no PostgreSQL: run the tests under tools/with-postgres.sh");
	}
	PGconn *admin = connect_to("postgres");
	said(admin, "SET client_min_messages = error; SELECT pg_advisory_lock(1)");
	if (!said(admin, "SELECT 1 FROM pg_database WHERE datname = 'fuseau_template'")) {
		said(admin, "CREATE DATABASE fuseau_making");
		const DbPlace making = {
			DB_POSTGRES, .address = text_format(arena, "%sfuseau_making", server)};
		migrate_place(arena, &making);
		said(admin, "ALTER DATABASE fuseau_making RENAME TO fuseau_template");
	}
	Text name = text_format(arena, "test_%d", (int)getpid());
	said(admin, text_format(arena, "CREATE DATABASE %s TEMPLATE fuseau_template", name.chars)
			    .chars);
	PQfinish(admin); /* gives the lock back */
	place = (DbPlace){DB_POSTGRES, .address = text_format(arena, "%s%s", server, name.chars)};
}

static void drop_postgres(Arena *arena)
{
	PGconn *admin = connect_to("postgres");
	said(admin, text_format(arena, "DROP DATABASE test_%d WITH (FORCE)", (int)getpid()).chars);
	PQfinish(admin);
}

/* --- the practice -------------------------------------------------------------------------- */

static Context context_of(Arena *arena, const House *house)
{
	return (Context){
		.arena = arena,
		.house = house,
		.practice = {.id = {(1LL << 40) + 7},
			.change = 1,
			.name = TEXT("Au bout du fil"),
			.country = TEXT("FR"),
			.region = TEXT("ARA"),
			.zone = TEXT("Europe/Paris"),
			.place = TEXT("Lyon"),
			.language = TEXT("fr"),
			.currency = {"EUR"},
			.default_estimate = {45},
			.buffer_percent = 15,
			.created = {1790000000}},
		.member = {.id = {(1LL << 41) + 3},
			.email = TEXT("Élodie@example.org"),
			.name = TEXT("Élodie"),
			.role = ROLE_OWNER,
			.language = TEXT("fr"),
			.theme = TEXT("dark"),
			.created = {1790000000}},
		.now = house->fixed_now,
		.language = language_english(),
		.zone = zones_named(TEXT("Europe/Paris")),
	};
}

const DbPlace *store_test_place(void)
{
	return &place;
}

static void close_db(void *db)
{
	db_close(db);
}

Db *store_test_db(Context *cx, Arena *arena)
{
	Db *db;
	WORKS(db_open(arena, cx->house->db, &db));
	arena_close_later(arena, close_db, db);
	return db;
}

Context *store_test_context(const Context *cx)
{
	Arena *arena = arena_new(CONTEXT_MEMORY);
	Context *mine = NEW(arena, Context);
	*mine = *cx;
	mine->arena = arena;
	WORKS(db_open(arena, cx->house->db, &mine->db));
	return mine;
}

void store_test_context_close(Context *cx)
{
	Arena *arena = cx->arena;
	db_close(cx->db);
	arena_free(arena);
}

void store_test_run(Arena *arena, DbEngine engine, void (*body)(Context *cx, Arena *arena))
{
	Arena *outer = arena_new(CONTEXT_MEMORY);
	House house = {
		.data_folder = text_of(test_folder()),
		.blob_folder = text_format(outer, "%s/blobs", test_folder()),
		.fixed_now = {1795419000}, /* 2026-11-23T08:30+01:00 */
		.base_url = TEXT("http://127.0.0.1:8370"),
	};
	if (getenv("FUSEAU_TEST_QUERIES")) {
		db_observe(note_query);
	}
	if (engine == DB_SQLITE) {
		place = (DbPlace){
			DB_SQLITE, .path = text_format(outer, "%s/fuseau.db", test_folder())};
		migrate_place(outer, &place);
	} else {
		make_postgres(outer);
	}
	WORKS(db_house_open(outer, &place, &house.db));
	Context cx = context_of(arena, &house);
	WORKS(db_open(outer, house.db, &cx.db));
	WORKS(store_practice_save(cx.db, outer, &cx.practice));
	WORKS(store_member_save(cx.db, outer, cx.practice.id, &cx.member, 1));
	body(&cx, arena);
	arena_clear(arena); /* what the test registered with it needs the database */
	db_close(cx.db);
	db_house_close(house.db);
	if (engine == DB_POSTGRES) {
		drop_postgres(outer);
	}
	arena_free(outer);
}
