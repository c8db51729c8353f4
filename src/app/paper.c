/* Which paper a document is drawn on: that of today, or the one it was issued on. */
#include "app/paper.h"

#include "app/blob.h"
#include "host/file.h"
#include "host/secret.h"
#include "store/paper.h"

static const Error *logo_of(Context *cx, Text hash, Bytes *ret_png)
{
	Blob blob;
	int file;
	if (text_empty(hash)) {
		*ret_png = (Bytes){0};
		return OK;
	}
	TRY(blob_open(cx, hash, &blob, &file));
	return file_head(cx->arena, file, (size_t)blob.size, ret_png);
}

const Error *paper_look(Context *cx, Text language, InvoiceLook *ret_look)
{
	Paper paper;
	OwnLabels own;
	InvoiceLook look = {.made = cx->now};
	TRY(store_paper_load(cx->db, cx->arena, cx->practice.id, &paper));
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &own));
	TRY(logo_of(cx, paper.logo, &look.logo));
	look.labels = labels_with(cx->arena, language, own);
	look.colour = paper.colour;
	*ret_look = look;
	return OK;
}

const Error *paper_for_letter(Context *cx, Letter *letter)
{
	InvoiceLook look;
	TRY(paper_look(cx, letter->language, &look));
	letter->labels = look.labels;
	letter->colour = look.colour;
	letter->logo = look.logo;
	return OK;
}

/* --- what is kept --- */

/* Lines: colour, logo, then the language and all labels. */
static const Error *written(Context *cx, Text language, Text *ret_content)
{
	Paper paper;
	OwnLabels own;
	TRY(store_paper_load(cx->db, cx->arena, cx->practice.id, &paper));
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &own));
	Text labels = labels_written(cx->arena, labels_with(cx->arena, language, own));
	*ret_content = text_format(cx->arena, "colour %s\nlogo %s\n%s", text_chars(paper.colour),
		text_chars(paper.logo), labels.chars);
	return OK;
}

const Error *paper_keep(Context *cx, InvoiceId invoice, Text language)
{
	Text content;
	TRY(written(cx, language, &content));
	Text digest =
		bytes_hex(cx->arena, hash_of(cx->arena, bytes_of(content.chars, content.length)));
	TRY(store_paper_keep(cx->db, cx->arena, cx->practice.id, digest, content));
	return store_paper_of_invoice_save(cx->db, cx->arena, cx->practice.id, invoice, digest);
}

static Text line_after(Arena *arena, Span *rest, const char *key)
{
	Span line = {0}, word = {0};
	span_next(rest, '\n', &line);
	span_next(&line, ' ', &word);
	return span_is(word, key) ? text_copy(arena, line) : TEXT("");
}

const Error *paper_of_invoice(Context *cx, InvoiceId invoice, Text language, InvoiceLook *ret_look)
{
	Text content;
	InvoiceLook look = {0};
	TRY(store_paper_of_invoice(cx->db, cx->arena, cx->practice.id, invoice, &content));
	if (text_empty(content)) {
		return paper_look(cx, language, ret_look);
	}
	Span rest = span_of(content);
	look.colour = line_after(cx->arena, &rest, "colour");
	TRY(logo_of(cx, line_after(cx->arena, &rest, "logo"), &look.logo));
	look.labels = labels_read(cx->arena, text_copy(cx->arena, rest));
	*ret_look = look;
	return OK;
}
