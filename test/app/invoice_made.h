/* A practice that can bill, for tests: Élodie in Lyon, Maison Lune, an agreement, hours worked. */
#ifndef TEST_APP_INVOICE_MADE_H
#define TEST_APP_INVOICE_MADE_H

#include "app/agreement.h"
#include "app/client.h"
#include "app/entry.h"
#include "app/invoice_work.h"

#include "test/store/store_test.h"

ClientId made_client(Context *cx);
void seller_known(Context *cx);
/* From 1 November: 48 € an hour; as a retainer 1 h for 50 €, 60 € an hour above. */
AgreementId agreed(Context *cx, ClientId client, RateKind kind);
/* Accepts what the caller made of a new version. */
AgreementId agreed_as(Context *cx, const Agreement *agreement);
Agreement new_agreement(Context *cx, ClientId client);
/* Two hours long, begun so many hours before now. */
EntryId worked(Context *cx, ClientId client, int hours);
/* Of November. */
InvoiceId drafted(Context *cx, ClientId client);

#endif
