#include "base/error.h"

const Error *error_at(
	Arena *arena, ErrorKind kind, const char *field, Message reason, const char *where)
{
	Error *error = NEW(arena, Error);
	*error = (Error){.kind = kind, .reason = reason, .field = field, .where = where};
	return error;
}
