/* Style sheets, scripts, icons and fonts, compiled in by tools/embed.c. An address holds the hash
 * of what is behind it, so that a browser may keep it for ever. */
#ifndef WEB_ASSET_H
#define WEB_ASSET_H

#include "http/http.h"
#include "web/html.h"

typedef struct {
	const char *name; /* "tokens.css" */
	const char *path; /* "/assets/tokens.0123456789ab.css" */
	const char *type;
	Text plain, gzip, brotli; /* the last two empty where packing gains nothing */
} Asset;

extern const Asset assets[];
extern const size_t assets_count;

/* The address of one of ours; a name that is none is a bug (assert). */
Url asset_url(const char *name);
/* Answers GET /assets/…; false when there is no such file. */
bool asset_answer(const Request *request, Response *response);

#endif
