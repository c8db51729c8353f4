/* The folder between us and a platform: ours in out, theirs in in. */
#include "app/invoice_status.h"
#include "app/paper.h"
#include "format/status_file.h"
#include "host/file.h"
#include "store/invoice_status.h"

#include <string.h>

/* --- ours --- */

/* A number may hold a slash, a file name may not. */
static Text name_of(Context *cx, Text number, InvoiceFile format)
{
	bool pdf = format == INVOICE_FILE_FACTURX;
	Text name = text_format(cx->arena, "%s.%s", number.chars, pdf ? "pdf" : "xml");
	for (char *c = strchr(name.chars, '/'); c; c = strchr(c, '/')) {
		*c = '-';
	}
	return name;
}

static const Error *noting_handed(Context *cx, const Receivable *receivable)
{
	TRY(store_invoice_handed(cx->db, cx->arena, cx->practice.id, receivable->id, cx->now));
	return audit(cx, "hand_over", "invoice", receivable->id.value, receivable->client.value,
		receivable->number);
}

/* The file first: after a crash between the two the same one is written again. */
static const Error *hand_one(
	Context *cx, Text out, InvoiceFile format, InvoiceId id, HandOver *over)
{
	InvoiceView view;
	InvoiceLook look;
	Bytes bytes;
	TRY(open_invoice(cx, id, &view));
	TRY(paper_of_invoice(cx, id, view.document.language, &look));
	look.made = view.receivable.issued;
	HandedFile *file = LIST_ADD(cx->arena, over->written);
	file->name = name_of(cx, view.receivable.number, format);
	file->problem = invoice_file_make(cx->arena, &view.document, &look, format, &bytes);
	if (file->problem) {
		return file->problem->kind == ERROR_REFUSED ? OK : file->problem;
	}
	Text path = text_format(cx->arena, "%s/%s", out.chars, file->name.chars);
	TRY(file_write(cx->arena, path, bytes));
	return WRITE(cx, noting_handed(cx, &view.receivable));
}

static const Error *hand_out(Context *cx, Text folder, InvoiceFile format, HandOver *over)
{
	InvoiceIds ids;
	Text out = text_format(cx->arena, "%s/out", folder.chars);
	TRY(folder_make(cx->arena, out));
	TRY(store_invoice_to_hand(cx->db, cx->arena, cx->practice.id, &ids));
	size_t refused = 0; /* those come again each time: they must not hold up the others */
	for (size_t i = 0; i < ids.count && i < HAND_OVER_AT_ONCE + refused; i++) {
		TRY(hand_one(cx, out, format, ids.items[i], over));
		refused += over->written.items[i].problem != NULL;
	}
	return OK;
}

/* --- theirs --- */

static const Error *note_all(Context *cx, StatusNotes notes, size_t *ret_noted)
{
	InvoiceStatuses statuses = {0};
	EACH (const StatusNote, note, notes) {
		InvoiceStatus status = {.code = note->code,
			.day = note->day,
			.who = note->who,
			.reason = note->reason};
		TRY(store_invoice_numbered(
			cx->db, cx->arena, cx->practice.id, note->number, &status.invoice));
		if (status.invoice.value == 0) {
			return refuse(
				cx->arena, "file", "There is no invoice %1.", arg(note->number));
		}
		*LIST_ADD(cx->arena, statuses) = status;
	}
	TRY(add_invoice_statuses(cx, statuses));
	*ret_noted = statuses.count;
	return OK;
}

static const Error *read_one(Context *cx, Text path, size_t *ret_noted)
{
	Bytes bytes;
	StatusNotes notes;
	TRY(file_read(cx->arena, path, STATUS_FILE_LIMIT, &bytes));
	TRY(status_file_read(cx->arena, bytes, &notes));
	return note_all(cx, notes, ret_noted);
}

/* What is refused keeps its file, so that somebody can look at it; the rest goes on. */
static const Error *pick_one(Context *cx, Text folder, Text name, HandOver *over)
{
	HandedFile picked = {.name = name};
	Text path = text_format(cx->arena, "%s/in/%s", folder.chars, name.chars);
	const Error *error = read_one(cx, path, &picked.noted);
	if (error && error->kind != ERROR_REFUSED) {
		return error;
	}
	picked.problem = error;
	Text to = text_format(
		cx->arena, "%s/%s/%s", folder.chars, error ? "refused" : "done", name.chars);
	TRY(file_move(cx->arena, path, to));
	*LIST_ADD(cx->arena, over->picked_up) = picked;
	return OK;
}

static const Error *pick_up(Context *cx, Text folder, HandOver *over)
{
	static const char *const folders[] = {"in", "done", "refused"};
	Text *names;
	size_t count;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		TRY(folder_make(
			cx->arena, text_format(cx->arena, "%s/%s", folder.chars, folders[i])));
	}
	TRY(folder_names(cx->arena, text_format(cx->arena, "%s/in", folder.chars), &names, &count));
	for (size_t i = 0; i < count && i < HAND_OVER_FILES_LIMIT; i++) {
		bool whole = names[i].chars[0] != '.'; /* others write beside first, as we do */
		TRY(whole ? pick_one(cx, folder, names[i], over) : OK);
	}
	return OK;
}

const Error *hand_over(Context *cx, Text folder, InvoiceFile format, HandOver *ret_hand_over)
{
	HandOver over = {0};
	TRY(hand_out(cx, folder, format, &over));
	TRY(pick_up(cx, folder, &over));
	*ret_hand_over = over;
	return OK;
}
