/* The people of a zone strip: the VA and those one works for, each with their hours. */
#ifndef APP_STRIP_H
#define APP_STRIP_H

#include "app/hours.h"
#include "domain/strip.h"

/* Where the VA is at an instant, by name: the stay's place, the practice's, else the zone's city.
 */
Text own_place(const Context *cx, const HoursBook *book, Instant at);

/* The VA as they are at an instant, in the zone of that moment; hours from the book. */
StripPerson strip_user(const HoursBook *book, Instant at);
/* The clients whose hours somebody has told, in the order given. ids[i] is people.items[i]'s. */
StripPeople strip_clients(const HoursBook *book, Clients clients, ClientId **ret_ids);

#endif
