#include "web/html.h"

#include <inttypes.h>

/* --- addresses -------------------------------------------------------------------------------- */

Url url(Arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	Text path = text_format_args(arena, format, args);
	va_end(args);
	/* "//host" and "/\host" would lead to another house. */
	bool ours = path.chars[0] == '/' && path.chars[1] != '/' && path.chars[1] != '\\';
	return (Url){ours ? path : TEXT("#")};
}

const char *url_part(Arena *arena, Text value)
{
	static const char plain[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < value.length; i++) {
		char c = value.chars[i];
		if (c && strchr(plain, c)) {
			buffer_char(&out, c);
		} else {
			buffer_format(&out, "%%%02X", (unsigned)(unsigned char)c);
		}
	}
	return buffer_done(&out).chars;
}

Url url_outside(Arena *arena, Text link)
{
	static const char *const schemes[] = {"https:", "http:", "mailto:", "tel:", "sms:",
		"facetime:", "facetime-audio:", "msteams:", "zoommtg:", "skype:", "whatsapp:"};
	Text trimmed = text_trim(arena, link);
	for (size_t i = 0; i < trimmed.length; i++) {
		if ((unsigned char)trimmed.chars[i] < ' ') {
			return (Url){TEXT("#")};
		}
	}
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		size_t length = strlen(schemes[i]);
		Span start = {text_chars(trimmed), length};
		if (trimmed.length > length &&
			text_equal_folded(text_copy(arena, start), text_of(schemes[i]))) {
			return (Url){trimmed};
		}
	}
	return (Url){TEXT("#")};
}

/* --- escaping --------------------------------------------------------------------------------- */

static const char *html_escape(char c)
{
	switch (c) {
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '&':
		return "&amp;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

/* RFC 8259 §7; < and > too, so that JSON may stand anywhere. */
static const char *json_escape(char c, char room[static 7])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char byte = (unsigned char)c;
	if (byte >= ' ' && byte < 0x7f && !strchr("\"\\<>&", c)) {
		return NULL;
	}
	if (byte > 0x7f) {
		return NULL;
	}
	memcpy(room, "\\u00", 4);
	room[4] = digits[byte >> 4];
	room[5] = digits[byte & 15];
	room[6] = '\0';
	return room;
}

void put_text(Html *html, Text text)
{
	char room[7];
	if (html->json) {
		buffer_char(html->out, '"');
	}
	size_t from = 0;
	for (size_t i = 0; i < text.length; i++) {
		const char *escaped =
			html->json ? json_escape(text.chars[i], room) : html_escape(text.chars[i]);
		if (escaped) {
			buffer_put(html->out, text.chars + from, i - from);
			buffer_chars(html->out, escaped);
			from = i + 1;
		}
	}
	if (text.length > from) {
		buffer_put(html->out, text.chars + from, text.length - from);
	}
	if (html->json) {
		buffer_char(html->out, '"');
	}
}

/* --- values by type --------------------------------------------------------------------------- */

void put_int(Html *html, int64_t number)
{
	if (html->json) {
		buffer_format(html->out, "\"%" PRId64 "\"", number);
	} else {
		put_text(html, words_int(html->arena, html->language, number));
	}
}

void put_plain_int(Html *html, int32_t number)
{
	buffer_format(html->out, "%" PRId32, number);
}

void put_count(Html *html, size_t count)
{
	if (html->json) {
		buffer_format(html->out, "%zu", count);
	} else {
		put_text(html, words_int(html->arena, html->language, (int64_t)count));
	}
}

void put_bool(Html *html, bool truth)
{
	buffer_chars(html->out, truth ? "true" : "false");
}

void put_money(Html *html, Money money)
{
	if (html->json) {
		buffer_format(html->out, "{\"minor\":%" PRId64 ",\"currency\":", money.minor);
		put_text(html, text_of(money.currency.code));
		buffer_char(html->out, '}');
	} else {
		put_text(html, words_money(html->arena, html->language, money));
	}
}

void put_day(Html *html, Day day)
{
	if (html->json) {
		put_text(html, day_set(day) ? day_iso(html->arena, day) : TEXT(""));
	} else {
		put_text(html, words_day(html->arena, html->language, day, DAY_SHORT));
	}
}

void put_minutes(Html *html, Minutes minutes)
{
	if (html->json) {
		put_plain_int(html, minutes.minutes);
	} else {
		put_text(html, words_minutes(html->arena, html->language, minutes));
	}
}

void put_wall(Html *html, Wall wall)
{
	if (html->json) {
		put_text(html, day_set(wall.day) ? wall_iso(html->arena, wall) : TEXT(""));
	} else {
		put_text(html, words_wall(html->arena, html->language, wall));
	}
}

void put_instant(Html *html, Instant at)
{
	if (html->json) {
		put_text(html, instant_set(at) ? instant_iso(html->arena, at) : TEXT(""));
	} else {
		Wall wall = html->zone ? zone_wall(html->zone, at)
				       : wall_plus((Wall){{0}, 0}, at.seconds);
		put_text(html, words_wall(html->arena, html->language, wall));
	}
}

void put_markup(Html *html, Markup markup)
{
	if (html->json) {
		put_text(html, markup.html);
	} else {
		buffer_text(html->out, markup.html);
	}
}

void put_url(Html *html, Url url)
{
	put_text(html, url.url);
}

void put_said(Html *html, Message message)
{
	if (message.msgid) {
		put_text(html, words(html->arena, html->language, html->zone, message));
	} else if (html->json) {
		put_text(html, TEXT(""));
	}
}

void put_message(Html *html, const char *msgid)
{
	put_text(html, words_plain(html->language, msgid));
}
