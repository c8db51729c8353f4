/* What the palette answers: pages, acts and clients whose names hold the words typed. */
#ifndef WEB_PAGES_PALETTE_H
#define WEB_PAGES_PALETTE_H

#include "base/list.h"
#include "web/html.h"

typedef struct {
	Text name;
	Url to;
	const char *icon;
	bool client;
	int32_t thread;
	Text there; /* what time it is at the client's */
} PaletteLine;
LIST_OF(PaletteLine, PaletteLines);

#endif
