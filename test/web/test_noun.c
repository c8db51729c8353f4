/* How lists of several nouns name and mark them. */
#include "web/noun.h"

#include "test/test.h"

static Text marked(Arena *arena, const char *title, const char *asked)
{
	Buffer out = buffer_new(arena);
	Html html = {.arena = arena, .out = &out, .language = language_english()};
	put_marked(&html, text_of(title), text_of(asked));
	return buffer_done(&out);
}

TEST(words_that_begin_as_asked_are_marked_whatever_case_and_accents)
{
	EQUAL_TEXT(marked(arena, "Élodie & Co, l’atelier", "ELO atel"),
		"<mark>Élodie</mark> &amp; Co, l’<mark>atelier</mark>");
	EQUAL_TEXT(marked(arena, "Les «\u00a0Carnets\u00a0»", "carnets"),
		"Les «\u00a0<mark>Carnets</mark>\u00a0»");
	EQUAL_TEXT(marked(arena, "Scarf", "car"), "Scarf");
	EQUAL_TEXT(marked(arena, "<b>", "b"), "&lt;<mark>b</mark>&gt;");
	EQUAL_TEXT(marked(arena, "Posts", " , "), "Posts");
}

TEST(a_noun_knows_its_page)
{
	EQUAL_TEXT(noun_url(arena, TEXT("task"), 7).url, "/tasks/7");
	EQUAL_TEXT(noun_url(arena, TEXT("calendar"), 7).url, "/calendars");
	EQUAL_TEXT(noun_url(arena, TEXT("stay"), 7).url, "/settings/stays");
	EQUAL_TEXT(undo_of(arena, "stay", 7), "/undo?noun=stay&id=7");
	EQUAL_TEXT(noun_url(arena, TEXT("practice"), 7).url, "/");
	EQUAL_TEXT(text_of(noun_name(TEXT("entry"))), "Time entry");
}
