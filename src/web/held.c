#include "web/held.h"

#include "web/headers.h"
#include "web/toast.h"

#include <string.h>

/* The names of the fields that carry it through the log-in page. */
#define TO "held-to"
#define TYPED "held-typed:"
#define ASKED "held-asked:"

bool held_back(Text name)
{
	static const char *const names[] = {"csrf", "key", "password", "old", "new"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (text_is(name, names[i])) {
			return true;
		}
	}
	return false;
}

static bool by_members(const Route *route)
{
	return route->body == BODY_FORM && (route->who == MEMBER || route->who == OWNER);
}

static bool told_to_be_ours(const House *house, const Request *request)
{
	bool told = !text_empty(http_header(request, "Sec-Fetch-Site")) ||
		    !text_empty(http_header(request, "Origin"));
	return told && request_is_same_site(house, request);
}

static size_t take(Arena *arena, const Field *fields, size_t count, HeldFields *held)
{
	size_t bytes = 0;
	for (size_t i = 0; i < count; i++) {
		if (!held_back(fields[i].name)) {
			bytes += fields[i].name.length + fields[i].value.length;
			*LIST_ADD(arena, *held) = fields[i];
		}
	}
	return bytes;
}

Held held_of(const House *house, const Request *request, const Route *route)
{
	Held held = {0};
	if (!by_members(route) || !told_to_be_ours(house, request)) {
		return held;
	}
	Arena *arena = request->arena;
	size_t bytes = take(arena, request->form, request->form_count, &held.form) +
		       take(arena, request->query, request->query_count, &held.query);
	if (held.form.count == 0) {
		return (Held){0};
	}
	if (bytes > HELD_LIMIT || held.form.count + held.query.count > HELD_FIELDS_LIMIT) {
		return (Held){.too_long = true};
	}
	held.path = request->path;
	return held;
}

static bool begins(Text name, const char *with, Text *ret_rest)
{
	size_t length = strlen(with);
	if (!text_starts(name, with)) {
		return false;
	}
	*ret_rest = (Text){name.chars + length, name.length - length};
	return true;
}

Held held_sent(const Request *request)
{
	Held held = {.path = http_field(request, TO)};
	for (size_t i = 0; !text_empty(held.path) && i < request->form_count; i++) {
		Field field = request->form[i];
		if (begins(request->form[i].name, TYPED, &field.name)) {
			*LIST_ADD(request->arena, held.form) = field;
		} else if (begins(request->form[i].name, ASKED, &field.name)) {
			*LIST_ADD(request->arena, held.query) = field;
		}
	}
	return held;
}

static void hidden(Html *html, const char *start, Field field)
{
	put_raw(html, "<input type=\"hidden\" name=\"");
	put_text(html, text_of(start));
	put_text(html, field.name);
	put_raw(html, "\" value=\"");
	put_text(html, field.value);
	put_raw(html, "\">");
}

void held_fields(Html *html, const Held *held)
{
	if (text_empty(held->path)) {
		return;
	}
	hidden(html, TO, (Field){TEXT(""), held->path});
	for (size_t i = 0; i < held->form.count; i++) {
		hidden(html, TYPED, held->form.items[i]);
	}
	for (size_t i = 0; i < held->query.count; i++) {
		hidden(html, ASKED, held->query.items[i]);
	}
}

static bool allowed(const Context *cx, const Route *route)
{
	return by_members(route) && cx->member.role != ROLE_READER &&
	       (route->who != OWNER || cx->member.role == ROLE_OWNER);
}

const Error *held_show(
	Context *cx, const Request *request, Response *response, const Held *held, Url otherwise)
{
	const Route *route;
	Request again = *request;
	again.method = HTTP_POST;
	again.path = held->path;
	again.form = held->form.items;
	again.form_count = held->form.count;
	again.query = held->query.items;
	again.query_count = held->query.count;
	again.language = language_tag(cx->language);
	again.shown_again = true;
	if (route_find(&again, &route) != ROUTE_FOUND || !allowed(cx, route)) {
		http_redirect(response, "%s", text_chars(otherwise.url));
		return OK;
	}
	cx->shown_again = true;
	const Error *error = route->answer(cx, &again, response);
	cx->shown_again = false;
	if (error && error_passes(error)) {
		return error;
	}
	if (error) { /* a button, or what it was about is gone */
		response->body = buffer_new(response->arena);
		toast_give(response,
			words_plain(cx->language,
				N_("You had to log in again, so that was not done: do it now.")),
			TEXT(""));
		http_redirect(response, "%s", text_chars(otherwise.url));
	}
	return OK;
}
