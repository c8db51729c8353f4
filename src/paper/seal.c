#include "paper/seal.h"
#include "base/embedded.h"
#include "paper/pdf.h"
#include "paper/sheet_inside.h"
#include "paper/xmp.h"

#include <string.h>

extern const Embedded paper_files[];
extern const size_t paper_files_count;

typedef struct {
	Arena *arena;
	Pdf *pdf;
	const Sheet *sheet;
	const Seal *with;
	int resources, tree; /* of all pages, and the pages themselves */
} Sealing;

/* --- what the pages are made of --- */

/* Glyphs are named by their number in the font (Identity-H), which is embedded whole. */
static int put_font(Sealing *sealing, const PaperFont *font)
{
	Pdf *pdf = sealing->pdf;
	int whole = pdf_object(pdf), below = pdf_object(pdf), descriptor = pdf_object(pdf);
	int program = pdf_object(pdf), unicode = pdf_object(pdf);
	pdf_put(pdf, whole,
		"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H "
		"/DescendantFonts [ %d 0 R ] /ToUnicode %d 0 R >>",
		font->name.chars, below, unicode);
	pdf_put(pdf, below,
		"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry "
		"(Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity "
		"/FontDescriptor %d 0 R /W [ 0 [ %s ] ] >>",
		font->name.chars, descriptor, font->widths.chars);
	pdf_put(pdf, descriptor, "<< /Type /FontDescriptor /FontName /%s %s /FontFile2 %d 0 R >>",
		font->name.chars, font->descriptor.chars, program);
	pdf_stream(pdf, program, "/Filter /FlateDecode", font->program);
	pdf_stream(pdf, unicode, "/Filter /FlateDecode", font->unicode);
	return whole;
}

static int put_picture(Sealing *sealing, const SheetPicture *picture)
{
	int object = pdf_object(sealing->pdf);
	Text keys = text_format(sealing->arena,
		"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB "
		"/BitsPerComponent 8 /Interpolate false /Filter /FlateDecode /DecodeParms << "
		"/Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns %d >>",
		picture->width, picture->height, picture->width);
	pdf_stream(sealing->pdf, object, keys.chars, picture->rows);
	return object;
}

static void put_resources(Sealing *sealing)
{
	Buffer fonts = buffer_new(sealing->arena), pictures = buffer_new(sealing->arena);
	for (int i = 0; i < PAPER_FONTS; i++) {
		if (sealing->sheet->fonts[i]) {
			buffer_format(&fonts, "/F%d %d 0 R ", i, put_font(sealing, paper_font(i)));
		}
	}
	for (size_t i = 0; i < sealing->sheet->pictures.count; i++) {
		int object = put_picture(sealing, &sealing->sheet->pictures.items[i]);
		buffer_format(&pictures, "/I%zu %d 0 R ", i, object);
	}
	pdf_put(sealing->pdf, sealing->resources, "<< /Font << %s>> /XObject << %s>> >>",
		buffer_done(&fonts).chars, buffer_done(&pictures).chars);
}

static void put_pages(Sealing *sealing)
{
	Pdf *pdf = sealing->pdf;
	Buffer kids = buffer_new(sealing->arena);
	EACH (const Text, page, sealing->sheet->pages) {
		int object = pdf_object(pdf), content = pdf_object(pdf);
		pdf_put(pdf, object,
			"<< /Type /Page /Parent %d 0 R /MediaBox [ 0 0 %.3f %.3f ] /Resources %d 0 "
			"R /Contents %d 0 R >>",
			sealing->tree, A4_WIDTH, A4_HEIGHT, sealing->resources, content);
		pdf_stream(
			pdf, content, "/Filter /FlateDecode", pdf_deflated(sealing->arena, *page));
		buffer_format(&kids, "%d 0 R ", object);
	}
	pdf_put(pdf, sealing->tree, "<< /Type /Pages /Count %zu /Kids [ %s] >>",
		sealing->sheet->pages.count, buffer_done(&kids).chars);
}

/* --- what PDF/A and Factur-X add --- */

static const char *pdf_date(const Sealing *sealing)
{
	int64_t second = sealing->with->made.seconds % SECONDS_PER_DAY;
	Date date = day_date((Day){(int32_t)(sealing->with->made.seconds / SECONDS_PER_DAY)});
	return text_format(sealing->arena, "D:%04d%02d%02d%02d%02d%02dZ", date.year, date.month,
		date.day, (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60))
		.chars;
}

static int put_info(Sealing *sealing)
{
	int object = pdf_object(sealing->pdf);
	const char *date = pdf_date(sealing);
	pdf_put(sealing->pdf, object,
		"<< /Title %s /Author %s /Creator (Fuseau) /Producer (Fuseau) /CreationDate (%s) "
		"/ModDate (%s) >>",
		pdf_text(sealing->arena, sealing->with->title).chars,
		pdf_text(sealing->arena, sealing->with->author).chars, date, date);
	return object;
}

static int put_colours(Sealing *sealing)
{
	int object = pdf_object(sealing->pdf);
	for (size_t i = 0; i < paper_files_count; i++) {
		if (strcmp(paper_files[i].name, "sRGB.icc.z") == 0) {
			pdf_stream(sealing->pdf, object, "/N 3 /Filter /FlateDecode",
				bytes_of(paper_files[i].bytes, paper_files[i].length));
		}
	}
	return object;
}

static int put_metadata(Sealing *sealing)
{
	int object = pdf_object(sealing->pdf);
	Text xmp = xmp_packet(sealing->arena, sealing->with);
	pdf_stream(sealing->pdf, object, "/Type /Metadata /Subtype /XML",
		bytes_of(xmp.chars, xmp.length));
	return object;
}

/* What the catalogue says of the attached XML; "" without one. */
static Text put_xml(Sealing *sealing)
{
	Text xml = sealing->with->xml;
	if (text_empty(xml)) {
		return TEXT("");
	}
	int stream = pdf_object(sealing->pdf), file = pdf_object(sealing->pdf);
	Text keys = text_format(sealing->arena,
		"/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /ModDate (%s) /Size %zu >> "
		"/Filter /FlateDecode",
		pdf_date(sealing), xml.length);
	pdf_stream(sealing->pdf, stream, keys.chars, pdf_deflated(sealing->arena, xml));
	pdf_put(sealing->pdf, file,
		"<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /Desc (Factur-X) "
		"/AFRelationship /Alternative /EF << /F %d 0 R /UF %d 0 R >> >>",
		stream, stream);
	return text_format(sealing->arena,
		"/AF [ %d 0 R ] /Names << /EmbeddedFiles << /Names [ (factur-x.xml) %d 0 R ] >> >> "
		"/PageMode /UseAttachments ",
		file, file);
}

Bytes seal(Arena *arena, Sheet *sheet, const Seal *with)
{
	Pdf *pdf = pdf_new(arena);
	Sealing sealing = {arena, pdf, sheet, with, 0, 0};
	int catalog = pdf_object(pdf);
	sealing.tree = pdf_object(pdf);
	sealing.resources = pdf_object(pdf);
	sheet_turn(sheet); /* the last page is among the others */
	put_resources(&sealing);
	put_pages(&sealing);
	int info = put_info(&sealing), colours = put_colours(&sealing);
	int metadata = put_metadata(&sealing);
	Text file = put_xml(&sealing);
	pdf_put(pdf, catalog,
		"<< /Type /Catalog /Pages %d 0 R /Metadata %d 0 R /Lang %s /ViewerPreferences << "
		"/DisplayDocTitle true >> %s/OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 "
		"/OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) "
		"/DestOutputProfile %d 0 R >> ] >>",
		sealing.tree, metadata, pdf_text(arena, with->language).chars, file.chars, colours);
	return pdf_end(pdf, catalog, info);
}
