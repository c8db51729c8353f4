#include "web/pages/palette.h"

#include "app/frame.h"
#include "app/search.h"
#include "view/palette_list.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/help.h"

#include <inttypes.h>

enum { PALETTE_LIMIT = 14, PALETTE_FOUND = 6, PALETTE_WORDS_LIMIT = 200 };

static const struct {
	const char *name, *path, *icon;
} places[] = {
	{N_("Today"), "/", "today"},
	{N_("Add in one line"), "/quick-add", "plus"},
	{N_("May I say yes?"), "/ask", "knot"},
	{N_("Something happened"), "/happened", "bolt"},
	{N_("What has happened"), "/incidents", "chart"},
	{N_("New task"), "/tasks/new", "plus"},
	{N_("New client"), "/clients/new", "plus"},
	{N_("New board"), "/boards/new", "plus"},
	{N_("Plan"), "/plan", "plan"},
	{N_("Week"), "/week", "plan"},
	{N_("Add an event"), "/events/new", "plus"},
	{N_("Boards"), "/boards", "board"},
	{N_("All tasks"), "/tasks", "list"},
	{N_("Task templates"), "/templates", "list"},
	{N_("Morning triage"), "/triage", "flag"},
	{N_("Matrix"), "/matrix", "matrix"},
	{N_("Estimate what is guessed"), "/estimate", "time"},
	{N_("Clients"), "/clients", "people"},
	{N_("Discovery calls"), "/discoveries", "chat"},
	{N_("Time"), "/time", "time"},
	{N_("Add time"), "/entries/new", "plus"},
	{N_("Report of hours"), "/time/report", "chart"},
	{N_("Invoices"), "/invoices", "bill"},
	{N_("Proposals"), "/proposals", "bill"},
	{N_("Services"), "/services", "list"},
	{N_("What you do"), "/services/profile", "people"},
	{N_("Payments"), "/payments", "bill"},
	{N_("Expenses"), "/expenses", "bill"},
	{N_("Books"), "/books", "list"},
	{N_("Outlook"), "/outlook", "chart"},
	{N_("Calendars"), "/calendars", "globe"},
	{N_("Import"), "/import", "up2"},
	{N_("Search everywhere"), "/search", "search"},
	{N_("Export"), "/export", "down"},
	{N_("Jobs"), "/jobs", "list"},
	{N_("History"), "/history", "undo"},
	{N_("Bin"), "/bin", "bin"},
	{N_("Settings"), "/settings", "gear"},
	{N_("Working hours"), "/settings/hours", "time"},
	{N_("Trips and moves"), "/settings/stays", "globe"},
	{N_("Texts of messages"), "/settings/texts", "mail"},
	{N_("Public holidays"), "/settings/holidays", "plan"},
	{N_("Change the password"), "/settings/password", "key"},
	{N_("Where you are logged in"), "/settings/sessions", "lock"},
	{N_("The manual"), "/help", "help"},
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
				.dotted = true,
				.thread = client->thread,
				.aside = day_set(client->there.day)
						 ? words_clock(
							   cx->arena, cx->language, client->there)
						 : TEXT(""),
			};
		}
	}
}

static void add_places(Context *cx, Text folded, PaletteLines *lines)
{
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		Text name = words_plain(cx->language, places[i].name);
		if (lines->count < PALETTE_LIMIT && fits(cx->arena, name, folded)) {
			*LIST_ADD(cx->arena, *lines) = (PaletteLine){.name = name,
				.to = url(cx->arena, "%s", places[i].path),
				.icon = places[i].icon};
		}
	}
}

static bool framed(const Frame *frame, const Found *hit)
{
	EACH (const FrameClient, client, frame->clients) {
		if (client->id.value == hit->id) {
			return true;
		}
	}
	return false;
}

/* Whose it is; of time the day, for the same is done on many. */
static Text aside_of(Context *cx, const Found *hit)
{
	if (!instant_set(hit->at)) {
		return hit->client_name;
	}
	Text day = words_day(cx->arena, cx->language, zone_day(cx->zone, hit->at), DAY_SHORT);
	return text_empty(hit->client_name)
		       ? day
		       : text_format(cx->arena, "%s, %s", text_chars(hit->client_name),
				 text_chars(day));
}

/* What the words are found in, but for the clients that are there by name. */
static const Error *add_found(Context *cx, const Frame *frame, Text words, PaletteLines *lines)
{
	Founds found;
	TRY(search(cx, words, PALETTE_FOUND, &found));
	EACH (const Found, hit, found) {
		if (!framed(frame, hit)) {
			*LIST_ADD(cx->arena, *lines) = (PaletteLine){.name = hit->title,
				.to = noun_url(cx->arena, hit->noun, hit->id),
				.icon = noun_icon(hit->noun),
				.dotted = hit->thread > 0,
				.thread = hit->thread,
				.aside = aside_of(cx, hit)};
		}
	}
	return OK;
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
	add_places(cx, folded, &lines);
	TRY(add_found(cx, &frame, asked, &lines));
	Html *html = piece_begin(cx, response);
	palette_list(html, lines);
	return page_end(html);
}
