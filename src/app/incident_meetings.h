/* What time that is lost falls upon. */
#ifndef APP_INCIDENT_MEETINGS_H
#define APP_INCIDENT_MEETINGS_H

#include "app/incident.h"

/* The meetings with clients that are still to come and share a minute with it, in order. Not those
 * of all day, nor those that take no time of the VA's. */
MUST_USE const Error *incident_meetings(Context *cx, Interval lost, LostMeetings *ret_meetings);

#endif
