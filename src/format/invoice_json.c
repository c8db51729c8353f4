#include "format/invoice_json.h"
#include "domain/identifier.h"

#include <string.h>

const Error *json_day(JsonObject object, const char *name, Day *ret_day)
{
	Text typed = {0};
	if (!json_has(object, name)) {
		return OK;
	}
	TRY(json_text(object, name, PARTY_TEXT_LIMIT, &typed));
	if (!day_parse(span_of(typed), ret_day)) {
		return refuse(
			object.arena, json_place(object, name), "must be a day, like 2026-11-30");
	}
	return OK;
}

const Error *json_decimal(
	JsonObject object, const char *name, int digits, int64_t most, int64_t *ret_parts)
{
	const json_t *value = json_object_get(object.json, name);
	Text typed;
	if (!value) {
		return OK;
	}
	typed = json_is_integer(value) ? text_format(object.arena, "%" JSON_INTEGER_FORMAT,
						 json_integer_value(value))
				       : text_of(json_string_value(value));
	if (!decimal_parse(span_of(typed), digits, most, ret_parts)) {
		int64_t larger;
		if (decimal_parse(span_of(typed), digits, INT64_MAX, &larger)) {
			return refuse(object.arena, json_place(object, name), "is too large");
		}
		return refuse(object.arena, json_place(object, name),
			"must be a decimal written as text, like \"42.50\", with at most %1 "
			"decimals",
			arg(digits));
	}
	return OK;
}

static const Error *read_texts(JsonObject object, const char *const *names, Text *const *texts)
{
	for (size_t i = 0; names[i]; i++) {
		TRY(json_text(object, names[i], INVOICE_TEXT_LIMIT, texts[i]));
	}
	return OK;
}

static const Error *read_currency(JsonObject root, const char *name, Currency *ret_currency)
{
	Text typed = {0};
	TRY(json_text(root, name, sizeof ret_currency->code - 1, &typed));
	memcpy(ret_currency->code, text_chars(typed), typed.length);
	return OK;
}

static const Error *read_amount(
	JsonObject root, const char *name, Invoice *invoice, Money *ret_money)
{
	ret_money->currency = invoice->currency;
	return json_decimal(root, name, currency_digits(invoice->currency), INVOICE_MINOR_LIMIT,
		&ret_money->minor);
}

static const Error *read_kind(JsonObject root, Invoice *invoice)
{
	static const char *const natures[] = {"services", "goods", "both", NULL};
	int nature = 0;
	Text kind = TEXT("invoice"), regime = TEXT("none");
	TRY(json_text(root, "kind", PARTY_TEXT_LIMIT, &kind));
	if (!invoice_kind_from_key(kind, &invoice->kind)) {
		return refuse(root.arena, "kind", "must be one of %1",
			arg("invoice, credit, corrected, deposit"));
	}
	TRY(json_text(root, "regime", PARTY_TEXT_LIMIT, &regime));
	invoice->regime = regime_named(regime);
	if (!invoice->regime) {
		return refuse(root.arena, "regime", "“%1” is no regime that Fuseau knows",
			arg(json_quoted(root.arena, regime)));
	}
	TRY(json_choice(root, "nature", natures, &nature));
	invoice->nature = (InvoiceNature)nature;
	TRY(json_truth(root, "paid", &invoice->paid));
	TRY(json_truth(root, "after_deposit", &invoice->after_deposit));
	return json_truth(root, "tax_on_debits", &invoice->tax_on_debits);
}

static const Error *read_head(JsonObject root, Invoice *invoice)
{
	invoice->language = TEXT("en");
	TRY(read_texts(root,
		(const char *[]){"number", "language", "purchase_order", "buyer_reference",
			"contract", "project", "payment_reference", "terms", NULL},
		(Text *[]){&invoice->number, &invoice->language, &invoice->purchase_order,
			&invoice->buyer_reference, &invoice->contract, &invoice->project,
			&invoice->payment_reference, &invoice->terms}));
	TRY(json_day(root, "issued", &invoice->issued));
	TRY(json_day(root, "due", &invoice->due));
	TRY(json_day(root, "delivered", &invoice->delivered));
	TRY(json_day(root, "from", &invoice->from));
	TRY(json_day(root, "to", &invoice->to));
	TRY(json_needed(root, "currency"));
	TRY(read_currency(root, "currency", &invoice->currency));
	TRY(read_currency(root, "home_currency", &invoice->home_currency));
	TRY(json_decimal(root, "home_rate", PRICE_DIGITS, INVOICE_MINOR_LIMIT,
		&invoice->home_rate.millionths));
	TRY(read_amount(root, "prepaid", invoice, &invoice->prepaid));
	return read_amount(root, "rounding", invoice, &invoice->rounding);
}

static const Error *read_delivery(JsonObject root, Invoice *invoice)
{
	static const char *const fields[] = {
		"name", "line1", "line2", "line3", "postcode", "city", "region", "country", NULL};
	JsonObject delivery;
	if (!json_has(root, "delivery")) {
		return OK;
	}
	TRY(json_object_field(root, "delivery", &delivery));
	TRY(json_only(delivery, fields));
	TRY(json_text(delivery, "name", PARTY_TEXT_LIMIT, &invoice->delivery_name));
	return invoice_json_address(delivery, &invoice->delivery);
}

static const Error *read_notes(JsonObject root, Invoice *invoice)
{
	static const char *const fields[] = {"subject", "text", NULL};
	const json_t *list;
	TRY(json_list(root, "notes", INVOICE_NOTES_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		InvoiceNote *note = LIST_ADD(root.arena, invoice->notes);
		TRY(json_item_object(root, "notes", list, i, &item));
		TRY(json_only(item, fields));
		TRY(read_texts(item, fields, (Text *[]){&note->subject, &note->text}));
	}
	TRY(json_list(root, "preceding", INVOICE_PRECEDING_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		Preceding *preceding = LIST_ADD(root.arena, invoice->preceding);
		TRY(json_item_object(root, "preceding", list, i, &item));
		TRY(json_only(item, (const char *[]){"number", "day", NULL}));
		TRY(json_text(item, "number", PARTY_TEXT_LIMIT, &preceding->number));
		TRY(json_day(item, "day", &preceding->day));
	}
	return OK;
}

static const Error *read_accounts(JsonObject root, Invoice *invoice)
{
	static const char *const fields[] = {"holder", "iban", "bic", "label", "detail", NULL};
	const json_t *list;
	TRY(json_list(root, "accounts", INVOICE_ACCOUNTS_LIMIT, &list));
	for (size_t i = 0; i < json_array_size(list); i++) {
		JsonObject item;
		PaymentAccount *account = LIST_ADD(root.arena, invoice->accounts);
		TRY(json_item_object(root, "accounts", list, i, &item));
		TRY(json_only(item, fields));
		TRY(read_texts(item, fields,
			(Text *[]){&account->holder, &account->iban, &account->bic, &account->label,
				&account->detail}));
		account->iban = identifier_bare(root.arena, account->iban);
		account->bic = identifier_bare(root.arena, account->bic);
	}
	return OK;
}

const Error *invoice_json_read(Arena *arena, Text json, Invoice *ret_invoice)
{
	static const char *const fields[] = {"kind", "number", "issued", "due", "delivered", "from",
		"to", "currency", "language", "regime", "nature", "paid", "after_deposit",
		"tax_on_debits", "seller", "buyer", "delivery", "purchase_order", "buyer_reference",
		"contract", "project", "lines", "adjustments", "notes", "preceding", "accounts",
		"payment_reference", "terms", "prepaid", "rounding", "home_currency", "home_rate",
		NULL};
	JsonObject root;
	Invoice invoice = {0};
	if (json.length > INVOICE_JSON_LIMIT) {
		return refuse(arena, "", "is longer than %1 bytes", arg(INVOICE_JSON_LIMIT));
	}
	TRY(json_object_parse(arena, json, &root));
	TRY(json_only(root, fields));
	TRY(read_kind(root, &invoice));
	TRY(read_head(root, &invoice));
	TRY(invoice_json_party(root, "seller", &invoice.seller));
	TRY(invoice_json_party(root, "buyer", &invoice.buyer));
	TRY(read_delivery(root, &invoice));
	TRY(invoice_json_lines(root, &invoice));
	TRY(read_notes(root, &invoice));
	TRY(read_accounts(root, &invoice));
	*ret_invoice = invoice;
	return OK;
}
