#include "web/pages/sold.h"

#include "domain/check.h"
#include "web/page.h"

#include <inttypes.h>
#include <string.h>

/* --- rows of a form --- */

static const char *field_of(Arena *arena, const char *row, size_t at, const char *part)
{
	return text_format(arena, "%s-%zu-%s", row, at, part).chars;
}

void form_words(Form *form, Arena *arena, ServiceWords *words)
{
	*words = (ServiceWords){0};
	for (size_t i = 0; i <= SERVICE_WORDS_LIMIT; i++) {
		Text language = form_text(form, field_of(arena, "word", i, "language"), CODE_LIMIT);
		if (text_empty(language)) {
			return;
		}
		*LIST_ADD(arena, *words) = (ServiceWord){language,
			form_text(form, field_of(arena, "word", i, "name"), SERVICE_NAME_LIMIT),
			form_lines(form, field_of(arena, "word", i, "description"),
				SERVICE_TEXT_LIMIT)};
	}
}

void form_prices(Form *form, Arena *arena, ListPrices *prices)
{
	*prices = (ListPrices){0};
	for (size_t i = 0; i <= PRICES_LIMIT; i++) {
		Text code = form_text(form, field_of(arena, "price", i, "currency"), 3);
		if (text_empty(code)) {
			return;
		}
		ListPrice price = {.from = form_day(form, field_of(arena, "price", i, "from"))};
		memcpy(price.currency.code, code.chars, code.length);
		price.minor =
			form_money(form, field_of(arena, "price", i, "amount"), price.currency)
				.minor;
		*LIST_ADD(arena, *prices) = price;
	}
}

void add_empty_word(const Language *reader, Arena *arena, ServiceWords *words)
{
	static const char *const usual[] = {"fr", "en", "de", "es", "it", "nl", "pt"};
	Text language = language_tag(reader);
	for (size_t i = 0; words->count > 0 && i < sizeof usual / sizeof *usual; i++) {
		bool there = false;
		EACH (const ServiceWord, word, *words) {
			there = there || text_is(word->language, usual[i]);
		}
		if (!there) {
			language = text_of(usual[i]);
			break;
		}
	}
	LIST_ADD(arena, *words)->language = language;
}

void add_empty_price(Currency currency, Arena *arena, ListPrices *prices)
{
	LIST_ADD(arena, *prices)->currency = currency;
}

/* --- for templates --- */

const char *sold_field(Html *html, const char *row, size_t at, const char *part)
{
	return field_of(html->arena, row, at, part);
}

Text sold_name(Html *html, const ServiceWords *words)
{
	return service_word_in(words, language_tag(html->language)).name;
}

Text sold_about(Html *html, const ServiceWords *words)
{
	Span line = {0},
	     rest = span_of(service_word_in(words, language_tag(html->language)).description);
	(void)span_next(&rest, '\n', &line);
	return text_copy(html->arena, line);
}

Text sold_prices_text(Html *html, const ListPrices *prices, Day day)
{
	Buffer out = buffer_new(html->arena);
	ListPrices held = prices_on(html->arena, prices, day);
	EACH (const ListPrice, price, held) {
		Money money = {price->minor, price->currency};
		buffer_chars(&out, out.length ? " · " : "");
		buffer_text(&out, words_money(html->arena, html->language, money));
	}
	return buffer_done(&out);
}

Message service_price(Html *html, const Service *service, Day day)
{
	static const char *const per[SERVICE_UNITS] = {
		N_("%1 an hour"), N_("%1 apiece"), N_("%1 each month")};
	Text price = sold_prices_text(html, &service->prices, day);
	Arg args[] = {arg(price)};
	return text_empty(price) ? message(html->arena, "no price yet")
				 : message_of(html->arena, per[service->unit], args, 1);
}

Message package_price(Html *html, const Package *package, Day day)
{
	Text price = sold_prices_text(html, &package->prices, day);
	if (text_empty(price)) {
		return message(html->arena, "no price yet");
	}
	return package->monthly ? message(html->arena, "%1 each month", arg(price))
				: message(html->arena, "%1 in all", arg(price));
}

Text sold_quantity(Html *html, Quantity quantity)
{
	return quantity.ten_thousandths == 0
		       ? TEXT("")
		       : decimal_said(html, decimal_text(html->arena, quantity.ten_thousandths,
						    QUANTITY_DIGITS, 0));
}

Message package_part(Html *html, const Services *services, const PackageLine *line)
{
	const Service *service = service_of(services, line->service);
	if (service && service->unit == SOLD_BY_HOUR) {
		Minutes hours = {(int32_t)(line->quantity.ten_thousandths * 60 / 10000)};
		return message(html->arena, "%1", arg(hours));
	}
	return message(html->arena, "%1 ×", arg(sold_quantity(html, line->quantity)));
}

void language_options(Html *html, Text chosen)
{
	static const char *const tags[] = {"fr", "en", "de", "es", "it", "nl", "pt"};
	bool known = false;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		Text tag = text_of(tags[i]);
		known = known || text_equal(tag, chosen);
		select_option(html, tag, text_equal(tag, chosen),
			words_language(html->arena, html->language, tag));
	}
	if (!known && !text_empty(chosen)) {
		select_option(
			html, chosen, true, words_language(html->arena, html->language, chosen));
	}
}

void service_options(Html *html, const Services *services, Text chosen)
{
	select_option(html, TEXT("0"), text_is(chosen, "0"), words_plain(html->language, N_("—")));
	EACH (const Service, service, *services) {
		Text id = id_text(html, service->id.value);
		bool here = text_equal(id, chosen);
		if (here || (service_is_there(service) && service->offer != NOT_OFFERED)) {
			select_option(html, id, here, sold_name(html, &service->words));
		}
	}
}
