/* Shared by the two files of the outlook: what came, and what is ahead. */
#ifndef APP_OUTLOOK_WORK_H
#define APP_OUTLOOK_WORK_H

#include "app/outlook.h"
#include "store/agreement.h"
#include "store/invoice.h"

typedef struct {
	Context *cx;
	Clients clients;
	Receivables receivables;
	Agreements agreements; /* accepted ones, by client */
	Flows flows;
	Outlook outlook;
} Looking;

const Client *outlook_client(const Looking *at, ClientId id); /* NULL: in the bin */
/* The versions accepted by one client. */
const Agreements *outlook_versions(const Looking *at, ClientId client);
/* Fills in what is ahead, with the client gone where one is asked for. */
MUST_USE const Error *outlook_ahead(Looking *at);

#endif
