#include "app/session.h"
#include "test/test.h"
#include "web/page.h"

static Context context(Arena *arena)
{
	House *house = NEW(arena, House);
	return (Context){
		.arena = arena,
		.house = house,
		.language = language_english(),
		.now = {1795421400},
		.zone = test_zone(arena, "Europe/Paris"),
	};
}

static Text page(Context *cx, Response *response, PageHead head)
{
	const Request request = {.arena = cx->arena};
	Html *html = page_begin(cx, &request, response, head);
	put_raw(html, "<p>the page</p>");
	WORKS(page_end(html));
	return buffer_done(&response->body);
}

TEST(a_page_has_its_title_its_language_and_a_way_past_the_frame)
{
	Context cx = context(arena);
	Response response = {.arena = arena};
	cx.language = language_named(TEXT("fr"));
	Text said = page(&cx, &response, (PageHead){.title = TEXT("A & B"), .nav = NAV_PLAN});
	CHECK(text_contains(said, "<html lang=\"fr\">"));
	CHECK(text_contains(said, "<title>A &amp; B · Fuseau</title>"));
	CHECK(text_contains(said, "<a class=\"skip\" href=\"#main\">"));
	CHECK(text_contains(said, "<a href=\"/plan\" aria-current=\"page\">"));
	CHECK(text_contains(said, "<p>the page</p></main>") ||
		text_contains(said, "<p>the page</p>\n</main>"));
	EQUAL_TEXT(response.type, "text/html; charset=utf-8");
}

TEST(nothing_stands_inline_in_a_page)
{
	Context cx = context(arena);
	Response response = {.arena = arena};
	Text said = page(&cx, &response, (PageHead){.title = TEXT("x")});
	CHECK(!text_contains(said, "<style"));
	CHECK(!text_contains(said, " style="));
	CHECK(!text_contains(said, " onclick"));
	CHECK(!text_contains(said, "http://"));
	CHECK(!text_contains(said, "https://"));
}

TEST(a_bare_page_has_no_rail)
{
	Context cx = context(arena);
	Response response = {.arena = arena};
	Text said = page(&cx, &response, (PageHead){.title = TEXT("x"), .bare = true});
	CHECK(!text_contains(said, "class=\"rail\""));
	CHECK(!text_contains(said, "class=\"bar\""));
}

TEST(a_clock_that_stands_still_is_said_on_every_page)
{
	Context cx = context(arena);
	Response response = {.arena = arena};
	CHECK(!text_contains(page(&cx, &response, (PageHead){.bare = true}), "nowbar"));
	House house = {.fixed_now = cx.now};
	cx.house = &house;
	CHECK(text_contains(page(&cx, &response, (PageHead){.bare = true}), "stands still at"));
}

TEST(every_form_has_its_own_key_and_a_masked_token)
{
	Context cx = context(arena);
	unsigned char secret[32] = "0123456789abcdef0123456789abcde";
	Session session = {.csrf = bytes_of(secret, sizeof secret)};
	cx.session = &session;
	Response response = {.arena = arena};
	Html *html = piece_begin(&cx, &response);
	form_secrets(html);
	form_secrets(html);
	Text said = buffer_done(&response.body);
	CHECK(text_contains(said, "-1\""));
	CHECK(text_contains(said, "-2\""));
	Text again = session_csrf(&cx);
	CHECK(!text_equal(html->csrf, again));
	CHECK(session_csrf_good(&cx, html->csrf));
	CHECK(session_csrf_good(&cx, again));
	Text wrong = text_format(arena, "00%s", again.chars + 2);
	CHECK(text_equal(wrong, again) || !session_csrf_good(&cx, wrong));
	CHECK(!session_csrf_good(&cx, TEXT("")));
}

TEST(a_wrong_field_says_why_and_is_marked)
{
	Context cx = context(arena);
	Response response = {.arena = arena};
	Html *html = piece_begin(&cx, &response);
	Form *form = form_of(arena, NULL);
	field_problem(html, form, "due");
	field_invalid(html, form, "due");
	form_problems(html, form);
	EQUAL_TEXT(buffer_done(&response.body), "");
	form_problem(form, "due", message(arena, "%1 is in the past.", arg("<x>")));
	field_problem(html, form, "due");
	field_invalid(html, form, "due");
	Text said = buffer_done(&response.body);
	CHECK(text_contains(said, "id=\"due-why\""));
	CHECK(text_contains(said, "<span>&lt;x&gt; is in the past.</span>"));
	CHECK(text_contains(said, "aria-describedby=\"due-why\""));
}

static const char *given(const Response *response, const char *name)
{
	for (size_t i = 0; i < response->header_count; i++) {
		if (text_is(response->headers[i].name, name)) {
			return text_chars(response->headers[i].value);
		}
	}
	return "";
}

TEST(what_was_done_is_said_on_the_next_page)
{
	Response response = {.arena = arena};
	page_done(&response, url(arena, "/tasks/7"), TEXT("C’est fait."), TEXT("/undo/7"));
	EQUAL_INT(response.status, 303);
	EQUAL_TEXT(text_of(given(&response, "Location")), "/tasks/7");
	const char *cookie = given(&response, "Set-Cookie");
	CHECK(strncmp(cookie, "said=43", 7) == 0);
	CHECK(strstr(cookie, "HttpOnly; SameSite=Lax"));
	page_done(&response, url(arena, "/x"), TEXT(""), TEXT(""));
}

TEST(an_asset_has_one_address_for_ever)
{
	Url sheet = asset_url("tokens.css");
	CHECK(text_starts(sheet.url, "/assets/tokens."));
	Request request = {.arena = arena, .path = sheet.url};
	Response response = {.arena = arena};
	CHECK(asset_answer(&request, &response));
	EQUAL_TEXT(response.type, "text/css; charset=utf-8");
	CHECK(text_contains(response.fixed, text_chars(asset_url("inter-400.woff2").url) + 8));
	CHECK(strstr(given(&response, "Cache-Control"), "immutable"));
	request.path = TEXT("/assets/tokens.css");
	CHECK(!asset_answer(&request, &response));
}
