#include "store/search_told.h"

#include "store/discovery.h"
#include "store/package.h"
#include "store/profile.h"
#include "store/service.h"

enum { DISCOVERIES_A_PAGE = 50 };

/* --- putting one --- */

const Error *store_search_put_sold(
	Db *db, Arena *arena, PracticeId practice, Text noun, int64_t id, const ServiceWords *words)
{
	Buffer text = buffer_new(arena);
	EACH (const ServiceWord, word, *words) {
		buffer_format(
			&text, "%s %s ", text_chars(word->name), text_chars(word->description));
	}
	Text title = words->count > 0 ? words->items[0].name : TEXT("");
	return store_search_put(
		db, arena, practice, noun, id, (ClientId){0}, title, buffer_done(&text));
}

const Error *store_search_put_discovery(
	Db *db, Arena *arena, PracticeId practice, const Discovery *discovery)
{
	Buffer text = buffer_new(arena);
	EACH (const DiscoveryAnswer, answer, discovery->answers) {
		buffer_format(
			&text, "%s %s ", text_chars(answer->question), text_chars(answer->answer));
	}
	buffer_text(&text, discovery->notes);
	return store_search_put(db, arena, practice, TEXT("discovery"), discovery->id.value,
		discovery->client, discovery->person, buffer_done(&text));
}

/* The beginning of the niche is what is shown of it. */
const Error *store_search_put_profile(
	Db *db, Arena *arena, PracticeId practice, const ProfileWords *words)
{
	enum { SHOWN = 100 };
	Buffer text = buffer_new(arena);
	Text title = TEXT("");
	EACH (const ProfileWord, word, *words) {
		Text skills = profile_items_said(arena, word->skills);
		Text industries = profile_items_said(arena, word->industries);
		buffer_format(&text, "%s %s %s ", text_chars(word->niche), text_chars(skills),
			text_chars(industries));
		Text shown = !text_empty(word->niche) ? word->niche
			     : !text_empty(skills)    ? skills
						      : industries;
		title = text_empty(title) ? text_head(arena, shown, SHOWN) : title;
	}
	if (text_empty(title)) {
		return store_search_remove(db, arena, practice, practice.value);
	}
	return store_search_put(db, arena, practice, TEXT("profile"), practice.value, (ClientId){0},
		title, buffer_done(&text));
}

/* --- putting all --- */

/* only 0: of each of them. */
static const Error *put_sold(Db *db, Arena *arena, PracticeId practice, int64_t only)
{
	Services services;
	Packages packages;
	TRY(store_service_list(db, arena, practice, &services));
	TRY(store_package_list(db, arena, practice, &packages));
	EACH (const Service, service, services) {
		int64_t id = service->id.value;
		if (!instant_set(service->deleted) && (only == 0 || only == id)) {
			TRY(store_search_put_sold(
				db, arena, practice, TEXT("service"), id, &service->words));
		}
	}
	EACH (const Package, package, packages) {
		int64_t id = package->id.value;
		if (!instant_set(package->deleted) && (only == 0 || only == id)) {
			TRY(store_search_put_sold(
				db, arena, practice, TEXT("package"), id, &package->words));
		}
	}
	return OK;
}

static const Error *put_discoveries(Db *db, Arena *arena, PracticeId practice, Discoveries all)
{
	EACH (const Discovery, discovery, all) {
		TRY(store_search_put_discovery(db, arena, practice, discovery));
	}
	return OK;
}

const Error *store_search_told(Db *db, Arena *page, PracticeId practice)
{
	ProfileWords words;
	int64_t after = 0;
	TRY(put_sold(db, page, practice, 0));
	arena_clear(page);
	TRY(store_profile_load(db, page, practice, &words));
	TRY(store_search_put_profile(db, page, practice, &words));
	for (size_t count = DISCOVERIES_A_PAGE; count == DISCOVERIES_A_PAGE;) {
		Discoveries discoveries;
		arena_clear(page);
		TRY(store_discovery_page(
			db, page, practice, after, DISCOVERIES_A_PAGE, &discoveries));
		TRY(put_discoveries(db, page, practice, discoveries));
		count = discoveries.count;
		after = count > 0 ? discoveries.items[count - 1].id.value : after;
	}
	return OK;
}

const Error *store_search_told_back(
	Db *db, Arena *arena, PracticeId practice, int64_t id, int64_t changed)
{
	Discoveries discoveries;
	TRY(put_sold(db, arena, practice, id));
	TRY(store_discovery_back(db, arena, practice, id, changed, &discoveries));
	return put_discoveries(db, arena, practice, discoveries);
}
