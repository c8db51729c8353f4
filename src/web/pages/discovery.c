#include "web/pages/discovery.h"

#include "app/bin.h"
#include "domain/check.h"
#include "domain/language_tag.h"
#include "view/discovery_edit.h"
#include "view/discovery_guide.h"
#include "view/discovery_list.h"
#include "view/discovery_show.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/client.h"

#include <inttypes.h>

enum { CALL_EMPTY_ROWS = 1, GUIDE_EMPTY_ROWS = 2 };

static DiscoveryId discovery_at(const Request *request)
{
	return (DiscoveryId){path_id(request, 0)};
}

/* --- looking --- */

const Error *get_discoveries(Context *cx, const Request *request, Response *response)
{
	DiscoveryDesk desk;
	TRY(open_discoveries(cx, &desk));
	PageHead head = {
		.title = words_plain(cx->language, N_("Discovery calls")), .nav = NAV_CLIENTS};
	Html *html = page_begin(cx, request, response, head);
	discovery_list(html, &desk);
	return page_end(html);
}

static const Error *show_one(
	Context *cx, const Request *request, Response *response, DiscoveryId id, const Form *form)
{
	DiscoveryView view;
	TRY(open_discovery(cx, id, &view));
	PageHead head = {.title = words_plain(cx->language, N_("Discovery call")),
		.nav = NAV_CLIENTS,
		.client = view.client.id};
	Html *html = page_begin(cx, request, response, head);
	discovery_show(html, &view, form);
	return page_end(html);
}

const Error *get_discovery(Context *cx, const Request *request, Response *response)
{
	return show_one(cx, request, response, discovery_at(request), form_of(cx->arena, NULL));
}

/* --- the form --- */

static const Error *show_form(Context *cx, const Request *request, Response *response,
	DiscoveryView *view, const Form *form)
{
	for (int i = 0; i < CALL_EMPTY_ROWS && !form_sent(form); i++) {
		LIST_ADD(cx->arena, view->discovery.answers);
	}
	PageHead head = {.title = words_plain(cx->language, N_("Discovery call")),
		.nav = NAV_CLIENTS,
		.client = view->client.id};
	Html *html = page_begin(cx, request, response, head);
	discovery_edit(html, view, form);
	return page_end(html);
}

/* GET /discoveries/new?client=7&language=de */
const Error *get_discovery_new(Context *cx, const Request *request, Response *response)
{
	DiscoveryView view;
	ClientId client = {0};
	if (text_empty(http_query(request, "client"))) {
		return show_client_choice(
			cx, request, response, N_("Discovery call"), "/discoveries/new");
	}
	Text language = http_query(request, "language");
	(void)span_int64(span_of(http_query(request, "client")), &client.value);
	language = language_is_tag(language) ? language : TEXT("");
	TRY(open_discovery_form(cx, client, (DiscoveryId){0}, language, &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

const Error *get_discovery_edit(Context *cx, const Request *request, Response *response)
{
	DiscoveryView view;
	TRY(open_discovery(cx, discovery_at(request), &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

/* One row of questions: false when the form holds no more of them. */
static bool read_question(
	Form *form, Arena *arena, size_t row, DiscoveryTopic *ret_topic, Text *ret_question)
{
	const char *topic = text_format(arena, "topic-%zu", row).chars;
	const char *question = text_format(arena, "question-%zu", row).chars;
	Text key = form_text(form, topic, CODE_LIMIT * 2);
	if (text_empty(key)) {
		return false;
	}
	if (!discovery_topic_from_key(key, ret_topic)) {
		form_problem(form, topic, (Message){.msgid = N_("Choose one of these.")});
	}
	*ret_question = form_text(form, question, DISCOVERY_QUESTION_LIMIT);
	return true;
}

static void read_discovery(Context *cx, Form *form, Discovery *discovery)
{
	DiscoveryAnswer answer = {0};
	int32_t clock = form_clock(form, "time");
	discovery->start = (Wall){form_day(form, "day"), clock < 0 ? 0 : clock};
	if (clock < 0) {
		form_problem(form, "time", (Message){.msgid = N_("At what time was it?")});
	}
	discovery->zone = form_text(form, "zone", ZONE_NAME_LIMIT);
	discovery->person = form_text(form, "person", DISCOVERY_PERSON_LIMIT);
	discovery->language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	discovery->notes = form_lines(form, "notes", DISCOVERY_NOTES_LIMIT);
	discovery->changed = form_int(form, "changed", 0, INT64_MAX);
	DiscoveryAnswers answers = {0};
	for (size_t i = 0; i <= DISCOVERY_QUESTIONS_LIMIT + CALL_EMPTY_ROWS; i++) {
		const char *said = text_format(cx->arena, "answer-%zu", i).chars;
		if (!read_question(form, cx->arena, i, &answer.topic, &answer.question)) {
			break;
		}
		answer.answer = form_lines(form, said, DISCOVERY_ANSWER_LIMIT);
		*LIST_ADD(cx->arena, answers) = answer;
	}
	discovery->answers = answers;
}

static const Error *save_form(
	Context *cx, const Request *request, Response *response, DiscoveryView *view)
{
	DiscoveryId id = view->discovery.id;
	Form *form = form_of(cx->arena, request);
	read_discovery(cx, form, &view->discovery);
	if (form_good(form)) {
		TRY(form_refused(form, save_discovery(cx, &view->discovery, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, view, form);
	}
	page_done(response, url(cx->arena, "/discoveries/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

/* POST /clients/:id/discoveries */
const Error *post_discovery_new(Context *cx, const Request *request, Response *response)
{
	DiscoveryView view;
	TRY(open_discovery_form(
		cx, (ClientId){path_id(request, 0)}, (DiscoveryId){0}, TEXT(""), &view));
	return save_form(cx, request, response, &view);
}

const Error *post_discovery(Context *cx, const Request *request, Response *response)
{
	DiscoveryView view;
	TRY(open_discovery(cx, discovery_at(request), &view));
	return save_form(cx, request, response, &view);
}

/* --- acts --- */

const Error *post_discovery_goals(Context *cx, const Request *request, Response *response)
{
	ClientId client = {0};
	DiscoveryId id = discovery_at(request);
	Form *form = form_of(cx->arena, request);
	TRY(form_refused(form, take_discovery_goals(cx, id, &client)));
	if (!form_good(form)) {
		response->status = 422;
		return show_one(cx, request, response, id, form);
	}
	page_done(response, url(cx->arena, "/discoveries/%" PRId64, id.value),
		words_plain(cx->language, N_("The goals stand in the client’s file.")), TEXT(""));
	return OK;
}

const Error *post_discovery_delete(Context *cx, const Request *request, Response *response)
{
	DiscoveryView view;
	DiscoveryId id = discovery_at(request);
	TRY(open_discovery(cx, id, &view));
	TRY(delete_noun(cx, TEXT("discovery"), id.value));
	page_done(response, url(cx->arena, "/clients/%" PRId64, view.client.id.value),
		words_plain(cx->language, N_("The notes of the call are in the bin.")),
		undo_of(cx->arena, "discovery", id.value));
	return OK;
}

/* --- the guide --- */

static const Error *show_guide(Context *cx, const Request *request, Response *response,
	DiscoveryGuide *guide, const Form *form)
{
	bool fresh = !form_sent(form) || guide->questions.count == 0;
	for (int i = 0; i < GUIDE_EMPTY_ROWS && fresh; i++) {
		LIST_ADD(cx->arena, guide->questions);
	}
	PageHead head = {.title = words_plain(cx->language, N_("Questions of a discovery call")),
		.nav = NAV_CLIENTS};
	Html *html = page_begin(cx, request, response, head);
	discovery_guide(html, guide, form);
	return page_end(html);
}

/* GET /discoveries/guide?language=de */
const Error *get_discovery_guide(Context *cx, const Request *request, Response *response)
{
	DiscoveryGuide guide;
	Form *form = form_of(cx->arena, NULL);
	TRY(form_refused(form, open_discovery_guide(cx, http_query(request, "language"), &guide)));
	if (!form_good(form)) {
		response->status = 422;
		TRY(open_discovery_guide(cx, TEXT(""), &guide));
	}
	return show_guide(cx, request, response, &guide, form);
}

static Url guide_url(Context *cx, Text language)
{
	return url(cx->arena, "/discoveries/guide?language=%s", url_part(cx->arena, language));
}

const Error *post_discovery_guide(Context *cx, const Request *request, Response *response)
{
	DiscoveryGuide guide;
	DiscoveryQuestion question = {0};
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	TRY(open_discovery_guide(cx, language, &guide));
	guide.questions = (DiscoveryQuestions){0};
	for (size_t i = 0; i <= DISCOVERY_QUESTIONS_LIMIT + GUIDE_EMPTY_ROWS; i++) {
		if (!read_question(form, cx->arena, i, &question.topic, &question.question)) {
			break;
		}
		*LIST_ADD(cx->arena, guide.questions) = question;
	}
	if (form_good(form)) {
		TRY(form_refused(form, save_discovery_guide(cx, language, &guide.questions)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_guide(cx, request, response, &guide, form);
	}
	page_done(response, guide_url(cx, language), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}

const Error *post_discovery_guide_reset(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	TRY(reset_discovery_guide(cx, language));
	page_done(response, guide_url(cx, language),
		words_plain(cx->language, N_("The questions are as they were shipped.")), TEXT(""));
	return OK;
}
