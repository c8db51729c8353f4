/* The template compiler, as `make` calls it. */
#include "test/test.h"

#include <sys/wait.h>

static Text run_template(Arena *arena, const char *ending, const char *source, int *ret_status)
{
	Text stem = text_format(arena, "%s/task_show", test_folder());
	Text path = text_format(arena, "%s.%s", stem.chars, ending);
	FILE *file = fopen(path.chars, "wb");
	fputs(source, file);
	fclose(file);
	Text command =
		text_format(arena, "build/tools/template %s %s 2>&1", path.chars, stem.chars);
	FILE *tool = popen(command.chars, "r");
	Buffer said = buffer_new(arena);
	char part[512];
	while (fgets(part, sizeof part, tool)) {
		buffer_chars(&said, part);
	}
	*ret_status = WEXITSTATUS(pclose(tool));
	return buffer_done(&said);
}

static Text made(Arena *arena, const char *source)
{
	int status;
	Text whole = text_format(arena, "{{page task_show}}\n%s", source);
	Text said = run_template(arena, "html", whole.chars, &status);
	EQUAL_TEXT(said, "");
	EQUAL_INT(status, 0);
	return test_file(arena, text_format(arena, "%s/task_show.c", test_folder()).chars);
}

static void refused(Arena *arena, const char *source, const char *why)
{
	int status;
	Text whole = text_format(arena, "{{page task_show}}\n%s", source);
	Text said = run_template(arena, "html", whole.chars, &status);
	Text want = text_format(arena, "%s/task_show.html:2: %s\n", test_folder(), why);
	EQUAL_TEXT(said, want.chars);
	EQUAL_INT(status, 1);
}

TEST(a_value_is_put_by_type_and_an_address_only_as_url)
{
	Text code = made(arena, "<a href=\"{{there}}\" title=\"{{what}}\">{{name}}</a>");
	CHECK(text_contains(code, "put_url(html, there);"));
	CHECK(text_contains(code, "put_attribute(html, what);"));
	CHECK(text_contains(code, "put(html, name);"));
	CHECK(text_contains(code, "task_show.html\""));
}

TEST(indentation_is_not_sent_and_words_do_not_grow_together)
{
	Text code = made(arena,
		"<ul>\n\t\t<li>a   b</li>\n\t{{if x}}\n\t<li>c</li>\n\t{{end}}\n</ul> <b>d</b>\n");
	CHECK(text_contains(code, "put_raw(html, \"<ul>\\012<li>a b</li>\\012\");"));
	CHECK(text_contains(code, "put_raw(html, \"<li>c</li>\\012\");"));
	CHECK(text_contains(code, "put_raw(html, \"</ul> <b>d</b>\\012\");"));
	CHECK(text_contains(made(arena, "<pre>a\n  b</pre>"), "<pre>a\\012  b</pre>"));
}

TEST(sentences_go_to_the_catalogue_check)
{
	Text code = made(arena, "{{_ \"Total\"}} {{_ \"%1 of %2\" a, f(b, c)}} {{_n \"%1 hour\" "
				"\"%1 hours\" n, who}}");
	CHECK(text_contains(code, "put_message(html, \"Total\");"));
	CHECK(text_contains(code, "message(html->arena, \"%1 of %2\", arg(a), arg(f(b, c)))"));
	CHECK(text_contains(code, "\"%1 hour\", \"%1 hours\", (int64_t)(n), arg(n), arg(who)"));
	Text said =
		test_file(arena, text_format(arena, "%s/task_show.msgids", test_folder()).chars);
	CHECK(text_contains(said, "task_show.html:2\nmsgid \"Total\"\nmsgstr \"\"\n"));
	CHECK(text_contains(
		said, "msgid \"%1 hour\"\nmsgid_plural \"%1 hours\"\nmsgstr[0] \"\"\n"));
}

TEST(a_loop_walks_over_items_by_address_or_by_value)
{
	Text code = made(arena, "{{for const Task * task in tasks.items, tasks.count}}{{end}}"
				"{{for Text line in lines, 3}}{{end}}");
	CHECK(text_contains(code, "task_at < (size_t)(tasks.count)"));
	CHECK(text_contains(code, "const Task * task = &(tasks.items)[task_at];"));
	CHECK(text_contains(code, "Text line = (lines)[line_at];"));
}

TEST(a_json_template_has_the_same_parameters)
{
	int status;
	Text said = run_template(arena, "json",
		"{{page task_show}}\n{{with Text name}}\n{ \"name\": {{name}}, \"a b\": [ ] }\n",
		&status);
	EQUAL_TEXT(said, "");
	Text code = test_file(arena, text_format(arena, "%s/task_show.c", test_folder()).chars);
	CHECK(text_contains(code, "{\\\"name\\\":\""));
	CHECK(text_contains(code, ",\\\"a b\\\":[]}"));
	said = run_template(arena, "json", "{{page task_show}}{\"{{name}}\":1}", &status);
	CHECK(text_contains(said, "a value brings its own quotes in JSON"));
}

TEST(what_could_run_or_lead_away_is_refused)
{
	refused(arena, "<a href=x>", "the value of href= must be quoted");
	refused(arena, "<p class={{x}}>", "the value of class= must be quoted");
	refused(arena, "<a href=\"https://x\">",
		"href= takes a Url or a path of ours: / or # comes first");
	refused(arena, "<a hx-get=\"//x\">",
		"hx-get= takes a Url or a path of ours: / or # comes first");
	refused(arena, "<a href=\"/a/{{x}}\">", "href= takes one whole Url");
	refused(arena, "<a href=\"{{_ \"x\"}}\">", "href= takes one whole Url");
	refused(arena, "<a onclick=\"x\">", "onclick=: behaviour belongs in assets/app.js");
	refused(arena, "<p hx-on:click=\"x\">", "hx-on:click=: behaviour belongs in assets/app.js");
	refused(arena, "<p STYLE=\"x\">",
		"STYLE= is refused: draw with classes and SVG attributes");
	refused(arena, "<a title=\" JavaScript:x\">", "javascript: is refused");
	refused(arena, "<script>{{x}}</script>", "no value inside <script>");
	refused(arena, "<p hx-vals=\"{{x}}\">", "no value inside hx-vals=");
	refused(arena, "<p {{x}}>", "a value cannot stand for a tag or an attribute");
	refused(arena, "a < b", "a bare < is written &lt;");
}

TEST(a_template_that_is_not_complete_says_where)
{
	refused(arena, "{{if x}}", "this if has no end");
	refused(arena, "{{end}}", "end without if or for");
	refused(arena, "{{if x}}<p {{else}}{{end}}",
		"what the if of line 2 began in the markup is not complete here");
	refused(arena, "{{for x}}{{end}}", "for TYPE name in ITEMS, COUNT");
	refused(arena, "{{x \"}}\"", "{{ is not closed by }}");
	int status;
	CHECK(text_contains(run_template(arena, "html", "{{page other}}", &status),
		"{{page task_show}} is missing or says another name"));
	CHECK(text_contains(run_template(arena, "html", "{{page task_show}}<p class=\"", &status),
		"the template ends inside a tag"));
}
