/* How much of what is agreed for this month is used by now, billed or not. */
#ifndef APP_CONSUMPTION_H
#define APP_CONSUMPTION_H

#include "app/context.h"
#include "domain/client.h"
#include "domain/consumption.h"
#include "store/invoice.h"

/* Nothing where no agreement in force sets a limit. */
MUST_USE const Error *open_consumption(
	Context *cx, ClientId client, const Agreement *in_force, Consumptions *ret_consumption);

/* A part of what this month comes to: a document, or a line that the next draft would have. */
typedef struct {
	InvoiceId invoice; /* 0: it is not billed yet */
	Text name;
	Money amount; /* before VAT */
} ConsumedMoney;
LIST_OF(ConsumedMoney, ConsumedMoneys);

/* What the consumption of this month is made of. */
typedef struct {
	Client client;
	AgreementId agreement; /* in force; 0: none */
	Consumptions consumption;
	UsedTimes times; /* by their beginning */
	Duration used;
	ConsumedMoneys moneys; /* where a minimum is agreed */
	Money charged;
} ConsumptionMade;
MUST_USE const Error *open_consumption_made(
	Context *cx, ClientId client, ConsumptionMade *ret_made);

typedef struct {
	ClientId client;
	Text name;
	int32_t thread;
	Consumption consumption;
} ConsumptionLine;
LIST_OF(ConsumptionLine, ConsumptionLines);
/* Of these clients, by the agreements accepted by all, what is near its limit or beyond, the most
 * used first. */
MUST_USE const Error *open_consumption_alerts(Context *cx, const Clients *clients,
	const Agreements *accepted, ConsumptionLines *ret_lines);

#endif
