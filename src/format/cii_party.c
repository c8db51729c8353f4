#include "format/cii.h"

void cii_address(Cii *cii, Address address)
{
	Xml *xml = cii->xml;
	xml_open(xml, "ram:PostalTradeAddress");
	xml_leaf(xml, "ram:PostcodeCode", address.postcode);
	xml_leaf(xml, "ram:LineOne", address.line1);
	xml_leaf(xml, "ram:LineTwo", address.line2);
	xml_leaf(xml, "ram:LineThree", address.line3);
	xml_leaf(xml, "ram:CityName", address.city);
	xml_leaf(xml, "ram:CountryID", address.country);
	xml_leaf(xml, "ram:CountrySubDivisionName", address.region);
	xml_close(xml, "ram:PostalTradeAddress");
}

static void put_contact(Cii *cii, const Party *party)
{
	Xml *xml = cii->xml;
	if (text_empty(party->person) && text_empty(party->phone) && text_empty(party->email)) {
		return;
	}
	xml_open(xml, "ram:DefinedTradeContact");
	xml_leaf(xml, "ram:PersonName", party->person);
	xml_inside(cii->xml, "ram:TelephoneUniversalCommunication", "ram:CompleteNumber",
		party->phone);
	xml_inside(cii->xml, "ram:EmailURIUniversalCommunication", "ram:URIID", party->email);
	xml_close(xml, "ram:DefinedTradeContact");
}

static void put_registration(Cii *cii, const char *scheme, Text id)
{
	if (!text_empty(id)) {
		xml_open(cii->xml, "ram:SpecifiedTaxRegistration");
		xml_leaf_with(cii->xml, "ram:ID", "schemeID", text_of(scheme), id);
		xml_close(cii->xml, "ram:SpecifiedTaxRegistration");
	}
}

void cii_party(Cii *cii, const char *element, const Party *party)
{
	Xml *xml = cii->xml;
	bool global = !text_empty(party->own.scheme);
	xml_open(xml, element);
	xml_leaf_with(xml, global ? "ram:GlobalID" : "ram:ID", "schemeID", party->own.scheme,
		party->own.id);
	xml_leaf(xml, "ram:Name", party->name);
	xml_leaf(xml, "ram:Description", party == &cii->invoice->seller ? party->about : TEXT(""));
	if (!text_empty(party->legal.id) || !text_empty(party->trade_name)) {
		xml_open(xml, "ram:SpecifiedLegalOrganization");
		xml_leaf_with(xml, "ram:ID", "schemeID", party->legal.scheme, party->legal.id);
		xml_leaf(xml, "ram:TradingBusinessName", party->trade_name);
		xml_close(xml, "ram:SpecifiedLegalOrganization");
	}
	put_contact(cii, party);
	cii_address(cii, party->address);
	if (!text_empty(party->electronic.id)) {
		xml_open(xml, "ram:URIUniversalCommunication");
		xml_leaf_with(xml, "ram:URIID", "schemeID", party->electronic.scheme,
			party->electronic.id);
		xml_close(xml, "ram:URIUniversalCommunication");
	}
	if (invoice_tells_vat_ids(cii->invoice)) {
		put_registration(cii, "VA", party->vat_id);
	}
	if (party == &cii->invoice->seller) {
		put_registration(cii, "FC", party->tax_id);
	}
	xml_close(xml, element);
}
