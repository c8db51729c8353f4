/* Which agreements are about to end. */
#include "app/agreement.h"
#include "store/agreement.h"
#include "store/client.h"

/* The accepted versions of one client: they stand together in the list of all. */
static Agreements versions_from(const Agreements *all, size_t first)
{
	Agreements versions = {.items = &all->items[first]};
	int64_t client = all->items[first].client.value;
	while (first + versions.count < all->count &&
		all->items[first + versions.count].client.value == client) {
		versions.count++;
	}
	return versions;
}

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

const Error *open_agreement_ends(Context *cx, AgreementEnds *ret_ends)
{
	Agreements all;
	AgreementEnds ends = {0};
	Day today = zone_day(cx->zone, cx->now);
	TRY(store_agreement_accepted(cx->db, cx->arena, cx->practice.id, &all));
	for (size_t i = 0; i < all.count;) {
		AgreementEnd end;
		Client client;
		Agreements versions = versions_from(&all, i);
		i += versions.count;
		if (!ends_soon(&versions, today, &end)) {
			continue;
		}
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, end.client, &client));
		if (!instant_set(client.deleted) && client.status != CLIENT_ENDED) {
			end.name = client.name;
			end.thread = client.thread;
			put_by_end(cx->arena, &ends, &end);
		}
	}
	*ret_ends = ends;
	return OK;
}
