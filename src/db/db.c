/* What both engines have in common: who may do what when, parameters that hold, columns by name. */
#include "db/engine.h"

#include <assert.h>
#include <string.h>

enum { DB_MEMORY = 1 << 20 };

static DbObserver observer;

void db_observe(DbObserver observe)
{
	observer = observe;
}

/* --- opening ------------------------------------------------------------------------------- */

const Error *db_house_open(Arena *arena, const DbPlace *place, DbHouse **ret_house)
{
	const Engine *engine = place->engine == DB_SQLITE ? &sqlite_engine : &postgres_engine;
	DbHouse *house = NULL;
	TRY(engine->house_open(arena, place, &house));
	house->engine = engine;
	house->kind = place->engine;
	*ret_house = house;
	return OK;
}

void db_house_close(DbHouse *house)
{
	house->engine->house_close(house);
}

DbEngine db_house_engine(const DbHouse *house)
{
	return house->kind;
}

const Error *db_open(Arena *arena, DbHouse *house, Db **ret_db)
{
	Arena *memory = arena_new(DB_MEMORY);
	Db *db = NEW(memory, Db);
	*db = (Db){.house = house, .engine = house->engine, .memory = memory};
	const Error *error = db->engine->open(arena, db);
	if (error) {
		arena_free(memory);
		return error;
	}
	*ret_db = db;
	return OK;
}

void db_close(Db *db)
{
	if (db) {
		db_read_end(db);
		db_write_undo(db);
		db->engine->close(db);
		arena_free(db->memory);
	}
}

DbEngine db_engine(const Db *db)
{
	return db->house->kind;
}

/* --- transactions -------------------------------------------------------------------------- */

static void rows_close(Rows *rows)
{
	Db *db = rows->db;
	if (!db) {
		return;
	}
	*(rows->newer ? &rows->newer->older : &db->open_rows) = rows->older;
	if (rows->older) {
		rows->older->newer = rows->newer;
	}
	rows->on_row = false;
	db->engine->end(rows);
	rows->db = NULL;
}

static void close_all_rows(Db *db)
{
	while (db->open_rows) {
		rows_close(db->open_rows);
	}
}

static void guard_end(void *thing)
{
	DbGuard *guard = thing;
	if (guard->db) {
		db_read_end(guard->db);
		db_write_undo(guard->db);
	}
}

static void state_begin(Db *db, Arena *arena, DbState state)
{
	db->state = state;
	db->failed = false;
	db->guard = NEW(arena, DbGuard);
	db->guard->db = db;
	arena_close_later(arena, guard_end, db->guard);
}

static void state_end(Db *db)
{
	db->state = OUTSIDE;
	db->guard->db = NULL;
	db->guard = NULL;
}

const Error *db_read_begin(Db *db, Arena *arena)
{
	assert(db->state == OUTSIDE);
	close_all_rows(db);
	TRY(db->engine->read_begin(db, arena));
	state_begin(db, arena, READING);
	return OK;
}

void db_read_end(Db *db)
{
	close_all_rows(db);
	if (db->state == READING) {
		db->engine->read_end(db);
		state_end(db);
	}
}

const Error *db_write_begin(Db *db, Arena *arena)
{
	assert(db->state != WRITING);
	db_read_end(db);
	TRY(db->engine->write_begin(db, arena));
	state_begin(db, arena, WRITING);
	return OK;
}

const Error *db_write_end(Db *db, Arena *arena)
{
	assert(db->state == WRITING);
	if (db->failed) {
		db_write_undo(db);
		return broken(arena, "An earlier error ended this transaction.");
	}
	close_all_rows(db);
	const Error *error = db->engine->write_end(db, arena);
	state_end(db);
	return error;
}

void db_write_undo(Db *db)
{
	if (db->state == WRITING) {
		close_all_rows(db);
		db->engine->write_undo(db);
		state_end(db);
	}
}

void db_write_together(Db *db)
{
	assert(db->state == WRITING);
	if (db->engine->write_together) {
		db->engine->write_together(db);
	}
}

bool db_writing(const Db *db)
{
	return db->state == WRITING;
}

const Error *db_rest(Db *db, Arena *arena)
{
	assert(db->state == OUTSIDE);
	return db->engine->rest ? db->engine->rest(db, arena) : OK;
}

/* --- queries ------------------------------------------------------------------------------- */

/* PostgreSQL keeps neither NUL nor what is not UTF-8; so neither does SQLite here. */
static const Error *values_check(Arena *arena, const Query *query, const DbValue *values)
{
	for (int i = 0; i < query->parameter_count; i++) {
		assert(values[i].type == query->types[i]);
		if (values[i].type != DB_TEXT) {
			continue;
		}
		Text text = values[i].text;
		if (strlen(text_chars(text)) != text.length) {
			return refuse(arena, "", "Text may not hold a NUL character.");
		}
		if (!text_is_utf8(span_of(text))) {
			return refuse(arena, "", "Text must be UTF-8.");
		}
	}
	return OK;
}

static const Error *before(Db *db, Arena *arena, const Query *query, const DbValue *values)
{
	if (db->state == WRITING && db->failed) {
		return broken(arena, "An earlier error ended this transaction.");
	}
	TRY(values_check(arena, query, values));
	if (observer) {
		observer(db->house->kind, query);
	}
	return OK;
}

static void close_rows_later(void *thing)
{
	rows_close(thing);
}

const Error *db_run(
	Db *db, Arena *arena, const Query *query, const DbValue *values, Rows **ret_rows)
{
	TRY(before(db, arena, query, values));
	Rows *rows = NEW(arena, Rows);
	*rows = (Rows){.arena = arena, .query = query, .row = -1};
	const Error *error = db->engine->run(db, query, values, rows);
	if (error) {
		db->failed = true;
		return error;
	}
	rows->db = db;
	rows->older = db->open_rows;
	if (rows->older) {
		rows->older->newer = rows;
	}
	db->open_rows = rows;
	arena_close_later(arena, close_rows_later, rows);
	*ret_rows = rows;
	return OK;
}

const Error *db_do(
	Db *db, Arena *arena, const Query *query, const DbValue *values, int64_t *ret_changed)
{
	assert(db->state != READING);
	TRY(before(db, arena, query, values));
	const Error *error = db->engine->do_(db, arena, query, values, ret_changed);
	db->failed = db->failed || error;
	return error;
}

const Error *db_script(Db *db, Arena *arena, Text script)
{
	assert(db->state == WRITING);
	const Error *error = db->engine->script(db, arena, text_chars(script));
	db->failed = db->failed || error;
	return error;
}

/* --- rows ---------------------------------------------------------------------------------- */

bool rows_next(Rows *rows)
{
	if (!rows->db) {
		return false;
	}
	rows->on_row = rows->db->engine->next(rows);
	rows->step = 0;
	if (!rows->on_row) {
		rows->db->failed = rows->db->failed || rows->error;
		rows_close(rows);
	}
	return rows->on_row;
}

const Error *rows_end(Rows *rows)
{
	rows_close(rows);
	return rows->error;
}

typedef struct AskedColumn {
	const char *name;
	int column;
} AskedColumn;

static int column_named(Rows *rows, const char *name)
{
	for (int column = 0; column < rows->columns; column++) {
		if (strcmp(rows->db->engine->column_name(rows, column), name) == 0) {
			return column;
		}
	}
	assert(false && "the query has a column of that name");
	return 0;
}

/* Every row asks for the same columns in the same order, by the very same names: each is looked for
 * once. */
static int column_of(Rows *rows, const char *name)
{
	assert(rows->on_row);
	if (!rows->asked) {
		rows->asked = NEW_ARRAY(rows->arena, AskedColumn, (size_t)rows->columns);
	}
	AskedColumn *asked = &rows->asked[rows->step++ % rows->columns];
	if (asked->name != name) {
		*asked = (AskedColumn){name, column_named(rows, name)};
	}
	return asked->column;
}

int64_t rows_int(Rows *rows, const char *column)
{
	int at = column_of(rows, column);
	return rows->db->engine->number(rows, at);
}

Text rows_text(Rows *rows, const char *column)
{
	int at = column_of(rows, column);
	return rows->db->engine->text(rows, at);
}

bool rows_bool(Rows *rows, const char *column)
{
	int at = column_of(rows, column);
	return rows->db->engine->truth(rows, at);
}

Bytes rows_bytes(Rows *rows, const char *column)
{
	int at = column_of(rows, column);
	return rows->db->engine->bytes(rows, at);
}

bool rows_null(Rows *rows, const char *column)
{
	int at = column_of(rows, column);
	return rows->db->engine->null(rows, at);
}
