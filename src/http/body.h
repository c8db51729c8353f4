/* The body of a request as its route declared it, taken in as it arrives. */
#ifndef HTTP_BODY_H
#define HTTP_BODY_H

#include "http/gate.h"

typedef struct Intake Intake;

/* A form holds what its fields may hold together (six notes of 20,000 characters each, or a task
 * with 50,000 and a checklist of 200 lines), nine bytes to a character as a browser writes them. */
enum { FORM_LIMIT = 2 * 1024 * 1024, JSON_LIMIT = 8 * 1024 * 1024, FILE_FORM_LIMIT = 256 * 1024 };

typedef struct {
	Body kind;
	const char *upload_folder;
	int64_t upload_bytes;
} BodyPlan;

/* Looks at what the head says of the body: length, content type. */
Refusal intake_start(Arena *arena, const Head *head, const Framing *framing, const BodyPlan *plan,
	Intake **ret_intake);
Refusal intake_take(Intake *intake, Span bytes);
/* Puts form, body and file into the request. */
Refusal intake_end(Intake *intake, Request *request);

/* A file without a name in the folder, closed with the arena; -1 when none can be made. */
int unnamed_file(Arena *arena, const char *folder);
bool write_all(int file, Span bytes);

#endif
