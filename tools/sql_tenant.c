/* A scope is what stands between two parentheses, or one part of a UNION: a SELECT with its tables
 * and its conditions. An OR beside the conditions of a scope would open it: it goes in parentheses.
 */
#include "sql_tenant.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = TEXT_LIMIT / 2, SCOPES = 64, TABLES = 64, COMPARISONS = 128 };

typedef struct {
	int outer;     /* itself: none */
	bool in_from;  /* a comma is followed by a table */
	bool in_where; /* what is said now narrows it */
} Scope;

typedef struct {
	Word name, alias;
	int scope;
	bool whole; /* `WITH name AS (…)`: what it holds is looked at where it is made */
	bool kept;  /* to the practice asked for */
} Table;

typedef struct {
	int scope;
	Word left; /* an alias; length 0: the scope's only table */
	Word right;
	bool asked; /* the right side is the parameter */
	bool id;    /* of the table practice, whose id it is */
} Comparison;

static struct {
	const Query *query;
	Word words[WORDS];
	Scope scopes[SCOPES];
	Table tables[TABLES];
	Comparison comparisons[COMPARISONS];
	int word_count, scope_count, table_count, comparison_count;
	Word about; /* it … */
	const char *problem;
} tenant;

static bool word_is(int at, const char *word)
{
	return at >= 0 && at < tenant.word_count && tenant.words[at].length == strlen(word) &&
	       strncmp(tenant.words[at].start, word, tenant.words[at].length) == 0;
}

static bool word_among(int at, const char *const *words)
{
	while (*words && !word_is(at, *words)) {
		words++;
	}
	return *words != NULL;
}

static bool word_names(int at) /* a table or an alias: keywords are in capitals */
{
	return at < tenant.word_count && islower((unsigned char)*tenant.words[at].start);
}

static bool same_word(Word left, Word right)
{
	return left.length == right.length && strncmp(left.start, right.start, left.length) == 0;
}

static void tenant_refuse(const char *problem, Word about)
{
	if (!tenant.problem) {
		tenant.problem = problem;
		tenant.about = about;
	}
}

static void read_words(const char *text)
{
	const char *c = text;
	while (*c && tenant.word_count < WORDS) {
		const char *start = c;
		if (isspace((unsigned char)*c)) {
			c++;
			continue;
		}
		if (*c == '\'') {
			for (c++; *c && *c != '\''; c++) {
			}
			c += *c != '\0';
		} else if (isalnum((unsigned char)*c) || *c == '_' || *c == '$') {
			for (c++; isalnum((unsigned char)*c) || *c == '_'; c++) {
			}
		} else {
			c++;
		}
		tenant.words[tenant.word_count++] = (Word){start, (size_t)(c - start)};
	}
}

/* The word after FROM, JOIN, UPDATE; "json_each(" is no table, "(" begins a scope. */
static void take_table(int at, int scope)
{
	if (!word_names(at) || word_is(at + 1, "(")) {
		return;
	}
	int alias = word_is(at + 1, "AS") ? at + 2 : at + 1;
	Table table = {.name = tenant.words[at], .alias = tenant.words[at], .scope = scope};
	if (word_names(alias)) {
		table.alias = tenant.words[alias];
	}
	for (int i = 0; i < tenant.table_count; i++) {
		const Table *known = &tenant.tables[i];
		table.whole |= known->whole && same_word(known->name, table.name);
	}
	table.kept = table.whole;
	if (tenant.table_count == TABLES) {
		tenant_refuse("is a table too many", table.name);
		return;
	}
	tenant.tables[tenant.table_count++] = table;
}

static bool is_practice_parameter(int at)
{
	int number = word_is(at, "$") ? 0 : atoi(tenant.words[at].start + 1);
	return *tenant.words[at].start == '$' && number > 0 &&
	       number <= tenant.query->parameter_count &&
	       strcmp(tenant.query->parameters[number - 1].name, "practice") == 0;
}

/* `practice = $1`, `t.practice = $1`, `t.practice = m.practice`; the table practice's own is id. */
static void take_comparison(int at, int scope)
{
	bool qualified = word_is(at - 1, ".");
	Comparison comparison = {
		.scope = scope, .asked = is_practice_parameter(at + 2), .id = word_is(at, "id")};
	if (qualified) {
		comparison.left = tenant.words[at - 2];
	}
	if (word_is(at + 3, ".") && word_is(at + 4, "practice")) {
		comparison.right = tenant.words[at + 2];
	}
	if ((comparison.asked || comparison.right.length > 0) &&
		tenant.comparison_count < COMPARISONS) {
		tenant.comparisons[tenant.comparison_count++] = comparison;
	}
}

static int open_scope(int outer)
{
	if (tenant.scope_count == SCOPES) {
		tenant_refuse("is a parenthesis too many", (Word){"(", 1});
		return outer;
	}
	tenant.scopes[tenant.scope_count] = (Scope){.outer = outer};
	return tenant.scope_count++;
}

static void look_at_word(int at, int in)
{
	static const char *const begins_tables[] = {"FROM", "JOIN", "UPDATE", NULL};
	static const char *const narrows[] = {"WHERE", "ON", NULL};
	static const char *const widens[] = {
		"SELECT", "SET", "ORDER", "GROUP", "LIMIT", "RETURNING", "DO", "VALUES", NULL};
	Scope *scope = &tenant.scopes[in];
	bool is_table = word_among(at, begins_tables) && !word_is(at - 1, "DO");
	if (is_table || (word_is(at, ",") && scope->in_from)) {
		take_table(at + 1, in);
		scope->in_from = word_is(at, "FROM") || scope->in_from;
		scope->in_where = false;
	} else if (word_among(at, narrows)) {
		scope->in_where = !word_is(at + 1, "CONFLICT");
		scope->in_from = scope->in_from && word_is(at, "ON");
	} else if (word_among(at, widens)) {
		scope->in_where = scope->in_from = false;
	} else if (word_is(at, "OR") && scope->in_where) {
		tenant_refuse(
			"stands beside the practice: put it in parentheses", tenant.words[at]);
	} else if (scope->in_where && word_is(at + 1, "=") &&
		   (word_is(at, "practice") || word_is(at, "id"))) {
		take_comparison(at, in);
	}
}

/* A column list of an INSERT: without practice the row is nobody's. */
static void look_at_list(int at)
{
	int end = at;
	bool says = word_is(at - 1, "practice"); /* that table is the practice */
	while (end < tenant.word_count && !word_is(end, ")")) {
		says |= word_is(end++, "practice");
	}
	if (!says) {
		tenant_refuse("gets a row without its practice", tenant.words[at - 1]);
	}
}

static void read_scopes(void)
{
	int in = open_scope(-1), stack[SCOPES] = {0}, depth = 0;
	for (int at = 0; at < tenant.word_count && !tenant.problem; at++) {
		if (word_is(at, "(")) {
			if (word_is(at - 2, "INTO")) {
				look_at_list(at);
			}
			if (word_is(at - 1, "AS") && word_names(at - 2)) {
				tenant.tables[tenant.table_count++] =
					(Table){.name = tenant.words[at - 2],
						.alias = tenant.words[at - 2],
						.scope = in,
						.whole = true,
						.kept = true};
			}
			stack[depth++] = in;
			in = open_scope(in);
		} else if (word_is(at, ")") && depth > 0) {
			in = stack[--depth];
		} else if (word_is(at, "UNION")) {
			in = open_scope(tenant.scopes[in].outer);
		} else {
			look_at_word(at, in);
		}
	}
}

/* The table an alias means, from the inside out; NULL: something that is no table. */
static Table *table_called(Word alias, int scope)
{
	for (; scope >= 0; scope = tenant.scopes[scope].outer) {
		for (int i = 0; i < tenant.table_count; i++) {
			Table *table = &tenant.tables[i];
			if (table->scope == scope &&
				(alias.length == 0 || same_word(table->alias, alias))) {
				return table;
			}
		}
	}
	return NULL;
}

static bool keep(Table *table, bool by_id)
{
	bool is_practice = table && table->name.length == strlen("practice") &&
			   strncmp(table->name.start, "practice", table->name.length) == 0;
	bool news = table && !table->kept && by_id == is_practice;
	if (news) {
		table->kept = true;
	}
	return news;
}

static void keep_what_is_compared(void)
{
	for (bool news = true; news;) {
		news = false;
		for (int i = 0; i < tenant.comparison_count; i++) {
			const Comparison *one = &tenant.comparisons[i];
			Table *left = table_called(one->left, one->scope);
			Table *right = one->asked ? NULL : table_called(one->right, one->scope);
			bool right_kept = one->asked || !right || right->kept;
			bool left_kept = !left || left->kept;
			news = (right_kept && keep(left, one->id)) || news;
			news = (left_kept && keep(right, false)) || news;
		}
	}
}

const char *tenant_problem(const Query *query, const char *text, Word *ret_about)
{
	memset(&tenant, 0, sizeof tenant);
	tenant.query = query;
	read_words(text);
	read_scopes();
	keep_what_is_compared();
	for (int i = 0; i < tenant.table_count; i++) {
		if (!tenant.tables[i].kept) {
			tenant_refuse("is not kept to one practice", tenant.tables[i].name);
		}
	}
	*ret_about = tenant.about;
	return tenant.problem;
}
