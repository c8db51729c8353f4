#include "web/pages/notice.h"

#include "app/ask.h"
#include "app/task.h"
#include "view/notice_new.h"
#include "view/notice_show.h"
#include "web/page.h"
#include "web/pages/client.h"

#include <inttypes.h>

/* --- sentences ---------------------------------------------------------------------------------
 */

Message notice_title(Html *html, const NoticeDraft *draft)
{
	return message(html->arena, "A message to %1, in %2.", arg(draft->client.name),
		arg(words_language(html->arena, html->language, draft->notice.language)));
}

Message notice_way(Html *html, const NoticeWay *way)
{
	if (!way->has_channel) {
		return message(html->arena, "%1, by hand", arg(way->name));
	}
	Text channel = words_plain(html->language, channel_name(way->channel));
	return message(html->arena, "%1, %2: %3", arg(way->name), arg(channel), arg(way->address));
}

Text notice_about_nothing(Html *html)
{
	return words_plain(html->language, N_("nothing that is promised"));
}

/* "CONTACT|channel|address" */
Text notice_way_value(Html *html, const NoticeWay *way)
{
	return text_format(html->arena, "%" PRId64 "|%s|%s", way->contact.value,
		way->has_channel ? channel_key(way->channel) : "", text_chars(way->address));
}

bool notice_way_chosen(Html *html, const NoticeDraft *draft, const NoticeWay *way)
{
	const Notice *notice = &draft->notice;
	(void)html;
	return notice->contact.value == way->contact.value &&
	       notice->has_channel == way->has_channel && notice->channel == way->channel &&
	       text_equal(notice->address, way->address);
}

Message notice_by(Html *html, const Notice *notice)
{
	const NoticeWay way = {.name = notice->recipient,
		.address = notice->address,
		.has_channel = notice->has_channel,
		.channel = notice->channel};
	return text_empty(notice->recipient) && !notice->has_channel
		       ? message(html->arena, "to nobody by name")
		       : notice_way(html, &way);
}

Message notice_state(Html *html, const Notice *notice)
{
	return instant_set(notice->sent)
		       ? message(html->arena, "told %1", arg(notice->sent))
		       : message(html->arena, "ready since %1, not told yet", arg(notice->made));
}

/* --- a new one ----------------------------------------------------------------------------------
 */

static Wall wall_of(const Request *request, const char *name)
{
	Wall wall = {.second = 0};
	bool has_offset;
	int32_t offset;
	(void)wall_parse(span_of(http_query(request, name)), &wall, &has_offset, &offset);
	return wall;
}

static int64_t number_of(const Request *request, const char *name)
{
	int64_t number = 0;
	return span_int64(span_of(http_query(request, name)), &number) && number > 0 ? number : 0;
}

/* What a task says by itself; what the address says stands before it. */
static const Error *piece_of_task(Context *cx, TaskId id, NoticePiece *piece)
{
	OpenTask open;
	Wall offer = {.second = 0};
	TRY(open_task(cx, id, &open));
	piece->task = id;
	piece->title = open.task.title;
	piece->minutes = piece->minutes.minutes ? piece->minutes : open.left.minutes;
	if (!day_set(piece->due.day)) {
		piece->due = open.task.due;
		piece->zone = zone_named(cx, open.task.due_zone);
	}
	if (!day_set(piece->new_due.day) && instant_set(open.promise.new_due)) {
		TRY(offer_date(cx, open.task.client, open.promise.new_due, &offer));
		piece->new_due = offer;
	}
	return OK;
}

static const Error *wanted_of(Context *cx, const Request *request, NoticeWanted *ret_wanted)
{
	NoticeWanted wanted = {.client = {number_of(request, "client")},
		.incident = {number_of(request, "incident")},
		.what = text_head(cx->arena, http_query(request, "what"), NOTICE_WHAT_LIMIT)};
	int64_t minutes = number_of(request, "minutes");
	NoticePiece piece = {
		.title = text_head(cx->arena, http_query(request, "title"), TASK_TITLE_LIMIT),
		.due = wall_of(request, "due"),
		.new_due = wall_of(request, "new_due"),
		.minutes = {minutes > ASK_MINUTES_LIMIT ? 0 : (int32_t)minutes}};
	TaskId task = {number_of(request, "task")};
	if (!notice_from_key(http_query(request, "kind"), &wanted.kind) ||
		notice_is_reason(wanted.kind) || notice_is_mail(wanted.kind)) {
		wanted.kind = task.value ? NOTICE_NEW_DUE : NOTICE_CLARIFICATION;
	}
	wanted.has_reason = notice_from_key(http_query(request, "why"), &wanted.reason) &&
			    notice_is_reason(wanted.reason);
	if (task.value) {
		TRY(piece_of_task(cx, task, &piece));
	}
	if (!text_empty(piece.title) || day_set(piece.due.day)) {
		*LIST_ADD(cx->arena, wanted.pieces) = piece;
	}
	*ret_wanted = wanted;
	return OK;
}

static const Error *show_new(
	Context *cx, const Request *request, Response *response, NoticeView *view)
{
	const NoticeDraft *draft = view->draft;
	TRY(open_promises(cx, draft->client.id, &view->promises));
	TRY(open_citations(cx, draft->client.id, draft->notice.language, &view->citations));
	PageHead head = {.title = words_plain(cx->language, N_("A message")),
		.nav = NAV_CLIENTS,
		.client = draft->client.id};
	Html *html = page_begin(cx, request, response, head);
	notice_new(html, view);
	return page_end(html);
}

/* Puts a point of what is agreed behind the text; REFUSED beside body when it has no room. */
static const Error *cite(Context *cx, Text key, NoticeDraft *draft)
{
	Citations citations;
	Notice *notice = &draft->notice;
	TRY(open_citations(cx, draft->client.id, notice->language, &citations));
	EACH (const Citation, citation, citations) {
		if (text_is(key, agreement_point_key(citation->point))) {
			const char *between = text_empty(notice->text.body) ? "" : "\n\n";
			Text body = text_format(cx->arena, "%s%s%s", text_chars(notice->text.body),
				between, citation->text.chars);
			if (text_code_points(body) > NOTICE_BODY_LIMIT) {
				return refuse(cx->arena, "body",
					"There is no room to cite this: shorten the text first.");
			}
			notice->text.body = body;
		}
	}
	return OK;
}

/* GET /notices/new?client=7&kind=new_due&task=9, and what a task does not say by itself: title,
 * minutes, due, new_due (on the client's clock), what, why, incident; cite: a point of what is
 * agreed. */
const Error *get_notice_new(Context *cx, const Request *request, Response *response)
{
	NoticeWanted wanted;
	NoticeDraft draft;
	if (text_empty(http_query(request, "client"))) {
		return show_client_choice(cx, request, response, N_("A message"), "/notices/new");
	}
	TRY(wanted_of(cx, request, &wanted));
	TRY(draft_notice(cx, &wanted, &draft));
	Form *form = form_of(cx->arena, NULL);
	TRY(form_refused(form, cite(cx, http_query(request, "cite"), &draft)));
	NoticeView view = {.form = form,
		.draft = &draft,
		.task = {number_of(request, "task")},
		.what = wanted.what};
	return show_new(cx, request, response, &view);
}

static void read_way(Arena *arena, Form *form, const NoticeDraft *draft, Notice *notice)
{
	bool found = false;
	Text typed = form_text(form, "way", ADDRESS_LIMIT + 60);
	Span rest = span_of(typed), contact, channel;
	bool parts = span_next(&rest, '|', &contact) && span_next(&rest, '|', &channel);
	notice->has_channel = false;
	notice->contact = (ContactId){0};
	notice->recipient = notice->address = TEXT("");
	parts = parts && span_int64(contact, &notice->contact.value);
	EACH (const NoticeWay, way, draft->ways) {
		bool here = parts && way->contact.value == notice->contact.value &&
			    span_is(rest, text_chars(way->address)) &&
			    span_is(channel, way->has_channel ? channel_key(way->channel) : "");
		if (here) {
			notice->recipient = way->name;
			notice->address = way->address;
			notice->has_channel = way->has_channel;
			notice->channel = way->channel;
			found = true;
		}
	}
	if (!found && !text_empty(typed)) {
		form_problem(form, "way", message(arena, "This choice is not there any more."));
	}
}

const Error *post_notice(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	NoticeWanted wanted = {
		.client = {form_id(form, "client")}, .incident = {form_id(form, "incident")}};
	NoticeDraft draft;
	NoticeId id = {0};
	(void)notice_from_key(form_text(form, "kind", 40), &wanted.kind);
	TRY(draft_notice(cx, &wanted, &draft));
	Notice *notice = &draft.notice;
	read_way(cx->arena, form, &draft, notice);
	notice->task = (TaskId){form_id(form, "task")};
	notice->why = form_text(form, "why", NOTICE_BODY_LIMIT);
	notice->text.subject = form_text(form, "subject", NOTICE_SUBJECT_LIMIT);
	notice->text.body = form_lines(form, "body", NOTICE_BODY_LIMIT);
	Text cited = form_text(form, "cite", CLAUSE_KEY_LIMIT);
	if (form_good(form) && !text_empty(cited)) {
		Form *anew = form_of(cx->arena, NULL);
		TRY(form_refused(anew, cite(cx, cited, &draft)));
		NoticeView view = {.form = anew, .draft = &draft, .task = notice->task};
		return show_new(cx, request, response, &view);
	}
	if (form_good(form)) {
		TRY(form_refused(form, keep_notice(cx, notice, &id)));
	}
	if (!form_good(form)) {
		NoticeView view = {.form = form, .draft = &draft, .task = notice->task};
		response->status = 422;
		return show_new(cx, request, response, &view);
	}
	page_done(response, url(cx->arena, "/notices/%" PRId64, id.value), TEXT(""), TEXT(""));
	return OK;
}

/* --- one that is there --------------------------------------------------------------------------
 */

static const Error *show_one(
	Context *cx, const Request *request, Response *response, const Form *form)
{
	OpenNotice open;
	TRY(open_notice(cx, (NoticeId){path_id(request, 0)}, &open));
	PageHead head = {.title = words_plain(cx->language, N_("A message")),
		.nav = NAV_CLIENTS,
		.client = open.client.id};
	Html *html = page_begin(cx, request, response, head);
	notice_show(html, &open, form);
	return page_end(html);
}

const Error *get_notice(Context *cx, const Request *request, Response *response)
{
	return show_one(cx, request, response, form_of(cx->arena, NULL));
}

const Error *post_notice_change(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	NoticeId id = {path_id(request, 0)};
	const NoticeText text = {.subject = form_text(form, "subject", NOTICE_SUBJECT_LIMIT),
		.body = form_lines(form, "body", NOTICE_BODY_LIMIT)};
	if (form_good(form)) {
		TRY(form_refused(form, change_notice(cx, id, &text)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_one(cx, request, response, form);
	}
	page_done(response, url(cx->arena, "/notices/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

const Error *post_notice_told(Context *cx, const Request *request, Response *response)
{
	OpenNotice open;
	NoticeId id = {path_id(request, 0)};
	TRY(notice_is_sent(cx, id));
	TRY(open_notice(cx, id, &open));
	Url next = open.notice.incident.value
			   ? url(cx->arena, "/incidents/%" PRId64, open.notice.incident.value)
			   : url(cx->arena, "/clients/%" PRId64, open.client.id.value);
	page_done(response, next, words_plain(cx->language, N_("Told, and kept in their history.")),
		TEXT(""));
	return OK;
}
