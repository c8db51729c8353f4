/* The manual as pages: every link leads somewhere, in both languages. */
#include "test/test.h"
#include "web/manual.h"

static Text name_of(Arena *arena, const Embedded *file)
{
	return text_copy(arena, (Span){file->name, strlen(file->name) - strlen(".md")});
}

static ManualPage page_of(Arena *arena, const Language *language, Text name)
{
	ManualPage page;
	if (!manual_page(arena, language, name, &page)) {
		test_fail(__FILE__, __LINE__, "there is no page %s", name.chars);
	}
	return page;
}

/* "/help/plan#slack" is there: the page, and the place on it. */
static void leads_somewhere(Arena *arena, const Language *language, Text to)
{
	Span rest = span_of(to), path, in;
	CHECK(text_starts(to, "/help") && span_next(&rest, '#', &path));
	in = path;
	(void)span_next(&in, '?', &path);
	if (in.length > 0) {
		language = language_named(text_copy(arena, (Span){in.start + strlen("in="), 2}));
	}
	Text name = path.length > strlen("/help/")
			    ? text_copy(arena, (Span){path.start + strlen("/help/"),
						       path.length - strlen("/help/")})
			    : TEXT("README");
	ManualPage page = page_of(arena, language, name);
	Text place = text_format(arena, "id=\"%.*s\"", (int)rest.length, rest.start);
	if (rest.length > 0 && !text_contains(page.body.html, place.chars)) {
		test_fail(__FILE__, __LINE__, "%s leads to no place", to.chars);
	}
}

static void check_links(Arena *arena, const Language *language, Text html)
{
	static const char mark[] = "href=\"";
	for (const char *at = html.chars; (at = strstr(at, mark));) {
		at += strlen(mark);
		leads_somewhere(arena, language, text_copy(arena, (Span){at, strcspn(at, "\"")}));
	}
}

static void check_pages(Arena *arena, const Language *language)
{
	size_t count;
	const Embedded *pages = manual_pages(language, &count);
	CHECK(count >= 10);
	for (size_t i = 0; i < count; i++) {
		ManualPage page = page_of(arena, language, name_of(arena, &pages[i]));
		CHECK(page.title.length > 0);
		check_links(arena, language, page.body.html);
		for (size_t part = 0; part < page.parts.count; part++) {
			leads_somewhere(arena, language, page.parts.items[part].to.url);
		}
		CHECK(!text_contains(page.body.html, "](") &&
			!text_contains(page.body.html, "**") &&
			!text_contains(page.body.html, "&lt;a "));
	}
}

TEST(every_link_of_the_manual_leads_to_a_place_that_is_there)
{
	check_pages(arena, language_english());
	check_pages(arena, language_named(TEXT("fr")));
}

TEST(both_languages_have_the_same_pages_with_the_same_places)
{
	size_t count, french;
	const Embedded *pages = manual_pages(language_english(), &count);
	(void)manual_pages(language_named(TEXT("fr")), &french);
	EQUAL_INT((int64_t)count, (int64_t)french);
	for (size_t i = 0; i < count; i++) {
		Text name = name_of(arena, &pages[i]);
		ManualPage one = page_of(arena, language_english(), name);
		ManualPage other = page_of(arena, language_named(TEXT("fr")), name);
		CHECK(other.title.length > 0);
		for (size_t part = 0; part < one.parts.count; part++) {
			leads_somewhere(
				arena, language_named(TEXT("fr")), one.parts.items[part].to.url);
		}
	}
}

TEST(what_the_manual_is_written_in_becomes_a_page)
{
	ManualPage page = page_of(arena, language_english(), TEXT("running"));
	EQUAL_TEXT(page.title, "Running Fuseau");
	CHECK(text_contains(page.body.html, "<h2 id=\"backup\">Backing up</h2>"));
	CHECK(text_contains(page.body.html, "<pre><code>location / {\n    proxy_pass"));
	CHECK(text_contains(page.body.html, "<th scope=\"col\">code</th>"));
	CHECK(text_contains(page.body.html, "<tr><td>0</td><td>done</td></tr>"));
	CHECK(!manual_page(arena, language_english(), TEXT("../README"), &page));
	CHECK(!manual_page(arena, language_english(), TEXT(""), &page));
}

LIST_OF(Text, Beginnings);

static bool stood_there(Arena *arena, Beginnings *all, Span line)
{
	enum { WORDS = 60 };
	Text start =
		text_copy(arena, (Span){line.start, line.length < WORDS ? line.length : WORDS});
	EACH (const Text, before, *all) {
		if (line.length >= WORDS && text_equal(*before, start)) {
			return true;
		}
	}
	*LIST_ADD(arena, *all) = start;
	return false;
}

/* Merging may leave two states of a paragraph, one below the other. */
TEST(no_paragraph_of_the_manual_stands_there_twice)
{
	const Language *const languages[] = {language_english(), language_named(TEXT("fr"))};
	for (size_t l = 0; l < 2; l++) {
		size_t count;
		const Embedded *pages = manual_pages(languages[l], &count);
		for (size_t i = 0; i < count; i++) {
			Beginnings all = {0};
			Span rest = {pages[i].bytes, pages[i].length}, line;
			while (span_next(&rest, '\n', &line)) {
				if (stood_there(arena, &all, line)) {
					test_fail(__FILE__, __LINE__, "%s: %.60s", pages[i].name,
						line.start);
				}
			}
		}
	}
}
