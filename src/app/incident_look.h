/* Inside the layer: an incident held against the plan. */
#ifndef APP_INCIDENT_LOOK_H
#define APP_INCIDENT_LOOK_H

#include "app/incident.h"

/* The clock an incident's hours are on. */
const Zone *incident_zone(Context *cx, const Incident *incident);

#endif
