/* The query compiler, as `make` calls it: which query keeps to one practice. */
#include "test/test.h"

#include <sys/wait.h>

static Text run_sql(Arena *arena, const char *query, int *ret_status)
{
	Text stem = text_format(arena, "%s/task", test_folder());
	Text path = text_format(arena, "%s.sql", stem.chars);
	FILE *file = fopen(path.chars, "wb");
	fprintf(file, "-- task_some($1 practice bigint, $2 id bigint): rows\n%s;\n", query);
	fclose(file);
	Text command = text_format(arena, "build/tools/sql %s %s 2>&1", path.chars, stem.chars);
	FILE *tool = popen(command.chars, "r");
	Buffer said = buffer_new(arena);
	char part[512];
	while (fgets(part, sizeof part, tool)) {
		buffer_chars(&said, part);
	}
	*ret_status = WEXITSTATUS(pclose(tool));
	return buffer_done(&said);
}

static void builds(Arena *arena, const char *query)
{
	int status;
	EQUAL_TEXT(run_sql(arena, query, &status), "");
	EQUAL_INT(status, 0);
}

static void refused(Arena *arena, const char *query, const char *why)
{
	int status;
	Text want = text_format(arena,
		"%s/task.sql:1: task_some: %s (src/store/doors.sql lists those that may)\n",
		test_folder(), why);
	EQUAL_TEXT(run_sql(arena, query, &status), want.chars);
	EQUAL_INT(status, 1);
}

TEST(a_query_that_forgets_its_practice_does_not_build)
{
	builds(arena, "SELECT id FROM task WHERE practice = $1 AND id = $2");
	refused(arena, "SELECT id, $1 AS practice FROM task WHERE id = $2",
		"task is not kept to one practice");
	refused(arena, "UPDATE task SET practice = $1 WHERE id = $2",
		"task is not kept to one practice");
	refused(arena, "DELETE FROM task WHERE practice = $2 AND id = $1",
		"task is not kept to one practice");
}

TEST(each_table_of_a_query_keeps_to_the_practice_by_itself_or_by_its_neighbour)
{
	builds(arena, "SELECT t.id FROM task t JOIN client c ON c.practice = t.practice "
		      "AND c.id = t.client WHERE t.practice = $1 AND t.id = $2");
	refused(arena,
		"SELECT t.id FROM task t JOIN client c ON c.id = t.client "
		"WHERE t.practice = $1 AND t.id = $2",
		"client is not kept to one practice");
	refused(arena,
		"SELECT t.id, $1 AS n FROM task t JOIN client c ON c.practice = t.practice "
		"WHERE t.id = $2",
		"task is not kept to one practice");
	refused(arena,
		"SELECT id FROM task WHERE practice = $1 AND client IN "
		"(SELECT id FROM client WHERE id = $2)",
		"client is not kept to one practice");
	refused(arena,
		"SELECT id FROM task WHERE practice = $1 UNION ALL "
		"SELECT id FROM client WHERE id = $2",
		"client is not kept to one practice");
}

TEST(an_or_beside_the_practice_goes_in_parentheses)
{
	builds(arena, "SELECT id FROM task WHERE practice = $1 AND (id = $2 OR done = 0)");
	refused(arena, "SELECT id FROM task WHERE practice = $1 AND id = $2 OR done = 0",
		"OR stands beside the practice: put it in parentheses");
}

TEST(a_row_is_never_inserted_without_its_practice)
{
	builds(arena, "INSERT INTO task (practice, id) VALUES ($1, $2)");
	refused(arena, "INSERT INTO task (client, id) VALUES ($1, $2)",
		"task gets a row without its practice");
}

TEST(what_a_query_names_for_itself_is_looked_at_where_it_is_made)
{
	builds(arena, "WITH mine AS (SELECT id FROM task WHERE practice = $1) "
		      "SELECT id FROM mine WHERE id = $2");
	refused(arena,
		"WITH mine AS (SELECT id, $1 AS n FROM task) SELECT id FROM mine WHERE id = $2",
		"task is not kept to one practice");
}
