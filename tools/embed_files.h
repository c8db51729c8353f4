/* Files for browsers, compiled in: each under an address that holds its hash, so that it may be
 * kept for ever, and compressed beforehand. url(NAME) in a style sheet is led to the hashed name of
 * that file. */
#ifndef TOOLS_EMBED_FILES_H
#define TOOLS_EMBED_FILES_H

#include <stdio.h>

/* Writes `const Asset TABLE[]` and `const size_t TABLE_count` of the paths up to NULL: web/asset.h.
 */
void embed_files(FILE *out, const char *table, char **paths);

#endif
