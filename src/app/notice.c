#include "app/notice.h"

#include "app/hours.h"
#include "app/notice_text.h"
#include "app/promise.h"
#include "app/update.h"
#include "domain/check.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/notice.h"
#include "words/letter.h"

/* --- whom, and how -----------------------------------------------------------------------------
 */

static bool carries_text(Channel channel)
{
	return channel == CHANNEL_MAIL || channel == CHANNEL_SMS || channel == CHANNEL_WHATSAPP ||
	       channel == CHANNEL_TEAMS;
}

static bool is_there(NoticeWays ways, const Reach *reach)
{
	EACH (const NoticeWay, way, ways) {
		if (way->channel == reach->channel && text_equal(way->address, reach->address)) {
			return true;
		}
	}
	return false;
}

/* What they like for formal things first, then for quick ones; each way once. */
static NoticeWays ways_of(Context *cx, Contacts contacts)
{
	static const Purpose order[] = {FOR_FORMAL, FOR_QUICK, FOR_URGENT, FOR_MEETING};
	NoticeWays ways = {0};
	for (size_t i = 0; i < PURPOSES; i++) {
		EACH (const Contact, contact, contacts) {
			EACH (const Reach, reach, contact->reaches) {
				if (reach->purpose == order[i] && !is_there(ways, reach)) {
					*LIST_ADD(cx->arena, ways) = (NoticeWay){contact->id,
						contact->name, reach->address, true, reach->channel,
						carries_text(reach->channel)};
				}
			}
		}
	}
	EACH (const Contact, contact, contacts) {
		if (contact->reaches.count == 0) {
			*LIST_ADD(cx->arena, ways) =
				(NoticeWay){.contact = contact->id, .name = contact->name};
		}
	}
	return ways;
}

const Error *notice_ways(Context *cx, ClientId client, Contacts *ret_there, NoticeWays *ret_ways)
{
	Contacts all;
	Contacts there = {0};
	TRY(store_contact_list(cx->db, cx->arena, cx->practice.id, client, &all));
	EACH (const Contact, contact, all) {
		if (!instant_set(contact->deleted)) {
			*LIST_ADD(cx->arena, there) = *contact;
		}
	}
	*ret_there = there;
	*ret_ways = ways_of(cx, there);
	return OK;
}

/* --- what ---------------------------------------------------------------------------------------
 */

Text notice_language(const Client *client, Contacts contacts, const NoticeWay *way)
{
	EACH (const Contact, contact, contacts) {
		if (way && contact->id.value == way->contact.value &&
			!text_empty(contact->language)) {
			return contact->language;
		}
	}
	return text_empty(client->language) ? TEXT("en") : client->language;
}

/* A time the client reads is on the client's own clock, whatever zone it was kept in. */
static Text time_there(
	Context *cx, const Zone *client, const NoticePiece *piece, Wall wall, Text language)
{
	if (!day_set(wall.day)) {
		return TEXT("");
	}
	bool ends = wall.second >= SECONDS_PER_DAY;
	bool same = !piece->zone || text_equal(zone_name(piece->zone), zone_name(client));
	if (!same) {
		wall = zone_wall(client, zone_instant(piece->zone, wall_plus(wall, 0)));
		ends = false;
	}
	return letter_wall(cx->arena, language, ends ? wall : wall_plus(wall, 0));
}

static NoticeFacts facts_of(Context *cx, const NoticeWanted *wanted, const NoticeDraft *draft,
	const NoticeWay *way, Text why)
{
	const Client *client = &draft->client;
	const Zone *zone = client_zone(cx, client);
	const Language *spoken = language_named(draft->notice.language);
	NoticeFacts facts = {
		.contact = way ? way->name : TEXT(""),
		.client = client->name,
		.place = !text_empty(client->place)
				 ? client->place
				 : words_city(cx->arena, spoken ? spoken : language_english(),
					   zone_name(zone)),
		.why = why,
		.what = wanted->what,
		.me = text_empty(cx->member.name) ? cx->practice.name : cx->member.name,
	};
	EACH (const NoticePiece, piece, wanted->pieces) {
		Text tag = draft->notice.language;
		*LIST_ADD(cx->arena, facts.works) = (NoticeWork){
			.work = piece->title,
			.due = time_there(cx, zone, piece, piece->due, tag),
			.new_due = time_there(cx, zone, piece, piece->new_due, tag),
			.hours = piece->minutes.minutes
					 ? letter_minutes(cx->arena, tag, piece->minutes)
					 : TEXT(""),
		};
	}
	return facts;
}

/* What they like best; an update comes the way it was agreed to, where they can be reached so. */
static const Error *way_for(
	Context *cx, NoticeKind kind, const NoticeDraft *draft, const NoticeWay **ret_way)
{
	bool has_channel = false;
	Channel channel = CHANNEL_MAIL;
	const NoticeWay *found = draft->ways.count ? &draft->ways.items[0] : NULL;
	if (kind == NOTICE_UPDATE) {
		TRY(update_channel(cx, &draft->client, &has_channel, &channel));
	}
	for (size_t i = draft->ways.count; has_channel && i > 0; i--) {
		const NoticeWay *way = &draft->ways.items[i - 1];
		found = way->has_channel && way->channel == channel ? way : found;
	}
	*ret_way = found;
	return OK;
}

static const Error *load_client(Context *cx, ClientId id, Client *ret_client)
{
	TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, ret_client));
	return instant_set(ret_client->deleted)
		       ? missing(cx->arena, "This client is not there any more.")
		       : OK;
}

const Error *draft_notice(Context *cx, const NoticeWanted *wanted, NoticeDraft *ret_draft)
{
	NoticeDraft draft = {.notice = {.kind = wanted->kind,
				     .client = wanted->client,
				     .incident = wanted->incident}};
	OwnNotices own;
	Contacts contacts;
	TRY(load_client(cx, wanted->client, &draft.client));
	TRY(notice_ways(cx, wanted->client, &contacts, &draft.ways));
	TRY(store_notice_text_list(cx->db, cx->arena, cx->practice.id, &own));
	const NoticeWay *way;
	TRY(way_for(cx, wanted->kind, &draft, &way));
	draft.wanted_language = notice_language(&draft.client, contacts, way);
	NoticeTemplate text = notice_template(cx->arena, own, wanted->kind, draft.wanted_language);
	draft.foreign = text.source == TEXT_MISSING;
	draft.notice.language = draft.foreign ? TEXT("en") : text.language;
	if (wanted->has_reason) {
		draft.notice.why =
			notice_template(cx->arena, own, wanted->reason, draft.notice.language)
				.text.body;
	}
	NoticeFacts facts = facts_of(cx, wanted, &draft, way, draft.notice.why);
	if (wanted->kind == NOTICE_UPDATE) {
		TRY(update_facts(cx, &draft.client, draft.notice.language, &facts.update));
	}
	draft.notice.text = notice_fill(cx->arena, &text.text, &facts);
	draft.notice.task = wanted->pieces.count ? wanted->pieces.items[0].task : (TaskId){0};
	if (way) {
		draft.notice.contact = way->contact;
		draft.notice.recipient = way->name;
		draft.notice.address = way->address;
		draft.notice.has_channel = way->has_channel;
		draft.notice.channel = way->channel;
	}
	*ret_draft = draft;
	return OK;
}

/* --- the log ------------------------------------------------------------------------------------
 */

static const Error *check_notice(Context *cx, const Notice *notice)
{
	Problems problems = {.arena = cx->arena};
	problem(&problems,
		check_one_line(cx->arena, "subject", notice->text.subject, NOTICE_SUBJECT_LIMIT));
	problem(&problems, check_said(cx->arena, "body", notice->text.body));
	problem(&problems, check_length(cx->arena, "body", notice->text.body, NOTICE_BODY_LIMIT));
	return problems.first;
}

static const Error *keeping(Context *cx, const Notice *typed, NoticeId id)
{
	Client client;
	Notice notice = *typed;
	notice.id = id;
	notice.made = cx->now;
	TRY(load_client(cx, notice.client, &client));
	TRY(store_notice_save(cx->db, cx->arena, cx->practice.id, &notice, cx->change));
	return audit(cx, "create", "notice", id.value, notice.client.value, notice.text.subject);
}

const Error *keep_notice(Context *cx, const Notice *notice, NoticeId *ret_id)
{
	NoticeId id = {new_id(cx)};
	TRY(check_notice(cx, notice));
	TRY(WRITE(cx, keeping(cx, notice, id)));
	*ret_id = id;
	return OK;
}

static const Error *changing(Context *cx, NoticeId id, const NoticeText *text)
{
	Notice notice;
	TRY(store_notice_load(cx->db, cx->arena, cx->practice.id, id, &notice));
	if (instant_set(notice.sent)) {
		return conflict(cx->arena, "This message has been told already.");
	}
	notice.text = *text;
	TRY(check_notice(cx, &notice));
	TRY(store_notice_save(cx->db, cx->arena, cx->practice.id, &notice, cx->change));
	return audit(cx, "edit", "notice", id.value, notice.client.value, text->subject);
}

const Error *change_notice(Context *cx, NoticeId id, const NoticeText *text)
{
	return WRITE(cx, changing(cx, id, text));
}

static const Error *sending(Context *cx, NoticeId id)
{
	Notice notice;
	TRY(store_notice_load(cx->db, cx->arena, cx->practice.id, id, &notice));
	if (instant_set(notice.sent)) {
		return OK;
	}
	notice.sent = cx->now;
	TRY(store_notice_save(cx->db, cx->arena, cx->practice.id, &notice, cx->change));
	if (notice.kind == NOTICE_UPDATE) {
		TRY(update_told(cx, notice.client, id));
	}
	return audit(cx, "tell", "notice", id.value, notice.client.value, notice.text.subject);
}

const Error *notice_is_sent(Context *cx, NoticeId id)
{
	return WRITE(cx, sending(cx, id));
}

const Error *open_notice(Context *cx, NoticeId id, OpenNotice *ret_notice)
{
	OpenNotice open = {.link = {0}};
	TRY(store_notice_load(cx->db, cx->arena, cx->practice.id, id, &open.notice));
	TRY(store_client_load(
		cx->db, cx->arena, cx->practice.id, open.notice.client, &open.client));
	if (open.notice.has_channel) {
		open.link = channel_link(cx->arena, open.notice.channel, open.notice.address,
			open.notice.text.subject, open.notice.text.body);
		open.carries = carries_text(open.notice.channel);
	}
	*ret_notice = open;
	return OK;
}

const Error *open_client_notices(Context *cx, ClientId client, Notices *ret_notices)
{
	return store_notice_client_list(
		cx->db, cx->arena, cx->practice.id, client, NOTICES_SHOWN, ret_notices);
}
