#include "bench/invoice_matrix.h"

#include <string.h>

/* --- who --- */

static const Party french_seller = {.name = TEXT("Élodie Marchand EI"),
	.about = TEXT("Assistante indépendante"),
	.legal = {TEXT("912345675"), TEXT("0002")},
	.own = {TEXT("91234567500017"), TEXT("0009")},
	.email = TEXT("elodie@fuseau.example"),
	.phone = TEXT("+33 6 12 34 56 78"),
	.person = TEXT("Élodie Marchand"),
	.address = {.line1 = TEXT("4 montée de la Grande-Côte"),
		.postcode = TEXT("69001"),
		.city = TEXT("Lyon"),
		.country = TEXT("FR")}};
static const Party french_client = {.name = TEXT("Maison Lune SAS"),
	.legal = {TEXT("824119606"), TEXT("0002")},
	.vat_id = TEXT("FR35824119606"),
	.address = {.line1 = TEXT("12 rue des Martyrs"),
		.line2 = TEXT("Bâtiment C"),
		.postcode = TEXT("75009"),
		.city = TEXT("Paris"),
		.country = TEXT("FR")}};
static const Party person = {.name = TEXT("Jeanne d’Œuf & fils <à la carte>"),
	.email = TEXT("jeanne@example.org"),
	.consumer = true,
	.address = {.line1 = TEXT("1 place Bellecour"),
		.postcode = TEXT("69002"),
		.city = TEXT("Lyon"),
		.country = TEXT("FR")}};
static const Party german_client = {.name = TEXT("Alpenhof GmbH"),
	.vat_id = TEXT("DE136695976"),
	.email = TEXT("rechnung@alpenhof.example"),
	.address = {.line1 = TEXT("Straße des Friedens 7"),
		.postcode = TEXT("80331"),
		.city = TEXT("München"),
		.country = TEXT("DE")}};
static const Party asian_client = {.name = TEXT("Kopi & Co Pte Ltd"),
	.email = TEXT("ap@kopi.example"),
	.own = {TEXT("201912345K"), TEXT("")},
	.address = {.line1 = TEXT("10 Anson Road"),
		.postcode = TEXT("079903"),
		.city = TEXT("Singapore"),
		.country = TEXT("SG")}};
static const Party belgian_seller = {.name = TEXT("Noor Peeters"),
	.legal = {TEXT("0403170701"), TEXT("0208")},
	.vat_id = TEXT("BE0403170701"),
	.email = TEXT("noor@example.be"),
	.person = TEXT("Noor Peeters"),
	.phone = TEXT("+32 470 12 34 56"),
	.address = {.line1 = TEXT("Veldstraat 3"),
		.postcode = TEXT("9000"),
		.city = TEXT("Gent"),
		.country = TEXT("BE")}};
static const Party belgian_client = {.name = TEXT("Atelier Meuse SRL"),
	.legal = {TEXT("0202239951"), TEXT("0208")},
	.vat_id = TEXT("BE0202239951"),
	.address = {.line1 = TEXT("Rue Léopold 5"),
		.postcode = TEXT("4000"),
		.city = TEXT("Liège"),
		.country = TEXT("BE")}};
static const Party german_seller = {.name = TEXT("Jörg Müller Büroservice"),
	.tax_id = TEXT("143/123/45678"),
	.vat_id = TEXT("DE136695976"),
	.email = TEXT("joerg@example.de"),
	.person = TEXT("Jörg Müller"),
	.phone = TEXT("+49 89 123456"),
	.address = {.line1 = TEXT("Hauptstr. 1"),
		.postcode = TEXT("80331"),
		.city = TEXT("München"),
		.country = TEXT("DE")}};
static const Party german_office = {.name = TEXT("Stadt Nürnberg"),
	.email = TEXT("eingang@example.de"),
	.address = {.line1 = TEXT("Rathausplatz 2"),
		.postcode = TEXT("90403"),
		.city = TEXT("Nürnberg"),
		.country = TEXT("DE")}};
static const Party swiss_seller = {.name = TEXT("Reto Ämmli"),
	.vat_id = TEXT("CHE123456788MWST"),
	.legal = {TEXT("CHE123456788"), TEXT("0183")},
	.email = TEXT("reto@example.ch"),
	.address = {.line1 = TEXT("Bahnhofstrasse 1"),
		.postcode = TEXT("8001"),
		.city = TEXT("Zürich"),
		.country = TEXT("CH")}};
static const Party swiss_client = {.name = TEXT("Käserei Tobler AG"),
	.email = TEXT("info@tobler.example"),
	.address = {.line1 = TEXT("Dorfplatz 4"),
		.postcode = TEXT("3011"),
		.city = TEXT("Bern"),
		.country = TEXT("CH")}};
static const Party american_seller = {.name = TEXT("June Carter, Virtual Assistance"),
	.email = TEXT("june@example.com"),
	.address = {.line1 = TEXT("200 Main St"),
		.city = TEXT("Asheville"),
		.region = TEXT("NC"),
		.postcode = TEXT("28801"),
		.country = TEXT("US")}};
static const Party american_client = {.name = TEXT("Blue Ridge Media LLC"),
	.email = TEXT("pay@blueridge.example"),
	.address = {.line1 = TEXT("1 Pack Square"),
		.city = TEXT("Asheville"),
		.region = TEXT("NC"),
		.postcode = TEXT("28801"),
		.country = TEXT("US")}};

typedef struct {
	const char *name, *regime, *currency, *iban, *vat_id;
	const Party *seller, *buyer;
	bool cii, french, peppol, xrechnung;
} Scene;

#define FRENCH_IBAN "FR7630006000011234567890189"
static const Scene scenes[] = {
	{"franchise", "fr-franchise", "EUR", FRENCH_IBAN, "", &french_seller, &french_client,
		.cii = true, .french = true},
	{"french-vat", "fr-vat", "EUR", FRENCH_IBAN, "FR65912345675", &french_seller,
		&french_client, .cii = true, .french = true},
	{"french-dollars", "fr-vat", "USD", FRENCH_IBAN, "FR65912345675", &french_seller,
		&french_client, .cii = true, .french = true},
	{"franchise-person", "fr-franchise", "EUR", FRENCH_IBAN, "", &french_seller, &person,
		.cii = true},
	{"french-vat-person", "fr-vat", "EUR", FRENCH_IBAN, "FR65912345675", &french_seller,
		&person, .cii = true},
	{"reverse-german", "eu-reverse", "EUR", FRENCH_IBAN, "FR65912345675", &french_seller,
		&german_client, .cii = true},
	{"reverse-pounds", "eu-reverse", "GBP", FRENCH_IBAN, "FR65912345675", &french_seller,
		&german_client, .cii = true},
	{"outside-euros", "outside-eu", "EUR", FRENCH_IBAN, "FR65912345675", &french_seller,
		&asian_client, .cii = true},
	{"outside-yen", "outside-eu", "JPY", "", "", &french_seller, &asian_client, .cii = true},
	{"belgian-vat", "be-vat", "EUR", "BE68539007547034", "", &belgian_seller, &belgian_client,
		.peppol = true},
	{"belgian-small", "be-small", "EUR", "BE68539007547034", "", &belgian_seller,
		&belgian_client, .peppol = true},
	{"belgian-reverse", "eu-reverse", "EUR", "BE68539007547034", "", &belgian_seller,
		&french_client, .peppol = true, .cii = true},
	{"german-vat", "de-vat", "EUR", "DE89370400440532013000", "", &german_seller,
		&german_office, .cii = true, .xrechnung = true},
	{"german-small", "de-small", "EUR", "DE89370400440532013000", "", &german_seller,
		&german_office, .cii = true, .xrechnung = true},
	{"swiss-vat", "ch-vat", "CHF", "CH4431999123000889012", "", &swiss_seller, &swiss_client,
		.cii = true},
	{"swiss-small", "ch-small", "CHF", "CH9300762011623852957", "", &swiss_seller,
		&swiss_client, .cii = true},
	{"swiss-abroad", "ch-abroad", "EUR", "CH9300762011623852957", "", &swiss_seller,
		&german_client, .cii = true},
	{"american", "none", "USD", "", "", &american_seller, &american_client, .cii = true},
};
static const InvoiceKind kinds[] = {
	INVOICE_PLAIN, INVOICE_CREDIT, INVOICE_CORRECTED, INVOICE_DEPOSIT};
static const char *const languages[] = {"fr", "en", "de"};
typedef enum { PLAIN, LINE_DISCOUNT, DISCOUNTS, SURCHARGE, PREPAID, PAID, VARIANTS } Variant;
static const char *const variants[] = {
	"plain", "line-discount", "discounts", "surcharge", "prepaid", "paid"};
enum {
	SCENES = sizeof scenes / sizeof scenes[0],
	KINDS = sizeof kinds / sizeof kinds[0],
	LANGUAGES = sizeof languages / sizeof languages[0],
};

/* --- what --- */

static void add_lines(Arena *arena, Invoice *invoice, size_t at)
{
	InvoiceLine *line = LIST_ADD(arena, invoice->lines);
	*line = (InvoiceLine){.name = TEXT("Assistance éditoriale"),
		.about = TEXT("Heures du 2 au 29 novembre"),
		.quantity = {185000 + (int64_t)at * 333},
		.unit = TEXT("HUR"),
		.price = {42000000 + (int64_t)(at % 7) * 123457},
		.from = day(2026, 11, 2),
		.to = day(2026, 11, 29)};
	line = LIST_ADD(arena, invoice->lines);
	*line = (InvoiceLine){.name = TEXT("Newsletter, \"au forfait\" & <relue>"),
		.quantity = {10000},
		.price = {240000000}};
	line = LIST_ADD(arena, invoice->lines);
	*line = (InvoiceLine){.name = TEXT("Traduction"),
		.quantity = {12340000},
		.unit = TEXT("D68"),
		.price = {90500000},
		.basis = {10000000}};
	if (text_is(text_of(invoice->regime->id), "fr-vat") ||
		text_is(text_of(invoice->regime->id), "de-vat")) {
		Rates rates = regime_rates(arena, invoice->regime, invoice->issued);
		line->category = TEXT("S");
		line->rate = rates.items[rates.count - 1];
	}
}

static void add_variant(Arena *arena, Invoice *invoice, Variant variant)
{
	Currency currency = invoice->currency;
	bool refund = invoice->kind == INVOICE_CREDIT;
	if (variant == LINE_DISCOUNT) {
		*LIST_ADD(arena, invoice->lines.items[0].adjustments) =
			(Adjustment){.percent = {1250}, .reason = TEXT("Fidélité")};
		*LIST_ADD(arena, invoice->lines.items[1].adjustments) = (Adjustment){
			.charge = true, .amount = {1999, currency}, .reason = TEXT("Urgent")};
	} else if (variant == DISCOUNTS) {
		*LIST_ADD(arena, invoice->adjustments) =
			(Adjustment){.percent = {333}, .reason = TEXT("Remise")};
		*LIST_ADD(arena, invoice->adjustments) =
			(Adjustment){.amount = {1001, currency}, .reason = TEXT("Geste")};
	} else if (variant == SURCHARGE) {
		*LIST_ADD(arena, invoice->adjustments) =
			(Adjustment){.charge = true, .percent = {2500}, .reason = TEXT("Soirée")};
	} else if (variant == PREPAID && invoice->kind == INVOICE_PLAIN) {
		invoice->after_deposit = true;
		invoice->prepaid = (Money){30000, currency};
		*LIST_ADD(arena, invoice->preceding) =
			(Preceding){TEXT("A-2026-003"), day(2026, 10, 1)};
	} else if (variant == PAID && !refund) {
		invoice->paid = true;
	}
}

static void add_payment(Arena *arena, Invoice *invoice, const Scene *scene)
{
	if (scene->iban[0]) {
		*LIST_ADD(arena, invoice->accounts) = (PaymentAccount){
			.holder = invoice->seller.name, .iban = text_of(scene->iban)};
	} else {
		*LIST_ADD(arena, invoice->accounts) = (PaymentAccount){
			.label = TEXT("Wise"), .detail = TEXT("routing 026073150, account 8310")};
	}
	if (strcmp(scene->currency, "EUR") != 0 && strcmp(scene->currency, "CHF") != 0) {
		invoice->home_rate = (Price){923456};
	}
}

bool matrix_case(Arena *arena, size_t at, MatrixCase *ret_case)
{
	if (at >= (size_t)SCENES * KINDS * VARIANTS) {
		return false;
	}
	const Scene *scene = &scenes[at / (KINDS * VARIANTS)];
	InvoiceKind kind = kinds[at / VARIANTS % KINDS];
	Variant variant = (Variant)(at % VARIANTS);
	const char *language = languages[(at + at / VARIANTS) % LANGUAGES];
	Invoice invoice = {.kind = kind,
		.number = text_format(arena, "F-2026-%03zu", at + 1),
		.issued = day(2026, 11, 30),
		.due = day(2026, 12, 30),
		.from = day(2026, 11, 2),
		.to = day(2026, 11, 29),
		.language = text_of(language),
		.regime = regime_named(text_of(scene->regime)),
		.buyer_reference = TEXT("04011000-12345-34"),
		.purchase_order = variant == PLAIN ? TEXT("ML-2211") : TEXT(""),
		.seller = *scene->seller,
		.buyer = *scene->buyer};
	memcpy(invoice.currency.code, scene->currency, sizeof invoice.currency.code);
	if (scene->vat_id[0]) {
		invoice.seller.vat_id = text_of(scene->vat_id);
	}
	if (kind == INVOICE_CREDIT || kind == INVOICE_CORRECTED) {
		*LIST_ADD(arena, invoice.preceding) =
			(Preceding){TEXT("F-2026-000"), day(2026, 10, 31)};
	}
	add_lines(arena, &invoice, at);
	add_variant(arena, &invoice, variant);
	add_payment(arena, &invoice, scene);
	*ret_case = (MatrixCase){.invoice = invoice,
		.name = text_format(arena, "%03zu-%s-%s-%s-%s", at + 1, scene->name,
			invoice_kind_key(kind), variants[variant], language),
		.colour = at % 2 ? TEXT("#005f75") : TEXT(""),
		.cii = scene->cii,
		.french = scene->french,
		.peppol = scene->peppol,
		.xrechnung = scene->xrechnung};
	return true;
}
