#include "test/test.h"
#include "web/html.h"

static Html html_in(Arena *arena, bool json)
{
	Buffer *out = NEW(arena, Buffer);
	*out = buffer_new(arena);
	return (Html){.arena = arena, .out = out, .language = language_english(), .json = json};
}

TEST(text_is_escaped_in_text_and_in_quotes)
{
	Html html = html_in(arena, false);
	put(&html, TEXT("<a href=\"x\" title='y'>&"));
	EQUAL_TEXT(buffer_done(html.out), "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
}

TEST(json_values_are_whole)
{
	Html html = html_in(arena, true);
	put(&html, TEXT("a\"b\\\n<é"));
	put(&html, (int64_t)9007199254740993);
	put(&html, (Minutes){90});
	put(&html, ((Instant){1795421400}));
	put(&html, MONEY(1234, "EUR"));
	EQUAL_TEXT(buffer_done(html.out),
		"\"a\\u0022b\\u005c\\u000a\\u003cé\"\"9007199254740993\"90"
		"\"2026-11-23T08:10:00Z\"{\"minor\":1234,\"currency\":\"EUR\"}");
}

TEST(a_path_of_ours_cannot_lead_to_another_house)
{
	EQUAL_TEXT(url(arena, "/tasks/%d", 7).url, "/tasks/7");
	EQUAL_TEXT(url(arena, "/%s", "/evil.example").url, "#");
	EQUAL_TEXT(url(arena, "%s", "https://evil.example").url, "#");
	EQUAL_TEXT(url(arena, "/search?q=%s", url_part(arena, TEXT("a&b=é"))).url,
		"/search?q=a%26b%3D%C3%A9");
}

TEST(only_known_schemes_lead_outside)
{
	EQUAL_TEXT(url_outside(arena, TEXT(" https://example.org ")).url, "https://example.org");
	EQUAL_TEXT(url_outside(arena, TEXT("MAILTO:a@example.org")).url, "MAILTO:a@example.org");
	EQUAL_TEXT(url_outside(arena, TEXT("javascript:alert(1)")).url, "#");
	EQUAL_TEXT(url_outside(arena, TEXT("java\nscript:alert(1)")).url, "#");
	EQUAL_TEXT(url_outside(arena, TEXT("data:text/html,x")).url, "#");
	EQUAL_TEXT(url_outside(arena, TEXT("/local")).url, "#");
}

static Text marked_down(Arena *arena, const char *source)
{
	return markdown(arena, text_of(source)).html;
}

TEST(markdown_knows_a_safe_part)
{
	EQUAL_TEXT(marked_down(arena, "Hello **you**,\n*soon* `a<b`\n\nBye"),
		"<p>Hello <strong>you</strong>,<br><em>soon</em> "
		"<code>a&lt;b</code></p><p>Bye</p>");
	EQUAL_TEXT(marked_down(arena, "- one\n- [ ] two\n- [x] three\n\n1. a\n2. b"),
		"<ul><li>one</li><li class=\"todo\">☐ two</li><li class=\"todo\">☑ three</li></ul>"
		"<ol><li>a</li><li>b</li></ol>");
	EQUAL_TEXT(marked_down(arena, "see [it](https://example.org/?a=1&b=2)."),
		"<p>see <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener "
		"noreferrer\">it</a>.</p>");
	EQUAL_TEXT(marked_down(arena, "(https://example.org)."),
		"<p>(<a href=\"https://example.org\" rel=\"noopener "
		"noreferrer\">https://example.org</a>).</p>");
}

TEST(markdown_lets_no_tag_and_no_script_through)
{
	EQUAL_TEXT(
		marked_down(arena, "<script>x</script>"), "<p>&lt;script&gt;x&lt;/script&gt;</p>");
	EQUAL_TEXT(marked_down(arena, "[x](javascript:alert(1))"),
		"<p><a href=\"#\" rel=\"noopener noreferrer\">x</a>)</p>");
	EQUAL_TEXT(marked_down(arena, "[<b>](https://a.example/\"onx=\")"),
		"<p><a href=\"https://a.example/&quot;onx=&quot;\" rel=\"noopener "
		"noreferrer\">&lt;b&gt;</a></p>");
}

TEST(markdown_takes_linear_time)
{
	Buffer source = buffer_new(arena);
	for (int i = 0; i < 200000; i++) {
		buffer_chars(&source, "[*_`");
	}
	Arena *small = arena_new(400 << 20);
	CHECK(markdown(small, buffer_done(&source)).html.length > 200000);
	arena_free(small);
}
