/* What is sold, proposed and spent is found by its words, until it is gone. */
#include "app/bin.h"
#include "app/expense.h"
#include "app/package.h"
#include "app/proposal.h"
#include "app/search.h"
#include "app/service.h"
#include "store/client.h"
#include "store/search.h"

#include "test/store/store_test.h"

static size_t found(Context *cx, const char *words)
{
	Founds founds;
	WORKS(search(cx, text_of(words), SEARCH_LIMIT, &founds));
	return founds.count;
}

static ServiceId sold(Context *cx)
{
	ServiceView view;
	ServiceId id;
	WORKS(open_service(cx, (ServiceId){0}, &view));
	view.service.words = (ServiceWords){0};
	*LIST_ADD(cx->arena, view.service.words) =
		(ServiceWord){TEXT("fr"), TEXT("Boîte de réception"), TEXT("chaque matin")};
	*LIST_ADD(cx->arena, view.service.words) =
		(ServiceWord){TEXT("en"), TEXT("Inbox"), TEXT("sorted daily")};
	WORKS(save_service(cx, &view.service, &id));
	return id;
}

STORE_TEST(a_service_is_found_in_each_of_its_languages_until_it_is_gone)
{
	ServiceId id = sold(cx);
	EQUAL_INT(found(cx, "reception"), 1);
	EQUAL_INT(found(cx, "inbox daily"), 1);
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "inbox daily"), 1);
	SearchHits others;
	WORKS(store_search_find(cx->db, arena, (PracticeId){cx->practice.id.value + 1},
		TEXT("inbox"), SEARCH_LIMIT, &others));
	EQUAL_INT(others.count, 0);
	WORKS(archive_service(cx, id));
	EQUAL_INT(found(cx, "inbox"), 1);
	WORKS(delete_noun(cx, TEXT("service"), id.value));
	EQUAL_INT(found(cx, "inbox"), 0);
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "inbox"), 0);
	WORKS(restore_noun(cx, TEXT("service"), id.value));
	EQUAL_INT(found(cx, "inbox daily"), 1);
}

STORE_TEST(a_package_and_a_proposal_are_found_until_they_are_deleted)
{
	const Client client = {.id = {7}, .name = TEXT("Kopi"), .thread = 1, .currency = {"EUR"}};
	PackageView package;
	PackageId package_id;
	ProposalForm form;
	ProposalId proposal_id;
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	WORKS(open_package(cx, (PackageId){0}, &package));
	package.package.words.items[0].name = TEXT("Mois serein");
	*LIST_ADD(arena, package.package.lines) = (PackageLine){sold(cx), {20000}};
	WORKS(save_package(cx, &package.package, &package_id));
	WORKS(open_proposal_form(cx, client.id, (ProposalId){0}, &form));
	form.proposal.title = TEXT("Hiver à Lyon");
	form.proposal.introduction = TEXT("Comme convenu au téléphone");
	*LIST_ADD(arena, form.proposal.lines) = (ProposalLine){
		.name = TEXT("Accueil"), .unit = SOLD_BY_PIECE, .quantity = {10000}, .price = 9000};
	WORKS(save_proposal(cx, &form.proposal, &proposal_id));
	EQUAL_INT(found(cx, "serein"), 1);
	EQUAL_INT(found(cx, "hiver lyon"), 1);
	EQUAL_INT(found(cx, "telephone"), 1);
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "serein"), 1);
	EQUAL_INT(found(cx, "telephone"), 1);
	WORKS(delete_noun(cx, TEXT("package"), package_id.value));
	WORKS(delete_noun(cx, TEXT("proposal"), proposal_id.value));
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "serein"), 0);
	EQUAL_INT(found(cx, "hiver"), 0);
	WORKS(restore_noun(cx, TEXT("package"), package_id.value));
	WORKS(restore_noun(cx, TEXT("proposal"), proposal_id.value));
	EQUAL_INT(found(cx, "serein"), 1);
	EQUAL_INT(found(cx, "hiver telephone"), 1);
	WORKS(delete_noun(cx, TEXT("client"), client.id.value));
	EQUAL_INT(found(cx, "hiver"), 0);
	WORKS(restore_noun(cx, TEXT("client"), client.id.value));
	EQUAL_INT(found(cx, "hiver"), 1);
}

STORE_TEST(an_expense_is_found_but_not_in_the_bin)
{
	ExpenseRow row;
	ExpenseId id;
	WORKS(open_expense(cx, (ExpenseId){0}, &row));
	row.expense.supplier = TEXT("Canva");
	row.expense.what = TEXT("Pro, un mois");
	row.expense.number = TEXT("INV-77");
	row.expense.net = (Money){1200, {"EUR"}};
	WORKS(save_expense(cx, &row.expense, &id));
	EQUAL_INT(found(cx, "canva mois"), 1);
	EQUAL_INT(found(cx, "inv 77"), 1);
	WORKS(delete_noun(cx, TEXT("expense"), id.value));
	EQUAL_INT(found(cx, "canva"), 0);
	WORKS(restore_noun(cx, TEXT("expense"), id.value));
	EQUAL_INT(found(cx, "canva inv"), 1);
	WORKS(WRITE(cx, search_rebuild(cx)));
	EQUAL_INT(found(cx, "canva inv"), 1);
}
