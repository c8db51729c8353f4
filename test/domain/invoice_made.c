#include "test/domain/invoice_made.h"

Invoice ordinary_invoice(Arena *arena)
{
	Invoice invoice = {.kind = INVOICE_PLAIN,
		.number = TEXT("F-2026-047"),
		.issued = day(2026, 11, 30),
		.due = day(2026, 12, 30),
		.currency = {"EUR"},
		.language = TEXT("fr"),
		.regime = regime_named(TEXT("fr-vat"))};
	invoice.seller = (Party){.name = TEXT("Élodie Marchand EI"),
		.legal = {TEXT("912345675"), TEXT("0002")},
		.vat_id = TEXT("FR65912345675"),
		.address = {.line1 = TEXT("4 montée de la Grande-Côte"),
			.postcode = TEXT("69001"),
			.city = TEXT("Lyon"),
			.country = TEXT("FR")}};
	invoice.buyer = (Party){.name = TEXT("Maison Lune SAS"),
		.legal = {TEXT("824119606"), TEXT("0002")},
		.address = {.line1 = TEXT("12 rue des Martyrs"),
			.city = TEXT("Paris"),
			.country = TEXT("FR")}};
	*LIST_ADD(arena, invoice.lines) = (InvoiceLine){
		.name = TEXT("Assistance éditoriale"), .quantity = {185000}, .price = {42000000}};
	return invoice;
}

void invoice_line_add(Arena *arena, Invoice *invoice, int64_t cents, int32_t rate)
{
	*LIST_ADD(arena, invoice->lines) = (InvoiceLine){.name = TEXT("Livre"),
		.quantity = {cents < 0 ? -10000 : 10000},
		.price = {(cents < 0 ? -cents : cents) * 10000},
		.category = TEXT("S"),
		.rate = {rate}};
}

bool invoice_has_problem(Arena *arena, Invoice *invoice, const char *field)
{
	invoice_fill(arena, invoice);
	const Error *first = invoice_check(arena, invoice);
	for (const Error *each = first; each; each = each->next) {
		if (strcmp(each->field, field) == 0) {
			return true;
		}
	}
	return !first && !field[0];
}
