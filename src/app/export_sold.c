/* What is sold on its way out: services and packages with all their words and prices, and what was
 * proposed of them. A table names each in the practice's language, at today's price. */
#include "app/export_work.h"
#include "domain/amount.h"
#include "domain/package.h"
#include "domain/proposal.h"
#include "store/package.h"
#include "store/profile.h"
#include "store/proposal.h"
#include "store/service.h"

static Text quantity_text(Export *export, Quantity quantity)
{
	return decimal_text(export->page, quantity.ten_thousandths, QUANTITY_DIGITS, 0);
}

static Text minor_text(Export *export, int64_t minor, Currency currency)
{
	return money_decimal(export->page, (Money){minor, currency});
}

/* --- services ----------------------------------------------------------------------------------
 */

/* Of today, in the practice's currency; "" when there is none. */
static Text price_today(Export *export, const ListPrices *prices)
{
	const Context *cx = export->cx;
	Currency currency = cx->practice.currency;
	const ListPrice *price = price_on(prices, currency, zone_day(cx->zone, cx->now));
	return price ? minor_text(export, price->minor, currency) : TEXT("");
}

static ServiceWord words_here(const Export *export, const ServiceWords *words)
{
	return service_word_in(words, export->cx->practice.language);
}

static void put_service(Export *export, const Service *service)
{
	ServiceWord word = words_here(export, &service->words);
	const Cell cells[] = {
		{"id", export_id(export, service->id.value), true},
		{"name", word.name},
		{"description", word.description},
		{"unit", text_of(service_unit_key(service->unit))},
		{"offer", text_of(offer_key(service->offer))},
		{"category", service->category},
		{"price", price_today(export, &service->prices), true},
		{"currency", text_of(export->cx->practice.currency.code)},
		{"archived", export_instant(export, service->archived), true},
	};
	EXPORT_ROW(export, cells);
}

/* Both without those in the bin. */
static const Error *services_of(Export *export, Services *ret_services)
{
	Services all, there = {0};
	arena_clear(export->page);
	TRY(store_service_list(export->cx->db, export->page, export->cx->practice.id, &all));
	EACH (const Service, service, all) {
		if (!instant_set(service->deleted)) {
			*LIST_ADD(export->page, there) = *service;
		}
	}
	*ret_services = there;
	return OK;
}

static const Error *packages_of(Export *export, Packages *ret_packages)
{
	Packages all, there = {0};
	arena_clear(export->page);
	TRY(store_package_list(export->cx->db, export->page, export->cx->practice.id, &all));
	EACH (const Package, package, all) {
		if (!instant_set(package->deleted)) {
			*LIST_ADD(export->page, there) = *package;
		}
	}
	*ret_packages = there;
	return OK;
}

const Error *export_services(Export *export)
{
	Services all;
	EXPORT_HEAD(export, put_service(export, &(Service){0}));
	TRY(services_of(export, &all));
	EACH (Service, service, all) {
		put_service(export, service);
	}
	return OK;
}

/* --- packages ----------------------------------------------------------------------------------
 */

static void put_package(Export *export, const Package *package)
{
	ServiceWord word = words_here(export, &package->words);
	const Cell cells[] = {
		{"id", export_id(export, package->id.value), true},
		{"name", word.name},
		{"description", word.description},
		{"monthly", package->monthly ? TEXT("yes") : TEXT("no")},
		{"price", price_today(export, &package->prices), true},
		{"currency", text_of(export->cx->practice.currency.code)},
		{"archived", export_instant(export, package->archived), true},
	};
	EXPORT_ROW(export, cells);
}

const Error *export_packages(Export *export)
{
	Packages all;
	EXPORT_HEAD(export, put_package(export, &(Package){0}));
	TRY(packages_of(export, &all));
	EACH (Package, package, all) {
		put_package(export, package);
	}
	return OK;
}

const Error *export_package_lines(Export *export)
{
	Packages all;
	TRY(packages_of(export, &all));
	EACH (Package, package, all) {
		EACH (PackageLine, line, package->lines) {
			const Cell cells[] = {
				{"package", export_id(export, package->id.value), true},
				{"service", export_id(export, line->service.value), true},
				{"quantity", quantity_text(export, line->quantity), true},
			};
			EXPORT_ROW(export, cells);
		}
	}
	return OK;
}

/* --- words and prices of both ------------------------------------------------------------------
 */

static void put_words(Export *export, int64_t sold, const ServiceWords *words)
{
	EACH (ServiceWord, word, *words) {
		const Cell cells[] = {
			{"sold", export_id(export, sold), true},
			{"language", word->language},
			{"name", word->name},
			{"description", word->description},
		};
		EXPORT_ROW(export, cells);
	}
}

const Error *export_words(Export *export)
{
	Services services;
	Packages packages;
	TRY(services_of(export, &services));
	EACH (Service, service, services) {
		put_words(export, service->id.value, &service->words);
	}
	TRY(packages_of(export, &packages));
	EACH (Package, package, packages) {
		put_words(export, package->id.value, &package->words);
	}
	return OK;
}

static void put_prices(Export *export, int64_t sold, const ListPrices *prices)
{
	EACH (ListPrice, price, *prices) {
		const Cell cells[] = {
			{"sold", export_id(export, sold), true},
			{"currency", text_of(price->currency.code)},
			{"from", export_day(export, price->from), true},
			{"price", minor_text(export, price->minor, price->currency), true},
		};
		EXPORT_ROW(export, cells);
	}
}

const Error *export_prices(Export *export)
{
	Services services;
	Packages packages;
	TRY(services_of(export, &services));
	EACH (Service, service, services) {
		put_prices(export, service->id.value, &service->prices);
	}
	TRY(packages_of(export, &packages));
	EACH (Package, package, packages) {
		put_prices(export, package->id.value, &package->prices);
	}
	return OK;
}

/* --- proposals ---------------------------------------------------------------------------------
 */

static void put_proposal(Export *export, const Proposal *proposal)
{
	ProposalSum sum = proposal_sum(proposal);
	const Cell cells[] = {
		{"id", export_id(export, proposal->id.value), true},
		{"client", export_client(export, proposal->client)},
		{"status", text_of(proposal_state_key(proposal->status))},
		{"title", proposal->title},
		{"language", proposal->language},
		{"currency", text_of(proposal->currency.code)},
		{"once", money_decimal(export->page, sum.once), true},
		{"monthly", money_decimal(export->page, sum.monthly), true},
		{"from", export_day(export, proposal->from), true},
		{"valid_until", export_day(export, proposal->valid_until), true},
		{"opening", proposal->opening},
		{"introduction", proposal->introduction},
		{"terms", proposal->terms},
		{"agreement", export_id(export, proposal->agreement.value), true},
		{"sent", export_instant(export, proposal->sent), true},
		{"decided", export_instant(export, proposal->decided), true},
	};
	EXPORT_ROW(export, cells);
}

static const Error *proposals_of(Export *export, Proposals *ret_proposals)
{
	arena_clear(export->page);
	return store_proposal_list(
		export->cx->db, export->page, export->cx->practice.id, ret_proposals);
}

const Error *export_proposals(Export *export)
{
	Proposals all;
	EXPORT_HEAD(export, put_proposal(export, &(Proposal){0}));
	TRY(proposals_of(export, &all));
	EACH (Proposal, proposal, all) {
		put_proposal(export, proposal);
	}
	return OK;
}

const Error *export_proposal_lines(Export *export)
{
	Proposals all;
	TRY(proposals_of(export, &all));
	EACH (Proposal, proposal, all) {
		EACH (ProposalLine, line, proposal->lines) {
			const Cell cells[] = {
				{"proposal", export_id(export, proposal->id.value), true},
				{"sold", export_id(export, line->sold), true},
				{"name", line->name},
				{"description", line->description},
				{"unit", text_of(service_unit_key(line->unit))},
				{"quantity", quantity_text(export, line->quantity), true},
				{"price", minor_text(export, line->price, proposal->currency),
					true},
			};
			EXPORT_ROW(export, cells);
		}
	}
	return OK;
}

/* --- what the practice does --------------------------------------------------------------------
 */

const Error *export_profile(Export *export)
{
	const Context *cx = export->cx;
	ProfileWords words;
	arena_clear(export->page);
	TRY(store_profile_load(cx->db, export->page, cx->practice.id, &words));
	EACH (const ProfileWord, word, words) {
		const Cell cells[] = {
			{"language", word->language},
			{"niche", word->niche},
			{"skills", profile_items_lines(export->page, word->skills)},
			{"industries", profile_items_lines(export->page, word->industries)},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}
