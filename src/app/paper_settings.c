/* The practice's paper as its owner sets it up. */
#include "app/blob.h"
#include "app/invoice_file.h"
#include "app/paper.h"
#include "domain/check.h"
#include "host/child.h"
#include "host/file.h"
#include "store/client.h"
#include "store/paper.h"
#include "store/party.h"

/* --- words --- */

static void add_language(Context *cx, LanguageTags *tags, Text language)
{
	language_tags_add(
		cx->arena, tags, language_tag_lower(cx->arena, language), PAPER_LANGUAGES_LIMIT);
}

static const Error *languages_of(Context *cx, OwnLabels own, LanguageTags *ret_tags)
{
	static const char *const shipped[] = {"fr", "en", "de"};
	LanguageTags tags = {0};
	Clients clients;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	for (size_t i = 0; i < sizeof shipped / sizeof shipped[0]; i++) {
		add_language(cx, &tags, text_of(shipped[i]));
	}
	EACH (const OwnLabel, each, own) {
		add_language(cx, &tags, each->language);
	}
	EACH (const Client, client, clients) {
		add_language(cx, &tags, client->language);
	}
	*ret_tags = tags;
	return OK;
}

const Error *open_paper(Context *cx, Text language, PaperSettings *ret_settings)
{
	OwnLabels own;
	PaperSettings settings = {.language = language_tag_lower(cx->arena, language)};
	TRY(language_tag_check(cx->arena, language));
	TRY(store_paper_load(cx->db, cx->arena, cx->practice.id, &settings.paper));
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &own));
	TRY(languages_of(cx, own, &settings.languages));
	add_language(cx, &settings.languages, settings.language);
	settings.labels = labels_with(cx->arena, settings.language, own);
	settings.shipped = labels_shipped(settings.language);
	EACH (const OwnLabel, each, own) {
		settings.own += text_equal(each->language, settings.language);
	}
	*ret_settings = settings;
	return OK;
}

static const Error *check_labels(Context *cx, const Text *texts)
{
	Problems problems = {.arena = cx->arena};
	for (int i = 0; i < LABELS; i++) {
		if (!text_empty(texts[i])) {
			problem(&problems, label_check(cx->arena, (Label)i, texts[i]));
		}
	}
	return problems.first;
}

static const Error *saving(Context *cx, Text language, const Text *texts)
{
	OwnLabels own;
	LanguageTags tags;
	const Labels *shipped = labels_in(language);
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &own));
	TRY(languages_of(cx, own, &tags));
	size_t before = tags.count;
	add_language(cx, &tags, language);
	if (before == tags.count && before >= PAPER_LANGUAGES_LIMIT) {
		return refuse(cx->arena, "language", "There is room for %1 of them.",
			arg(PAPER_LANGUAGES_LIMIT));
	}
	TRY(store_label_delete(cx->db, cx->arena, cx->practice.id, language));
	for (int i = 0; i < LABELS; i++) {
		const OwnLabel label = {language, text_of(label_key((Label)i)), texts[i]};
		bool same = text_is(texts[i], shipped->of[i]);
		if (!text_empty(texts[i]) && !(same && labels_shipped(language))) {
			TRY(store_label_save(
				cx->db, cx->arena, cx->practice.id, &label, cx->change));
		}
	}
	return audit(cx, "edit", "label", 0, 0, language);
}

const Error *save_labels(Context *cx, Text language, const Text *texts)
{
	TRY(language_tag_check(cx->arena, language));
	TRY(check_labels(cx, texts));
	return WRITE(cx, saving(cx, language_tag_lower(cx->arena, language), texts));
}

static const Error *resetting(Context *cx, Text language)
{
	TRY(store_label_delete(cx->db, cx->arena, cx->practice.id, language));
	return audit(cx, "undo", "label", 0, 0, language);
}

const Error *reset_labels(Context *cx, Text language)
{
	TRY(language_tag_check(cx->arena, language));
	return WRITE(cx, resetting(cx, language_tag_lower(cx->arena, language)));
}

/* --- colour and logo --- */

typedef struct {
	const Text *colour, *logo; /* NULL: stays */
} PaperChange;

static const Error *changing(Context *cx, PaperChange change)
{
	Paper paper;
	TRY(store_paper_load(cx->db, cx->arena, cx->practice.id, &paper));
	paper.colour = change.colour ? *change.colour : paper.colour;
	paper.logo = change.logo ? *change.logo : paper.logo;
	TRY(store_paper_save(cx->db, cx->arena, cx->practice.id, &paper, cx->change));
	return audit(cx, "edit", "paper", 0, 0, change.colour ? *change.colour : TEXT(""));
}

const Error *save_paper_colour(Context *cx, Text colour)
{
	TRY(paper_colour_check(cx->arena, colour));
	return WRITE(cx, changing(cx, (PaperChange){.colour = &colour}));
}

const Error *read_logo(Arena *arena, Bytes png, Bytes *ret_png)
{
	return logo_plain(arena, png, ret_png);
}

const Error *save_logo(Context *cx, int file)
{
	Bytes upload, plain;
	Text hash;
	int code = 0;
	TRY(file_head(cx->arena, file, LOGO_LIMIT + 1, &upload));
	if (upload.length > LOGO_LIMIT) {
		return refuse(cx->arena, "logo", "This file is larger than %1 KB.",
			arg(LOGO_LIMIT / 1024));
	}
	TRY(child_read(cx->arena, "logo", upload, &plain, &code));
	if (code != 0) {
		return refuse(cx->arena, "logo",
			"This is no PNG picture of at most %1 pixels a side.", arg(LOGO_SIDE));
	}
	TRY(blob_put_bytes(cx, plain, TEXT("logo.png"), TEXT("image/png"), &hash));
	return WRITE(cx, changing(cx, (PaperChange){.logo = &hash}));
}

const Error *remove_logo(Context *cx)
{
	const Text none = TEXT("");
	return WRITE(cx, changing(cx, (PaperChange){.logo = &none}));
}

const Error *open_logo(Context *cx, Bytes *ret_png)
{
	InvoiceLook look;
	TRY(paper_look(cx, TEXT("en"), &look));
	if (look.logo.length == 0) {
		return missing(cx->arena, "There is no such file.");
	}
	*ret_png = look.logo;
	return OK;
}

/* --- how it looks --- */

static Invoice sample(Context *cx, const BilledParty *seller, Text language)
{
	Day today = zone_day(cx->zone, cx->now);
	Invoice invoice = {.kind = INVOICE_PLAIN,
		.number = text_format(cx->arena, "%d-001", day_date(today).year),
		.issued = today,
		.due = day_plus(today, 30),
		.from = day_plus(today, -29),
		.to = today,
		.currency = cx->practice.currency,
		.language = language,
		.regime = regime_named(seller->regime) ?: regime_named(TEXT("none")),
		.purchase_order = TEXT("ML-2211")};
	invoice.seller = seller->party;
	if (text_empty(invoice.seller.name)) {
		invoice.seller.name = cx->practice.name;
	}
	invoice.buyer = (Party){.name = TEXT("Maison Lune SAS"),
		.address = {.line1 = TEXT("12 rue des Martyrs"),
			.postcode = TEXT("75009"),
			.city = TEXT("Paris"),
			.country = invoice.seller.address.country}};
	static const char *const names[] = {"Newsletter", "Podcast", "Instagram"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		*LIST_ADD(cx->arena, invoice.lines) = (InvoiceLine){.name = text_of(names[i]),
			.quantity = {185000},
			.price = {42000000},
			.unit = TEXT("HUR")};
	}
	invoice_fill(cx->arena, &invoice);
	return invoice;
}

const Error *preview_paper(Context *cx, Text language, Bytes *ret_pdf)
{
	BilledParty seller;
	InvoiceLook look;
	TRY(language_tag_check(cx->arena, language));
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	TRY(paper_look(cx, language, &look));
	Invoice invoice = sample(cx, &seller, language);
	return paper_invoice(cx->arena, &invoice, &look, TEXT(""), ret_pdf);
}
