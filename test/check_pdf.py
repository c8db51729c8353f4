#!/usr/bin/env python3
"""Reads sealed invoices as a strict receiver does: PDF/A-3b and Factur-X point by point, and whether
the page says what the XML says. Needs qpdf and pdftotext.   check_pdf.py FILE.pdf…

It guards against regressions; it is no PDF/A validator."""
import base64
import json
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as tree
from decimal import Decimal

FACTURX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "fx": FACTURX,
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "property": "http://www.aiim.org/pdfa/ns/property#",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
RDF = "{" + NAMES["rdf"] + "}"


class Document:
    def __init__(self, path):
        self.bytes = open(path, "rb").read()
        command = ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path]
        self.objects = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.follow(self.trailer["/Root"])

    def follow(self, value):
        """What a reference leads to: a value, or a stream's dictionary."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects["obj:" + value]
            value = found["stream"]["dict"] if "stream" in found else found["value"]
        return value

    def data(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def dictionaries(self):
        def walk(value):
            if isinstance(value, dict):
                yield value
                for inner in value.values():
                    yield from walk(inner)
            elif isinstance(value, list):
                for inner in value:
                    yield from walk(inner)

        for found in self.objects.values():
            yield from walk(found["stream"]["dict"] if "stream" in found else found["value"])


def text_of(value):
    return value[2:] if isinstance(value, str) and value.startswith("u:") else value


def check_file(document, must):
    raw = document.bytes
    must(raw.startswith(b"%PDF-1.7\n%") and sum(b > 127 for b in raw[10:14]) == 4, "1: head of the file")
    must(raw.rstrip(b"\r\n").endswith(b"%%EOF"), "1: end of the file")
    must("/ID" in document.trailer and "/Encrypt" not in document.trailer, "1: ID, no encryption")
    must(b"/LZWDecode" not in raw, "1: no LZW")
    must("/AA" not in document.catalog and "/Requirements" not in document.catalog, "5: no actions")
    must(b"/JavaScript" not in raw and b"/AlternatePresentations" not in raw, "5: no scripts")
    must(document.catalog.get("/PageMode") == "/UseAttachments", "5: page mode")
    must(len(text_of(document.catalog.get("/Lang", ""))) >= 2, "5: language")


def check_colours(document, must):
    intents = document.follow(document.catalog["/OutputIntents"])
    intent = document.follow(intents[0])
    profile = intent["/DestOutputProfile"]
    icc = document.data(profile)
    must(intent["/S"] == "/GTS_PDFA1" and "/OutputConditionIdentifier" in intent, "3: output intent")
    must(document.follow(profile)["/N"] == 3, "3: three components")
    must(icc[36:40] == b"acsp" and icc[8] < 5 and icc[16:20] == b"RGB " and icc[12:16] in (b"mntr", b"prtr"), "3: profile")
    must(b"/DeviceCMYK" not in document.bytes, "13: no CMYK")
    pages = [document.data(page["/Contents"]) for page in document.dictionaries() if page.get("/Type") == "/Page"]
    must(pages and not any(re.search(rb"(^|\s)[kK](\s|$)", page) for page in pages), "13: no CMYK on a page")
    shown = b"".join(b"".join(re.findall(rb"<([0-9A-F]+)>", page)) for page in pages)
    must(shown and all(shown[at:at + 4] != b"0000" for at in range(0, len(shown), 4)), "12: no glyph that is none")


def check_attachment(document, must):
    files = document.follow(document.catalog["/AF"])
    names = document.follow(document.follow(document.catalog["/Names"])["/EmbeddedFiles"])["/Names"]
    must(len(files) == 1 and names == ["u:factur-x.xml", files[0]], "4: AF and name tree agree")
    spec = document.follow(files[0])
    must(text_of(spec["/F"]) == text_of(spec["/UF"]) == "factur-x.xml", "6: names of the file")
    must(spec["/AFRelationship"] == "/Alternative" and "/Desc" in spec, "6: relationship")
    stream = spec["/EF"]["/F"]
    keys, xml = document.follow(stream), document.data(stream)
    must(spec["/EF"]["/UF"] == stream, "6: one stream")
    must(keys["/Type"] == "/EmbeddedFile" and keys["/Subtype"] == "/text/xml", "7: kind of stream")
    must(keys["/Params"]["/Size"] == len(xml) and "/ModDate" in keys["/Params"], "7: size and date")
    embedded = sum(1 for each in document.dictionaries() if each.get("/Type") == "/EmbeddedFile")
    must(embedded == 1, "17: no other file")
    return xml


def check_xmp(document, must):
    reference = document.catalog["/Metadata"]
    keys, xmp = document.follow(reference), document.data(reference)
    must(keys["/Type"] == "/Metadata" and keys["/Subtype"] == "/XML" and "/Filter" not in keys, "2: metadata")
    must(xmp.startswith(b"<?xpacket begin=") and b"bytes=" not in xmp[:80] and b"encoding=" not in xmp[:80], "2: packet")
    root = tree.fromstring(xmp)

    def said(name):
        found = root.find(".//" + name, NAMES)
        return None if found is None else "".join(found.itertext()).strip()

    must((said("pdfaid:part"), said("pdfaid:conformance")) == ("3", "B"), "8: part and conformance")
    must((said("fx:DocumentType"), said("fx:DocumentFileName"), said("fx:Version"), said("fx:ConformanceLevel"))
         == ("INVOICE", "factur-x.xml", "1.0", "EN 16931"), "9: Factur-X")
    declared = {
        each.find("property:name", NAMES).text: each
        for each in root.iter(RDF + "li") if each.find("property:name", NAMES) is not None
    }
    must(set(declared) == {"DocumentType", "DocumentFileName", "Version", "ConformanceLevel"}, "10: extension schema")
    for each in declared.values():
        must(each.findtext("property:valueType", "", NAMES) == "Text", "10: a property is Text")
        must(each.findtext("property:category", "", NAMES) == "external", "10: a property is external")
        must(each.findtext("property:description", "", NAMES) != "", "10: a property is described")
    info = {key: text_of(value) for key, value in document.follow(document.trailer["/Info"]).items()}
    dates = {re.sub(r"\D", "", said(name)) for name in ("xmp:CreateDate", "xmp:ModifyDate")}
    must(info["/Title"] == said("dc:title") and info["/Author"] == said("dc:creator"), "11: title and author")
    must(info["/Producer"] == said("pdf:Producer") and info["/Creator"] == said("xmp:CreatorTool"), "11: programs")
    must(dates == {re.sub(r"\D", "", info[key]) for key in ("/CreationDate", "/ModDate")}, "11: dates")


def widths_of(program):
    """The advances of a TrueType font in thousandths of its em."""
    tables = {program[at:at + 4]: struct.unpack(">II", program[at + 8:at + 16])
              for at in range(12, 12 + 16 * struct.unpack(">H", program[4:6])[0], 16)}
    em = struct.unpack_from(">H", program, tables[b"head"][0] + 18)[0]
    count = struct.unpack_from(">H", program, tables[b"hhea"][0] + 34)[0]
    glyphs = struct.unpack_from(">H", program, tables[b"maxp"][0] + 4)[0]
    wide = [struct.unpack_from(">H", program, tables[b"hmtx"][0] + 4 * at)[0] * 1000 / em for at in range(count)]
    return wide + wide[-1:] * (glyphs - count)


def check_widths(document, font, must):
    program = document.data(document.follow(font["/FontDescriptor"])["/FontFile2"])
    first, widths = font["/W"]
    real = widths_of(program)
    must(first == 0 and len(widths) == len(real), "12: a width for each glyph")
    must(all(abs(said - is_) < 1 for said, is_ in zip(widths, real)), "12: widths agree with the font")


def check_fonts(document, must):
    fonts = 0
    for each in document.dictionaries():
        kind = each.get("/Subtype")
        if each.get("/Type") == "/Font":
            fonts += 1
            must(kind in ("/TrueType", "/Type0", "/CIDFontType2"), f"12: font of kind {kind}")
            if kind == "/CIDFontType2":
                must("/CIDToGIDMap" in each, "12: CIDToGIDMap")
                check_widths(document, each, must)
            if kind == "/TrueType":
                must(each.get("/Encoding") in ("/WinAnsiEncoding", "/MacRomanEncoding"), "12: encoding")
            if kind == "/Type0":
                must(each.get("/Encoding") == "/Identity-H" and "/ToUnicode" in each, "12: encoding")
            else:
                must("/FontFile2" in document.follow(each["/FontDescriptor"]), "12: embedded")
        if kind == "/Image":
            must(each.get("/Interpolate") is not True and "/Alternates" not in each, "14: image")
        must(kind != "/PS", "14: no PostScript")
        if each.get("/S") == "/Transparency":
            must("/CS" in each, "15: colours of a group")
        if kind == "/Link":
            must(each.get("/F") == 4, "16: annotations are printed")
    must(fonts > 0, "12: there are fonts")


# --- the page says what the XML says ---

STYLES = {"fr": ("\u202f", ","), "en": (",", "."), "de": (".", ",")}
SIGNS = {"EUR": "€", "GBP": "£", "USD": "US$"}


def plain(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u2011", "-"))


def number(language, value):
    group, point = STYLES[language]
    whole, _, part = value.partition(".")
    whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", group, whole).replace("-", "−")
    return whole + (point + part if part else "")


def amount(language, value, currency):
    sign = SIGNS.get(currency, currency)
    if language == "en":
        minus, value = ("−", value[1:]) if value.startswith("-") else ("", value)
        return minus + sign + (" " if sign == currency else "") + number(language, value)
    return f"{number(language, value)} {sign}"


def check_page(path, document, xml, must):
    language = text_of(document.catalog["/Lang"])
    root = tree.fromstring(xml)
    page = plain(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True).stdout.decode())

    def all_of(name):
        return ["".join(each.itertext()).strip() for each in root.findall(".//" + name, NAMES)]

    def says(what):
        must(plain(what) in page, f"18: the page lacks “{what}”")

    level = root.find(".//ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", NAMES).text
    must(level == "urn:cen.eu:en16931:2017", "9: the profile of the XML is that of the XMP")
    currency = all_of("ram:InvoiceCurrencyCode")[0]
    says(root.find("rsm:ExchangedDocument/ram:ID", NAMES).text)
    for name in ("SellerTradeParty", "BuyerTradeParty"):
        says(root.find(f".//ram:{name}/ram:Name", NAMES).text)
    for line in root.findall(".//ram:IncludedSupplyChainTradeLineItem", NAMES):
        says(line.find(".//ram:SpecifiedTradeProduct/ram:Name", NAMES).text)
        says(number(language, line.find(".//ram:LineTotalAmount", NAMES).text))
        says(number(language, line.find(".//ram:ChargeAmount", NAMES).text))
    sums = root.find(".//ram:SpecifiedTradeSettlementHeaderMonetarySummation", NAMES)
    for name in ("TaxBasisTotalAmount", "DuePayableAmount"):
        says(amount(language, sums.find("ram:" + name, NAMES).text, currency))
    for each in root.findall(".//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax", NAMES):
        says(amount(language, each.find("ram:CalculatedAmount", NAMES).text, currency))
        if Decimal(each.find("ram:CalculatedAmount", NAMES).text) == 0:
            says(each.find("ram:ExemptionReason", NAMES).text)
    credit = root.find("rsm:ExchangedDocument/ram:TypeCode", NAMES).text == "381"
    paid = Decimal(sums.find("ram:DuePayableAmount", NAMES).text) == 0
    for iban in [] if credit or paid else all_of("ram:IBANID"):
        says(" ".join(iban[i:i + 4] for i in range(0, len(iban), 4)))
    for note in root.findall(".//ram:IncludedNote", NAMES):
        if note.findtext("ram:SubjectCode", "", NAMES) != "BAR":
            says(note.find("ram:Content", NAMES).text)


def check(path):
    wrong = []

    def must(good, what):
        if not good:
            wrong.append(what)

    document = Document(path)
    check_file(document, must)
    check_colours(document, must)
    xml = check_attachment(document, must)
    check_xmp(document, must)
    check_fonts(document, must)
    check_page(path, document, xml, must)
    return wrong


bad = 0
for path in sys.argv[1:]:
    problems = check(path)
    bad += bool(problems)
    for problem in problems:
        print(f"{path}: {problem}")
print(f"{len(sys.argv) - 1 - bad} good, {bad} not")
sys.exit(bad > 0)
