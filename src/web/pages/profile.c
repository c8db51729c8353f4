#include "web/pages/profile.h"

#include "domain/check.h"
#include "view/profile_edit.h"
#include "web/page.h"

static const char *field_of(Arena *arena, size_t at, const char *part)
{
	return text_format(arena, "word-%zu-%s", at, part).chars;
}

const char *profile_field(Html *html, size_t at, const char *part)
{
	return field_of(html->arena, at, part);
}

const ProfileWord *profile_here(Html *html, const ProfileWords *words)
{
	return profile_word_in(words, language_tag(html->language));
}

/* --- the form --- */

/* One more row, in a language that has none yet. */
static void add_empty(Context *cx, ProfileWords *words)
{
	static const char *const usual[] = {"fr", "en", "de", "es", "it", "nl", "pt"};
	Text language = cx->practice.language;
	for (size_t i = 0; words->count > 0 && i < sizeof usual / sizeof *usual; i++) {
		if (!profile_word_of(words, text_of(usual[i]))) {
			language = text_of(usual[i]);
			break;
		}
	}
	LIST_ADD(cx->arena, *words)->language = language;
}

static const Error *show(Context *cx, const Request *request, Response *response,
	ProfileWords words, const Form *form)
{
	if (!form_sent(form) || words.count == 0) {
		add_empty(cx, &words);
	}
	PageHead head = {
		.title = words_plain(cx->language, N_("What you do")), .nav = NAV_INVOICES};
	Html *html = page_begin(cx, request, response, head);
	profile_edit(html, &words, form);
	return page_end(html);
}

const Error *get_profile(Context *cx, const Request *request, Response *response)
{
	ProfileWords words;
	TRY(open_profile(cx, &words));
	return show(cx, request, response, words, form_of(cx->arena, NULL));
}

/* The rows that were sent, empty ones too, so that a problem finds its row again. */
static ProfileWords read_words(Arena *arena, Form *form)
{
	ProfileWords words = {0};
	for (size_t i = 0; i <= PROFILE_WORDS_LIMIT; i++) {
		Text language = form_text(form, field_of(arena, i, "language"), CODE_LIMIT);
		if (text_empty(language)) {
			break;
		}
		Text skills = form_lines(form, field_of(arena, i, "skills"), PROFILE_LINES_LIMIT);
		Text industries =
			form_lines(form, field_of(arena, i, "industries"), PROFILE_LINES_LIMIT);
		*LIST_ADD(arena, words) = (ProfileWord){.language = language,
			.niche = form_lines(form, field_of(arena, i, "niche"), PROFILE_NICHE_LIMIT),
			.skills = profile_items_typed(arena, skills),
			.industries = profile_items_typed(arena, industries)};
	}
	return words;
}

const Error *post_profile(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	ProfileWords words = read_words(cx->arena, form);
	if (form_good(form)) {
		TRY(form_refused(form, save_profile(cx, &words)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show(cx, request, response, words, form);
	}
	page_done(response, url(cx->arena, "/services"), words_plain(cx->language, N_("Kept.")),
		TEXT(""));
	return OK;
}
