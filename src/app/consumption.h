/* How much of what is agreed for this month is used by now, billed or not. */
#ifndef APP_CONSUMPTION_H
#define APP_CONSUMPTION_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/consumption.h"

/* Nothing where no agreement in force sets a limit. */
MUST_USE const Error *open_consumption(
	Context *cx, ClientId client, const Agreement *in_force, Consumptions *ret_consumption);

typedef struct {
	ClientId client;
	Text name;
	int32_t thread;
	Consumption consumption;
} ConsumptionLine;
LIST_OF(ConsumptionLine, ConsumptionLines);
/* Of all clients, what is near its limit or beyond, the most used first. */
MUST_USE const Error *open_consumption_alerts(
	Context *cx, const Clients *clients, ConsumptionLines *ret_lines);

#endif
