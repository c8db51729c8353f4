/* The manual of docs/manual, compiled in and drawn as pages: /help and /help/PAGE. */
#ifndef WEB_MANUAL_H
#define WEB_MANUAL_H

#include "base/embedded.h"
#include "base/list.h"
#include "web/html.h"

typedef struct {
	Text title;
	Url to; /* "/help/plan#slack" */
} ManualPart;

typedef struct {
	ManualPart *items;
	size_t count, room;
} ManualParts;

typedef struct {
	Text title, language; /* "Le plan", "fr" */
	Markup body;          /* all but the title */
	ManualParts parts;    /* its sections, in their order */
} ManualPage;

/* The pages in this language, in the order of their names: "README.md" is the first page of all. */
const Embedded *manual_pages(const Language *language, size_t *ret_count);
/* name: "plan"; "README" for the first page. False when there is no such page. */
bool manual_page(Arena *arena, const Language *language, Text name, ManualPage *ret_page);

#endif
