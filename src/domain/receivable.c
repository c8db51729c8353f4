#include "domain/receivable.h"

Money receivable_left(const Receivable *receivable)
{
	int64_t gross = receivable->net.minor + receivable->tax.minor;
	bool deposits = receivable->due.minor < gross; /* paid a part: by the work, before VAT */
	return (Money){deposits ? receivable->net.minor - receivable->credited_net.minor
				: receivable->due.minor - receivable->credited.minor,
		receivable->currency};
}

bool receivable_taken_back(const Receivable *receivable)
{
	Money left = receivable_left(receivable);
	bool begun = receivable->credited.minor != 0 || receivable->credited_net.minor != 0;
	return receivable->replaced || receivable->freed || (begun && left.minor <= 0);
}

/* Above zero it is still to come, below it came too much. */
static int64_t balance(const Receivable *receivable)
{
	bool asks = receivable->kind != INVOICE_CREDIT && instant_set(receivable->issued);
	return asks ? receivable->due.minor - receivable->paid.minor - receivable->credited.minor
		    : 0;
}

Money receivable_open(const Receivable *receivable)
{
	int64_t open = balance(receivable);
	return (Money){open > 0 ? open : 0, receivable->currency};
}

Money receivable_surplus(const Receivable *receivable)
{
	int64_t open = balance(receivable);
	return (Money){open < 0 ? -open : 0, receivable->currency};
}

bool receivable_earns(const Receivable *receivable)
{
	return instant_set(receivable->issued) && receivable->kind != INVOICE_DEPOSIT &&
	       !receivable->replaced;
}

Money receivable_earned(const Receivable *receivable)
{
	int64_t net = receivable->net.minor;
	int64_t earned = receivable->kind == INVOICE_CREDIT ? -net : net;
	return (Money){receivable_earns(receivable) ? earned : 0, receivable->currency};
}

ReceivableState receivable_state(const Receivable *receivable, Day today)
{
	int64_t open = receivable_open(receivable).minor;
	if (!instant_set(receivable->issued)) {
		return RECEIVABLE_DRAFT;
	}
	if (receivable->kind != INVOICE_CREDIT && open == 0) {
		bool taken_back = receivable_taken_back(receivable) && receivable->paid.minor == 0;
		return taken_back || receivable->replaced ? RECEIVABLE_CREDITED : RECEIVABLE_PAID;
	}
	if (open > 0 && day_set(receivable->due_day) && receivable->due_day.days < today.days) {
		return RECEIVABLE_OVERDUE;
	}
	if (receivable->paid.minor > 0) {
		return RECEIVABLE_PARTLY_PAID;
	}
	return instant_set(receivable->sent) ? RECEIVABLE_SENT : RECEIVABLE_ISSUED;
}

static const struct {
	const char *key, *name;
} states[RECEIVABLE_STATES] = {
	[RECEIVABLE_DRAFT] = {"draft", N_("Draft")},
	[RECEIVABLE_ISSUED] = {"issued", N_("Issued, not sent")},
	[RECEIVABLE_SENT] = {"sent", N_("With the client")},
	[RECEIVABLE_PARTLY_PAID] = {"partly-paid", N_("Paid in part")},
	[RECEIVABLE_OVERDUE] = {"overdue", N_("Overdue")},
	[RECEIVABLE_PAID] = {"paid", N_("Paid")},
	[RECEIVABLE_CREDITED] = {"credited", N_("Cancelled")},
};

const char *receivable_state_key(ReceivableState state)
{
	return states[state].key;
}

const char *receivable_state_name(ReceivableState state)
{
	return states[state].name;
}
