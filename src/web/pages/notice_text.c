#include "web/pages/notice_text.h"

#include "view/notice_text_edit.h"
#include "view/notice_text_list.h"
#include "web/page.h"

const char *notice_source_name(NoticeSource source)
{
	static const char *const names[] = {[TEXT_OWN] = N_("yours"),
		[TEXT_SHIPPED] = N_("as shipped"),
		[TEXT_MISSING] = N_("not written yet: English is taken")};
	return names[source];
}

const char *placeholder_type_name(PlaceholderType type)
{
	static const char *const names[] = {[SAYS_TEXT] = N_("words"),
		[SAYS_TIME] = N_("a day and a time"),
		[SAYS_LENGTH] = N_("a length of work"),
		[SAYS_MONEY] = N_("an amount"),
		[SAYS_DAY] = N_("a day"),
		[SAYS_NUMBER] = N_("a number")};
	return names[type];
}

/* GET /settings/texts?language=de */
const Error *get_notice_texts(Context *cx, const Request *request, Response *response)
{
	NoticeTemplates templates;
	LanguageTags languages;
	Form *form = form_of(cx->arena, NULL);
	Text asked = http_query(request, "language");
	Text language = text_empty(asked) ? language_tag(cx->language) : asked;
	TRY(form_refused(form, open_notice_templates(cx, language, &templates, &languages)));
	if (!form_good(form)) {
		response->status = 422;
		language = language_tag(cx->language);
		TRY(open_notice_templates(cx, language, &templates, &languages));
	}
	PageHead head = {
		.title = words_plain(cx->language, N_("Texts of messages")), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	notice_text_list(html, form, templates, languages, asked);
	return page_end(html);
}

static const Error *show(Context *cx, const Request *request, Response *response, const Form *form,
	NoticeKind kind, Text language)
{
	NoticeTemplate template;
	TRY(open_notice_template(cx, kind, language, &template));
	PageHead head = {
		.title = words_plain(cx->language, notice_name(kind)), .nav = NAV_SETTINGS};
	Html *html = page_begin(cx, request, response, head);
	notice_text_edit(html, form, &template);
	return page_end(html);
}

static const Error *kind_of(Context *cx, Text key, NoticeKind *ret_kind)
{
	return notice_from_key(key, ret_kind)
		       ? OK
		       : missing(cx->arena, "There is no text of this kind.");
}

/* GET /settings/texts/edit?kind=new_due&language=de */
const Error *get_notice_text(Context *cx, const Request *request, Response *response)
{
	NoticeKind kind;
	TRY(kind_of(cx, http_query(request, "kind"), &kind));
	return show(cx, request, response, form_of(cx->arena, NULL), kind,
		http_query(request, "language"));
}

static Url back(Context *cx, Text language)
{
	return url(cx->arena, "/settings/texts?language=%s", url_part(cx->arena, language));
}

const Error *post_notice_text(Context *cx, const Request *request, Response *response)
{
	NoticeKind kind;
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	TRY(kind_of(cx, form_text(form, "kind", 40), &kind));
	const NoticeText text = {.subject = form_text(form, "subject", NOTICE_SUBJECT_LIMIT),
		.body = form_lines(form, "body", NOTICE_BODY_LIMIT)};
	if (form_good(form)) {
		TRY(form_refused(form, save_notice_template(cx, kind, language, &text)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, kind, language);
	}
	page_done(response, back(cx, language), words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

const Error *post_notice_text_reset(Context *cx, const Request *request, Response *response)
{
	NoticeKind kind;
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	TRY(kind_of(cx, form_text(form, "kind", 40), &kind));
	TRY(reset_notice_template(cx, kind, language));
	page_done(response, back(cx, language),
		words_plain(cx->language, N_("The text is as it was shipped.")), TEXT(""));
	return OK;
}
