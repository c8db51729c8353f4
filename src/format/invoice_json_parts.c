/* The parts of the JSON model that stand in lists and boxes: parties, lines, discounts. */
#include "domain/identifier.h"
#include "format/invoice_json.h"

#include <string.h>

/* --- parties --- */

const Error *invoice_json_address(JsonObject object, Address *ret_address)
{
	const struct {
		const char *name;
		Text *text;
	} fields[] = {{"line1", &ret_address->line1}, {"line2", &ret_address->line2},
		{"line3", &ret_address->line3}, {"postcode", &ret_address->postcode},
		{"city", &ret_address->city}, {"region", &ret_address->region},
		{"country", &ret_address->country}};
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		TRY(json_text(object, fields[i].name, INVOICE_TEXT_LIMIT, fields[i].text));
	}
	return OK;
}

static const Error *read_id(JsonObject party, const char *name, SchemedId *ret_id)
{
	JsonObject box;
	if (!json_has(party, name)) {
		return OK;
	}
	TRY(json_object_field(party, name, &box));
	TRY(json_only(box, (const char *[]){"id", "scheme", NULL}));
	TRY(json_text(box, "id", PARTY_ID_LIMIT, &ret_id->id));
	return json_text(box, "scheme", PARTY_ID_LIMIT, &ret_id->scheme);
}

/* "siren": "912 345 675" is short for "legal": {"id": "912345675", "scheme": "0002"}. */
static const Error *read_short_id(
	JsonObject party, const char *name, const char *scheme, SchemedId *ret_id)
{
	if (json_has(party, name)) {
		Text typed;
		TRY(json_text(party, name, PARTY_ID_LIMIT, &typed));
		*ret_id = (SchemedId){identifier_bare(party.arena, typed), text_of(scheme)};
	}
	return OK;
}

const Error *invoice_json_party(JsonObject root, const char *name, Party *ret_party)
{
	static const char *const fields[] = {"name", "trade_name", "about", "siren", "siret",
		"enterprise", "legal", "own", "vat_id", "tax_id", "electronic", "address", "person",
		"phone", "email", "consumer", NULL};
	const struct {
		const char *name;
		Text *text;
	} texts[] = {{"name", &ret_party->name}, {"trade_name", &ret_party->trade_name},
		{"about", &ret_party->about}, {"vat_id", &ret_party->vat_id},
		{"tax_id", &ret_party->tax_id}, {"person", &ret_party->person},
		{"phone", &ret_party->phone}, {"email", &ret_party->email}};
	JsonObject party, address;
	TRY(json_object_field(root, name, &party));
	TRY(json_only(party, fields));
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		TRY(json_text(party, texts[i].name, INVOICE_TEXT_LIMIT, texts[i].text));
	}
	ret_party->vat_id = identifier_bare(root.arena, ret_party->vat_id);
	TRY(read_id(party, "legal", &ret_party->legal));
	TRY(read_id(party, "own", &ret_party->own));
	TRY(read_id(party, "electronic", &ret_party->electronic));
	TRY(read_short_id(party, "siren", "0002", &ret_party->legal));
	TRY(read_short_id(party, "enterprise", "0208", &ret_party->legal));
	TRY(read_short_id(party, "siret", "0009", &ret_party->own));
	TRY(json_truth(party, "consumer", &ret_party->consumer));
	TRY(json_object_field(party, "address", &address));
	TRY(json_only(address, (const char *[]){"line1", "line2", "line3", "postcode", "city",
				       "region", "country", NULL}));
	return invoice_json_address(address, &ret_party->address);
}

/* --- lines --- */

static const Error *read_rate(JsonObject object, const char *name, Rate *ret_rate)
{
	int64_t hundredths = 0;
	TRY(json_decimal(object, name, RATE_DIGITS, RATE_LIMIT, &hundredths));
	ret_rate->hundredths = (int32_t)hundredths;
	return OK;
}

static const Error *read_adjustment(JsonObject item, Currency currency, Adjustment *adjustment)
{
	static const char *const fields[] = {
		"kind", "percent", "amount", "reason", "code", "category", "rate", NULL};
	static const char *const kinds[] = {"discount", "surcharge", NULL};
	int kind = 0;
	TRY(json_only(item, fields));
	TRY(json_choice(item, "kind", kinds, &kind));
	adjustment->charge = kind == 1;
	adjustment->amount.currency = currency;
	if (json_has(item, "percent") && json_has(item, "amount")) {
		return refuse(item.arena, json_place(item, "amount"),
			"there is a percent already: one of the two");
	}
	TRY(read_rate(item, "percent", &adjustment->percent));
	TRY(json_decimal(item, "amount", currency_digits(currency), INVOICE_MINOR_LIMIT,
		&adjustment->amount.minor));
	TRY(json_text(item, "reason", INVOICE_TEXT_LIMIT, &adjustment->reason));
	TRY(json_text(item, "code", CODE_LENGTH, &adjustment->code));
	TRY(json_text(item, "category", CODE_LENGTH, &adjustment->category));
	return read_rate(item, "rate", &adjustment->rate);
}

static const Error *read_adjustments(
	JsonObject object, Currency currency, Adjustments *ret_adjustments)
{
	const json_t *list;
	TRY(json_list(object, "adjustments", INVOICE_ADJUSTMENTS_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		Adjustment *adjustment = LIST_ADD(object.arena, *ret_adjustments);
		TRY(json_item_object(object, "adjustments", list, i, &item));
		TRY(read_adjustment(item, currency, adjustment));
	}
	return OK;
}

/* Words for the usual units of UN/ECE recommendation 20; any other code passes as it is. */
static Text unit_code(Text typed)
{
	static const char *const known[][2] = {{"hour", "HUR"}, {"minute", "MIN"}, {"day", "DAY"},
		{"week", "WEE"}, {"month", "MON"}, {"piece", "C62"}, {"kilometre", "KMT"},
		{"word", "D68"}, {"page", "ZP"}};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		if (text_is(typed, known[i][0])) {
			return text_of(known[i][1]);
		}
	}
	return typed;
}

static const Error *read_line(JsonObject item, Currency currency, InvoiceLine *line)
{
	static const char *const fields[] = {"name", "about", "quantity", "unit", "price", "basis",
		"adjustments", "category", "rate", "from", "to", NULL};
	const int64_t most_price = INVOICE_MINOR_LIMIT * 10000;
	line->quantity.ten_thousandths = 10000;
	TRY(json_only(item, fields));
	TRY(json_text(item, "name", INVOICE_TEXT_LIMIT, &line->name));
	TRY(json_text(item, "about", INVOICE_TEXT_LIMIT, &line->about));
	TRY(json_text(item, "unit", CODE_LENGTH, &line->unit));
	line->unit = unit_code(line->unit);
	TRY(json_decimal(item, "quantity", QUANTITY_DIGITS, INVOICE_QUANTITY_LIMIT,
		&line->quantity.ten_thousandths));
	TRY(json_decimal(item, "basis", QUANTITY_DIGITS, INVOICE_QUANTITY_LIMIT,
		&line->basis.ten_thousandths));
	if (json_has(item, "basis") && line->basis.ten_thousandths == 0) {
		return refuse(item.arena, json_place(item, "basis"), "must be above zero");
	}
	TRY(json_needed(item, "price"));
	TRY(json_decimal(item, "price", PRICE_DIGITS, most_price, &line->price.millionths));
	TRY(json_text(item, "category", CODE_LENGTH, &line->category));
	TRY(read_rate(item, "rate", &line->rate));
	TRY(json_day(item, "from", &line->from));
	TRY(json_day(item, "to", &line->to));
	return read_adjustments(item, currency, &line->adjustments);
}

const Error *invoice_json_lines(JsonObject root, Invoice *invoice)
{
	const json_t *list;
	TRY(json_needed(root, "lines"));
	TRY(json_list(root, "lines", INVOICE_LINES_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		InvoiceLine *line = LIST_ADD(root.arena, invoice->lines);
		TRY(json_item_object(root, "lines", list, i, &item));
		TRY(read_line(item, invoice->currency, line));
	}
	return read_adjustments(root, invoice->currency, &invoice->adjustments);
}
