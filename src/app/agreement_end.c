/* Which agreements are about to end. */
#include "app/agreement.h"

static bool ends_soon(const Agreements *versions, Day today, AgreementEnd *ret_end)
{
	const Agreement *held = agreement_on(versions, today);
	if (!held || !day_set(held->until) || agreement_on(versions, day_plus(held->until, 1))) {
		return false;
	}
	*ret_end = (AgreementEnd){.client = held->client,
		.agreement = held->id,
		.until = held->until,
		.notice_day = agreement_notice_day(held)};
	ret_end->notice_over = ret_end->notice_day.days < today.days;
	return ret_end->notice_day.days - today.days <= AGREEMENT_ALERT_DAYS;
}

static void put_by_end(Arena *arena, AgreementEnds *ends, const AgreementEnd *end)
{
	LIST_ADD(arena, *ends);
	size_t at = ends->count - 1;
	for (; at > 0 && ends->items[at - 1].until.days > end->until.days; at--) {
		ends->items[at] = ends->items[at - 1];
	}
	ends->items[at] = *end;
}

AgreementEnds agreement_ends(const Context *cx, const Clients *clients, const Agreements *accepted)
{
	AgreementEnds ends = {0};
	Day today = zone_day(cx->zone, cx->now);
	EACH (const Client, client, *clients) {
		AgreementEnd end;
		Agreements versions = agreements_of(cx->arena, accepted, client->id);
		if (client->status != CLIENT_ENDED && ends_soon(&versions, today, &end)) {
			end.name = client->name;
			end.thread = client->thread;
			put_by_end(cx->arena, &ends, &end);
		}
	}
	return ends;
}
