/* The Cross Industry Invoice: the XML inside Factur-X, ZUGFeRD and one of the two XRechnungen. The
 * order of elements is the schema's. */
#include "format/cii.h"

static void put_day(Cii *cii, const char *element, const char *string, Day day)
{
	if (!day_set(day)) {
		return;
	}
	Date date = day_date(day);
	xml_open(cii->xml, element);
	xml_leaf_with(cii->xml, string, "format", TEXT("102"),
		text_format(cii->arena, "%04d%02d%02d", date.year, date.month, date.day));
	xml_close(cii->xml, element);
}

static void put_money(Cii *cii, const char *element, Money money)
{
	xml_leaf(cii->xml, element, money_decimal(cii->arena, money));
}

/* Category O has no rate at all (BR-O-05). */
static Text rate_of(Cii *cii, Text category, Rate rate)
{
	return text_is(category, "O") ? TEXT("") : rate_text(cii->arena, rate);
}

static void put_tax(Cii *cii, const char *element, Text category, Rate rate)
{
	xml_open(cii->xml, element);
	xml_leaf(cii->xml, "ram:TypeCode", TEXT("VAT"));
	xml_leaf(cii->xml, "ram:CategoryCode", category);
	xml_leaf(cii->xml, "ram:RateApplicablePercent", rate_of(cii, category, rate));
	xml_close(cii->xml, element);
}

static void put_period(Cii *cii, Day from, Day to)
{
	if (day_set(from) || day_set(to)) {
		xml_open(cii->xml, "ram:BillingSpecifiedPeriod");
		put_day(cii, "ram:StartDateTime", "udt:DateTimeString", from);
		put_day(cii, "ram:EndDateTime", "udt:DateTimeString", to);
		xml_close(cii->xml, "ram:BillingSpecifiedPeriod");
	}
}

static void put_adjustment(Cii *cii, const Adjustment *adjustment, bool whole)
{
	Xml *xml = cii->xml;
	xml_open(xml, "ram:SpecifiedTradeAllowanceCharge");
	xml_open(xml, "ram:ChargeIndicator");
	xml_leaf(xml, "udt:Indicator", adjustment->charge ? TEXT("true") : TEXT("false"));
	xml_close(xml, "ram:ChargeIndicator");
	if (adjustment->percent.hundredths > 0) {
		xml_leaf(xml, "ram:CalculationPercent", rate_text(cii->arena, adjustment->percent));
		put_money(cii, "ram:BasisAmount", adjustment->base);
	}
	put_money(cii, "ram:ActualAmount", adjustment->amount);
	xml_leaf(xml, "ram:ReasonCode", adjustment->code);
	xml_leaf(xml, "ram:Reason", adjustment->reason);
	if (whole) {
		put_tax(cii, "ram:CategoryTradeTax", adjustment->category, adjustment->rate);
	}
	xml_close(xml, "ram:SpecifiedTradeAllowanceCharge");
}

/* --- lines --- */

static void put_price(Cii *cii, const InvoiceLine *line)
{
	xml_open(cii->xml, "ram:SpecifiedLineTradeAgreement");
	xml_open(cii->xml, "ram:NetPriceProductTradePrice");
	xml_leaf(cii->xml, "ram:ChargeAmount",
		price_decimal(cii->arena, line->price, cii->invoice->currency));
	if (line->basis.ten_thousandths > 0) {
		xml_leaf_with(cii->xml, "ram:BasisQuantity", "unitCode", line->unit,
			decimal_text(cii->arena, line->basis.ten_thousandths, QUANTITY_DIGITS, 0));
	}
	xml_close(cii->xml, "ram:NetPriceProductTradePrice");
	xml_close(cii->xml, "ram:SpecifiedLineTradeAgreement");
}

static void put_line(Cii *cii, const InvoiceLine *line, size_t number)
{
	Xml *xml = cii->xml;
	xml_open(xml, "ram:IncludedSupplyChainTradeLineItem");
	xml_inside(cii->xml, "ram:AssociatedDocumentLineDocument", "ram:LineID",
		text_format(cii->arena, "%zu", number));
	xml_open(xml, "ram:SpecifiedTradeProduct");
	xml_leaf(xml, "ram:Name", line->name);
	xml_leaf(xml, "ram:Description", line->about);
	xml_close(xml, "ram:SpecifiedTradeProduct");
	put_price(cii, line);
	xml_open(xml, "ram:SpecifiedLineTradeDelivery");
	xml_leaf_with(xml, "ram:BilledQuantity", "unitCode", line->unit,
		decimal_text(cii->arena, line->quantity.ten_thousandths, QUANTITY_DIGITS, 0));
	xml_close(xml, "ram:SpecifiedLineTradeDelivery");
	xml_open(xml, "ram:SpecifiedLineTradeSettlement");
	put_tax(cii, "ram:ApplicableTradeTax", line->category, line->rate);
	put_period(cii, line->from, line->to);
	EACH (Adjustment, adjustment, line->adjustments) {
		put_adjustment(cii, adjustment, false);
	}
	xml_open(xml, "ram:SpecifiedTradeSettlementLineMonetarySummation");
	put_money(cii, "ram:LineTotalAmount", line->net);
	xml_close(xml, "ram:SpecifiedTradeSettlementLineMonetarySummation");
	xml_close(xml, "ram:SpecifiedLineTradeSettlement");
	xml_close(xml, "ram:IncludedSupplyChainTradeLineItem");
}

/* --- the header --- */

static void put_context(Cii *cii, InvoiceProfile profile)
{
	const Invoice *invoice = cii->invoice;
	bool french = text_is(invoice->seller.address.country, "FR");
	Text process = profile == PROFILE_XRECHNUNG
			       ? TEXT("urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
		       : french ? invoice_process(cii->arena, invoice)
				: TEXT("");
	xml_open(cii->xml, "rsm:ExchangedDocumentContext");
	xml_inside(cii->xml, "ram:BusinessProcessSpecifiedDocumentContextParameter", "ram:ID",
		process);
	xml_inside(cii->xml, "ram:GuidelineSpecifiedDocumentContextParameter", "ram:ID",
		invoice_guideline(profile));
	xml_close(cii->xml, "rsm:ExchangedDocumentContext");
}

static void put_document(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	xml_open(cii->xml, "rsm:ExchangedDocument");
	xml_leaf(cii->xml, "ram:ID", invoice->number);
	xml_leaf(cii->xml, "ram:TypeCode", text_format(cii->arena, "%d", (int)invoice->kind));
	put_day(cii, "ram:IssueDateTime", "udt:DateTimeString", invoice->issued);
	EACH (InvoiceNote, note, invoice->notes) {
		xml_open(cii->xml, "ram:IncludedNote");
		xml_leaf(cii->xml, "ram:Content", note->text);
		xml_leaf(cii->xml, "ram:SubjectCode", note->subject);
		xml_close(cii->xml, "ram:IncludedNote");
	}
	xml_close(cii->xml, "rsm:ExchangedDocument");
}

static void put_agreement(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	xml_open(cii->xml, "ram:ApplicableHeaderTradeAgreement");
	xml_leaf(cii->xml, "ram:BuyerReference", invoice->buyer_reference);
	cii_party(cii, "ram:SellerTradeParty", &invoice->seller);
	cii_party(cii, "ram:BuyerTradeParty", &invoice->buyer);
	xml_inside(cii->xml, "ram:BuyerOrderReferencedDocument", "ram:IssuerAssignedID",
		invoice->purchase_order);
	xml_inside(cii->xml, "ram:ContractReferencedDocument", "ram:IssuerAssignedID",
		invoice->contract);
	if (!text_empty(invoice->project)) {
		xml_open(cii->xml, "ram:SpecifiedProcuringProject");
		xml_leaf(cii->xml, "ram:ID", invoice->project);
		xml_leaf(cii->xml, "ram:Name", invoice->project);
		xml_close(cii->xml, "ram:SpecifiedProcuringProject");
	}
	xml_close(cii->xml, "ram:ApplicableHeaderTradeAgreement");
}

static void put_delivery(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	xml_open(cii->xml, "ram:ApplicableHeaderTradeDelivery");
	if (!text_empty(invoice->delivery.country)) {
		xml_open(cii->xml, "ram:ShipToTradeParty");
		xml_leaf(cii->xml, "ram:Name", invoice->delivery_name);
		cii_address(cii, invoice->delivery);
		xml_close(cii->xml, "ram:ShipToTradeParty");
	}
	if (day_set(invoice->delivered)) {
		xml_open(cii->xml, "ram:ActualDeliverySupplyChainEvent");
		put_day(cii, "ram:OccurrenceDateTime", "udt:DateTimeString", invoice->delivered);
		xml_close(cii->xml, "ram:ActualDeliverySupplyChainEvent");
	}
	xml_close(cii->xml, "ram:ApplicableHeaderTradeDelivery");
}

/* --- settlement --- */

static void put_means(Cii *cii, const PaymentAccount *account, Text means)
{
	Xml *xml = cii->xml;
	xml_open(xml, "ram:SpecifiedTradeSettlementPaymentMeans");
	xml_leaf(xml, "ram:TypeCode", means);
	xml_leaf(xml, "ram:Information", account_text(cii->arena, account));
	if (!text_empty(account->iban)) {
		xml_open(xml, "ram:PayeePartyCreditorFinancialAccount");
		xml_leaf(xml, "ram:IBANID", account->iban);
		xml_leaf(xml, "ram:AccountName", account->holder);
		xml_close(xml, "ram:PayeePartyCreditorFinancialAccount");
		xml_inside(cii->xml, "ram:PayeeSpecifiedCreditorFinancialInstitution", "ram:BICID",
			account->bic);
	}
	xml_close(xml, "ram:SpecifiedTradeSettlementPaymentMeans");
}

/* One way of paying (BG-16): all the transfers, or else the first of the others. */
static void put_accounts(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	Text means = invoice_means(invoice);
	bool transfer = !text_is(means, "1");
	EACH (PaymentAccount, account, invoice->accounts) {
		if (!transfer || !text_empty(account->iban)) {
			put_means(cii, account, means);
		}
		if (!transfer) {
			return;
		}
	}
}

static void put_group(Cii *cii, const TaxGroup *group)
{
	Xml *xml = cii->xml;
	bool standard = text_is(group->category, "S");
	xml_open(xml, "ram:ApplicableTradeTax");
	put_money(cii, "ram:CalculatedAmount", group->tax);
	xml_leaf(xml, "ram:TypeCode", TEXT("VAT"));
	xml_leaf(xml, "ram:ExemptionReason", group->reason);
	put_money(cii, "ram:BasisAmount", group->basis);
	xml_leaf(xml, "ram:CategoryCode", group->category);
	xml_leaf(xml, "ram:ExemptionReasonCode", group->vatex);
	if (standard && text_is(cii->invoice->seller.address.country, "FR")) {
		xml_leaf(xml, "ram:DueDateTypeCode",
			cii->invoice->tax_on_debits ? TEXT("5") : TEXT("72"));
	}
	xml_leaf(xml, "ram:RateApplicablePercent", rate_of(cii, group->category, group->rate));
	xml_close(xml, "ram:ApplicableTradeTax");
}

static void put_totals(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	const InvoiceTotals *totals = &invoice->totals;
	Xml *xml = cii->xml;
	xml_open(xml, "ram:SpecifiedTradeSettlementHeaderMonetarySummation");
	put_money(cii, "ram:LineTotalAmount", totals->lines);
	put_money(cii, "ram:ChargeTotalAmount", totals->charges);
	put_money(cii, "ram:AllowanceTotalAmount", totals->allowances);
	put_money(cii, "ram:TaxBasisTotalAmount", totals->net);
	xml_leaf_with(xml, "ram:TaxTotalAmount", "currencyID", text_of(invoice->currency.code),
		money_decimal(cii->arena, totals->tax));
	if (invoice->home_currency.code[0]) {
		xml_leaf_with(xml, "ram:TaxTotalAmount", "currencyID",
			text_of(invoice->home_currency.code),
			money_decimal(cii->arena, totals->tax_home));
	}
	if (invoice->rounding.minor != 0) {
		put_money(cii, "ram:RoundingAmount", invoice->rounding);
	}
	put_money(cii, "ram:GrandTotalAmount", totals->gross);
	put_money(cii, "ram:TotalPrepaidAmount", invoice->prepaid);
	put_money(cii, "ram:DuePayableAmount", totals->due);
	xml_close(xml, "ram:SpecifiedTradeSettlementHeaderMonetarySummation");
}

static void put_terms(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	if (text_empty(invoice->terms) && !day_set(invoice->due)) {
		return;
	}
	xml_open(cii->xml, "ram:SpecifiedTradePaymentTerms");
	xml_leaf(cii->xml, "ram:Description", invoice->terms);
	put_day(cii, "ram:DueDateDateTime", "udt:DateTimeString", invoice->due);
	xml_close(cii->xml, "ram:SpecifiedTradePaymentTerms");
}

static void put_settlement(Cii *cii)
{
	const Invoice *invoice = cii->invoice;
	Xml *xml = cii->xml;
	xml_open(xml, "ram:ApplicableHeaderTradeSettlement");
	xml_leaf(xml, "ram:PaymentReference", invoice->payment_reference);
	xml_leaf(xml, "ram:TaxCurrencyCode", text_of(invoice->home_currency.code));
	xml_leaf(xml, "ram:InvoiceCurrencyCode", text_of(invoice->currency.code));
	put_accounts(cii);
	EACH (TaxGroup, group, invoice->taxes) {
		put_group(cii, group);
	}
	put_period(cii, invoice->from, invoice->to);
	EACH (Adjustment, adjustment, invoice->applied) {
		put_adjustment(cii, adjustment, true);
	}
	put_terms(cii);
	put_totals(cii);
	EACH (Preceding, preceding, invoice->preceding) {
		xml_open(xml, "ram:InvoiceReferencedDocument");
		xml_leaf(xml, "ram:IssuerAssignedID", preceding->number);
		put_day(cii, "ram:FormattedIssueDateTime", "qdt:DateTimeString", preceding->day);
		xml_close(xml, "ram:InvoiceReferencedDocument");
	}
	xml_close(xml, "ram:ApplicableHeaderTradeSettlement");
}

#define CEFACT "urn:un:unece:uncefact:data:standard:"

Text invoice_cii(Arena *arena, const Invoice *invoice, InvoiceProfile profile)
{
	Xml xml = xml_new(arena);
	Cii cii = {arena, invoice, &xml};
	xml_open(&xml, "rsm:CrossIndustryInvoice xmlns:rsm=\"" CEFACT "CrossIndustryInvoice:100\""
		       " xmlns:ram=\"" CEFACT "ReusableAggregateBusinessInformationEntity:100\""
		       " xmlns:qdt=\"" CEFACT "QualifiedDataType:100\""
		       " xmlns:udt=\"" CEFACT "UnqualifiedDataType:100\"");
	put_context(&cii, profile);
	put_document(&cii);
	xml_open(&xml, "rsm:SupplyChainTradeTransaction");
	for (size_t i = 0; i < invoice->lines.count; i++) {
		put_line(&cii, &invoice->lines.items[i], i + 1);
	}
	put_agreement(&cii);
	put_delivery(&cii);
	put_settlement(&cii);
	xml_close(&xml, "rsm:SupplyChainTradeTransaction");
	xml_close(&xml, "rsm:CrossIndustryInvoice");
	return xml_done(&xml);
}
