#include "web/pages/paper.h"

#include "view/paper_edit.h"
#include "web/page.h"

#include <string.h>

Text label_typed(Html *html, const char *label)
{
	Buffer out = buffer_new(html->arena);
	for (const char *at = label; *at; at++) {
		bool narrow = strncmp(at, "\u202f", 3) == 0, wide = strncmp(at, "\u00a0", 2) == 0;
		buffer_char(&out, narrow || wide ? '_' : *at);
		at += narrow ? 2 : wide ? 1 : 0;
	}
	return buffer_done(&out);
}

/* "_" becomes a blank that does not break: a narrow one between thousands. */
static Text label_read(Arena *arena, Label which, Text typed)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < typed.length; i++) {
		if (typed.chars[i] == '_') {
			buffer_chars(&out, which == LABEL_GROUP ? "\u202f" : "\u00a0");
		} else {
			buffer_char(&out, typed.chars[i]);
		}
	}
	return buffer_done(&out);
}

Text label_named(Html *html, Label which)
{
	static const struct {
		Label which;
		const char *name;
	} said[] = {{LABEL_DECIMAL, N_("Before the decimals")},
		{LABEL_GROUP, N_("Between the thousands")}, {LABEL_DAY_WRITTEN, N_("A day")},
		{LABEL_FIRST, N_("The first of a month")}, {LABEL_MONEY, N_("An amount")},
		{LABEL_PERCENT, N_("Per cent")}, {LABEL_HOUR, N_("Hours")},
		{LABEL_MINUTE, N_("Minutes")}, {LABEL_DAYS, N_("Days")}, {LABEL_WEEK, N_("Weeks")},
		{LABEL_MONTH, N_("Months")}};
	for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
		if (said[i].which == which) {
			return words_plain(html->language, said[i].name);
		}
	}
	return label(labels_in(language_tag(html->language)), which);
}

static bool holds(Arena *arena, Text text, Text folded_words)
{
	return text_contains(text_folded(arena, text), folded_words.chars);
}

static bool in_front(Html *html, const Form *form, const PaperView *view, Label which)
{
	Text own = label(view->settings->labels, which);
	if (form_why(form, label_key(which)).msgid) {
		return true;
	}
	if (text_empty(view->words)) {
		return !text_equal(own, label(labels_in(view->settings->language), which));
	}
	Text words = text_folded(html->arena, view->words);
	return holds(html->arena, own, words) ||
	       holds(html->arena, label_named(html, which), words);
}

static void arrange(Html *html, const Form *form, PaperView *view)
{
	static const struct {
		const char *name;
		Label last;
	} parts[LABEL_GROUPS] = {{N_("What it is"), LABEL_DRAFT},
		{N_("Who and when"), LABEL_NUMBER}, {N_("Lines"), LABEL_AMOUNT},
		{N_("Sums"), LABEL_PAID}, {N_("Payment and foot"), LABEL_PAGE},
		{N_("Proposals, agreements, statements"), LABEL_SIGNATURE},
		{N_("Swiss payment part"), LABEL_SWISS_POINT},
		{N_("Days, numbers, units"), LABEL_KILOMETRE}};
	int which = 0;
	for (size_t i = 0; i < LABEL_GROUPS; i++) {
		LabelGroup *group = &view->groups[i];
		group->name = parts[i].name;
		for (; which <= (int)parts[i].last; which++) {
			LabelNames *where = in_front(html, form, view, (Label)which)
						    ? &view->front
						    : &group->labels;
			*LIST_ADD(html->arena, *where) = (Label)which;
		}
	}
}

/* --- the page --- */

static const Error *show(
	Context *cx, const Request *request, Response *response, Form *form, Text language)
{
	PaperSettings settings;
	PaperView view = {.settings = &settings,
		.asked = language,
		.words = text_head(cx->arena, text_trim(cx->arena, http_query(request, "q")),
			LABEL_WORDS_LIMIT)};
	TRY(form_refused(form, open_paper(cx, language, &settings)));
	if (form_why(form, "language").msgid) {
		response->status = 422;
		TRY(open_paper(cx, language_tag(cx->language), &settings));
	}
	Html *html = page_begin(cx, request, response,
		(PageHead){
			.title = words_plain(cx->language, N_("Your paper")), .nav = NAV_INVOICES});
	arrange(html, form, &view);
	paper_edit(html, form, &view);
	return page_end(html);
}

static Text language_asked(Context *cx, const Request *request)
{
	Text asked = http_query(request, "language");
	return text_empty(asked) ? language_tag(cx->language) : asked;
}

/* GET /settings/paper?language=es */
const Error *get_paper(Context *cx, const Request *request, Response *response)
{
	return show(cx, request, response, form_of(cx->arena, NULL), language_asked(cx, request));
}

static const Error *settled(Context *cx, const Request *request, Response *response, Form *form,
	Text language, const char *said)
{
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, form, language);
	}
	page_done(response,
		url(cx->arena, "/settings/paper?language=%s", url_part(cx->arena, language)),
		words_plain(cx->language, said), TEXT(""));
	return OK;
}

const Error *post_labels(Context *cx, const Request *request, Response *response)
{
	Text texts[LABELS];
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	for (int i = 0; i < LABELS; i++) {
		texts[i] = label_read(
			cx->arena, (Label)i, form_text(form, label_key((Label)i), LABEL_LIMIT));
	}
	if (form_good(form)) {
		TRY(form_refused(form, save_labels(cx, language, texts)));
	}
	return settled(cx, request, response, form, language,
		N_("Kept. Documents issued from now on say it so."));
}

const Error *post_labels_reset(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	if (form_good(form)) {
		TRY(form_refused(form, reset_labels(cx, language)));
	}
	return settled(cx, request, response, form, language, N_("The words are as shipped."));
}

const Error *post_paper_colour(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	Text colour = form_text(form, "colour", 7);
	if (form_good(form)) {
		TRY(form_refused(form, save_paper_colour(cx, colour)));
	}
	return settled(cx, request, response, form, language, N_("Kept."));
}

const Error *post_logo(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	const Error *error = request->file < 0 || text_empty(request->file_name)
				     ? refuse(cx->arena, "logo", "Choose a file first.")
				     : save_logo(cx, request->file);
	TRY(form_refused(form, error));
	return settled(cx, request, response, form, language, N_("Kept."));
}

const Error *post_logo_remove(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Text language = form_text(form, "language", LANGUAGE_TAG_LIMIT);
	TRY(form_refused(form, remove_logo(cx)));
	return settled(cx, request, response, form, language, N_("The logo is gone."));
}

const Error *get_logo(Context *cx, const Request *request, Response *response)
{
	Bytes png;
	(void)request;
	TRY(open_logo(cx, &png));
	response->type = TEXT("image/png");
	buffer_put(&response->body, png.start, png.length);
	return OK;
}

/* GET /settings/paper/preview?language=es */
const Error *get_paper_preview(Context *cx, const Request *request, Response *response)
{
	Bytes pdf;
	TRY(preview_paper(cx, language_asked(cx, request), &pdf));
	response->type = TEXT("application/pdf");
	http_add_header(response, "Content-Disposition", TEXT("inline; filename=\"Fuseau.pdf\""));
	buffer_put(&response->body, pdf.start, pdf.length);
	return OK;
}
