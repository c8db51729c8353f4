/* A file that was compiled in: tools/embed.c makes tables of them. */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include <stddef.h>

typedef struct {
	const char *name;  /* without its folder: "0001_start.sql" */
	const char *bytes; /* ends in a NUL that is not counted */
	size_t length;
} Embedded;

#endif
