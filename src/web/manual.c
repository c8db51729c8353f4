/* Draws what the manual is written in: headings with an anchor on the line before, paragraphs,
 * lists, tables, indented code, and links from page to page. It is our own text, and goes through
 * put_text() all the same. */
#include "web/manual.h"

#include <ctype.h>
#include <string.h>

extern const Embedded manual_en[], manual_fr[];
extern const size_t manual_en_count, manual_fr_count;

typedef enum { NOTHING, PARAGRAPH, BULLETS, NUMBERS, CODE, TABLE } Block;

typedef struct {
	Html html;
	Block block;
	Text name;   /* of the page */
	Text anchor; /* of the heading to come */
	bool head_done;
	ManualPage *page;
} Writer;

const Embedded *manual_pages(const Language *language, size_t *ret_count)
{
	bool french = text_is(language_tag(language), "fr");
	*ret_count = french ? manual_fr_count : manual_en_count;
	return french ? manual_fr : manual_en;
}

static bool begins(Span line, const char *mark)
{
	return line.length >= strlen(mark) && memcmp(line.start, mark, strlen(mark)) == 0;
}

static Span behind(Span line, size_t count)
{
	return (Span){line.start + count, line.length - count};
}

/* in: "?in=fr", for a language that may not be the reader's; "" for theirs. */
static Url page_url(Arena *arena, Text name, const char *in, Text anchor)
{
	const char *page = text_is(name, "README") ? "" : url_part(arena, name);
	const char *slash = *page ? "/" : "", *at = text_empty(anchor) ? "" : "#";
	return url(arena, "/help%s%s%s%s%s", slash, page, in, at, url_part(arena, anchor));
}

/* "plan.md#slack" and "../fr/plan.md" are pages of ours; anything else is outside. */
static Url lead(Arena *arena, Text address)
{
	Span rest = span_of(address), file;
	const char *in = "";
	if (!span_next(&rest, '#', &file) || file.length <= 3 ||
		!span_is(behind(file, file.length - 3), ".md")) {
		return url_outside(arena, address);
	}
	if (begins(file, "../fr/") || begins(file, "../en/")) {
		in = begins(file, "../fr/") ? "?in=fr" : "?in=en";
		file = behind(file, strlen("../fr/"));
	}
	return page_url(arena, text_copy(arena, (Span){file.start, file.length - 3}), in,
		text_copy(arena, rest));
}

static void close_block(Writer *writer)
{
	static const char *const closing[] = {
		"", "</p>", "</li></ul>", "</li></ol>", "</code></pre>", "</tbody></table>"};
	put_raw(&writer->html, closing[writer->block]);
	writer->block = NOTHING;
}

/* True when it was opened just now. */
static bool open_block(Writer *writer, Block block)
{
	static const char *const opening[] = {
		"", "<p>", "<ul>", "<ol>", "<pre><code>", "<table class=\"tbl\"><thead>"};
	if (writer->block == block) {
		return false;
	}
	close_block(writer);
	put_raw(&writer->html, opening[block]);
	writer->block = block;
	writer->head_done = false;
	return true;
}

static void heading(Writer *writer, Span line, bool section)
{
	Html *html = &writer->html;
	Text title = text_copy(html->arena, line);
	close_block(writer);
	put_raw(html, section ? "<h2" : "<h3");
	if (!text_empty(writer->anchor)) {
		put_raw(html, " id=\"");
		put_text(html, writer->anchor);
		put_raw(html, "\"");
	}
	put_raw(html, ">");
	put_text(html, title);
	put_raw(html, section ? "</h2>" : "</h3>");
	if (section) {
		*LIST_ADD(html->arena, writer->page->parts) = (ManualPart){
			title, page_url(html->arena, writer->name, "", writer->anchor)};
	}
	writer->anchor = TEXT("");
}

static void row(Writer *writer, Span line)
{
	Html *html = &writer->html;
	if (open_block(writer, TABLE)) {
		put_raw(html, "<tr>");
	} else if (!writer->head_done) { /* the line of dashes */
		put_raw(html, "</thead><tbody>");
		writer->head_done = true;
		return;
	} else {
		put_raw(html, "<tr>");
	}
	Span rest = behind(line, 1), cell;
	while (span_next(&rest, '|', &cell) && (rest.start || span_trim(cell).length > 0)) {
		bool names = !writer->head_done && span_trim(cell).length > 0;
		put_raw(html, names ? "<th scope=\"col\">" : "<td>");
		markdown_line(html, span_trim(cell), lead);
		put_raw(html, names ? "</th>" : "</td>");
	}
	put_raw(html, "</tr>");
}

static void item(Writer *writer, Block block, Span line)
{
	if (!open_block(writer, block)) {
		put_raw(&writer->html, "</li>");
	}
	put_raw(&writer->html, "<li>");
	markdown_line(&writer->html, line, lead);
}

static void one_line(Writer *writer, Span line)
{
	Html *html = &writer->html;
	if (begins(line, "    ")) {
		if (!open_block(writer, CODE)) {
			put_raw(html, "\n");
		}
		put_text(html, text_copy(html->arena, behind(line, 4)));
	} else if (line.length == 0) {
		close_block(writer);
	} else if (begins(line, "<a id=\"")) {
		Span rest = behind(line, 7), anchor;
		(void)span_next(&rest, '"', &anchor);
		writer->anchor = text_copy(html->arena, anchor);
	} else if (begins(line, "# ")) {
		writer->page->title = text_copy(html->arena, behind(line, 2));
	} else if (begins(line, "## ")) {
		heading(writer, behind(line, 3), true);
	} else if (begins(line, "### ")) {
		heading(writer, behind(line, 4), false);
	} else if (begins(line, "|")) {
		row(writer, line);
	} else if (begins(line, "- ")) {
		item(writer, BULLETS, behind(line, 2));
	} else if (line.length > 3 && isdigit((unsigned char)line.start[0]) &&
		   begins(behind(line, 1), ". ")) {
		item(writer, NUMBERS, behind(line, 3));
	} else {
		if (!open_block(writer, PARAGRAPH)) {
			put_raw(html, " ");
		}
		markdown_line(html, line, lead);
	}
}

static const Embedded *page_named(Arena *arena, const Language *language, Text name)
{
	size_t count;
	const Embedded *pages = manual_pages(language, &count);
	Text file = text_join(arena, name, TEXT(".md"));
	for (size_t i = 0; i < count; i++) {
		if (text_is(file, pages[i].name)) {
			return &pages[i];
		}
	}
	return NULL;
}

bool manual_page(Arena *arena, const Language *language, Text name, ManualPage *ret_page)
{
	const Embedded *source = page_named(arena, language, name);
	if (!source) {
		return false;
	}
	Buffer out = buffer_new(arena);
	Writer writer = {.html = {.arena = arena, .out = &out}, .name = name, .page = ret_page};
	*ret_page = (ManualPage){.language = language_tag(language)};
	Span rest = {source->bytes, source->length}, line;
	while (span_next(&rest, '\n', &line)) {
		one_line(&writer, line);
	}
	close_block(&writer);
	ret_page->body = (Markup){buffer_done(&out)};
	return true;
}
