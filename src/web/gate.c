#include "web/gate.h"

#include "app/form_key.h"
#include "app/session.h"
#include "app/setup.h"
#include "http/log.h"
#include "view/error_show.h"
#include "web/asset.h"
#include "web/headers.h"
#include "web/held.h"
#include "web/page.h"
#include "web/pages/login.h"
#include "web/route.h"

/* --- what went wrong, as a page -----------------------------------------------------------------
 */

/* Kind of error -> status, and what is said when the reason is for the log only. */
static const struct {
	int status;
	const char *title;
	const char *sentence; /* NULL: the error's own reason */
} answers[] = {
	[ERROR_REFUSED] = {422, N_("This cannot be done"), NULL},
	[ERROR_MISSING] = {404, N_("Nothing is here"), NULL},
	[ERROR_CONFLICT] = {409, N_("Somebody was quicker"), NULL},
	[ERROR_BROKEN] = {500, N_("That was our fault"),
		N_("Something failed inside Fuseau. Nothing was half done; the log says what it "
		   "was.")},
	[ERROR_FULL] = {507, N_("The disk is full"),
		N_("This was not kept; what was saved before is safe. Whoever runs this Fuseau "
		   "must make room there. Then go back and send it again: most browsers still "
		   "have what you typed.")},
	[ERROR_AGAIN] = {503, N_("Too much at once"),
		N_("The database is busy. Please try again in a moment.")},
};

static void say(Context *cx, const Request *request, Response *response, int status,
	const char *title, Message sentence)
{
	Text heading = words_plain(cx->language, title);
	PageHead head = {.title = heading, .bare = cx->practice.id.value == 0 || status >= 500};
	response->header_count = 0;
	headers_of_every_answer(cx->house, response);
	headers_of_a_page(response);
	response->status = status;
	Html *html = page_begin(cx, request, response, head);
	error_show(html, status, heading, sentence, request->id, cx->practice.id.value != 0);
	if (page_end(html)) { /* the frame itself could not be loaded */
		head.bare = true;
		html = page_begin(cx, request, response, head);
		error_show(html, status, heading, sentence, request->id, false);
		(void)!page_end(html);
	}
}

static void say_error(Context *cx, const Request *request, Response *response, const Error *error)
{
	if (error->kind == ERROR_BROKEN || error->kind == ERROR_FULL) {
		Text trouble = text_format(cx->arena, "%s: %s", error->where,
			message_plain(cx->arena, error->reason).chars);
		log_trouble(request->id, trouble.chars, response->route);
	}
	const char *sentence = answers[error->kind].sentence;
	say(cx, request, response, answers[error->kind].status, answers[error->kind].title,
		sentence ? message(cx->arena, sentence) : error->reason);
}

/* --- who may
 * --------------------------------------------------------------------------------------- */

static const Error *lead_to_login(
	Context *cx, const Route *route, const Request *request, Response *response)
{
	if (page_piece_wanted(request) || text_is(request->path, "/changes")) {
		say(cx, request, response, 401, N_("Please log in"),
			message(cx->arena, "You are not logged in any more."));
		return OK;
	}
	bool writes = request->method == HTTP_POST;
	Held held = writes ? held_of(cx->house, request, route) : (Held){0};
	Text next = writes ? page_back(request, "/").url : request->path;
	if (!text_empty(held.path) || held.too_long) {
		return login_asked(cx, request, response, &held, next);
	}
	http_redirect(response, "/login?next=%s", url_part(cx->arena, next));
	return OK;
}

/* False: it was answered already. */
static const Error *may(Context *cx, const Route *route, const Request *request, Response *response,
	bool set_up, bool *ret_may)
{
	*ret_may = false;
	bool known = cx->practice.id.value != 0;
	bool writes = request->method == HTTP_POST;
	switch (route->who) {
	case ANYBODY:
		*ret_may = true;
		return OK;
	case SETUP:
		if (set_up) {
			http_redirect(response, "/");
		}
		*ret_may = !set_up;
		return OK;
	case MEMBER:
	case OWNER:
		break;
	}
	if (!known && set_up) {
		return lead_to_login(cx, route, request, response);
	}
	if (!known) {
		http_redirect(response, "/setup");
		return OK;
	}
	bool too_low = (route->who == OWNER && cx->member.role != ROLE_OWNER) ||
		       (writes && cx->member.role == ROLE_READER);
	if (too_low) {
		say(cx, request, response, 403, N_("This is not for you to do"),
			message(cx->arena, "Ask the owner of this practice."));
	}
	*ret_may = !too_low;
	return OK;
}

/* A POST must come from a page of ours and carry the session's token. */
static bool is_ours(Context *cx, const Request *request)
{
	if (request->method != HTTP_POST) {
		return true;
	}
	if (!request_is_same_site(cx->house, request)) {
		return false;
	}
	Text sent = http_field(request, "csrf");
	if (text_empty(sent)) {
		sent = http_header(request, "X-CSRF-Token");
	}
	return !cx->session || session_csrf_good(cx, sent);
}

/* A form of an earlier session comes back with what was typed; else a sentence must do. */
static const Error *too_old(
	Context *cx, const Route *route, const Request *request, Response *response)
{
	Held held = cx->session && !page_piece_wanted(request) ? held_of(cx->house, request, route)
							       : (Held){0};
	if (!text_empty(held.path)) {
		TRY(held_show(cx, request, response, &held, page_back(request, "/")));
		response->status = response->status == 303 ? 303 : 403;
		return OK;
	}
	say(cx, request, response, 403, N_("This form is too old"),
		message(cx->arena,
			"It was not sent from a page of this Fuseau, or you have logged in "
			"again since. Go back, load the page anew, and send it again."));
	return OK;
}

/* --- once and only once
 * ---------------------------------------------------------------------------- */

static const Error *answer_again(Context *cx, Text key, Response *response, bool *ret_answered)
{
	Text answer;
	TRY(form_key_used(cx, key, ret_answered, &answer));
	if (*ret_answered) {
		http_redirect(
			response, "%s", text_chars(url(cx->arena, "%s", text_chars(answer)).url));
	}
	return OK;
}

static Text location_of(const Response *response)
{
	for (size_t i = 0; i < response->header_count; i++) {
		if (text_is(response->headers[i].name, "Location")) {
			return response->headers[i].value;
		}
	}
	return TEXT("");
}

static const Error *call(Context *cx, const Route *route, Request *request, Response *response)
{
	Text key =
		request->method == HTTP_POST && cx->session ? http_field(request, "key") : TEXT("");
	if (text_empty(key) || key.length > FORM_KEY_LIMIT) {
		return route->answer(cx, request, response);
	}
	cx->form_key = key;
	bool answered;
	TRY(answer_again(cx, key, response, &answered));
	if (answered) {
		return OK;
	}
	const Error *error = route->answer(cx, request, response);
	if (error && error->kind == ERROR_CONFLICT) { /* the same form at the same time? */
		TRY(answer_again(cx, key, response, &answered));
		return answered ? OK : error;
	}
	Text answer = location_of(response);
	bool kept = !error && text_empty(cx->form_key) && cx->practice.id.value != 0;
	return kept && !text_empty(answer) ? form_key_answer(cx, key, answer) : error;
}

/* --- the way through
 * ------------------------------------------------------------------------------- */

static const Error *pass(Context *cx, Request *request, Response *response)
{
	const Route *route = NULL;
	bool set_up;
	RouteFound found = route_find(request, &route);
	response->route = route ? text_of(route->path) : TEXT("");
	TRY(session_resume(cx, http_cookie(request, session_cookie_name(cx->house))));
	response->member = cx->member.id.value;
	request->language = language_tag(cx->language);
	TRY(is_set_up(cx, &set_up));
	if (found == ROUTE_NO_METHOD) {
		say(cx, request, response, 405, N_("Not in this way"),
			message(cx->arena, "This address does not answer %1.",
				arg(request->method_name)));
		return OK;
	}
	if (found == ROUTE_NO_PATH) {
		return missing(cx->arena, "There is no such page.");
	}
	if (!text_empty(request->refused)) {
		say(cx, request, response, 413, N_("That is too much at once"),
			message(cx->arena,
				"It is larger than this page takes, and nothing of it was kept. Go "
				"back: most browsers still have what you typed."));
		return OK;
	}
	if (!is_ours(cx, request)) {
		return too_old(cx, route, request, response);
	}
	bool allowed;
	TRY(may(cx, route, request, response, set_up, &allowed));
	if (!allowed) {
		return OK;
	}
	if (request->method == HTTP_POST) {
		return call(cx, route, request, response);
	}
	TRY(db_read_begin(cx->db, cx->arena)); /* a page is one moment of the database */
	const Error *error = call(cx, route, request, response);
	db_read_end(cx->db);
	return error;
}

void gate_answer(const House *house, Db *db, Request *request, Response *response)
{
	Context cx;
	context_open(&cx, request->arena, db, house);
	cx.language = language_accepted(http_header(request, "Accept-Language"));
	headers_of_every_answer(house, response);
	if (text_starts(request->path, "/assets/") && asset_answer(request, response)) {
		response->route = TEXT("/assets/:file");
		return;
	}
	headers_of_a_page(response);
	const Error *error = db ? pass(&cx, request, response)
				: broken(cx.arena, "The database cannot be reached.");
	if (error) {
		say_error(&cx, request, response, error);
	}
}
