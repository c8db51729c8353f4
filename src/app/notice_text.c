/* Which text is said: the owner's own, the shipped one, or English. */
#include "app/notice_text.h"

#include "store/client.h"
#include "store/notice.h"

static const OwnNotice *own_of(OwnNotices all, NoticeKind kind, Text language)
{
	EACH (const OwnNotice, own, all) {
		if (own->kind == kind && text_equal(own->language, language)) {
			return own;
		}
	}
	return NULL;
}

/* "pt" for "pt-br"; "" when there is no more to leave out. */
static Text shorter(Arena *arena, Text tag)
{
	for (size_t i = tag.length; i > 0; i--) {
		if (tag.chars[i - 1] == '-') {
			return text_copy(arena, (Span){tag.chars, i - 1});
		}
	}
	return TEXT("");
}

NoticeTemplate notice_template(Arena *arena, OwnNotices all, NoticeKind kind, Text asked)
{
	Text language = language_tag_lower(arena, asked);
	NoticeTemplate found = {.kind = kind,
		.language = language,
		.shipped = notice_shipped(kind, language) != NULL};
	for (Text tag = language; !text_empty(tag); tag = shorter(arena, tag)) {
		const OwnNotice *own = own_of(all, kind, tag);
		if (own) {
			found.text = own->text;
			return found;
		}
	}
	if (found.shipped) {
		found.source = TEXT_SHIPPED;
		found.text = *notice_shipped(kind, language);
		return found;
	}
	const OwnNotice *english = own_of(all, kind, TEXT("en"));
	found.source = TEXT_MISSING;
	found.text = english ? english->text : *notice_shipped(kind, TEXT("en"));
	return found;
}

static void add_language(Context *cx, LanguageTags *tags, Text language)
{
	language_tags_add(
		cx->arena, tags, language_tag_lower(cx->arena, language), NOTICE_LANGUAGES_LIMIT);
}

static const Error *languages_of(Context *cx, OwnNotices own, LanguageTags *ret_tags)
{
	LanguageTags tags = {0};
	Clients clients;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	for (size_t i = 0; i < notice_language_count; i++) {
		add_language(cx, &tags, text_of(notice_languages[i]));
	}
	EACH (const OwnNotice, text, own) {
		add_language(cx, &tags, text->language);
	}
	EACH (const Client, client, clients) {
		add_language(cx, &tags, client->language);
	}
	*ret_tags = tags;
	return OK;
}

const Error *open_notice_templates(
	Context *cx, Text language, NoticeTemplates *ret_templates, LanguageTags *ret_languages)
{
	OwnNotices own;
	NoticeTemplates templates = {0};
	TRY(language_tag_check(cx->arena, language));
	TRY(store_notice_text_list(cx->db, cx->arena, cx->practice.id, &own));
	TRY(languages_of(cx, own, ret_languages));
	add_language(cx, ret_languages, language);
	for (int kind = 0; kind < NOTICE_KINDS; kind++) {
		*LIST_ADD(cx->arena, templates) =
			notice_template(cx->arena, own, (NoticeKind)kind, language);
	}
	*ret_templates = templates;
	return OK;
}

const Error *open_notice_template(
	Context *cx, NoticeKind kind, Text language, NoticeTemplate *ret_template)
{
	OwnNotices own;
	TRY(language_tag_check(cx->arena, language));
	TRY(store_notice_text_list(cx->db, cx->arena, cx->practice.id, &own));
	*ret_template = notice_template(cx->arena, own, kind, language);
	return OK;
}

static Text told(Context *cx, NoticeKind kind, Text language)
{
	return text_format(cx->arena, "%s, %s", notice_key(kind), text_chars(language));
}

static const Error *saving(Context *cx, NoticeKind kind, Text language, const NoticeText *text)
{
	OwnNotices there;
	LanguageTags tags;
	const OwnNotice own = {kind, language_tag_lower(cx->arena, language), *text};
	TRY(store_notice_text_list(cx->db, cx->arena, cx->practice.id, &there));
	TRY(languages_of(cx, there, &tags));
	if (tags.count >= NOTICE_LANGUAGES_LIMIT && !own_of(there, kind, own.language)) {
		return refuse(cx->arena, "language", "There is room for %1 of them.",
			arg(NOTICE_LANGUAGES_LIMIT));
	}
	TRY(store_notice_text_save(cx->db, cx->arena, cx->practice.id, &own, cx->change));
	return audit(cx, "edit", "notice_text", 0, 0, told(cx, kind, own.language));
}

const Error *save_notice_template(
	Context *cx, NoticeKind kind, Text language, const NoticeText *text)
{
	TRY(language_tag_check(cx->arena, language));
	TRY(notice_check(cx->arena, kind, text));
	return WRITE(cx, saving(cx, kind, language, text));
}

static const Error *resetting(Context *cx, NoticeKind kind, Text language)
{
	Text tag = language_tag_lower(cx->arena, language);
	TRY(store_notice_text_delete(cx->db, cx->arena, cx->practice.id, kind, tag));
	return audit(cx, "undo", "notice_text", 0, 0, told(cx, kind, tag));
}

const Error *reset_notice_template(Context *cx, NoticeKind kind, Text language)
{
	TRY(language_tag_check(cx->arena, language));
	return WRITE(cx, resetting(cx, kind, language));
}
