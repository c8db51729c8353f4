/* Makes typed C functions of the named queries in src/store/NAME.sql: see "SQL" in docs/style.md.
 *
 *     sql src/store/task.sql build/made/sql/task      writes build/made/sql/task.h and task.c
 *
 * Reads SQL only as far as it must: headers, strings, comments, $n. What it refuses it names by
 * file and line. */
#include "sql_made.h"
#include "sql_tenant.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static QueryFile made; /* of what is read */
static int line_number;
static char doors[TEXT_LIMIT]; /* " name name " */

__attribute__((format(printf, 2, 3))) static _Noreturn void refuse_at(
	int line, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fprintf(stderr, "%s:%d: ", made.name, line);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	exit(1);
}

static FILE *open_or_end(const char *path, const char *mode)
{
	FILE *file = fopen(path, mode);
	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

static bool is_name(const char *name)
{
	return islower((unsigned char)*name) &&
	       name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

/* --- the header ---------------------------------------------------------------------------- */

/* "$1 practice bigint, $2 before bigint" */
static void read_parameters(Query *query, char *list)
{
	for (char *rest, *part = strtok_r(list, ",", &rest); part;
		part = strtok_r(NULL, ",", &rest)) {
		int number;
		char name[NAME_LIMIT], type[NAME_LIMIT];
		if (sscanf(part, " $%d %63s %63s", &number, name, type) != 3 || !is_name(name)) {
			refuse_at(line_number, "\"%s\" is not like \"$1 practice bigint\"", part);
		}
		if (number != query->parameter_count + 1) {
			refuse_at(line_number, "$%d comes where $%d is due", number,
				query->parameter_count + 1);
		}
		if (query->parameter_count == PARAMETERS) {
			refuse_at(line_number, "more than %d parameters", PARAMETERS);
		}
		Parameter *parameter = &query->parameters[query->parameter_count++];
		strcpy(parameter->name, name);
		parameter->type = sql_type(type);
		if (!parameter->type) {
			refuse_at(line_number,
				"a parameter is bigint, text, boolean or bytea, not \"%s\"", type);
		}
	}
}

static bool same_shape(const Query *left, const Query *right)
{
	bool same = left->rows == right->rows && left->parameter_count == right->parameter_count;
	for (int i = 0; same && i < left->parameter_count; i++) {
		same = strcmp(left->parameters[i].name, right->parameters[i].name) == 0 &&
		       left->parameters[i].type == right->parameters[i].type;
	}
	return same;
}

static Query *query_named(const char *name)
{
	for (int i = 0; i < made.query_count; i++) {
		if (strcmp(made.queries[i].name, name) == 0) {
			return &made.queries[i];
		}
	}
	return NULL;
}

/* The query that the header names, with the places its text goes to (the second may be NULL). */
static Query *read_header(char *header, char **ret_text, char **ret_other)
{
	static Query read;
	memset(&read, 0, sizeof read);
	char *open = strchr(header, '('), *close = strrchr(header, ')');
	char result[16] = "", engine[16] = "", more[2] = "";
	if (!open || !close || open - header >= NAME_LIMIT ||
		sscanf(close, "): %15s %15s %1s", result, engine, more) < 1 || *more ||
		(strcmp(result, "rows") != 0 && strcmp(result, "none") != 0) ||
		(*engine && strcmp(engine, "sqlite") != 0 && strcmp(engine, "postgres") != 0)) {
		refuse_at(line_number, "a query begins like \"-- task_open($1 practice bigint): "
				       "rows\" (or none; then sqlite or postgres)");
	}
	*open = *close = '\0';
	if (!is_name(header)) {
		refuse_at(line_number, "\"%s\" is no name for a query", header);
	}
	if (strncmp(header, made.noun, strlen(made.noun)) != 0 ||
		header[strlen(made.noun)] != '_') {
		refuse_at(line_number, "%s should begin with \"%s_\", as its file does", header,
			made.noun);
	}
	strcpy(read.name, header);
	read.line = line_number;
	read.rows = strcmp(result, "rows") == 0;
	read_parameters(&read, open + 1);
	Query *query = query_named(read.name);
	if (query && (!*engine || !same_shape(query, &read))) {
		refuse_at(line_number, "%s is already at line %d%s", read.name, query->line,
			*engine ? " with another face" : "");
	}
	if (!query) {
		if (made.query_count == QUERIES) {
			refuse_at(line_number, "more than %d queries", QUERIES);
		}
		query = &made.queries[made.query_count++];
		*query = read;
	}
	*ret_text = strcmp(engine, "postgres") == 0 ? query->postgres : query->sqlite;
	*ret_other = *engine ? NULL : query->postgres;
	if (**ret_text) {
		refuse_at(line_number, "%s for %s is here twice", read.name, engine);
	}
	return query;
}

/* --- the text ------------------------------------------------------------------------------ */

/* Copies one line without its comment; *quoted says whether it began inside a string. */
static void add_line(char *text, const char *line, bool *quoted)
{
	size_t length = strlen(text);
	for (const char *c = line; *c; c++) {
		if (*c == '\'') {
			*quoted = !*quoted;
		}
		if (!*quoted && c[0] == '-' && c[1] == '-') {
			break;
		}
		if (!*quoted && c[0] == ':' && c[1] == ':') {
			refuse_at(line_number, "write CAST(… AS …): :: is for one engine only");
		}
		if (length + 2 >= TEXT_LIMIT) {
			refuse_at(line_number, "the query is too long");
		}
		text[length++] = *c;
	}
	while (length > 0 && isspace((unsigned char)text[length - 1])) {
		length--;
	}
	text[length++] = '\n';
	text[length] = '\0';
}

static bool is_door(const char *name)
{
	char word[NAME_LIMIT + 2];
	snprintf(word, sizeof word, " %s ", name);
	return strstr(doors, word) != NULL;
}

static void check_text(const Query *query, char *text)
{
	bool used[PARAMETERS + 1] = {false}, quoted = false;
	size_t length = strlen(text);
	while (length > 0 &&
		(text[length - 1] == ';' || isspace((unsigned char)text[length - 1]))) {
		text[--length] = '\0';
	}
	if (length == 0) {
		refuse_at(query->line, "%s has no text", query->name);
	}
	for (const char *c = text; *c; c++) {
		quoted ^= *c == '\'';
		if (quoted) {
			continue;
		}
		if (*c == ';') {
			refuse_at(query->line, "%s holds two statements", query->name);
		}
		if (*c == '$') {
			int number = atoi(c + 1);
			if (number < 1 || number > query->parameter_count) {
				refuse_at(query->line, "%s has no parameter $%d", query->name,
					number);
			}
			used[number] = true;
		}
	}
	for (int i = 1; i <= query->parameter_count; i++) {
		if (!used[i]) {
			refuse_at(query->line, "%s does not use $%d %s", query->name, i,
				query->parameters[i - 1].name);
		}
	}
	Word about;
	const char *problem = is_door(query->name) ? NULL : tenant_problem(query, text, &about);
	if (problem) {
		refuse_at(query->line, "%s: %.*s %s (src/store/doors.sql lists those that may)",
			query->name, (int)about.length, about.start, problem);
	}
}

static void read_doors(const char *path)
{
	char folder[512], line[512], name[NAME_LIMIT];
	snprintf(folder, sizeof folder, "%s", path);
	char *slash = strrchr(folder, '/');
	strcpy(slash ? slash + 1 : folder, "doors.sql");
	FILE *list = fopen(folder, "r");
	strcpy(doors, " ");
	while (list && fgets(line, sizeof line, list)) {
		if (sscanf(line, "-- %63[a-z0-9_]:", name) == 1 && strchr(line, ':') &&
			strlen(doors) + NAME_LIMIT < sizeof doors) {
			strcat(strcat(doors, name), " ");
		}
	}
	if (list) {
		fclose(list);
	}
}

static bool begins_query(const char *line)
{
	return strncmp(line, "-- ", 3) == 0 &&
	       line[3 + strspn(line + 3, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '(';
}

/* A header may run over several comment lines: it ends with its result. */
static void read_header_lines(FILE *in, char *line, size_t room, char *header)
{
	snprintf(header, TEXT_LIMIT, "%s", line + 3);
	while (!strstr(header, "):") && fgets(line, (int)room, in)) {
		line_number++;
		if (strncmp(line, "-- ", 3) != 0 || strlen(header) + strlen(line) >= TEXT_LIMIT) {
			refuse_at(line_number, "the header before this line does not end with "
					       "\"): rows\" or \"): none\"");
		}
		strcat(header, line + 3);
	}
	for (char *c = header; *c; c++) {
		*c = *c == '\n' || *c == '\t' ? ' ' : *c;
	}
}

static void read_queries(const char *path)
{
	char line[4096], header[TEXT_LIMIT];
	char *text = NULL, *other = NULL;
	const Query *query = NULL;
	bool quoted = false;
	FILE *in = open_or_end(path, "r");
	while (fgets(line, sizeof line, in)) {
		line_number++;
		if (!quoted && begins_query(line)) {
			if (query) {
				check_text(query, text);
			}
			read_header_lines(in, line, sizeof line, header);
			query = read_header(header, &text, &other);
		} else if (strncmp(line, "--", 2) != 0 && *line != '\n') {
			if (!query) {
				refuse_at(line_number, "this text belongs to no named query");
			}
			add_line(text, line, &quoted);
			if (other) {
				add_line(other, line, &(bool){quoted});
			}
		}
	}
	if (query) {
		check_text(query, text);
	}
	fclose(in);
}

static void finish_variants(void)
{
	for (int i = 0; i < made.query_count; i++) {
		Query *query = &made.queries[i];
		if (!*query->sqlite || !*query->postgres) {
			refuse_at(query->line, "%s has no variant for %s", query->name,
				*query->sqlite ? "postgres" : "sqlite");
		}
	}
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		fprintf(stderr, "sql FILE.sql OUT (writes OUT.h and OUT.c)\n");
		return 2;
	}
	made.name = argv[1];
	const char *slash = strrchr(argv[2], '/');
	snprintf(made.noun, sizeof made.noun, "%s", slash ? slash + 1 : argv[2]);
	read_doors(argv[1]);
	read_queries(argv[1]);
	finish_variants();

	char path[1024];
	snprintf(path, sizeof path, "%s.c", argv[2]);
	FILE *out = open_or_end(path, "w");
	fprintf(out, "/* Made by tools/sql.c from %s. */\n#include \"sql/%s.h\"\n", made.name,
		made.noun);
	for (int i = 0; i < made.query_count; i++) {
		write_query(out, &made.queries[i]);
	}
	fclose(out);
	snprintf(path, sizeof path, "%s.h", argv[2]);
	out = open_or_end(path, "w");
	write_header(out, &made);
	fclose(out);
	return 0;
}
