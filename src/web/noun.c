#include "web/noun.h"

#include <inttypes.h>

static const struct {
	const char *noun, *folder, *icon, *name, *names;
	bool alone; /* has a page of its own */
} nouns[] = {
	{"client", "clients", "people", N_("Client"), N_("Clients"), true},
	{"contact", "contacts", "chat", N_("Contact"), N_("Contacts"), true},
	{"board", "boards", "board", N_("Board"), N_("Boards"), true},
	{"task", "tasks", "check", N_("Task"), N_("Tasks"), true},
	{"calendar", "calendars", "globe", N_("Calendar"), N_("Calendars"), false},
	{"event", "events", "plan", N_("Event"), N_("Events"), true},
	{"entry", "entries", "time", N_("Time entry"), N_("Time entries"), true},
	{"exception", "settings/hours", "plan", N_("Day that differs"), N_("Days that differ"),
		false},
	{"stay", "settings/stays", "globe", N_("Stay"), N_("Stays"), false},
	{"holiday", "settings/holidays", "flag", N_("Public holiday"), N_("Public holidays"),
		false},
	{"incident", "incidents", "bolt", N_("Incident"), N_("Incidents"), true},
	{"notice", "notices", "mail", N_("Message"), N_("Messages"), true},
	{"update", "updates", "mail", N_("Update"), N_("Updates"), false},
	{"template", "templates", "list", N_("Task template"), N_("Task templates"), true},
	{"series", "series", "repeat", N_("Series"), N_("Series"), true},
	{"invoice", "invoices", "bill", N_("Invoice"), N_("Invoices"), true},
	{"service", "services", "list", N_("Service"), N_("Services"), true},
	{"package", "packages", "list", N_("Package"), N_("Packages"), true},
	{"proposal", "proposals", "bill", N_("Proposal"), N_("Proposals"), true},
	{"expense", "expenses", "bill", N_("Expense"), N_("Expenses"), true},
	{"discovery", "discoveries", "chat", N_("Discovery call"), N_("Discovery calls"), true},
	{"profile", "services/profile", "people", N_("What you do"), N_("What you do"), false},
	{"", "", "list", "", "", false},
};
enum { NONE = sizeof nouns / sizeof *nouns - 1 };

static size_t noun_at(Text noun)
{
	size_t at = 0;
	while (at < NONE && !text_is(noun, nouns[at].noun)) {
		at++;
	}
	return at;
}

Url noun_url(Arena *arena, Text noun, int64_t id)
{
	size_t at = noun_at(noun);
	return nouns[at].alone ? url(arena, "/%s/%" PRId64, nouns[at].folder, id)
			       : url(arena, "/%s", nouns[at].folder);
}

const char *noun_icon(Text noun)
{
	return nouns[noun_at(noun)].icon;
}

const char *noun_name(Text noun)
{
	return nouns[noun_at(noun)].name;
}

const char *noun_names(Text noun)
{
	return nouns[noun_at(noun)].names;
}

Text undo_of(Arena *arena, const char *noun, int64_t id)
{
	return text_format(arena, "/undo?noun=%s&id=%" PRId64, noun, id);
}

/* Bytes of blank or punctuation that stand here: ASCII, U+00A0 to U+00BF, U+2000 to U+203F. */
static size_t gap_at(Span rest)
{
	const unsigned char *at = (const unsigned char *)rest.start;
	if (at[0] < 0x80) {
		bool part = (at[0] >= '0' && at[0] <= '9') || (at[0] >= 'a' && at[0] <= 'z') ||
			    (at[0] >= 'A' && at[0] <= 'Z');
		return part ? 0 : 1;
	}
	if (at[0] == 0xc2 && rest.length > 1) {
		return 2;
	}
	return at[0] == 0xe2 && rest.length > 2 && at[1] == 0x80 ? 3 : 0;
}

static size_t word_at(Span rest)
{
	size_t length = 0;
	while (length < rest.length &&
		gap_at((Span){rest.start + length, rest.length - length}) == 0) {
		length++;
	}
	return length;
}

static bool asked_for(Arena *arena, Span word, Text asked)
{
	Text folded = text_folded(arena, text_copy(arena, word));
	Span rest = span_of(asked);
	while (rest.length > 0) {
		size_t length = word_at(rest);
		if (length > 0 &&
			text_starts(folded, text_copy(arena, (Span){rest.start, length}).chars)) {
			return true;
		}
		length = length ? length : gap_at(rest);
		rest = (Span){rest.start + length, rest.length - length};
	}
	return false;
}

void put_marked(Html *html, Text title, Text asked)
{
	Text folded = text_folded(html->arena, asked);
	Span rest = span_of(title);
	while (rest.length > 0) {
		size_t length = word_at(rest);
		bool marked = length && asked_for(html->arena, (Span){rest.start, length}, folded);
		length = length ? length : gap_at(rest);
		put_raw(html, marked ? "<mark>" : "");
		put_text(html, text_copy(html->arena, (Span){rest.start, length}));
		put_raw(html, marked ? "</mark>" : "");
		rest = (Span){rest.start + length, rest.length - length};
	}
}
