#include "app/invoice_status.h"

#include "store/invoice_status.h"

const Error *open_invoice_statuses(Context *cx, InvoiceId invoice, InvoiceStatuses *ret_statuses)
{
	return store_invoice_status_list(cx->db, cx->arena, cx->practice.id, invoice, ret_statuses);
}

static const Error *adding(Context *cx, const InvoiceStatus *typed)
{
	Receivable receivable;
	InvoiceStatus status = *typed;
	bool new;
	TRY(store_invoice_load(cx->db, cx->arena, cx->practice.id, typed->invoice, &receivable));
	TRY(invoice_status_check(cx->arena, &receivable, typed, zone_day(cx->zone, cx->now)));
	status.noted = cx->now;
	TRY(store_invoice_status_add(
		cx->db, cx->arena, cx->practice.id, &status, cx->change, &new));
	Text detail =
		text_format(cx->arena, "%s: %d", text_chars(receivable.number), (int)status.code);
	return new ? audit(cx, "status", "invoice", receivable.id.value, receivable.client.value,
			     detail)
		   : OK;
}

const Error *add_invoice_status(Context *cx, const InvoiceStatus *status)
{
	return WRITE(cx, adding(cx, status));
}

static const Error *adding_all(Context *cx, InvoiceStatuses statuses)
{
	EACH (const InvoiceStatus, status, statuses) {
		TRY(adding(cx, status));
	}
	return OK;
}

const Error *add_invoice_statuses(Context *cx, InvoiceStatuses statuses)
{
	return WRITE(cx, adding_all(cx, statuses));
}
