/* What tools/sql.c has read, and the C that is made of it. */
#ifndef TOOLS_SQL_MADE_H
#define TOOLS_SQL_MADE_H

#include <stdbool.h>
#include <stdio.h>

enum { QUERIES = 200, PARAMETERS = 64, NAME_LIMIT = 64, TEXT_LIMIT = 16384, POSITIONAL = 8 };

typedef struct {
	char name[NAME_LIMIT];
	const char *type; /* "bigint": as sql_type gives it */
} Parameter;

typedef struct {
	char name[NAME_LIMIT];
	int line;
	bool rows;
	Parameter parameters[PARAMETERS];
	int parameter_count;
	char sqlite[TEXT_LIMIT], postgres[TEXT_LIMIT]; /* "": no such variant yet */
} Query;

typedef struct {
	const char *name; /* "src/store/task.sql" */
	char noun[NAME_LIMIT];
	Query queries[QUERIES];
	int query_count;
} QueryFile;

const char *sql_type(const char *name); /* itself, to be kept; NULL: there is no such type */
void write_header(FILE *out, const QueryFile *file);
void write_query(FILE *out, const Query *query);

#endif
