#include "web/pages/help.h"

#include "view/changes_show_json.h"
#include "view/help_show.h"
#include "view/shortcuts_show.h"
#include "web/manual.h"
#include "web/page.h"

const Error *get_shortcuts(Context *cx, const Request *request, Response *response)
{
	PageHead head = {.title = words_plain(cx->language, N_("Keys and all pages"))};
	bool dialog = page_piece_wanted(request);
	Html *html = dialog ? piece_begin(cx, response) : page_begin(cx, request, response, head);
	shortcuts_show(html, dialog);
	return page_end(html);
}

/* For everybody: who cannot log in needs it too. */
static const Error *show_manual(
	Context *cx, const Request *request, Response *response, Text name, bool first)
{
	ManualPage page;
	const Language *language = language_named(http_query(request, "in")) ?: cx->language;
	if (!manual_page(cx->arena, language, name, &page)) {
		return missing(cx->arena, "The manual has no such page.");
	}
	PageHead head = {.title = page.title, .bare = cx->practice.id.value == 0};
	Html *html = page_begin(cx, request, response, head);
	help_show(html, &page, first);
	return page_end(html);
}

const Error *get_help(Context *cx, const Request *request, Response *response)
{
	return show_manual(cx, request, response, TEXT("README"), true);
}

const Error *get_help_page(Context *cx, const Request *request, Response *response)
{
	return show_manual(cx, request, response, request->path_part[0], false);
}

/* Without script nobody knows what the system wears: dark, then light, then as the system. */
const Error *post_theme(Context *cx, const Request *request, Response *response)
{
	Text now = http_cookie(request, "theme");
	const char *next = text_is(now, "dark") ? "light" : text_is(now, "light") ? "" : "dark";
	http_add_header(response, "Set-Cookie",
		text_format(cx->arena, "theme=%s; Path=/; Max-Age=%d; SameSite=Lax%s", next,
			*next ? 365 * SECONDS_PER_DAY : 0, cx->house->https ? "; Secure" : ""));
	http_redirect(response, "/shortcuts");
	return OK;
}

/* GET /changes: the practice's change number, for pages that ask whether they are old. */
const Error *get_changes(Context *cx, const Request *request, Response *response)
{
	(void)request;
	Html *html = json_begin(cx, response);
	changes_show_json(html, cx->practice.change);
	return page_end(html);
}
