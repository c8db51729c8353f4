#include "store/backup.h"

#include "sql/backup.h"

static const char *const type_names[] = {
	[DB_BIGINT] = "bigint", [DB_TEXT] = "text", [DB_BOOLEAN] = "boolean", [DB_BYTEA] = "bytea"};

DbType store_backup_type(Text name)
{
	for (int type = DB_BIGINT; type <= DB_BYTEA; type++) {
		if (text_is(name, type_names[type])) {
			return (DbType)type;
		}
	}
	return DB_TEXT;
}

const char *store_backup_type_name(DbType type)
{
	return type_names[type];
}

const Error *store_backup_tables(Db *db, Arena *arena, Tables *ret_tables)
{
	Tables tables = {0};
	Rows *rows;
	TRY(sql_backup_columns(db, arena, &rows));
	while (rows_next(rows)) {
		Text name = rows_text(rows, "table_name");
		if (tables.count == 0 || !text_equal(tables.items[tables.count - 1].name, name)) {
			LIST_ADD(arena, tables)->name = name;
		}
		*LIST_ADD(arena, tables.items[tables.count - 1].columns) = (Column){
			rows_text(rows, "name"), store_backup_type(rows_text(rows, "type"))};
	}
	*ret_tables = tables;
	return rows_end(rows);
}

/* Names come from the schema, never from a user. */
static Text names(Arena *arena, const Table *table)
{
	Buffer out = buffer_new(arena);
	EACH (Column, column, table->columns) {
		buffer_format(&out, "%s%s", column == table->columns.items ? "" : ", ",
			column->name.chars);
	}
	return buffer_done(&out);
}

static Query *query_of(Arena *arena, const char *name, Text sql)
{
	Query *query = NEW(arena, Query);
	*query = (Query){.name = name, .sqlite = sql.chars, .postgres = sql.chars};
	return query;
}

const Error *store_backup_rows(Db *db, Arena *arena, Table *table, Arena *lasting, Rows **ret_rows)
{
	table->select = query_of(lasting, "backup_rows",
		text_format(lasting, "SELECT %s FROM %s", names(lasting, table).chars,
			table->name.chars));
	return db_run(db, arena, table->select, NULL, ret_rows);
}

const Error *store_backup_empty(Db *db, Arena *arena, Table *table, Arena *lasting)
{
	table->empty = query_of(
		lasting, "backup_empty", text_format(lasting, "DELETE FROM %s", table->name.chars));
	return db_do(db, arena, table->empty, NULL, NULL);
}

const Error *store_backup_insert(
	Db *db, Arena *arena, Table *table, Arena *lasting, const DbValue *values)
{
	if (!table->insert) {
		DbType *types = NEW_ARRAY(lasting, DbType, table->columns.count);
		Buffer places = buffer_new(lasting);
		for (size_t i = 0; i < table->columns.count; i++) {
			types[i] = table->columns.items[i].type;
			buffer_format(&places, "%s$%zu", i ? ", " : "", i + 1);
		}
		table->insert = query_of(lasting, "backup_insert",
			text_format(lasting, "INSERT INTO %s (%s) VALUES (%s)", table->name.chars,
				names(lasting, table).chars, buffer_done(&places).chars));
		table->insert->types = types;
		table->insert->parameter_count = (int)table->columns.count;
	}
	return db_do(db, arena, table->insert, values, NULL);
}
