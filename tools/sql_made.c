#include "sql_made.h"

#include <ctype.h>
#include <string.h>

static const char *const types[][4] = {
	/* SQL, C, DbType, how a DbValue is made */
	{"bigint", "int64_t ", "DB_BIGINT", "DB_INT"},
	{"text", "Text ", "DB_TEXT", "DB_TEXT_OF"},
	{"boolean", "bool ", "DB_BOOLEAN", "DB_BOOL"},
	{"bytea", "Bytes ", "DB_BYTEA", "DB_BYTES"},
};

const char *sql_type(const char *name)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (strcmp(types[i][0], name) == 0) {
			return types[i][0];
		}
	}
	return NULL;
}

static const char *const *type_row(const Parameter *parameter)
{
	int i = 0;
	while (types[i][0] != parameter->type) {
		i++;
	}
	return types[i];
}

/* "task_save" -> "SqlTaskSave" */
static const char *struct_name(const Query *query)
{
	static char name[NAME_LIMIT + 8];
	char *out = name + sprintf(name, "Sql");
	bool upper = true;
	for (const char *c = query->name; *c; c++) {
		if (*c != '_') {
			*out++ = (char)(upper ? toupper((unsigned char)*c) : *c);
		}
		upper = *c == '_';
	}
	*out = '\0';
	return name;
}

static void write_face(FILE *out, const Query *query, const char *end)
{
	fprintf(out, "const Error *sql_%s(Db *db, Arena *arena", query->name);
	if (query->parameter_count > POSITIONAL) {
		fprintf(out, ", const %s *with", struct_name(query));
	} else {
		for (int i = 0; i < query->parameter_count; i++) {
			fprintf(out, ", %s%s", type_row(&query->parameters[i])[1],
				query->parameters[i].name);
		}
	}
	fprintf(out, ", %s)%s\n", query->rows ? "Rows **ret_rows" : "int64_t *ret_changed", end);
}

void write_header(FILE *out, const QueryFile *file)
{
	char guard[NAME_LIMIT] = "";
	for (size_t i = 0; file->noun[i]; i++) {
		guard[i] = (char)toupper((unsigned char)file->noun[i]);
	}
	fprintf(out, "/* Made by tools/sql.c from %s. */\n#ifndef SQL_%s_H\n#define SQL_%s_H\n\n",
		file->name, guard, guard);
	fprintf(out, "#include \"db/db.h\"\n");
	for (int i = 0; i < file->query_count; i++) {
		const Query *query = &file->queries[i];
		fprintf(out, "\n");
		if (query->parameter_count > POSITIONAL) {
			fprintf(out, "typedef struct {\n");
			for (int p = 0; p < query->parameter_count; p++) {
				fprintf(out, "\t%s%s;\n", type_row(&query->parameters[p])[1],
					query->parameters[p].name);
			}
			fprintf(out, "} %s;\n", struct_name(query));
		}
		fprintf(out, "MUST_USE ");
		write_face(out, query, ";");
	}
	fprintf(out, "\n#endif\n");
}

static void write_string(FILE *out, const char *text)
{
	fprintf(out, "\t\"");
	for (const char *c = text; *c; c++) {
		if (*c == '\n') {
			fprintf(out, "\\n\"\n\t\"");
		} else if (*c == '\t') {
			fputc(' ', out);
		} else {
			fprintf(out, *c == '"' || *c == '\\' ? "\\%c" : "%c", *c);
		}
	}
	fprintf(out, "\"");
}

void write_query(FILE *out, const Query *query)
{
	fprintf(out, "\nstatic const DbType %s_types[] = {", query->name);
	for (int i = 0; i < query->parameter_count; i++) {
		fprintf(out, "%s, ", type_row(&query->parameters[i])[2]);
	}
	fprintf(out, "%s};\n", query->parameter_count ? "" : "0");
	fprintf(out, "static const Query %s = {\"%s\",\n", query->name, query->name);
	write_string(out, query->sqlite);
	fprintf(out, ",\n");
	write_string(out, query->postgres);
	fprintf(out, ",\n\t%s_types, %d};\n\n", query->name, query->parameter_count);
	write_face(out, query, "\n{");
	fprintf(out, "\tconst DbValue values_[] = {");
	for (int i = 0; i < query->parameter_count; i++) {
		fprintf(out, "\n\t\t%s(%s%s),", type_row(&query->parameters[i])[3],
			query->parameter_count > POSITIONAL ? "with->" : "",
			query->parameters[i].name);
	}
	fprintf(out, "%s};\n\treturn %s(db, arena, &%s, values_, %s);\n}\n",
		query->parameter_count ? "" : "DB_INT(0)", query->rows ? "db_run" : "db_do",
		query->name, query->rows ? "ret_rows" : "ret_changed");
}
