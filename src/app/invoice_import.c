/* A document that was numbered elsewhere, before Fuseau: it is owed and paid like ours, keeps its
 * number outside the series, and is sealed by nobody. */
#include "app/client.h"
#include "app/invoice_work.h"
#include "format/invoice_json.h"

const Error *invoice_write_elsewhere(Context *cx, ClientId client, InvoiceId id,
	const Invoice *filled, Receivable *ret_receivable)
{
	*ret_receivable = (Receivable){.id = id,
		.client = client,
		.from = filled->from,
		.to = filled->to,
		.created = cx->now,
		.issued = zone_midnight(cx->zone, filled->issued),
		.sent = zone_midnight(cx->zone, filled->issued),
		.document = invoice_json_write(cx->arena, filled)};
	return invoice_write(cx, ret_receivable, filled);
}

static const Error *keeping(Context *cx, ClientId client, const Invoice *typed, InvoiceId id)
{
	Client known;
	InvoiceId there;
	Receivable receivable;
	Invoice document = *typed;
	TRY(open_client_form(cx, client, &known));
	invoice_fill(cx->arena, &document);
	TRY(invoice_check(cx->arena, &document));
	TRY(store_invoice_numbered(cx->db, cx->arena, cx->practice.id, document.number, &there));
	if (there.value != 0) {
		return refuse(cx->arena, "number", "There is a document %1 already.",
			arg(document.number));
	}
	if (document.issued.days > invoice_today(cx).days) {
		return refuse(cx->arena, "issued", "It was issued before today, or today.");
	}
	TRY(invoice_write_elsewhere(cx, client, id, &document, &receivable));
	return audit(cx, "import", "invoice", id.value, client.value, document.number);
}

const Error *import_invoice(
	Context *cx, ClientId client, const Invoice *document, InvoiceId *ret_id)
{
	InvoiceId id = {new_id(cx)};
	TRY(WRITE(cx, keeping(cx, client, document, id)));
	*ret_id = id;
	return OK;
}
