#include "web/pages/bin.h"

#include "view/bin_list.h"
#include "web/noun.h"
#include "web/page.h"

int64_t bin_days_left(Instant deleted, Instant now)
{
	int64_t lain = (now.seconds - deleted.seconds) / SECONDS_PER_DAY;
	return lain < BIN_DAYS ? BIN_DAYS - lain : 1;
}

const Error *get_bin(Context *cx, const Request *request, Response *response)
{
	BinItems items;
	TRY(open_bin(cx, &items));
	PageHead head = {.title = words_plain(cx->language, N_("Bin"))};
	Html *html = page_begin(cx, request, response, head);
	bin_list(html, items, cx->now);
	return page_end(html);
}

/* POST /undo?noun=task&id=7: what was deleted is back, and shown. What cannot come back yet is said
 * on the bin's page. */
const Error *post_undo(Context *cx, const Request *request, Response *response)
{
	Text noun = http_query(request, "noun");
	int64_t id = 0;
	span_int64(span_of(http_query(request, "id")), &id);
	const Error *error = restore_noun(cx, noun, id);
	if (error && error->kind != ERROR_REFUSED) {
		return error;
	}
	if (error) {
		page_done(response, url(cx->arena, "/bin"),
			words(cx->arena, cx->language, cx->zone, error->reason), TEXT(""));
		return OK;
	}
	page_done(response, noun_url(cx->arena, noun, id),
		words_plain(cx->language, N_("It is back.")), TEXT(""));
	return OK;
}
