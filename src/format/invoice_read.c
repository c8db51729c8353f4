#include "format/invoice_read.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

/* Where each fact stands: below the root, prefixes left out. The first of several counts. */
typedef enum {
	AT_KIND,
	AT_NUMBER,
	AT_ORDER,
	AT_ISSUED,
	AT_DUE,
	AT_CURRENCY,
	AT_SELLER,
	AT_SELLER_VAT,
	AT_SELLER_LEGAL,
	AT_SELLER_COUNTRY,
	AT_BUYER,
	AT_IBAN,
	AT_REFERENCE,
	AT_NET,
	AT_TAX,
	AT_GROSS,
	AT_PREPAID,
	AT_PAYABLE,
	AT_LINE, /* begins a line; the next three are in it */
	AT_LINE_NAME,
	AT_LINE_QUANTITY,
	AT_LINE_RATE,
	AT_LINE_NET,
	PLACES
} Place;

typedef struct {
	const char *path;
	Place place;
} PlacePath;

#define AGREEMENT "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/"
#define SETTLEMENT "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/"
#define SUMS SETTLEMENT "SpecifiedTradeSettlementHeaderMonetarySummation/"
#define CII_LINE "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem"
static const PlacePath cii_places[] = {
	{"ExchangedDocument/TypeCode", AT_KIND},
	{"ExchangedDocument/ID", AT_NUMBER},
	{AGREEMENT "BuyerOrderReferencedDocument/IssuerAssignedID", AT_ORDER},
	{"ExchangedDocument/IssueDateTime/DateTimeString", AT_ISSUED},
	{SETTLEMENT "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString", AT_DUE},
	{SETTLEMENT "InvoiceCurrencyCode", AT_CURRENCY},
	{AGREEMENT "SellerTradeParty/Name", AT_SELLER},
	{AGREEMENT "SellerTradeParty/SpecifiedTaxRegistration/ID", AT_SELLER_VAT},
	{AGREEMENT "SellerTradeParty/SpecifiedLegalOrganization/ID", AT_SELLER_LEGAL},
	{AGREEMENT "SellerTradeParty/PostalTradeAddress/CountryID", AT_SELLER_COUNTRY},
	{AGREEMENT "BuyerTradeParty/Name", AT_BUYER},
	{SETTLEMENT
		"SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID",
		AT_IBAN},
	{SETTLEMENT "PaymentReference", AT_REFERENCE},
	{SUMS "TaxBasisTotalAmount", AT_NET},
	{SUMS "TaxTotalAmount", AT_TAX},
	{SUMS "GrandTotalAmount", AT_GROSS},
	{SUMS "TotalPrepaidAmount", AT_PREPAID},
	{SUMS "DuePayableAmount", AT_PAYABLE},
	{CII_LINE, AT_LINE},
	{CII_LINE "/SpecifiedTradeProduct/Name", AT_LINE_NAME},
	{CII_LINE "/SpecifiedLineTradeDelivery/BilledQuantity", AT_LINE_QUANTITY},
	{CII_LINE "/SpecifiedLineTradeSettlement/ApplicableTradeTax/RateApplicablePercent",
		AT_LINE_RATE},
	{CII_LINE "/SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/"
		  "LineTotalAmount",
		AT_LINE_NET},
	{NULL, PLACES},
};

#define SUPPLIER "AccountingSupplierParty/Party/"
#define TOTALS "LegalMonetaryTotal/"
#define UBL_LINES(line, quantity)                                                                  \
	{line, AT_LINE}, {line "/Item/Name", AT_LINE_NAME}, {line "/" quantity, AT_LINE_QUANTITY}, \
		{line "/Item/ClassifiedTaxCategory/Percent", AT_LINE_RATE},                        \
	{                                                                                          \
		line "/LineExtensionAmount", AT_LINE_NET                                           \
	}
static const PlacePath ubl_places[] = {
	{"InvoiceTypeCode", AT_KIND},
	{"CreditNoteTypeCode", AT_KIND},
	{"ID", AT_NUMBER},
	{"OrderReference/ID", AT_ORDER},
	{"IssueDate", AT_ISSUED},
	{"DueDate", AT_DUE},
	{"PaymentMeans/PaymentDueDate", AT_DUE},
	{"DocumentCurrencyCode", AT_CURRENCY},
	{SUPPLIER "PartyLegalEntity/RegistrationName", AT_SELLER},
	{SUPPLIER "PartyTaxScheme/CompanyID", AT_SELLER_VAT},
	{SUPPLIER "PartyLegalEntity/CompanyID", AT_SELLER_LEGAL},
	{SUPPLIER "PostalAddress/Country/IdentificationCode", AT_SELLER_COUNTRY},
	{"AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName", AT_BUYER},
	{"PaymentMeans/PayeeFinancialAccount/ID", AT_IBAN},
	{"PaymentMeans/PaymentID", AT_REFERENCE},
	{TOTALS "TaxExclusiveAmount", AT_NET},
	{"TaxTotal/TaxAmount", AT_TAX},
	{TOTALS "TaxInclusiveAmount", AT_GROSS},
	{TOTALS "PrepaidAmount", AT_PREPAID},
	{TOTALS "PayableAmount", AT_PAYABLE},
	UBL_LINES("InvoiceLine", "InvoicedQuantity"),
	UBL_LINES("CreditNoteLine", "CreditedQuantity"),
	{NULL, PLACES},
};

enum { PATH_ROOM = 400 };

typedef struct {
	Arena *arena;
	const PlacePath *places;
	Text facts[PLACES];
	struct {
		Text name, quantity, rate, net;
	} * lines;
	size_t line_count, line_room;
	char path[PATH_ROOM]; /* below the root */
	size_t ends[SUPPLIER_DEPTH];
	int depth;
	bool foreign_tax; /* this amount of VAT is told in another currency than the invoice's */
	Buffer text;
	SupplierInvoice *invoice;
} Reading;

/* --- walking --- */

static Place place_at(const Reading *reading)
{
	for (const PlacePath *each = reading->places; each && each->path; each++) {
		if (strcmp(each->path, reading->path) == 0) {
			return each->place;
		}
	}
	return PLACES;
}

static const Error *begin_root(Reading *reading, const char *name)
{
	bool cii = strcmp(name, "CrossIndustryInvoice") == 0;
	if (!cii && strcmp(name, "Invoice") != 0 && strcmp(name, "CreditNote") != 0) {
		return refuse(reading->arena, "file", "This XML is no invoice in CII or UBL.");
	}
	reading->places = cii ? cii_places : ubl_places;
	reading->invoice->syntax = cii ? TEXT("CII") : TEXT("UBL");
	return OK;
}

static const Error *begin_element(Reading *reading, const char *name)
{
	size_t end = reading->depth > 1 ? reading->ends[reading->depth - 1] : 0;
	size_t length = strlen(name);
	if (reading->depth == 0) {
		reading->depth = 1;
		return begin_root(reading, name);
	}
	if (reading->depth >= SUPPLIER_DEPTH || end + length + 2 > PATH_ROOM) {
		return refuse(reading->arena, "file", "This XML is nested too deeply.");
	}
	if (end > 0) {
		reading->path[end++] = '/';
	}
	memcpy(reading->path + end, name, length + 1);
	reading->ends[reading->depth++] = end + length;
	reading->text.length = 0;
	if (place_at(reading) == AT_LINE) {
		if (reading->line_count >= INVOICE_LINES_LIMIT) {
			return refuse(reading->arena, "file", "There is room for %1 lines.",
				arg(INVOICE_LINES_LIMIT));
		}
		reading->lines = list_grown(reading->arena, reading->lines, reading->line_count,
			&reading->line_room, sizeof *reading->lines);
		reading->line_count++;
	}
	return OK;
}

static void keep_first(Text *place, Text text)
{
	*place = text_empty(*place) ? text : *place;
}

static void end_element(Reading *reading)
{
	Place place = place_at(reading);
	Text text = place == PLACES || place == AT_LINE
			    ? TEXT("")
			    : text_trim(reading->arena, buffer_done(&reading->text));
	if (place == AT_TAX && reading->foreign_tax) {
		reading->foreign_tax = false;
	} else if (place < AT_LINE) {
		keep_first(&reading->facts[place], text_keep(reading->arena, text));
	} else if (place < PLACES && reading->line_count > 0) {
		Text *const into[] = {&reading->lines[reading->line_count - 1].name,
			&reading->lines[reading->line_count - 1].quantity,
			&reading->lines[reading->line_count - 1].rate,
			&reading->lines[reading->line_count - 1].net};
		if (place > AT_LINE) {
			keep_first(into[place - AT_LINE_NAME], text_keep(reading->arena, text));
		}
	}
	reading->text.length = 0;
	reading->depth--;
	reading->path[reading->depth > 1 ? reading->ends[reading->depth - 1] : 0] = 0;
}

/* VAT may be told in the currency of the books as well (BT-111), before or after. */
static void look_at_tax(Reading *reading, xmlTextReaderPtr reader)
{
	Text currency = reading->facts[AT_CURRENCY];
	if (place_at(reading) == AT_TAX && !text_empty(currency) &&
		xmlTextReaderMoveToAttribute(reader, (const xmlChar *)"currencyID") == 1) {
		const char *told = (const char *)xmlTextReaderConstValue(reader);
		reading->foreign_tax = told && !text_is(currency, told);
		xmlTextReaderMoveToElement(reader);
	}
}

static const Error *visit(Reading *reading, xmlTextReaderPtr reader)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(reader);
	const char *value = (const char *)xmlTextReaderConstValue(reader);
	int type = xmlTextReaderNodeType(reader);
	if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE) {
		return refuse(reading->arena, "file",
			"This XML has a DOCTYPE: an invoice has none, so it is not read.");
	}
	if (type == XML_READER_TYPE_ELEMENT) {
		TRY(begin_element(reading, name));
		look_at_tax(reading, reader);
		if (xmlTextReaderIsEmptyElement(reader)) {
			end_element(reading);
		}
	} else if (type == XML_READER_TYPE_END_ELEMENT) {
		end_element(reading);
	} else if ((type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA) && value) {
		size_t length = strlen(value), room = SUPPLIER_TEXT_LIMIT - reading->text.length;
		buffer_put(&reading->text, value, length < room ? length : room);
	}
	return OK;
}

/* --- what was found --- */

static const Error *day_of(Reading *reading, Place place, Day *ret_day)
{
	Text text = reading->facts[place];
	if (text.length == 8) { /* CII, format 102 */
		text = text_format(reading->arena, "%.4s-%.2s-%.2s", text.chars, text.chars + 4,
			text.chars + 6);
	}
	Span day = {text_chars(text), text.length > 10 ? 10 : text.length}; /* UBL may add a zone */
	if (!text_empty(text) && !day_parse(day, ret_day)) {
		return refuse(reading->arena, "file", "“%1” in this invoice is no day.", arg(text));
	}
	return OK;
}

/* XML may write 100.000 or +100: what stands behind the last decimal must be nothing. */
static const Error *money_of(Reading *reading, Text text, Money *ret_money)
{
	Currency currency = reading->invoice->currency;
	Span span = {text_chars(text), text.length};
	if (span.length > 0 && span.start[0] == '+') {
		span.start++, span.length--;
	}
	if (memchr(span.start, '.', span.length)) {
		while (span.length > 0 && span.start[span.length - 1] == '0') {
			span.length--;
		}
		span.length -= span.length > 0 && span.start[span.length - 1] == '.';
	}
	ret_money->currency = currency;
	if (!text_empty(text) && !decimal_parse(span, currency_digits(currency),
					 INVOICE_MINOR_LIMIT, &ret_money->minor)) {
		return refuse(
			reading->arena, "file", "“%1” in this invoice is no amount.", arg(text));
	}
	return OK;
}

static const Error *read_sums(Reading *reading)
{
	SupplierInvoice *invoice = reading->invoice;
	TRY(money_of(reading, reading->facts[AT_NET], &invoice->net));
	TRY(money_of(reading, reading->facts[AT_TAX], &invoice->tax));
	TRY(money_of(reading, reading->facts[AT_GROSS], &invoice->gross));
	TRY(money_of(reading, reading->facts[AT_PREPAID], &invoice->prepaid));
	TRY(money_of(reading, reading->facts[AT_PAYABLE], &invoice->payable));
	if (invoice->net.minor + invoice->tax.minor != invoice->gross.minor) { /* BR-CO-15 */
		return refuse(reading->arena, "file",
			"The sums of this invoice are wrong: %1 and %2 do not make %3.",
			arg(invoice->net), arg(invoice->tax), arg(invoice->gross));
	}
	for (size_t i = 0; i < reading->line_count; i++) {
		SupplierLine *line = LIST_ADD(reading->arena, invoice->lines);
		line->name = reading->lines[i].name;
		line->quantity = reading->lines[i].quantity;
		line->rate = reading->lines[i].rate;
		TRY(money_of(reading, reading->lines[i].net, &line->net));
	}
	return OK;
}

static const Error *read_facts(Reading *reading)
{
	SupplierInvoice *invoice = reading->invoice;
	const Text *facts = reading->facts;
	int64_t kind = INVOICE_PLAIN;
	span_int64(span_of(facts[AT_KIND]), &kind);
	invoice->kind = kind > 0 && kind < 1000 ? (int)kind : INVOICE_PLAIN;
	invoice->credit =
		kind == INVOICE_CREDIT || kind == 261 || kind == 396 || kind == 502 || kind == 503;
	invoice->number = facts[AT_NUMBER];
	invoice->order = facts[AT_ORDER];
	invoice->seller = facts[AT_SELLER];
	invoice->seller_vat_id = facts[AT_SELLER_VAT];
	invoice->seller_legal_id = facts[AT_SELLER_LEGAL];
	invoice->seller_country = facts[AT_SELLER_COUNTRY];
	invoice->buyer = facts[AT_BUYER];
	invoice->iban = facts[AT_IBAN];
	invoice->reference = facts[AT_REFERENCE];
	if (text_empty(invoice->number) || text_empty(invoice->seller) ||
		facts[AT_CURRENCY].length != 3 || text_empty(facts[AT_GROSS])) {
		return refuse(reading->arena, "file",
			"This invoice lacks its number, its seller, its currency or its total.");
	}
	memcpy(invoice->currency.code, facts[AT_CURRENCY].chars, 3);
	TRY(day_of(reading, AT_ISSUED, &invoice->issued));
	TRY(day_of(reading, AT_DUE, &invoice->due));
	return read_sums(reading);
}

static void close_reader(void *thing)
{
	xmlFreeTextReader(thing);
}

const Error *supplier_invoice_read(Arena *arena, Bytes xml, SupplierInvoice *ret_invoice)
{
	SupplierInvoice invoice = {0};
	Reading *reading = NEW(arena, Reading);
	*reading = (Reading){.arena = arena, .text = buffer_new(arena), .invoice = &invoice};
	if (xml.length == 0 || xml.length > SUPPLIER_XML_LIMIT) {
		return refuse(arena, "file", "This file is empty, or larger than %1 bytes.",
			arg(SUPPLIER_XML_LIMIT));
	}
	xmlTextReaderPtr reader = xmlReaderForMemory((const char *)xml.start, (int)xml.length, "",
		NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	if (!reader) {
		return refuse(arena, "file", "This is no XML that can be read.");
	}
	arena_close_later(arena, close_reader, reader);
	int more;
	while ((more = xmlTextReaderRead(reader)) == 1) {
		TRY(visit(reading, reader));
	}
	if (more < 0 || !reading->places) {
		return refuse(arena, "file", "This is no XML that can be read.");
	}
	TRY(read_facts(reading));
	*ret_invoice = invoice;
	return OK;
}
