#include "paper/xmp.h"
#include "format/xml.h"

#define PDFA "http://www.aiim.org/pdfa/ns/"
#define FACTURX "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"

static void put_property(Xml *xml, const char *name, const char *about)
{
	xml_open(xml, "rdf:li rdf:parseType=\"Resource\"");
	xml_leaf(xml, "pdfaProperty:name", text_of(name));
	xml_leaf(xml, "pdfaProperty:valueType", TEXT("Text"));
	xml_leaf(xml, "pdfaProperty:category", TEXT("external"));
	xml_leaf(xml, "pdfaProperty:description", text_of(about));
	xml_close(xml, "rdf:li");
}

/* PDF/A wants every property beyond its own declared (ISO 19005-3, 6.6.2.3). */
static void put_extension(Xml *xml)
{
	xml_open(xml,
		"rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"" PDFA "extension/\""
		" xmlns:pdfaSchema=\"" PDFA "schema#\" xmlns:pdfaProperty=\"" PDFA "property#\"");
	xml_open(xml, "pdfaExtension:schemas");
	xml_open(xml, "rdf:Bag");
	xml_open(xml, "rdf:li rdf:parseType=\"Resource\"");
	xml_leaf(xml, "pdfaSchema:schema", TEXT("Factur-X PDFA Extension Schema"));
	xml_leaf(xml, "pdfaSchema:namespaceURI", TEXT(FACTURX));
	xml_leaf(xml, "pdfaSchema:prefix", TEXT("fx"));
	xml_open(xml, "pdfaSchema:property");
	xml_open(xml, "rdf:Seq");
	put_property(xml, "DocumentFileName", "The name of the embedded XML document");
	put_property(xml, "DocumentType", "The type of the hybrid document");
	put_property(xml, "Version", "The version of the standard the XML follows");
	put_property(xml, "ConformanceLevel", "The profile of the XML");
	xml_close(xml, "rdf:Seq");
	xml_close(xml, "pdfaSchema:property");
	xml_close(xml, "rdf:li");
	xml_close(xml, "rdf:Bag");
	xml_close(xml, "pdfaExtension:schemas");
	xml_close(xml, "rdf:Description");
}

static void put_facturx(Xml *xml, const char *level)
{
	xml_open(xml, "rdf:Description rdf:about=\"\" xmlns:fx=\"" FACTURX "\"");
	xml_leaf(xml, "fx:DocumentType", TEXT("INVOICE"));
	xml_leaf(xml, "fx:DocumentFileName", TEXT("factur-x.xml"));
	xml_leaf(xml, "fx:Version", TEXT("1.0"));
	xml_leaf(xml, "fx:ConformanceLevel", text_of(level));
	xml_close(xml, "rdf:Description");
	put_extension(xml);
}

static void put_core(Xml *xml, Arena *arena, const Seal *seal)
{
	Text date = instant_iso(arena, seal->made);
	xml_open(xml, "rdf:Description rdf:about=\"\" xmlns:pdfaid=\"" PDFA "id/\"");
	xml_leaf(xml, "pdfaid:part", TEXT("3"));
	xml_leaf(xml, "pdfaid:conformance", TEXT("B"));
	xml_close(xml, "rdf:Description");
	xml_open(xml, "rdf:Description rdf:about=\"\" "
		      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
	xml_open(xml, "dc:title");
	xml_open(xml, "rdf:Alt");
	xml_leaf_with(xml, "rdf:li", "xml:lang", TEXT("x-default"), seal->title);
	xml_close(xml, "rdf:Alt");
	xml_close(xml, "dc:title");
	xml_open(xml, "dc:creator");
	xml_open(xml, "rdf:Seq");
	xml_leaf(xml, "rdf:li", seal->author);
	xml_close(xml, "rdf:Seq");
	xml_close(xml, "dc:creator");
	xml_close(xml, "rdf:Description");
	xml_open(xml, "rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"");
	xml_leaf(xml, "pdf:Producer", TEXT("Fuseau"));
	xml_close(xml, "rdf:Description");
	xml_open(xml, "rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
	xml_leaf(xml, "xmp:CreatorTool", TEXT("Fuseau"));
	xml_leaf(xml, "xmp:CreateDate", date);
	xml_leaf(xml, "xmp:ModifyDate", date);
	xml_close(xml, "rdf:Description");
}

Text xmp_packet(Arena *arena, const Seal *seal)
{
	Xml xml = {buffer_new(arena)};
	buffer_chars(
		&xml.out, "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
	xml_open(&xml, "x:xmpmeta xmlns:x=\"adobe:ns:meta/\"");
	xml_open(&xml, "rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"");
	put_core(&xml, arena, seal);
	if (!text_empty(seal->xml)) {
		put_facturx(&xml, seal->level);
	}
	xml_close(&xml, "rdf:RDF");
	xml_close(&xml, "x:xmpmeta");
	buffer_chars(&xml.out, "<?xpacket end=\"w\"?>");
	return xml_done(&xml);
}
