#define _GNU_SOURCE /* O_TMPFILE */
#include "http/body.h"
#include "http/decode.h"
#include "http/multipart.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct Intake {
	Arena *arena;
	BodyPlan plan;
	int64_t limit, taken;
	Buffer bytes; /* of the form, the JSON, or the multipart field at hand */
	Multipart *multipart;
	Fields fields;
	int64_t field_bytes;
	bool in_file;
	int file;
	int64_t file_size;
	Text file_name;
};

static const Refusal no_room = {507, "There is no room on the server's disk for the file."};

static void close_file(void *thing)
{
	close((int)(intptr_t)thing - 1);
}

int unnamed_file(Arena *arena, const char *folder)
{
	int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	if (file < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
		Text path = text_format(arena, "%s/upload-XXXXXX", folder);
		char *name = NEW_ARRAY(arena, char, path.length + 1);
		for (size_t i = 0; i < path.length; i++) {
			name[i] = path.chars[i];
		}
		file = mkostemp(name, O_CLOEXEC);
		if (file >= 0) {
			unlink(name);
		}
	}
	if (file >= 0) {
		arena_close_later(arena, close_file, (void *)((intptr_t)file + 1));
	}
	return file;
}

bool write_all(int file, Span bytes)
{
	while (bytes.length > 0) {
		ssize_t wrote = write(file, bytes.start, bytes.length);
		if (wrote < 0 && errno == EINTR) {
			continue;
		}
		if (wrote <= 0) {
			return false;
		}
		bytes = (Span){bytes.start + wrote, bytes.length - (size_t)wrote};
	}
	return true;
}

static Refusal part_begin(void *user, Text name, bool is_file, Text file_name)
{
	Intake *intake = user;
	if (intake->fields.count == FIELDS_LIMIT) {
		return (Refusal){400, "There are more than 2000 fields."};
	}
	intake->in_file = is_file && file_name.length > 0;
	intake->bytes = buffer_new(intake->arena);
	if (intake->in_file) {
		if (intake->file >= 0) {
			return (Refusal){400, "The form holds more than one file."};
		}
		intake->file = unnamed_file(intake->arena, intake->plan.upload_folder);
		intake->file_name = file_name;
		return intake->file < 0 ? no_room : LET_IN;
	}
	LIST_ADD(intake->arena, intake->fields)->name = name;
	return LET_IN;
}

static Refusal part_data(void *user, Span bytes)
{
	Intake *intake = user;
	if (intake->in_file) {
		intake->file_size += (int64_t)bytes.length;
		return write_all(intake->file, bytes) ? LET_IN : no_room;
	}
	intake->field_bytes += (int64_t)bytes.length;
	if (intake->field_bytes > FILE_FORM_LIMIT) {
		return (Refusal){413, "The fields beside the file are larger than 256 KiB."};
	}
	buffer_put(&intake->bytes, bytes.start, bytes.length);
	return LET_IN;
}

static Refusal part_end(void *user)
{
	Intake *intake = user;
	if (intake->in_file) {
		intake->in_file = false;
		return LET_IN;
	}
	Text value = buffer_done(&intake->bytes);
	if (!text_is_utf8(span_of(value))) {
		return (Refusal){400, "A text is not UTF-8."};
	}
	for (size_t i = 0; i < value.length; i++) {
		if (value.chars[i] == '\0') {
			return (Refusal){400, "A text holds a NUL character."};
		}
	}
	intake->fields.items[intake->fields.count - 1].value = value;
	return LET_IN;
}

/* "application/json; charset=utf-8" is application/json. */
static bool type_is(Text type, const char *wanted)
{
	Span rest = span_of(type), media;
	(void)span_next(&rest, ';', &media);
	media = span_trim(media);
	Text want = text_of(wanted);
	return media.length == want.length &&
	       text_equal_folded((Text){media.start, media.length}, want);
}

static const Refusal too_large[] = {
	[BODY_NONE] = {400, "This address takes no body."},
	[BODY_FORM] = {413, "The form is larger than 2 MiB."},
	[BODY_JSON] = {413, "The body is larger than 8 MiB."},
	[BODY_FILE] = {413, "The file is larger than this server takes."},
};

Refusal intake_start(Arena *arena, const Head *head, const Framing *framing, const BodyPlan *plan,
	Intake **ret_intake)
{
	static const char *const types[] = {[BODY_NONE] = NULL,
		[BODY_FORM] = "application/x-www-form-urlencoded",
		[BODY_JSON] = "application/json",
		[BODY_FILE] = "multipart/form-data"};
	const int64_t limits[] = {[BODY_NONE] = 0,
		[BODY_FORM] = FORM_LIMIT,
		[BODY_JSON] = JSON_LIMIT,
		[BODY_FILE] = plan->upload_bytes + FILE_FORM_LIMIT};
	Intake *intake = NEW(arena, Intake);
	*intake = (Intake){.arena = arena, .plan = *plan, .file = -1};
	intake->limit = limits[plan->kind];
	intake->bytes = buffer_new(arena);
	*ret_intake = intake;
	if (framing->length > intake->limit || (framing->chunked && plan->kind == BODY_NONE)) {
		return too_large[plan->kind];
	}
	bool empty = framing->length == 0 && !framing->chunked;
	if (empty || plan->kind == BODY_NONE) {
		return LET_IN;
	}
	Text type = head_value(head, "Content-Type");
	if (!type_is(type, types[plan->kind])) {
		return (Refusal){415, "The body is not of the type this address takes."};
	}
	if (plan->kind == BODY_FILE) {
		intake->multipart = NEW(arena, Multipart);
		return multipart_start(intake->multipart, arena, type,
			&(PartSink){intake, part_begin, part_data, part_end});
	}
	return LET_IN;
}

Refusal intake_take(Intake *intake, Span bytes)
{
	intake->taken += (int64_t)bytes.length;
	if (intake->taken > intake->limit) {
		return too_large[intake->plan.kind];
	}
	if (intake->multipart) {
		Refusal refusal = multipart_take(intake->multipart, bytes);
		return intake->file_size > intake->plan.upload_bytes ? too_large[BODY_FILE]
								     : refusal;
	}
	buffer_put(&intake->bytes, bytes.start, bytes.length);
	return LET_IN;
}

Refusal intake_end(Intake *intake, Request *request)
{
	Refusal refusal = LET_IN;
	Text body = buffer_done(&intake->bytes);
	if (intake->plan.kind == BODY_FORM) {
		refusal = decode_pairs(intake->arena, span_of(body), &intake->fields);
	} else if (intake->plan.kind == BODY_JSON) {
		if (!text_is_utf8(span_of(body))) {
			return (Refusal){400, "The body is not UTF-8."};
		}
		request->body = body;
	} else if (intake->multipart) {
		refusal = multipart_end(intake->multipart);
		if (!refusal.status && intake->file >= 0 && lseek(intake->file, 0, SEEK_SET) != 0) {
			return no_room;
		}
	}
	request->form = intake->fields.items;
	request->form_count = intake->fields.count;
	request->file = intake->file;
	request->file_size = intake->file_size;
	request->file_name = intake->file_name;
	return refusal;
}
