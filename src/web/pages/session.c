#include "web/pages/session.h"

#include "app/session.h"
#include "view/session_list.h"
#include "web/page.h"

/* "Mozilla/5.0 (X11; Linux …) … Firefox/133.0" -> "Firefox, Linux": what a person recognises. */
static Text browser(Arena *arena, Text agent)
{
	static const char *const programs[] = {"Edg", "OPR", "Firefox", "Chrome", "Safari", "curl"};
	static const char *const names[] = {"Edge", "Opera", "Firefox", "Chrome", "Safari", "curl"};
	static const char *const systems[] = {
		"iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux"};
	const char *program = NULL, *system = NULL;
	for (size_t i = 0; !program && i < sizeof programs / sizeof *programs; i++) {
		program = text_contains(agent, programs[i]) ? names[i] : NULL;
	}
	for (size_t i = 0; !system && i < sizeof systems / sizeof *systems; i++) {
		system = text_contains(agent, systems[i]) ? systems[i] : NULL;
	}
	if (!program) {
		return text_empty(agent) ? TEXT("?") : text_head(arena, agent, 60);
	}
	return text_format(arena, "%s%s%s", program, system ? ", " : "", system ? system : "");
}

const Error *get_sessions(Context *cx, const Request *request, Response *response)
{
	Sessions sessions;
	TRY(open_sessions(cx, &sessions));
	EACH (Session, session, sessions) {
		session->agent = browser(cx->arena, session->agent);
	}
	PageHead head = {.title = words_plain(cx->language, N_("Where you are logged in")),
		.nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	session_list(html, sessions, cx->session ? cx->session->id : 0, zone_place(cx, cx->zone));
	return page_end(html);
}

const Error *post_session_end(Context *cx, const Request *request, Response *response)
{
	TRY(end_session(cx, path_id(request, 0)));
	page_done(response, url(cx->arena, "/settings/sessions"),
		words_plain(cx->language, N_("That place is logged out.")), TEXT(""));
	return OK;
}

const Error *post_sessions_end_others(Context *cx, const Request *request, Response *response)
{
	(void)request;
	TRY(end_other_sessions(cx));
	page_done(response, url(cx->arena, "/settings/sessions"),
		words_plain(cx->language, N_("All other places are logged out.")), TEXT(""));
	return OK;
}
