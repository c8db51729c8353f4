/* The quick-add line, as people type it. */
#include "domain/quick.h"

#include "test/test.h"

static Clients some_clients(Arena *arena)
{
	static const char *const names[] = {"Kopi & Co", "Alpenhof GmbH", "Maison Lune",
		"Maison Soleil", "Blue Ridge Media", "Élan"};
	Clients clients = {0};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		*LIST_ADD(arena, clients) = (Client){
			.id = {(int64_t)i + 1}, .name = text_of(names[i]), .status = CLIENT_ACTIVE};
	}
	return clients;
}

/* "client | title | due | minutes", on Monday 23 November 2026 */
static Text reads(Arena *arena, const char *line)
{
	Quick quick = quick_read(arena, text_of(line), some_clients(arena), day(2026, 11, 23));
	Text due = TEXT("-");
	if (day_set(quick.due.day)) {
		due = quick.due.second == SECONDS_PER_DAY
			      ? text_format(arena, "%s end", day_iso(arena, quick.due.day).chars)
			      : wall_iso(arena, quick.due);
	}
	return text_format(arena, "%s | %s | %s | %d",
		quick.client ? quick.client->name.chars : "-", text_chars(quick.title), due.chars,
		(int)quick.estimate.minutes);
}

TEST(one_line_names_client_title_due_and_estimate)
{
	static const char *const lines[][2] = {
		{"kopi: Posts LinkedIn ven 18h 2h30",
			"Kopi & Co | Posts LinkedIn | 2026-11-27T18:00 | 150"},
		{"Kopi: LinkedIn posts fri 6pm 2h30",
			"Kopi & Co | LinkedIn posts | 2026-11-27T18:00 | 150"},
		{"lune : Fiches demain 45min", "Maison Lune | Fiches | 2026-11-24 end | 45"},
		{"elan: Devis aujourd’hui", "Élan | Devis | 2026-11-23 end | 0"},
		{"Devis pour mardi à 9h", "- | Devis | 2026-11-24T09:00 | 0"},
		{"Devis by tomorrow 18:00 for 1.5h", "- | Devis | 2026-11-24T18:00 | 90"},
		{"Rapport 24 nov fin de journée 3h", "- | Rapport | 2026-11-24 end | 180"},
		{"Rapport 24/11 eod", "- | Rapport | 2026-11-24 end | 0"},
		{"Rapport 2026-12-01 9h30 90 min", "- | Rapport | 2026-12-01T09:30 | 90"},
		{"Rapport 1er décembre", "- | Rapport | 2026-12-01 end | 0"},
		{"Report Dec 1st noon", "- | Report | 2026-12-01T12:00 | 0"},
		{"Report 5/1", "- | Report | 2027-01-05 end | 0"},
		{"Report 11/24", "- | Report | 2026-11-24 end | 0"},
		{"Bilan lundi 2h", "- | Bilan | 2026-11-30 end | 120"},
		{"Bilan 2h lundi 17h", "- | Bilan | 2026-11-30T17:00 | 120"},
		{"Appeler 18h", "- | Appeler | 2026-11-23T18:00 | 0"},
		{"Appeler 2h", "- | Appeler | - | 120"},
		{"Appeler 18h 1h", "- | Appeler | 2026-11-23T18:00 | 60"},
		{"Bilan fin de journée", "- | Bilan | 2026-11-23 end | 0"},
		{"Bilan 29 février 2028", "- | Bilan | 2028-02-29 end | 0"},
		{"Bilan 29 feb", "- | Bilan | 2028-02-29 end | 0"},
	};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		EQUAL_TEXT(reads(arena, lines[i][0]), lines[i][1]);
	}
}

TEST(what_is_not_understood_stays_in_the_title)
{
	static const char *const lines[][2] = {
		{"Rapport: mensuel", "- | Rapport: mensuel | - | 0"},
		{"demain", "- | demain | - | 0"},
		{"Lire le rapport de mars", "- | Lire le rapport de mars | - | 0"},
		{"Commander 24 bougies", "- | Commander 24 bougies | - | 0"},
		{"Bilan 31/02", "- | Bilan 31/02 | - | 0"},
		{"Bilan 25:00", "- | Bilan 25:00 | - | 0"},
		{"Ven 18h est trop tôt", "- | Ven 18h est trop tôt | - | 0"},
		{":", "- | : | - | 0"},
		{"kopi:", "Kopi & Co |  | - | 0"},
		{"Appeler 99999999h", "- | Appeler 99999999h | - | 0"},
	};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		EQUAL_TEXT(reads(arena, lines[i][0]), lines[i][1]);
	}
	EQUAL_TEXT(reads(arena, ""), "- |  | - | 0");
}

TEST(a_beginning_that_fits_two_clients_names_both_and_takes_neither)
{
	Quick quick =
		quick_read(arena, TEXT("maison: Devis"), some_clients(arena), day(2026, 11, 23));
	CHECK(!quick.client);
	EQUAL_INT(quick.candidates.count, 2);
	EQUAL_TEXT(quick.title, "Devis");
}

TEST(every_part_shows_the_words_it_was_read_from)
{
	Quick quick = quick_read(arena, TEXT("kopi: Posts  LinkedIn ven 18h 90 min"),
		some_clients(arena), day(2026, 11, 23));
	static const char *const words[] = {"kopi", "Posts LinkedIn", "ven", "18h", "90 min"};
	EQUAL_INT(quick.parts.count, 5);
	for (size_t i = 0; i < 5; i++) {
		EQUAL_INT(quick.parts.items[i].kind, i);
		EQUAL_TEXT(quick.parts.items[i].words, words[i]);
	}
}
