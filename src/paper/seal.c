#include "paper/seal.h"
#include "base/embedded.h"
#include "paper/xmp.h"

#include <assert.h>
#include <qpdf/qpdf-c.h>
#include <string.h>
#include <zlib.h>

extern const Embedded paper_files[];
extern const size_t paper_files_count;

typedef struct {
	qpdf_data pdf;
	Arena *arena;
	const Seal *with;
} Sealing;

static void clean_up(void *thing)
{
	qpdf_cleanup(&((Sealing *)thing)->pdf);
}

static const Embedded *colour_profile(void)
{
	for (size_t i = 0; i < paper_files_count; i++) {
		if (strcmp(paper_files[i].name, "sRGB.icc.z") == 0) {
			return &paper_files[i];
		}
	}
	return NULL;
}

/* An indirect stream with that dictionary: "<< /N 3 >>". */
static qpdf_oh new_stream(Sealing *sealing, const char *dictionary, bool deflated, Bytes bytes)
{
	qpdf_data pdf = sealing->pdf;
	qpdf_oh stream = qpdf_oh_new_stream(pdf);
	qpdf_oh none = qpdf_oh_new_null(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, bytes.start, bytes.length,
		deflated ? qpdf_oh_new_name(pdf, "/FlateDecode") : none, none);
	qpdf_oh keys = qpdf_oh_parse(pdf, dictionary);
	qpdf_oh dict = qpdf_oh_get_dict(pdf, stream);
	qpdf_oh_begin_dict_key_iter(pdf, keys);
	while (qpdf_oh_dict_more_keys(pdf)) {
		const char *key = qpdf_oh_dict_next_key(pdf);
		qpdf_oh_replace_key(pdf, dict, key, qpdf_oh_get_key(pdf, keys, key));
	}
	return stream;
}

/* --- cairo's defects --- */

static bool is_name(qpdf_data pdf, qpdf_oh dict, const char *key, const char *name)
{
	qpdf_oh value = qpdf_oh_get_key(pdf, dict, key);
	return qpdf_oh_is_name(pdf, value) && strcmp(qpdf_oh_get_name(pdf, value), name) == 0;
}

static void mend(qpdf_data pdf, qpdf_oh object)
{
	qpdf_oh dict = qpdf_oh_is_stream(pdf, object) ? qpdf_oh_get_dict(pdf, object) : object;
	if (!qpdf_oh_is_dictionary(pdf, dict)) {
		return;
	}
	if (is_name(pdf, dict, "/Subtype", "/CIDFontType2") &&
		!qpdf_oh_has_key(pdf, dict, "/CIDToGIDMap")) { /* ISO 19005-3, 6.2.11.3.2 */
		qpdf_oh_replace_key(pdf, dict, "/CIDToGIDMap", qpdf_oh_new_name(pdf, "/Identity"));
	} else if (is_name(pdf, dict, "/Subtype", "/Image") &&
		   qpdf_oh_has_key(pdf, dict, "/Interpolate")) { /* 6.2.8 */
		qpdf_oh_replace_key(pdf, dict, "/Interpolate", qpdf_oh_new_bool(pdf, QPDF_FALSE));
	} else if (is_name(pdf, dict, "/Subtype", "/Link") &&
		   qpdf_oh_has_key(pdf, dict, "/Rect")) { /* 6.3.2: printed */
		qpdf_oh_replace_key(pdf, dict, "/F", qpdf_oh_new_integer(pdf, 4));
	}
}

static void mend_all(Sealing *sealing)
{
	qpdf_data pdf = sealing->pdf;
	qpdf_oh trailer = qpdf_get_trailer(pdf);
	int size = qpdf_oh_get_int_value_as_int(pdf, qpdf_oh_get_key(pdf, trailer, "/Size"));
	for (int id = 1; id < size; id++) {
		qpdf_oh object = qpdf_get_object_by_id(pdf, id, 0);
		mend(pdf, object);
		qpdf_oh_release(pdf, object);
	}
}

/* --- what PDF/A and Factur-X add --- */

static const char *pdf_date(Sealing *sealing)
{
	int64_t second = sealing->with->made.seconds % SECONDS_PER_DAY;
	Date date = day_date((Day){(int32_t)(sealing->with->made.seconds / SECONDS_PER_DAY)});
	return text_format(sealing->arena, "D:%04d%02d%02d%02d%02d%02dZ", date.year, date.month,
		date.day, (int)(second / 3600), (int)(second / 60 % 60), (int)(second % 60))
		.chars;
}

static void add_info(Sealing *sealing, qpdf_oh root)
{
	qpdf_data pdf = sealing->pdf;
	const Seal *with = sealing->with;
	const char *date = pdf_date(sealing);
	qpdf_oh info = qpdf_oh_new_dictionary(pdf);
	const struct {
		const char *key, *value;
	} entries[] = {{"/Title", text_chars(with->title)}, {"/Author", text_chars(with->author)},
		{"/Creator", "Fuseau"}, {"/Producer", "Fuseau"}, {"/CreationDate", date},
		{"/ModDate", date}};
	for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
		qpdf_oh_replace_key(pdf, info, entries[i].key,
			qpdf_oh_new_unicode_string(pdf, entries[i].value));
	}
	qpdf_oh_replace_key(
		pdf, qpdf_get_trailer(pdf), "/Info", qpdf_make_indirect_object(pdf, info));
	Text xmp = xmp_packet(sealing->arena, with);
	qpdf_oh_replace_key(pdf, root, "/Metadata",
		new_stream(sealing, "<< /Type /Metadata /Subtype /XML >>", false,
			bytes_of(xmp.chars, xmp.length)));
	qpdf_oh_replace_key(
		pdf, root, "/Lang", qpdf_oh_new_string(pdf, text_chars(with->language)));
}

static void add_colours(Sealing *sealing, qpdf_oh root)
{
	qpdf_data pdf = sealing->pdf;
	const Embedded *profile = colour_profile();
	qpdf_oh intents = qpdf_oh_parse(pdf,
		"[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier "
		"(sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) >> ]");
	qpdf_oh stream =
		new_stream(sealing, "<< /N 3 >>", true, bytes_of(profile->bytes, profile->length));
	qpdf_oh_replace_key(
		pdf, qpdf_oh_get_array_item(pdf, intents, 0), "/DestOutputProfile", stream);
	qpdf_oh_replace_key(pdf, root, "/OutputIntents", intents);
}

/* Quickly: a page is sealed for one reader, and XML shrinks to a quarter at any level. */
static Bytes deflated_text(Arena *arena, Text text)
{
	uLongf length = compressBound(text.length);
	unsigned char *bytes = NEW_ARRAY(arena, unsigned char, length);
	int done = compress2(bytes, &length, (const Bytef *)text_chars(text), text.length, 1);
	assert(done == Z_OK);
	return bytes_of(bytes, length);
}

static void add_xml(Sealing *sealing, qpdf_oh root)
{
	qpdf_data pdf = sealing->pdf;
	Text xml = sealing->with->xml;
	Text keys = text_format(sealing->arena,
		"<< /Type /EmbeddedFile /Subtype /text#2Fxml /Params << /ModDate (%s) /Size %zu >> "
		">>",
		pdf_date(sealing), xml.length);
	qpdf_oh stream = new_stream(sealing, keys.chars, true, deflated_text(sealing->arena, xml));
	qpdf_oh file = qpdf_make_indirect_object(pdf,
		qpdf_oh_parse(pdf, "<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /Desc "
				   "(Factur-X) /AFRelationship /Alternative /EF << >> >>"));
	qpdf_oh streams = qpdf_oh_get_key(pdf, file, "/EF");
	qpdf_oh_replace_key(pdf, streams, "/F", stream);
	qpdf_oh_replace_key(pdf, streams, "/UF", stream);
	qpdf_oh list = qpdf_oh_new_array(pdf);
	qpdf_oh_append_item(pdf, list, file);
	qpdf_oh_replace_key(pdf, root, "/AF", list);
	qpdf_oh names = qpdf_oh_parse(pdf, "<< /EmbeddedFiles << /Names [ (factur-x.xml) ] >> >>");
	qpdf_oh tree = qpdf_oh_get_key(pdf, names, "/EmbeddedFiles");
	qpdf_oh_append_item(pdf, qpdf_oh_get_key(pdf, tree, "/Names"), file);
	qpdf_oh_replace_key(pdf, root, "/Names", names);
	qpdf_oh_replace_key(pdf, root, "/PageMode", qpdf_oh_new_name(pdf, "/UseAttachments"));
}

static const Error *failed(const Sealing *sealing, const char *doing)
{
	qpdf_error error = qpdf_has_error(sealing->pdf) ? qpdf_get_error(sealing->pdf) : NULL;
	const char *reason = error ? qpdf_get_error_message_detail(sealing->pdf, error) : "";
	return broken(sealing->arena, "cannot %1 the PDF: %2", arg(doing),
		arg(text_copy(sealing->arena, span_of(text_of(reason)))));
}

const Error *seal(Arena *arena, Bytes drawn, const Seal *with, Bytes *ret_pdf)
{
	Sealing *sealing = NEW(arena, Sealing);
	*sealing = (Sealing){qpdf_init(), arena, with};
	qpdf_data pdf = sealing->pdf;
	arena_close_later(arena, clean_up, sealing);
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	if (qpdf_read_memory(pdf, "drawn", (const char *)drawn.start, drawn.length, NULL) &
		QPDF_ERRORS) {
		return failed(sealing, "read");
	}
	mend_all(sealing);
	qpdf_oh root = qpdf_get_root(pdf);
	add_info(sealing, root);
	add_colours(sealing, root);
	if (!text_empty(with->xml)) {
		add_xml(sealing, root);
	}
	qpdf_init_write_memory(pdf);
	qpdf_set_compress_streams(pdf, QPDF_FALSE); /* cairo did its own, and we ours */
	qpdf_set_decode_level(pdf, qpdf_dl_none);
	qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
	qpdf_force_pdf_version(pdf, "1.7");
	qpdf_set_object_stream_mode(pdf, qpdf_o_disable);
	if ((qpdf_write(pdf) & QPDF_ERRORS) || qpdf_has_error(pdf)) {
		return failed(sealing, "seal");
	}
	size_t length = qpdf_get_buffer_length(pdf);
	*ret_pdf = bytes_of(
		text_copy(arena, (Span){(const char *)qpdf_get_buffer(pdf), length}).chars, length);
	return OK;
}
