/* Every table whole, whatever it is about: for backup and restore, and for taking a practice away.
 * What the tables are comes from the database itself, so that a new table is in the next backup
 * without an edit here. The search is none of them: it is made from the others. */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include "base/list.h"
#include "db/db.h"

typedef struct {
	Text name;
	DbType type;
} Column;
LIST_OF(Column, Columns);

typedef struct {
	Text name;
	Columns columns;
	Query *select, *insert, *empty; /* made when first used */
} Table;
LIST_OF(Table, Tables);

enum { TABLE_COLUMNS = 64 };

/* lasting must outlive the Db, which knows a query by where it lives. */
MUST_USE const Error *store_backup_tables(Db *db, Arena *arena, Tables *ret_tables);
MUST_USE const Error *store_backup_rows(
	Db *db, Arena *arena, Table *table, Arena *lasting, Rows **ret_rows);
MUST_USE const Error *store_backup_empty(Db *db, Arena *arena, Table *table, Arena *lasting);
/* One value a column, in their order. */
MUST_USE const Error *store_backup_insert(
	Db *db, Arena *arena, Table *table, Arena *lasting, const DbValue *values);
DbType store_backup_type(Text name); /* "bigint", "text", "boolean", "bytea" */
const char *store_backup_type_name(DbType type);

#endif
