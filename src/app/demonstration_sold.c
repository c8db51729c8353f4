/* What the demonstration sells, and a proposal that waits for an answer. */
#include "app/demonstration_story.h"

#include "app/profile.h"
#include "domain/proposal.h"
#include "store/package.h"
#include "store/proposal.h"
#include "store/service.h"

static const struct {
	const char *name, *about;
	ServiceUnit unit;
	Offer offer;
	int64_t price; /* euro cents; 0: none */
} story[] = {
	{N_("Inbox and calendar"), N_("Sorting, answers, appointments; every working day."),
		SOLD_BY_HOUR, OFFERED, 4500},
	{N_("Posts for social networks"), N_("Text and picture, planned ahead."), SOLD_BY_PIECE,
		OFFERED, 6000},
	{N_("Newsletter, from the text to the sending"), "", SOLD_BY_PIECE, OFFERED, 18000},
	{N_("Graphic work"), "", SOLD_BY_HOUR, OFFERED_EXTRA, 6500},
	{N_("Bookkeeping and taxes"), "", SOLD_BY_HOUR, NOT_OFFERED, 0},
	{N_("Calling strangers to sell"), "", SOLD_BY_HOUR, NOT_OFFERED, 0},
};
enum { STORY_SERVICES = sizeof story / sizeof *story };
enum { PACKAGE_PRICE = 62000, PROPOSAL_CLIENT = 2, SENT_DAYS_AGO = 3 };

static Text say(const Context *cx, const char *msgid)
{
	return *msgid ? words_plain(cx->language, msgid) : TEXT("");
}

static void call_it(const Context *cx, ServiceWords *words, const char *name, const char *about)
{
	*LIST_ADD(cx->arena, *words) =
		(ServiceWord){cx->practice.language, say(cx, name), say(cx, about)};
}

static void price_it(const Context *cx, ListPrices *prices, int64_t minor)
{
	Day from = day_plus(zone_day(cx->zone, cx->now), -365);
	*LIST_ADD(cx->arena, *prices) = (ListPrice){cx->practice.currency, from, minor};
}

static const Error *tell_services(Context *cx, ServiceId *ids)
{
	for (size_t i = 0; i < STORY_SERVICES; i++) {
		Service service = {.id = {new_id(cx)},
			.unit = story[i].unit,
			.offer = story[i].offer,
			.created = cx->now};
		ids[i] = service.id;
		call_it(cx, &service.words, story[i].name, story[i].about);
		if (story[i].price > 0) {
			price_it(cx, &service.prices, story[i].price);
		}
		TRY(store_service_save(cx->db, cx->arena, cx->practice.id, &service, cx->change));
	}
	return OK;
}

/* Ten hours of the first service and four of the second, each month. */
static const Error *tell_package(Context *cx, const ServiceId *ids, Package *ret_package)
{
	Package package = {.id = {new_id(cx)}, .monthly = true, .created = cx->now};
	call_it(cx, &package.words, N_("Breathing space"),
		N_("An inbox that is kept in order, and networks that stay alive."));
	price_it(cx, &package.prices, PACKAGE_PRICE);
	*LIST_ADD(cx->arena, package.lines) = (PackageLine){ids[0], {100000}};
	*LIST_ADD(cx->arena, package.lines) = (PackageLine){ids[1], {40000}};
	*ret_package = package;
	return store_package_save(cx->db, cx->arena, cx->practice.id, &package, cx->change);
}

static const Error *tell_proposal(Context *cx, const Package *package, ClientId client)
{
	Day today = zone_day(cx->zone, cx->now);
	Proposal proposal = {.id = {new_id(cx)},
		.client = client,
		.status = PROPOSAL_SENT,
		.title = say(cx, N_("Proposal for the spring")),
		.language = cx->practice.language,
		.currency = cx->practice.currency,
		.from = day_plus(today, 21),
		.valid_until = day_plus(today, 27),
		.term_days = 30,
		.created = instant_plus(cx->now, -SENT_DAYS_AGO * SECONDS_PER_DAY),
		.sent = instant_plus(cx->now, -SENT_DAYS_AGO * SECONDS_PER_DAY)};
	const ServiceWord *word = &package->words.items[0];
	TRY(profile_opening(cx, proposal.language, &proposal.opening));
	*LIST_ADD(cx->arena, proposal.lines) = (ProposalLine){.sold = package->id.value,
		.name = word->name,
		.description = word->description,
		.unit = SOLD_BY_MONTH,
		.quantity = {10000},
		.price = PACKAGE_PRICE,
		.hours = {600}};
	return store_proposal_save(cx->db, cx->arena, cx->practice.id, &proposal, cx->change);
}

const Error *story_sold(Context *cx, const ClientId *clients)
{
	Package package;
	ServiceId ids[STORY_SERVICES];
	TRY(tell_services(cx, ids));
	TRY(tell_package(cx, ids, &package));
	return tell_proposal(cx, &package, clients[PROPOSAL_CLIENT]);
}
