#include "web/pages/board.h"

#include "app/bin.h"
#include "app/hours.h"
#include "domain/stage.h"
#include "view/board_edit.h"
#include "view/board_list.h"
#include "view/board_new.h"
#include "view/board_show.h"
#include "view/board_show_json.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/today_words.h"

#include <inttypes.h>

static BoardId asked(const Request *request)
{
	return (BoardId){path_id(request, 0)};
}

static Url board_url(Context *cx, BoardId id)
{
	return url(cx->arena, "/boards/%" PRId64, id.value);
}

/* --- what the templates ask ------------------------------------------------------------------- */

Url board_tasks(Html *html, const OpenBoard *open, bool done)
{
	const char *show = done ? "&show=done" : "";
	return open->client.id.value ? url(html->arena, "/tasks?client=%" PRId64 "%s",
					       open->client.id.value, show)
				     : url(html->arena, "/tasks?client=own%s", show);
}

PromiseLines promises_shown(PromiseLines promises)
{
	promises.count = promises.count < PROMISES_SHOWN ? promises.count : PROMISES_SHOWN;
	return promises;
}

int32_t card_ticked(const TaskLine *card)
{
	return card->lines > 0 ? card->ticked * 100 / card->lines : 0;
}

Text card_when(Html *html, const TaskLine *card, Text place)
{
	Buffer when = buffer_new(html->arena);
	Wall due = card->task.due;
	bool elsewhere = zone_offset(card->zone, card->due) != zone_offset(html->zone, card->due);
	buffer_text(&when, words_day(html->arena, html->language, due.day, DAY_SHORT));
	if (due.second < SECONDS_PER_DAY) {
		buffer_chars(&when, ", ");
		buffer_text(&when, words_time(html->arena, html->language, due));
	}
	if (elsewhere && !text_equal(line_place(html, card), place)) {
		buffer_chars(&when, ", ");
		buffer_text(&when, line_place(html, card));
	}
	return buffer_done(&when);
}

Text stage_names(Html *html, const BoardTemplate *template)
{
	Buffer names = buffer_new(html->arena);
	for (size_t i = 0; i < template->stage_count; i++) {
		buffer_chars(&names, i ? " → " : "");
		buffer_text(&names, words_plain(html->language, template->stages[i].name));
	}
	return buffer_done(&names);
}

/* --- all boards ------------------------------------------------------------------------------- */

const Error *get_boards(Context *cx, const Request *request, Response *response)
{
	BoardsView view = {0};
	TRY(open_boards(cx, &view.shelves));
	EACH (const Shelf, shelf, view.shelves) {
		view.bare += shelf->boards.count == 0;
		EACH (const BoardSum, sum, shelf->boards) {
			view.boards++;
			view.open += sum->open;
			view.waiting += sum->waiting;
			view.late += sum->late;
		}
	}
	PageHead head = {.title = words_plain(cx->language, N_("Boards")),
		.nav = NAV_BOARDS,
		.sortable = true};
	Html *html = page_begin(cx, request, response, head);
	board_list(html, &view);
	return page_end(html);
}

/* --- a new one -------------------------------------------------------------------------------- */

static Text asked_or(const Request *request, const Form *form, const char *field, Text otherwise)
{
	Text query = http_query(request, field);
	return form_typed(form, field, text_empty(query) ? otherwise : query);
}

static const Error *show_new(
	Context *cx, const Request *request, Response *response, const Form *form)
{
	BoardNewView view = {
		.from = asked_or(request, form, "from", text_of(board_templates[0].key)),
		.client = asked_or(request, form, "client", TEXT("0")),
	};
	TRY(open_boards(cx, &view.shelves));
	PageHead head = {.title = words_plain(cx->language, N_("A new board")), .nav = NAV_BOARDS};
	Html *html = page_begin(cx, request, response, head);
	board_new(html, &view, form);
	return page_end(html);
}

const Error *get_board_new(Context *cx, const Request *request, Response *response)
{
	return show_new(cx, request, response, form_of(cx->arena, NULL));
}

static void read_from(Form *form, NewBoard *new)
{
	Text from = form_text(form, "from", BOARD_NAME_LIMIT);
	for (size_t i = 0; i < board_template_count; i++) {
		if (text_is(from, board_templates[i].key)) {
			new->shipped = &board_templates[i];
			return;
		}
	}
	new->like = (BoardId){form_id(form, "from")};
}

const Error *post_board_new(Context *cx, const Request *request, Response *response)
{
	BoardId id = {0};
	Form *form = form_of(cx->arena, request);
	NewBoard new = {.client = {form_id(form, "client")},
		.name = form_text(form, "name", BOARD_NAME_LIMIT)};
	read_from(form, &new);
	if (form_good(form)) {
		TRY(form_refused(form, make_board(cx, &new, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_new(cx, request, response, form);
	}
	page_done(response, board_url(cx, id), TEXT(""), TEXT(""));
	return OK;
}

/* --- one board -------------------------------------------------------------------------------- */

static BoardView view_of(Context *cx, const OpenBoard *open)
{
	BoardView view = {0};
	int32_t counts[PROMISE_STATES] = {0};
	EACH (const PromiseLine, line, open->promises) {
		counts[line->state]++;
	}
	view.verdict = promise_verdict(cx->arena, counts);
	if (open->client.id.value) {
		view.place = client_place(cx, &open->client);
		view.there = zone_wall(client_zone(cx, &open->client), cx->now);
	}
	return view;
}

const Error *get_board(Context *cx, const Request *request, Response *response)
{
	OpenBoard open;
	TRY(open_board(cx, asked(request), &open));
	BoardView view = view_of(cx, &open);
	if (page_json_wanted(request)) {
		Html *html = json_begin(cx, response);
		board_show_json(html, &open, &view);
		return page_end(html);
	}
	PageHead head = {.title = open.board.name,
		.nav = NAV_BOARDS,
		.client = open.client.id,
		.wide = true,
		.sortable = true};
	Html *html = page_begin(cx, request, response, head);
	board_show(html, &open, &view);
	return page_end(html);
}

/* --- its name and stages ---------------------------------------------------------------------- */

static const Error *show_edit(
	Context *cx, const Request *request, Response *response, const Form *form, StageId edited)
{
	OpenBoard open;
	Shelves shelves;
	TRY(open_board(cx, asked(request), &open));
	TRY(open_boards(cx, &shelves));
	if (!form_good(form)) {
		response->status = 422;
	}
	PageHead head = {.title = words_plain(cx->language, N_("The board and its stages")),
		.nav = NAV_BOARDS,
		.client = open.client.id};
	Html *html = page_begin(cx, request, response, head);
	board_edit(html, &open.board, shelves, form, edited);
	return page_end(html);
}

const Error *get_board_edit(Context *cx, const Request *request, Response *response)
{
	return show_edit(cx, request, response, form_of(cx->arena, NULL), (StageId){0});
}

static Url edit_url(Context *cx, BoardId id)
{
	return url(cx->arena, "/boards/%" PRId64 "/edit", id.value);
}

const Error *post_board_edit(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text name = form_text(form, "name", BOARD_NAME_LIMIT);
	ClientId client = {form_id(form, "client")};
	if (form_good(form)) {
		TRY(form_refused(form, edit_board(cx, asked(request), name, client)));
	}
	if (!form_good(form)) {
		return show_edit(cx, request, response, form, (StageId){0});
	}
	page_done(response, board_url(cx, asked(request)), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}

const Error *post_board_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = asked(request).value;
	TRY(delete_noun(cx, TEXT("board"), id));
	page_done(response, url(cx->arena, "/boards"),
		words_plain(cx->language, N_("The board is in the bin.")),
		undo_of(cx->arena, "board", id));
	return OK;
}

const Error *post_board_move(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(move_board(cx, asked(request), (int32_t)form_int(form, "place", 0, INT32_MAX)));
	page_done(response, url(cx->arena, "/boards"), TEXT(""), TEXT(""));
	return OK;
}

static StageId asked_stage(const Request *request)
{
	return (StageId){path_id(request, 1)};
}

/* Back to the stages; with what was refused beside the stage it is about (id 0: the new one). */
static const Error *stages_changed(Context *cx, const Request *request, Response *response,
	Form *form, const Error *error, StageId stage)
{
	TRY(form_refused(form, error));
	if (!form_good(form)) {
		return show_edit(cx, request, response, form, stage);
	}
	page_done(response, edit_url(cx, asked(request)), TEXT(""), TEXT(""));
	return OK;
}

static StageKind read_kind(Form *form)
{
	static const char *const kinds[] = {"open", "waiting", "done"};
	return (StageKind)form_choice(form, "kind", kinds, 3);
}

static void name_is_said(Context *cx, Form *form, const char *field, Text name)
{
	if (text_empty(name)) {
		form_problem(form, field, message(cx->arena, "Something is missing here."));
	}
}

const Error *post_stage_add(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text name = form_text(form, "stage", BOARD_NAME_LIMIT);
	StageKind kind = read_kind(form);
	name_is_said(cx, form, "stage", name);
	const Error *error = form_good(form) ? add_stage(cx, asked(request), name, kind) : OK;
	return stages_changed(cx, request, response, form, error, (StageId){0});
}

const Error *post_stage_edit(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	StageId stage = asked_stage(request);
	Text name = form_text(form, "name", BOARD_NAME_LIMIT);
	StageKind kind = read_kind(form);
	name_is_said(cx, form, "name", name);
	const Error *error =
		form_good(form) ? edit_stage(cx, asked(request), stage, name, kind) : OK;
	return stages_changed(cx, request, response, form, error, stage);
}

const Error *post_stage_move(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	StageId stage = asked_stage(request);
	int32_t place = (int32_t)form_int(form, "place", 0, STAGES_LIMIT);
	return stages_changed(
		cx, request, response, form, move_stage(cx, asked(request), stage, place), stage);
}

const Error *post_stage_delete(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	StageId stage = asked_stage(request);
	return stages_changed(
		cx, request, response, form, delete_stage(cx, asked(request), stage), stage);
}
