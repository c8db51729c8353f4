#include "paper/attachment.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

enum { TREE_DEPTH = 8, NAMES_LIMIT = 1000, XML_LIMIT = 8 << 20 };

static void clean_up(void *thing)
{
	qpdf_cleanup(thing);
}

static bool is_invoice(const char *name)
{
	static const char *const names[] = {
		"factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (strcmp(name, names[i]) == 0) {
			return true;
		}
	}
	return false;
}

/* The file's stream when its specification names an invoice. */
static bool stream_of(qpdf_data pdf, qpdf_oh spec, qpdf_oh *ret_stream)
{
	static const char *const keys[] = {"/UF", "/F"};
	for (size_t i = 0; i < 2 && qpdf_oh_is_dictionary(pdf, spec); i++) {
		qpdf_oh name = qpdf_oh_get_key(pdf, spec, keys[i]);
		qpdf_oh files = qpdf_oh_get_key(pdf, spec, "/EF");
		if (!qpdf_oh_is_string(pdf, name) || !qpdf_oh_is_dictionary(pdf, files) ||
			!is_invoice(qpdf_oh_get_utf8_value(pdf, name))) {
			continue;
		}
		qpdf_oh stream = qpdf_oh_get_key(pdf, files, "/F");
		if (qpdf_oh_is_stream(pdf, stream)) {
			*ret_stream = stream;
			return true;
		}
	}
	return false;
}

/* A name tree: leaves hold names and values by turns, nodes hold kids. */
static bool search(qpdf_data pdf, qpdf_oh node, int depth, int *left, qpdf_oh *ret_stream)
{
	if (depth > TREE_DEPTH || !qpdf_oh_is_dictionary(pdf, node)) {
		return false;
	}
	qpdf_oh names = qpdf_oh_get_key(pdf, node, "/Names");
	int count = qpdf_oh_is_array(pdf, names) ? qpdf_oh_get_array_n_items(pdf, names) : 0;
	for (int i = 1; i < count && (*left)-- > 0; i += 2) {
		if (stream_of(pdf, qpdf_oh_get_array_item(pdf, names, i), ret_stream)) {
			return true;
		}
	}
	qpdf_oh kids = qpdf_oh_get_key(pdf, node, "/Kids");
	count = qpdf_oh_is_array(pdf, kids) ? qpdf_oh_get_array_n_items(pdf, kids) : 0;
	for (int i = 0; i < count && (*left)-- > 0; i++) {
		if (search(pdf, qpdf_oh_get_array_item(pdf, kids, i), depth + 1, left,
			    ret_stream)) {
			return true;
		}
	}
	return false;
}

static bool find(qpdf_data pdf, qpdf_oh *ret_stream)
{
	int left = NAMES_LIMIT;
	qpdf_oh root = qpdf_get_root(pdf);
	if (qpdf_has_error(pdf) || !qpdf_oh_is_dictionary(pdf, root)) {
		return false;
	}
	qpdf_oh names = qpdf_oh_get_key(pdf, root, "/Names");
	return qpdf_oh_is_dictionary(pdf, names) &&
	       search(pdf, qpdf_oh_get_key(pdf, names, "/EmbeddedFiles"), 0, &left, ret_stream);
}

const Error *pdf_attachment(Arena *arena, Bytes pdf, Bytes *ret_xml)
{
	qpdf_data *reading = NEW(arena, qpdf_data);
	qpdf_oh stream;
	unsigned char *bytes = NULL;
	size_t length = 0;
	*reading = qpdf_init();
	arena_close_later(arena, clean_up, reading);
	qpdf_silence_errors(*reading);
	qpdf_set_suppress_warnings(*reading, QPDF_TRUE);
	if (qpdf_read_memory(*reading, "received", (const char *)pdf.start, pdf.length, NULL) &
		QPDF_ERRORS) {
		return refuse(arena, "file", "This is no PDF that can be read.");
	}
	if (!find(*reading, &stream)) {
		return refuse(arena, "file", "This PDF carries no invoice as XML.");
	}
	QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(
		*reading, stream, qpdf_dl_generalized, NULL, &bytes, &length);
	if ((code & QPDF_ERRORS) || !bytes || length > XML_LIMIT) {
		free(bytes);
		return refuse(arena, "file", "This is no PDF that can be read.");
	}
	Text copy = text_copy(arena, (Span){(const char *)bytes, length});
	free(bytes);
	*ret_xml = bytes_of(copy.chars, copy.length);
	return OK;
}
