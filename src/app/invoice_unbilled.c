/* Who could be sent an invoice today, and for how much. */
#include "app/invoice_bill.h"
#include "domain/invoice_deposit.h"
#include "domain/money_list.h"
#include "domain/recurring.h"
#include "store/agreement.h"

typedef struct {
	Context *cx;
	const Receivables *all;
	InvoiceDesk *desk;
	UnbilledSums sums;
	Agreements accepted;
} Unbilled;

static const UnbilledSum *sum_of(const Unbilled *at, ClientId client)
{
	EACH (UnbilledSum, sum, at->sums) {
		if (sum->client.value == client.value) {
			return sum;
		}
	}
	return NULL;
}

static const Agreement *in_force(const Unbilled *at, ClientId client)
{
	Agreements own = {0};
	EACH (Agreement, agreement, at->accepted) {
		if (agreement->client.value == client.value) {
			*LIST_ADD(at->cx->arena, own) = *agreement;
		}
	}
	return agreement_on(&own, at->desk->today);
}

static void add_deposit(Unbilled *at, const Client *client, const Agreement *agreement)
{
	Money amount = deposit_agreed(agreement);
	Receivables own = receivables_of(at->cx->arena, at->all, client->id);
	bool begun = bill_charged(&own, agreement->id, BILL_FLAT, agreement->from);
	if (amount.minor > 0 && !begun && !deposit_asked(&own, agreement->id)) {
		*LIST_ADD(at->cx->arena, at->desk->deposits) =
			(DepositRow){*client, agreement->id, agreement->title, amount};
	}
}

/* What a draft up to today would hold. */
static const Error *reckon(Unbilled *at, const Agreement *agreement, UnbilledRow *row)
{
	ClientBill bill;
	TRY(client_bill_open(at->cx, row->client.id, at->desk->today, at->all, &bill));
	row->agreed = true;
	row->worth = bill.bill.total;
	EACH (BillLine, line, bill.bill.lines) {
		row->kinds |= 1U << line->kind;
	}
	row->first = bill.first;
	row->moment = bill_moment_come(agreement, row->first, at->desk->today, row->sum.time);
	return OK;
}

static const Error *add_client(Unbilled *at, const Client *client)
{
	Context *cx = at->cx;
	const UnbilledSum *sum = sum_of(at, client->id);
	const Agreement *agreement = in_force(at, client->id);
	bool asks = agreement && (agreement->rate_kind != RATE_HOURLY || agreement->minimum > 0);
	if (!sum && !asks) {
		return OK;
	}
	UnbilledRow row = {.client = *client};
	if (sum) {
		row.sum = *sum;
		row.first = zone_day(cx->zone, sum->first);
	}
	if (agreement) {
		add_deposit(at, client, agreement);
		TRY(reckon(at, agreement, &row));
		money_list_add(cx->arena, &at->desk->worth, row.worth);
	}
	if (sum || row.kinds != 0) {
		*LIST_ADD(cx->arena, at->desk->unbilled) = row;
	}
	return OK;
}

const Error *open_unbilled(
	Context *cx, const Clients *clients, const Receivables *all, InvoiceDesk *desk)
{
	Unbilled at = {.cx = cx, .all = all, .desk = desk};
	Instant since = instant_plus(cx->now, -(int64_t)UNBILLED_DAYS * SECONDS_PER_DAY);
	TRY(store_invoice_unbilled_sums(cx->db, cx->arena, cx->practice.id, since, &at.sums));
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &at.accepted));
	desk->agreed = at.accepted.count > 0;
	EACH (Client, client, *clients) {
		TRY(add_client(&at, client));
	}
	return OK;
}
