/* What the palette answers: pages, acts and clients whose names hold the words typed. */
#ifndef WEB_PAGES_PALETTE_H
#define WEB_PAGES_PALETTE_H

#include "base/list.h"
#include "web/html.h"

typedef struct {
	Text name;
	Url to;
	const char *icon;
	bool dotted; /* in a client's colour instead of with an icon */
	int32_t thread;
	Text aside; /* what time it is at the client's; whose the thing is, of time its day */
} PaletteLine;
LIST_OF(PaletteLine, PaletteLines);

#endif
