/* The zones of the system's tzdata, each read once by this process. */
#ifndef HOST_ZONES_H
#define HOST_ZONES_H

#include "base/list.h"
#include "base/zone.h"

/* By IANA name; NULL when the system has none of that name. Lives as long as the process; any
 * thread may ask. */
const Zone *zones_named(Text name);

/* The places a person may choose from, in the order of tzdata's zone.tab (by country). */
typedef struct {
	Text country; /* ISO 3166 */
	Text zone;
} ZonePlace;
LIST_OF(ZonePlace, ZonePlaces);
ZonePlaces zones_places(Arena *arena); /* empty when tzdata is not installed */

/* "2024a", "" when unknown; and when that file was put there. */
Text zones_version(Arena *arena);
Instant zones_installed(void);

#endif
