/* Where HTML is made. put() escapes by type; only Markup goes out as it is; an attribute that
 * leads somewhere takes only a Url. A bare char * does not compile. */
#ifndef WEB_HTML_H
#define WEB_HTML_H

#include "base/day.h"
#include "base/message.h"
#include "base/money.h"
#include "base/text.h"
#include "words/language.h"

#include <string.h>

typedef struct Html {
	Arena *arena;
	Buffer *out;
	const Language *language;
	const Zone *zone; /* the reader's: instants are said in it */
	/* A .json template: put() writes whole JSON values. Text in quotes, int64_t (ids) in quotes
	 * too, other numbers plain, times ISO 8601, money as {"minor","currency"}. */
	bool json;
	Text csrf, form_key; /* what forms send back: web/page.h */
	int form_count;
	const struct PageFrame *frame;
} Html;

typedef struct {
	Text html;
} Markup; /* made by templates and markdown() only */
typedef struct {
	Text url;
} Url; /* made by url() and url_outside() only */

/* A path of ours: url(arena, "/tasks/%" PRId64, id). The format must begin with '/'. Values are
 * numbers or url_part()s. */
Url url(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *url_part(Arena *arena, Text value); /* percent-encoded, for url()'s %s */
/* Somewhere else: only http, https, mailto, tel, sms, facetime and the like; else "#". */
Url url_outside(Arena *arena, Text link);

/* Of literals only: templates and drawings. */
static inline void put_raw(Html *html, const char *literal)
{
	buffer_put(html->out, literal, strlen(literal));
}
void put_text(Html *html, Text text);
void put_int(Html *html, int64_t number);
void put_plain_int(Html *html,
	int32_t number); /* an int32_t: an SVG coordinate, a count in an attribute; never grouped */
void put_bool(Html *html, bool truth);
void put_money(Html *html, Money money);
void put_day(Html *html, Day day);             /* "lun. 23 nov." */
void put_minutes(Html *html, Minutes minutes); /* "2 h 30" */
void put_wall(Html *html, Wall wall);          /* "mar. 24 nov., 18 h 00" */
void put_instant(Html *html, Instant at);      /* the same, in the reader's zone */
void put_markup(Html *html, Markup markup);
void put_url(Html *html, Url url);
void put_said(Html *html, Message message);
void put_message(Html *html, const char *msgid); /* made by {{_ "…"}} */
void put_count(Html *html, size_t count);
/* clang-format off */
#define PUT_TYPES                                                                             \
	Text: put_text, int64_t: put_int, int32_t: put_plain_int, size_t: put_count,          \
	bool: put_bool, Money: put_money, Day: put_day, Minutes: put_minutes,                 \
	Wall: put_wall, Instant: put_instant, Url: put_url, Message: put_said
#define put(html, value) _Generic((value), PUT_TYPES, Markup: put_markup)(html, value)
/* The same inside an attribute's quotes, where markup may not stand. */
#define put_attribute(html, value) _Generic((value), PUT_TYPES)(html, value)
/* clang-format on */

/* Markdown, a safe part of it: paragraphs, lists, - [ ] items, bold, italic, code, links (outside,
 * rel=noopener). Everything else is escaped text. */
Markup markdown(Arena *arena, Text source);
/* What may stand inside a line of it: emphasis, code, and links, which lead where `lead` says. */
typedef Url (*MarkdownLead)(Arena *arena, Text address);
void markdown_line(Html *html, Span line, MarkdownLead lead);

#endif
