/* UBL 2.1: what Peppol carries, and the other of the two XRechnungen. The order of elements is the
 * schema's, which differs a little between Invoice and CreditNote. */
#include "format/invoice_file.h"
#include "format/xml.h"

#include <string.h>

typedef struct {
	Arena *arena;
	const Invoice *invoice;
	InvoiceProfile profile;
	Xml *xml;
	bool credit;
} Ubl;

static void put_money(Ubl *ubl, const char *element, Money money)
{
	xml_leaf_with(ubl->xml, element, "currencyID", text_of(money.currency.code),
		money_decimal(ubl->arena, money));
}

static void put_day(Ubl *ubl, const char *element, Day day)
{
	xml_leaf(ubl->xml, element, day_set(day) ? day_iso(ubl->arena, day) : TEXT(""));
}

static void put_period(Ubl *ubl, Day from, Day to)
{
	if (day_set(from) || day_set(to)) {
		xml_open(ubl->xml, "cac:InvoicePeriod");
		put_day(ubl, "cbc:StartDate", from);
		put_day(ubl, "cbc:EndDate", to);
		xml_close(ubl->xml, "cac:InvoicePeriod");
	}
}

static void put_category(
	Ubl *ubl, const char *element, Text category, Rate rate, const TaxGroup *group)
{
	Xml *xml = ubl->xml;
	bool without = text_is(category, "O"); /* BR-O-05: no rate */
	xml_open(xml, element);
	xml_leaf(xml, "cbc:ID", category);
	xml_leaf(xml, "cbc:Percent", without ? TEXT("") : rate_text(ubl->arena, rate));
	if (group) {
		xml_leaf(xml, "cbc:TaxExemptionReasonCode", group->vatex);
		xml_leaf(xml, "cbc:TaxExemptionReason", group->reason);
	}
	xml_inside(ubl->xml, "cac:TaxScheme", "cbc:ID", TEXT("VAT"));
	xml_close(xml, element);
}

static void put_adjustment(Ubl *ubl, const Adjustment *adjustment, bool whole)
{
	Xml *xml = ubl->xml;
	bool percent = adjustment->percent.hundredths > 0;
	xml_open(xml, "cac:AllowanceCharge");
	xml_leaf(xml, "cbc:ChargeIndicator", adjustment->charge ? TEXT("true") : TEXT("false"));
	xml_leaf(xml, "cbc:AllowanceChargeReasonCode", adjustment->code);
	xml_leaf(xml, "cbc:AllowanceChargeReason", adjustment->reason);
	xml_leaf(xml, "cbc:MultiplierFactorNumeric",
		percent ? rate_text(ubl->arena, adjustment->percent) : TEXT(""));
	put_money(ubl, "cbc:Amount", adjustment->amount);
	if (percent) {
		put_money(ubl, "cbc:BaseAmount", adjustment->base);
	}
	if (whole) {
		put_category(ubl, "cac:TaxCategory", adjustment->category, adjustment->rate, NULL);
	}
	xml_close(xml, "cac:AllowanceCharge");
}

/* --- parties --- */

static void put_address(Ubl *ubl, const char *element, Address address)
{
	Xml *xml = ubl->xml;
	xml_open(xml, element);
	xml_leaf(xml, "cbc:StreetName", address.line1);
	xml_leaf(xml, "cbc:AdditionalStreetName", address.line2);
	xml_leaf(xml, "cbc:CityName", address.city);
	xml_leaf(xml, "cbc:PostalZone", address.postcode);
	xml_leaf(xml, "cbc:CountrySubentity", address.region);
	xml_inside(ubl->xml, "cac:AddressLine", "cbc:Line", address.line3);
	xml_inside(ubl->xml, "cac:Country", "cbc:IdentificationCode", address.country);
	xml_close(xml, element);
}

static void put_tax_scheme(Ubl *ubl, Text id, const char *scheme)
{
	if (!text_empty(id)) {
		xml_open(ubl->xml, "cac:PartyTaxScheme");
		xml_leaf(ubl->xml, "cbc:CompanyID", id);
		xml_inside(ubl->xml, "cac:TaxScheme", "cbc:ID", text_of(scheme));
		xml_close(ubl->xml, "cac:PartyTaxScheme");
	}
}

static void put_legal(Ubl *ubl, const Party *party, bool seller)
{
	Xml *xml = ubl->xml;
	if (invoice_tells_vat_ids(ubl->invoice)) {
		put_tax_scheme(ubl, party->vat_id, "VAT");
	}
	if (seller) {
		put_tax_scheme(ubl, party->tax_id, "TAX");
	}
	xml_open(xml, "cac:PartyLegalEntity");
	xml_leaf(xml, "cbc:RegistrationName", party->name);
	xml_leaf_with(xml, "cbc:CompanyID", "schemeID", party->legal.scheme, party->legal.id);
	xml_leaf(xml, "cbc:CompanyLegalForm", seller ? party->about : TEXT(""));
	xml_close(xml, "cac:PartyLegalEntity");
	if (!text_empty(party->person) || !text_empty(party->phone) || !text_empty(party->email)) {
		xml_open(xml, "cac:Contact");
		xml_leaf(xml, "cbc:Name", party->person);
		xml_leaf(xml, "cbc:Telephone", party->phone);
		xml_leaf(xml, "cbc:ElectronicMail", party->email);
		xml_close(xml, "cac:Contact");
	}
}

static void put_party(Ubl *ubl, const char *element, const Party *party)
{
	Xml *xml = ubl->xml;
	SchemedId endpoint =
		ubl->profile == PROFILE_PEPPOL ? party_on_peppol(party) : party->electronic;
	xml_open(xml, element);
	xml_open(xml, "cac:Party");
	xml_leaf_with(xml, "cbc:EndpointID", "schemeID", endpoint.scheme, endpoint.id);
	if (!text_empty(party->own.id)) {
		xml_open(xml, "cac:PartyIdentification");
		xml_leaf_with(xml, "cbc:ID", "schemeID", party->own.scheme, party->own.id);
		xml_close(xml, "cac:PartyIdentification");
	}
	xml_inside(ubl->xml, "cac:PartyName", "cbc:Name", party->trade_name);
	put_address(ubl, "cac:PostalAddress", party->address);
	put_legal(ubl, party, party == &ubl->invoice->seller);
	xml_close(xml, "cac:Party");
	xml_close(xml, element);
}

/* --- the header --- */

/* Peppol takes 384 among Germans only (PEPPOL-EN16931-P0112): there it is an invoice that refers.
 */
static int type_code(const Ubl *ubl)
{
	const Invoice *invoice = ubl->invoice;
	bool german = text_is(invoice->seller.address.country, "DE") &&
		      text_is(invoice->buyer.address.country, "DE");
	bool plain =
		ubl->profile == PROFILE_PEPPOL && invoice->kind == INVOICE_CORRECTED && !german;
	return plain ? INVOICE_PLAIN : (int)invoice->kind;
}

/* Peppol takes one note (PEPPOL-EN16931-R002). For whom a French platform reads it is no text. */
static void put_notes(Ubl *ubl)
{
	Buffer all = buffer_new(ubl->arena);
	EACH (InvoiceNote, note, ubl->invoice->notes) {
		if (!text_is(note->subject, "BAR")) {
			buffer_chars(&all, all.length > 0 ? "\n" : "");
			buffer_text(&all, note->text);
		}
	}
	xml_leaf(ubl->xml, "cbc:Note", buffer_done(&all));
}

static void put_head(Ubl *ubl)
{
	const Invoice *invoice = ubl->invoice;
	Xml *xml = ubl->xml;
	xml_leaf(xml, "cbc:CustomizationID", invoice_guideline(ubl->profile));
	xml_leaf(xml, "cbc:ProfileID", TEXT("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"));
	xml_leaf(xml, "cbc:ID", invoice->number);
	put_day(ubl, "cbc:IssueDate", invoice->issued);
	put_day(ubl, "cbc:DueDate", ubl->credit ? (Day){0} : invoice->due);
	xml_leaf(xml, ubl->credit ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
		text_format(ubl->arena, "%d", type_code(ubl)));
	put_notes(ubl);
	xml_leaf(xml, "cbc:DocumentCurrencyCode", text_of(invoice->currency.code));
	xml_leaf(xml, "cbc:TaxCurrencyCode", text_of(invoice->home_currency.code));
	xml_leaf(xml, "cbc:BuyerReference", invoice->buyer_reference);
	put_period(ubl, invoice->from, invoice->to);
	xml_inside(ubl->xml, "cac:OrderReference", "cbc:ID", invoice->purchase_order);
	EACH (Preceding, preceding, invoice->preceding) {
		xml_open(xml, "cac:BillingReference");
		xml_open(xml, "cac:InvoiceDocumentReference");
		xml_leaf(xml, "cbc:ID", preceding->number);
		put_day(ubl, "cbc:IssueDate", preceding->day);
		xml_close(xml, "cac:InvoiceDocumentReference");
		xml_close(xml, "cac:BillingReference");
	}
	xml_inside(ubl->xml, "cac:ContractDocumentReference", "cbc:ID", invoice->contract);
	xml_inside(ubl->xml, "cac:ProjectReference", "cbc:ID",
		ubl->credit ? TEXT("") : invoice->project);
}

static void put_delivery(Ubl *ubl)
{
	const Invoice *invoice = ubl->invoice;
	bool somewhere = !text_empty(invoice->delivery.country);
	if (!somewhere && !day_set(invoice->delivered)) {
		return;
	}
	xml_open(ubl->xml, "cac:Delivery");
	put_day(ubl, "cbc:ActualDeliveryDate", invoice->delivered);
	if (somewhere) {
		xml_open(ubl->xml, "cac:DeliveryLocation");
		put_address(ubl, "cac:Address", invoice->delivery);
		xml_close(ubl->xml, "cac:DeliveryLocation");
	}
	if (!text_empty(invoice->delivery_name)) {
		xml_open(ubl->xml, "cac:DeliveryParty");
		xml_inside(ubl->xml, "cac:PartyName", "cbc:Name", invoice->delivery_name);
		xml_close(ubl->xml, "cac:DeliveryParty");
	}
	xml_close(ubl->xml, "cac:Delivery");
}

static void put_means(Ubl *ubl, const PaymentAccount *account, Text means)
{
	Xml *xml = ubl->xml;
	xml_open(xml, "cac:PaymentMeans");
	xml_leaf_with(
		xml, "cbc:PaymentMeansCode", "name", account_text(ubl->arena, account), means);
	put_day(ubl, "cbc:PaymentDueDate", ubl->credit ? ubl->invoice->due : (Day){0});
	xml_leaf(xml, "cbc:PaymentID", ubl->invoice->payment_reference);
	if (!text_empty(account->iban)) {
		xml_open(xml, "cac:PayeeFinancialAccount");
		xml_leaf(xml, "cbc:ID", account->iban);
		xml_leaf(xml, "cbc:Name", account->holder);
		xml_inside(ubl->xml, "cac:FinancialInstitutionBranch", "cbc:ID", account->bic);
		xml_close(xml, "cac:PayeeFinancialAccount");
	}
	xml_close(xml, "cac:PaymentMeans");
}

static void put_payment(Ubl *ubl)
{
	const Invoice *invoice = ubl->invoice;
	Text means = invoice_means(invoice);
	bool transfer = !text_is(means, "1");
	for (size_t i = 0; i < invoice->accounts.count && (transfer || i == 0); i++) {
		const PaymentAccount *account = &invoice->accounts.items[i];
		if (!transfer || !text_empty(account->iban)) {
			put_means(ubl, account, means);
		}
	}
	xml_inside(ubl->xml, "cac:PaymentTerms", "cbc:Note", invoice->terms);
	EACH (Adjustment, adjustment, invoice->applied) {
		put_adjustment(ubl, adjustment, true);
	}
}

/* --- sums and lines --- */

static void put_taxes(Ubl *ubl)
{
	const Invoice *invoice = ubl->invoice;
	Xml *xml = ubl->xml;
	xml_open(xml, "cac:TaxTotal");
	put_money(ubl, "cbc:TaxAmount", invoice->totals.tax);
	EACH (TaxGroup, group, invoice->taxes) {
		xml_open(xml, "cac:TaxSubtotal");
		put_money(ubl, "cbc:TaxableAmount", group->basis);
		put_money(ubl, "cbc:TaxAmount", group->tax);
		put_category(ubl, "cac:TaxCategory", group->category, group->rate, group);
		xml_close(xml, "cac:TaxSubtotal");
	}
	xml_close(xml, "cac:TaxTotal");
	if (invoice->home_currency.code[0]) {
		xml_open(xml, "cac:TaxTotal");
		put_money(ubl, "cbc:TaxAmount", invoice->totals.tax_home);
		xml_close(xml, "cac:TaxTotal");
	}
}

static void put_totals(Ubl *ubl)
{
	const Invoice *invoice = ubl->invoice;
	const InvoiceTotals *totals = &invoice->totals;
	xml_open(ubl->xml, "cac:LegalMonetaryTotal");
	put_money(ubl, "cbc:LineExtensionAmount", totals->lines);
	put_money(ubl, "cbc:TaxExclusiveAmount", totals->net);
	put_money(ubl, "cbc:TaxInclusiveAmount", totals->gross);
	put_money(ubl, "cbc:AllowanceTotalAmount", totals->allowances);
	put_money(ubl, "cbc:ChargeTotalAmount", totals->charges);
	put_money(ubl, "cbc:PrepaidAmount", invoice->prepaid);
	if (invoice->rounding.minor != 0) {
		put_money(ubl, "cbc:PayableRoundingAmount", invoice->rounding);
	}
	put_money(ubl, "cbc:PayableAmount", totals->due);
	xml_close(ubl->xml, "cac:LegalMonetaryTotal");
}

static void put_price(Ubl *ubl, const InvoiceLine *line)
{
	Xml *xml = ubl->xml;
	xml_open(xml, "cac:Price");
	xml_leaf_with(xml, "cbc:PriceAmount", "currencyID", text_of(ubl->invoice->currency.code),
		price_decimal(ubl->arena, line->price, ubl->invoice->currency));
	if (line->basis.ten_thousandths > 0) {
		xml_leaf_with(xml, "cbc:BaseQuantity", "unitCode", line->unit,
			decimal_text(ubl->arena, line->basis.ten_thousandths, QUANTITY_DIGITS, 0));
	}
	xml_close(xml, "cac:Price");
}

static void put_line(Ubl *ubl, const InvoiceLine *line, size_t number)
{
	Xml *xml = ubl->xml;
	const char *element = ubl->credit ? "cac:CreditNoteLine" : "cac:InvoiceLine";
	xml_open(xml, element);
	xml_leaf(xml, "cbc:ID", text_format(ubl->arena, "%zu", number));
	xml_leaf_with(xml, ubl->credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
		"unitCode", line->unit,
		decimal_text(ubl->arena, line->quantity.ten_thousandths, QUANTITY_DIGITS, 0));
	put_money(ubl, "cbc:LineExtensionAmount", line->net);
	put_period(ubl, line->from, line->to);
	EACH (Adjustment, adjustment, line->adjustments) {
		put_adjustment(ubl, adjustment, false);
	}
	xml_open(xml, "cac:Item");
	xml_leaf(xml, "cbc:Description", line->about);
	xml_leaf(xml, "cbc:Name", line->name);
	put_category(ubl, "cac:ClassifiedTaxCategory", line->category, line->rate, NULL);
	xml_close(xml, "cac:Item");
	put_price(ubl, line);
	xml_close(xml, element);
}

#define OASIS "urn:oasis:names:specification:ubl:schema:xsd:"
#define PARTS                                                 \
	" xmlns:cac=\"" OASIS "CommonAggregateComponents-2\"" \
	" xmlns:cbc=\"" OASIS "CommonBasicComponents-2\""

Text invoice_ubl(Arena *arena, const Invoice *invoice, InvoiceProfile profile)
{
	Xml xml = xml_new(arena);
	Ubl ubl = {arena, invoice, profile, &xml, invoice->kind == INVOICE_CREDIT};
	xml_open(&xml, ubl.credit ? "CreditNote xmlns=\"" OASIS "CreditNote-2\"" PARTS
				  : "Invoice xmlns=\"" OASIS "Invoice-2\"" PARTS);
	put_head(&ubl);
	put_party(&ubl, "cac:AccountingSupplierParty", &invoice->seller);
	put_party(&ubl, "cac:AccountingCustomerParty", &invoice->buyer);
	put_delivery(&ubl);
	put_payment(&ubl);
	put_taxes(&ubl);
	put_totals(&ubl);
	for (size_t i = 0; i < invoice->lines.count; i++) {
		put_line(&ubl, &invoice->lines.items[i], i + 1);
	}
	xml_close(&xml, ubl.credit ? "CreditNote" : "Invoice");
	return xml_done(&xml);
}
