#include "app/package.h"

#include "app/bin.h"
#include "domain/check.h"
#include "view/package_edit.h"
#include "view/package_show.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/service.h"
#include "web/pages/sold.h"

#include <inttypes.h>

enum { PACKAGE_EMPTY_LINES = 3 };

Message package_against(Html *html, const PackageView *view)
{
	Arena *arena = html->arena;
	const ListPrice *price = price_on(&view->package.prices, view->currency, view->today);
	PackageSum sum = package_sum(&view->package, &view->services, view->currency, view->today);
	if (!price || !sum.complete) {
		return (Message){0};
	}
	Money less = {sum.parts.minor - price->minor, view->currency};
	Money more = {-less.minor, view->currency};
	if (less.minor == 0) {
		return message(arena, "The parts alone cost the same: %1.", arg(sum.parts));
	}
	return less.minor > 0
		       ? message(arena, "The parts alone cost %1: the package saves %2.",
				 arg(sum.parts), arg(less))
		       : message(arena, "The parts alone cost %1: the package costs %2 more.",
				 arg(sum.parts), arg(more));
}

static PageHead head_of(Text title)
{
	return (PageHead){.title = title, .nav = NAV_INVOICES};
}

const Error *get_package(Context *cx, const Request *request, Response *response)
{
	PackageView view;
	TRY(open_package(cx, (PackageId){path_id(request, 0)}, &view));
	Html *html =
		page_begin(cx, request, response, head_of(service_called(cx, &view.package.words)));
	package_show(html, &view);
	return page_end(html);
}

/* --- the form --- */

static const Error *show_form(Context *cx, const Request *request, Response *response,
	PackageView *view, const Form *form)
{
	const char *title = view->package.id.value ? N_("Change the package") : N_("A new package");
	bool fresh = !form_sent(form);
	if (fresh || view->package.words.count == 0) {
		add_empty_word(cx->language, cx->arena, &view->package.words);
	}
	if (fresh || view->package.prices.count == 0) {
		add_empty_price(cx->practice.currency, cx->arena, &view->package.prices);
	}
	int rows = fresh || view->package.lines.count == 0 ? PACKAGE_EMPTY_LINES : 0;
	for (int i = 0; i < rows; i++) {
		LIST_ADD(cx->arena, view->package.lines);
	}
	Html *html = page_begin(cx, request, response, head_of(words_plain(cx->language, title)));
	package_edit(html, view, form);
	return page_end(html);
}

const Error *get_package_new(Context *cx, const Request *request, Response *response)
{
	PackageView view;
	TRY(open_package(cx, (PackageId){0}, &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

const Error *get_package_edit(Context *cx, const Request *request, Response *response)
{
	PackageView view;
	TRY(open_package(cx, (PackageId){path_id(request, 0)}, &view));
	return show_form(cx, request, response, &view, form_of(cx->arena, NULL));
}

static void read_lines(Context *cx, Form *form, Package *package)
{
	package->lines = (PackageLines){0};
	for (size_t i = 0; i <= PACKAGE_LINES_LIMIT; i++) {
		const char *service = text_format(cx->arena, "line-%zu-service", i).chars;
		const char *quantity = text_format(cx->arena, "line-%zu-quantity", i).chars;
		PackageLine line = {.service = {form_id(form, service)}};
		if (text_empty(form_text(form, service, 40))) {
			return;
		}
		line.quantity.ten_thousandths = form_decimal(form, quantity,
			(Decimals){QUANTITY_DIGITS, FORM_PARTS_LIMIT, N_("A number like 18.5.")});
		*LIST_ADD(cx->arena, package->lines) = line;
	}
}

/* POST /packages (a new one) and /packages/:id */
const Error *post_package(Context *cx, const Request *request, Response *response)
{
	PackageView view;
	PackageId id = {path_id(request, 0)};
	Form *form = form_of(cx->arena, request);
	TRY(open_package(cx, id, &view));
	form_words(form, cx->arena, &view.package.words);
	form_prices(form, cx->arena, &view.package.prices);
	read_lines(cx, form, &view.package);
	view.package.monthly = text_is(form_text(form, "monthly", CODE_LIMIT), "1");
	view.package.changed = form_int(form, "changed", 0, INT64_MAX);
	if (form_good(form)) {
		TRY(form_refused(form, save_package(cx, &view.package, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, &view, form);
	}
	page_done(response, url(cx->arena, "/packages/%" PRId64, id.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

const Error *post_package_archive(Context *cx, const Request *request, Response *response)
{
	TRY(archive_package(cx, (PackageId){path_id(request, 0)}));
	page_done(response, url(cx->arena, "/services"),
		words_plain(cx->language, N_("Put away: what was made of it stays.")), TEXT(""));
	return OK;
}

const Error *post_package_delete(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(delete_noun(cx, TEXT("package"), id));
	page_done(response, url(cx->arena, "/services"),
		words_plain(cx->language, N_("The package is in the bin.")),
		undo_of(cx->arena, "package", id));
	return OK;
}

const Error *post_package_restore(Context *cx, const Request *request, Response *response)
{
	int64_t id = path_id(request, 0);
	TRY(restore_package(cx, (PackageId){id}));
	page_done(response, url(cx->arena, "/packages/%" PRId64, id),
		words_plain(cx->language, N_("It is for sale again.")), TEXT(""));
	return OK;
}
