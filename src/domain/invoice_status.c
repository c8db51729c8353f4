#include "domain/invoice_status.h"

#include "domain/check.h"

static const struct {
	const char *name;
	bool bad;
} statuses[STATUS_LAST - STATUS_FIRST + 1] = {
	{N_("Deposited at the platform"), false},
	{N_("Sent on by the platform"), false},
	{N_("Received by their platform"), false},
	{N_("Made available to the client"), false},
	{N_("Being dealt with"), false},
	{N_("Approved"), false},
	{N_("Approved in part"), true},
	{N_("Disputed"), true},
	{N_("Suspended: something is missing"), true},
	{N_("Completed"), false},
	{N_("Refused by the client"), true},
	{N_("Payment on its way"), false},
	{N_("Payment received"), false},
	{N_("Rejected by a platform"), true},
};

bool invoice_status_known(int32_t code)
{
	return code >= STATUS_FIRST && code <= STATUS_LAST;
}

const char *invoice_status_name(int32_t code)
{
	return statuses[code - STATUS_FIRST].name;
}

bool invoice_status_bad(int32_t code)
{
	return statuses[code - STATUS_FIRST].bad;
}

const Error *invoice_status_check(
	Arena *arena, const Receivable *receivable, const InvoiceStatus *status, Day today)
{
	Problems problems = {.arena = arena};
	if (!instant_set(receivable->issued)) {
		return refuse(arena, "code", "Only an issued invoice has a status.");
	}
	if (!invoice_status_known(status->code)) {
		return refuse(arena, "code", "A status is a code from %1 to %2.", arg(STATUS_FIRST),
			arg(STATUS_LAST));
	}
	if (!day_set(status->day) || status->day.days > today.days) {
		problem(&problems, refuse(arena, "status_day", "The day it came, not one ahead."));
	}
	if (invoice_status_bad(status->code) && text_empty(status->reason)) {
		problem(&problems, refuse(arena, "reason", "Say why: this status has a reason."));
	}
	problem(&problems, check_one_line(arena, "who", status->who, PARTY_TEXT_LIMIT));
	problem(&problems, check_length(arena, "reason", status->reason, STATUS_REASON_LIMIT));
	return problems.first;
}
