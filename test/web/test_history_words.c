/* What the history says of a line: no key and no machine's time reaches a reader. */
#include "test/test.h"
#include "web/pages/history.h"

static Text said(
	Arena *arena, const char *tag, const char *act, const char *noun, const char *detail)
{
	Buffer out = buffer_new(arena);
	Html html = {.arena = arena,
		.out = &out,
		.language = language_named(text_of(tag)),
		.zone = test_zone(arena, "Europe/Paris")};
	AuditLine line = {.act = text_of(act), .noun = text_of(noun), .detail = text_of(detail)};
	return history_detail(&html, &line);
}

TEST(the_history_tells_times_on_the_readers_clock)
{
	EQUAL_TEXT(
		said(arena, "en", "create", "entry", "2026-11-23T07:00:00Z – 2026-11-23T07:20:00Z"),
		"Mon 23 Nov, 8:00 – 8:20");
	EQUAL_TEXT(
		said(arena, "en", "create", "entry", "2026-11-23T22:00:00Z – 2026-11-24T00:30:00Z"),
		"Mon 23 Nov, 23:00 – Tue 24 Nov, 1:30");
	EQUAL_TEXT(
		said(arena, "en", "start", "entry", "2026-11-23T07:30:00Z – "), "Mon 23 Nov, 8:30");
	EQUAL_TEXT(said(arena, "en", "promise", "task",
			   "Newsletter: 2026-11-24T12:00 → 2026-11-25T11:00"),
		"Newsletter: Tue 24 Nov, 12:00 → Wed 25 Nov, 11:00");
}

TEST(the_history_calls_what_it_keeps_as_keys_by_its_name)
{
	EQUAL_TEXT(said(arena, "fr", "create", "incident", "outage"),
		"Coupure de courant ou de réseau");
	EQUAL_TEXT(
		said(arena, "fr", "edit", "notice_text", "delay, fr"), "Un léger retard, français");
	EQUAL_TEXT(said(arena, "fr", "send", "reminder", "2026-001, late"),
		"2026-001, Une semaine de retard");
	EQUAL_TEXT(said(arena, "fr", "triage", "task", "can_wait"), "Peut attendre");
	EQUAL_TEXT(said(arena, "fr", "weigh", "task", "3"), "Décisive");
	EQUAL_TEXT(said(arena, "fr", "estimate", "task", "150 min"), "2\u00a0h\u00a030");
	EQUAL_TEXT(said(arena, "fr", "edit", "label", "de"), "allemand");
	EQUAL_TEXT(said(arena, "fr", "status", "invoice", "2026-001: 205"), "2026-001, Approuvée");
}

TEST(the_history_leaves_a_title_as_it_was_typed)
{
	EQUAL_TEXT(said(arena, "fr", "edit", "task", "150 min, 2026-11-31T25:00 → ?"),
		"150 min, 2026-11-31T25:00 → ?");
	EQUAL_TEXT(said(arena, "fr", "create", "incident", "A client came"), "A client came");
	EQUAL_TEXT(said(arena, "fr", "create", "entry", "no time"), "no time");
	EQUAL_TEXT(said(arena, "fr", "send", "reminder", "2026-001"), "2026-001");
	EQUAL_TEXT(said(arena, "fr", "status", "invoice", ""), "");
}
