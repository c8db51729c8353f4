/* multipart/form-data (RFC 7578) read as it arrives, a part at a time, in bounded memory. */
#ifndef HTTP_MULTIPART_H
#define HTTP_MULTIPART_H

#include "http/gate.h"

enum { BOUNDARY_LIMIT = 70, PART_HEAD_LIMIT = 4096, MULTIPART_ROOM = 16 * 1024 };

typedef struct {
	void *user;
	/* is_file: the part has a file name, be it empty (no file was chosen). */
	Refusal (*begin)(void *user, Text name, bool is_file, Text file_name);
	Refusal (*data)(void *user, Span bytes);
	Refusal (*end)(void *user);
} PartSink;

typedef struct {
	Arena *arena; /* of the names handed to the sink */
	PartSink sink;
	enum { BEFORE_PARTS, AFTER_BOUNDARY, PART_HEAD, PART_DATA, AFTER_PARTS } state;
	char mark[BOUNDARY_LIMIT + 5]; /* CR LF -- boundary */
	size_t mark_length;
	char held[MULTIPART_ROOM]; /* what cannot be told apart yet */
	size_t held_length;
} Multipart;

/* content_type: "multipart/form-data; boundary=…" */
Refusal multipart_start(
	Multipart *multipart, Arena *arena, Text content_type, const PartSink *sink);
Refusal multipart_take(Multipart *multipart, Span bytes);
Refusal multipart_end(const Multipart *multipart);

#endif
