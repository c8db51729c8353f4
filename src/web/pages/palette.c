#include "web/pages/palette.h"

#include "app/frame.h"
#include "view/palette_list.h"
#include "web/page.h"
#include "web/pages/help.h"

#include <inttypes.h>

enum { PALETTE_LIMIT = 12, PALETTE_WORDS_LIMIT = 200 };

static const struct {
	const char *name, *path, *icon;
} places[] = {
	{N_("Today"), "/", "today"},
	{N_("Add in one line"), "/quick-add", "plus"},
	{N_("Plan"), "/plan", "plan"},
	{N_("Boards"), "/boards", "board"},
	{N_("All tasks"), "/tasks", "list"},
	{N_("Morning triage"), "/triage", "flag"},
	{N_("Matrix"), "/matrix", "matrix"},
	{N_("Clients"), "/clients", "people"},
	{N_("Time"), "/time", "time"},
	{N_("Report of hours"), "/time/report", "chart"},
	{N_("Calendars"), "/calendars", "globe"},
	{N_("Import"), "/import", "up2"},
	{N_("History"), "/history", "undo"},
	{N_("Bin"), "/bin", "bin"},
	{N_("Settings"), "/settings", "gear"},
	{N_("Change the password"), "/settings/password", "key"},
	{N_("Where you are logged in"), "/settings/sessions", "lock"},
	{N_("Keys and all pages"), "/shortcuts", "help"},
};

static bool fits(Arena *arena, Text name, Text folded)
{
	return text_contains(text_folded(arena, name), text_chars(folded));
}

static void add_clients(Context *cx, const Frame *frame, Text folded, PaletteLines *lines)
{
	EACH (FrameClient, client, frame->clients) {
		if (lines->count < PALETTE_LIMIT && fits(cx->arena, client->name, folded)) {
			*LIST_ADD(cx->arena, *lines) = (PaletteLine){
				.name = client->name,
				.to = url(cx->arena, "/clients/%" PRId64, client->id.value),
				.client = true,
				.thread = client->thread,
				.there = day_set(client->there.day)
						 ? words_clock(
							   cx->arena, cx->language, client->there)
						 : TEXT(""),
			};
		}
	}
}

/* GET /palette?q=: a piece for the palette's list. */
const Error *get_palette(Context *cx, const Request *request, Response *response)
{
	Frame frame;
	PaletteLines lines = {0};
	Text asked = text_head(cx->arena, http_query(request, "q"), PALETTE_WORDS_LIMIT);
	Text folded = text_folded(cx->arena, text_trim(cx->arena, asked));
	TRY(open_frame(cx, &frame));
	if (!text_empty(folded)) {
		add_clients(cx, &frame, folded, &lines);
	}
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		Text name = words_plain(cx->language, places[i].name);
		if (lines.count < PALETTE_LIMIT && fits(cx->arena, name, folded)) {
			*LIST_ADD(cx->arena, lines) = (PaletteLine){.name = name,
				.to = url(cx->arena, "%s", places[i].path),
				.icon = places[i].icon};
		}
	}
	Html *html = piece_begin(cx, response);
	palette_list(html, lines);
	return page_end(html);
}
