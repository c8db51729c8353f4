/* How a function says it could not do what its name promises.
 *
 * OK (NULL) means done. An Error lives in the arena of the request, so
 * nobody frees it. Bugs are not errors: bugs are assert()s. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "base/message.h"

typedef enum {
	ERROR_REFUSED,  /* the rules of the trade say no: tell the user why  */
	ERROR_MISSING,  /* no such thing, or not yours                       */
	ERROR_CONFLICT, /* somebody changed it meanwhile: look again         */
	ERROR_BROKEN,   /* disk, network, database: log it, apologise        */
	ERROR_FULL,     /* the disk is full: log it, say it                  */
	ERROR_AGAIN,    /* the database asks to run the use case once more   */
} ErrorKind;

typedef struct Error {
	ErrorKind kind;
	Message reason;     /* shown to the user, in their language; BROKEN, FULL: for the log */
	const char *field;  /* the form field it is about, or ""      */
	const char *where;  /* "src/domain/invoice.c:41", for the log */
	struct Error *next; /* more of the same attempt, in the order of the fields */
} Error;

#define OK ((const Error *)0)
#define MUST_USE __attribute__((warn_unused_result))
#define TRY(call)                           \
	do {                                \
		const Error *try_ = (call); \
		if (try_) {                 \
			return try_;        \
		}                           \
	} while (0)

#define ERROR_LINE_(line) #line
#define ERROR_LINE(line) ERROR_LINE_(line)
#define ERROR_HERE __FILE__ ":" ERROR_LINE(__LINE__)
/* refuse(arena, "due", "%1 is in the past.", arg(day)): see base/message.h for the arguments. */
#define refuse(arena, field, ...) \
	error_at((arena), ERROR_REFUSED, (field), message((arena), __VA_ARGS__), ERROR_HERE)
#define missing(arena, ...) \
	error_at((arena), ERROR_MISSING, "", message((arena), __VA_ARGS__), ERROR_HERE)
#define conflict(arena, ...) \
	error_at((arena), ERROR_CONFLICT, "", message((arena), __VA_ARGS__), ERROR_HERE)
/* For the log, in English: broken(arena, "cannot write %1: %2", arg(path), arg(reason)) */
#define broken(arena, ...) \
	error_at((arena), ERROR_BROKEN, "", message((arena), __VA_ARGS__), ERROR_HERE)
#define disk_full(arena, ...) \
	error_at((arena), ERROR_FULL, "", message((arena), __VA_ARGS__), ERROR_HERE)
/* What may be gone at the next attempt, without anybody's doing. */
static inline bool error_passes(const Error *error)
{
	return error->kind == ERROR_BROKEN || error->kind == ERROR_FULL ||
	       error->kind == ERROR_AGAIN;
}

const Error *error_at(
	Arena *arena, ErrorKind kind, const char *field, Message reason, const char *where);

#endif
