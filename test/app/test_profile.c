/* What the practice does: at the head of the catalogue, at the beginning of a proposal, found. */
#include "app/profile.h"

#include "app/client.h"
#include "app/proposal.h"
#include "app/search.h"
#include "app/service.h"

#include "test/store/store_test.h"

static ProfileWords said(Arena *arena)
{
	ProfileWords words = {0};
	*LIST_ADD(arena, words) = (ProfileWord){.language = TEXT("fr"),
		.niche = TEXT("Le bureau des petits hôtels."),
		.skills = profile_items_typed(arena, TEXT("Réservations\nCourrier")),
		.industries = profile_items_typed(arena, TEXT("Hôtellerie"))};
	LIST_ADD(arena, words)->language = TEXT("en");
	return words;
}

static size_t found(Context *cx, const char *words)
{
	Founds founds;
	WORKS(search(cx, text_of(words), SEARCH_LIMIT, &founds));
	return founds.count;
}

STORE_TEST(what_you_do_stands_at_the_head_of_the_catalogue_and_is_found)
{
	ServiceDesk desk;
	ProfileWords words = said(arena);
	WORKS(save_profile(cx, &words));
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.profile.count, 1);
	EQUAL_TEXT(desk.profile.items[0].niche, "Le bureau des petits hôtels.");
	EQUAL_INT(found(cx, "petits hotels"), 1);
	EQUAL_INT(found(cx, "hotellerie"), 1);
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "reservations"), 1);
	WORKS(save_profile(cx, &(ProfileWords){0}));
	EQUAL_INT(found(cx, "reservations"), 0);
	WORKS(open_services(cx, &desk));
	EQUAL_INT(desk.profile.count, 0);
}

STORE_TEST(a_proposal_begins_with_what_you_do_in_its_language_and_keeps_it)
{
	ClientId client;
	Client prospect;
	ProposalForm form;
	ProposalView view;
	ProposalId id;
	Text opening;
	ProfileWords words = said(arena);
	WORKS(open_client_form(cx, (ClientId){0}, &prospect));
	prospect.name = TEXT("Alpenhof");
	prospect.language = TEXT("fr");
	WORKS(save_client(cx, &prospect, &client));
	WORKS(open_proposal_form(cx, client, (ProposalId){0}, &form));
	CHECK(!form.profiled && text_empty(form.proposal.opening));
	WORKS(save_profile(cx, &words));
	WORKS(open_proposal_form(cx, client, (ProposalId){0}, &form));
	CHECK(form.profiled);
	EQUAL_TEXT(form.proposal.opening, "Le bureau des petits hôtels.\n\n"
					  "Savoir-faire : Réservations, Courrier\n\n"
					  "Secteurs : Hôtellerie");
	*LIST_ADD(arena, form.proposal.lines) = (ProposalLine){
		.name = TEXT("Accueil"), .unit = SOLD_BY_PIECE, .quantity = {10000}, .price = 900};
	WORKS(save_proposal(cx, &form.proposal, &id));
	words.items[0].niche = TEXT("Les cabinets d’avocats.");
	WORKS(save_profile(cx, &words));
	WORKS(open_proposal(cx, id, &view));
	EQUAL_TEXT(view.proposal.opening, text_chars(form.proposal.opening));
	WORKS(profile_opening(cx, TEXT("de"), &opening));
	EQUAL_TEXT(opening, "");
	Bytes without, with;
	WORKS(proposal_file(cx, id, &with));
	form.proposal.id = id;
	form.proposal.opening = TEXT("");
	WORKS(save_proposal(cx, &form.proposal, &id));
	WORKS(proposal_file(cx, id, &without));
	CHECK(with.length > without.length);
}

STORE_TEST(a_profile_that_says_a_language_twice_is_refused_and_the_old_one_stays)
{
	ProfileWords words = said(arena), got;
	WORKS(save_profile(cx, &words));
	words.items[1] = words.items[0];
	REFUSES(save_profile(cx, &words), "This language is there already.");
	WORKS(open_profile(cx, &got));
	EQUAL_INT(got.count, 1);
}
