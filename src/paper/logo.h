/* A practice's logo. Whatever PNG the owner hands over becomes a plain one: opaque on white, no
 * larger than print needs, nothing in it but the picture. */
#ifndef PAPER_LOGO_H
#define PAPER_LOGO_H

#include "base/bytes.h"
#include "base/error.h"

/* REFUSED, beside "logo", when it is no PNG, too large a file, or more than LOGO_SIDE pixels a
 * side. For a stranger's picture call it in a child with limits. */
MUST_USE const Error *logo_plain(Arena *arena, Bytes png, Bytes *ret_png);

enum { LOGO_LIMIT = 512 * 1024 /* bytes */, LOGO_SIDE = 4096, LOGO_PRINTED = 720 /* pixels */ };

#endif
