/* Whether a query keeps to one practice: every table it names is compared with the parameter called
 * practice, by itself or through another table that is, and every row it inserts says its practice.
 * So a forgotten `practice = $1` does not build. */
#ifndef TOOLS_SQL_TENANT_H
#define TOOLS_SQL_TENANT_H

#include "sql_made.h"

#include <stddef.h>

typedef struct {
	const char *start;
	size_t length;
} Word;

/* NULL, or what is wrong with that word of it. */
const char *tenant_problem(const Query *query, const char *text, Word *ret_about);

#endif
