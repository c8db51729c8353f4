/* Proposals, on both engines. */
#include "store/bin.h"
#include "store/proposal.h"

#include "test/store/store_test.h"

static Proposal full(Arena *arena, int64_t id)
{
	Proposal proposal = {.id = {(1LL << 42) + id},
		.client = {(1LL << 42) + 90},
		.status = PROPOSAL_DECLINED,
		.title = TEXT("Proposition"),
		.language = TEXT("de"),
		.currency = {"CHF"},
		.from = day(2026, 12, 1),
		.valid_until = day(2026, 12, 15),
		.opening = TEXT("Büro für Hotels"),
		.introduction = TEXT("Guten Tag,"),
		.terms = TEXT("Netto."),
		.deposit = 5000,
		.term_days = 14,
		.agreement = {(1LL << 42) + 91},
		.created = {1790000001},
		.sent = {1790000002},
		.decided = {1790000003}};
	*LIST_ADD(arena, proposal.lines) = (ProposalLine){.sold = (1LL << 42) + 92,
		.name = TEXT("Élan"),
		.description = TEXT("Zehn\nStunden"),
		.unit = SOLD_BY_MONTH,
		.quantity = {10000},
		.price = 5000000000,
		.hours = {600}};
	*LIST_ADD(arena, proposal.lines) = (ProposalLine){.name = TEXT("Reise")};
	return proposal;
}

STORE_TEST(a_proposal_comes_back_as_it_was_saved)
{
	Proposal proposal = full(arena, 1), got;
	WORKS(store_proposal_save(cx->db, arena, cx->practice.id, &proposal, 5));
	WORKS(store_proposal_load(cx->db, arena, cx->practice.id, proposal.id, &got));
	EQUAL_INT(got.client.value, proposal.client.value);
	CHECK(got.status == PROPOSAL_DECLINED);
	EQUAL_TEXT(got.title, "Proposition");
	EQUAL_TEXT(got.language, "de");
	EQUAL_TEXT(text_of(got.currency.code), "CHF");
	EQUAL_INT(got.from.days, proposal.from.days);
	EQUAL_INT(got.valid_until.days, proposal.valid_until.days);
	EQUAL_TEXT(got.opening, "Büro für Hotels");
	EQUAL_TEXT(got.introduction, "Guten Tag,");
	EQUAL_TEXT(got.terms, "Netto.");
	EQUAL_INT(got.deposit, 5000);
	EQUAL_INT(got.term_days, 14);
	EQUAL_INT(got.agreement.value, proposal.agreement.value);
	EQUAL_INT(got.created.seconds, 1790000001);
	EQUAL_INT(got.sent.seconds, 1790000002);
	EQUAL_INT(got.decided.seconds, 1790000003);
	EQUAL_INT(got.changed, 5);
	EQUAL_INT(got.lines.count, 2);
	const ProposalLine *line = &got.lines.items[0];
	EQUAL_INT(line->sold, (1LL << 42) + 92);
	EQUAL_TEXT(line->description, "Zehn\nStunden");
	CHECK(line->unit == SOLD_BY_MONTH);
	EQUAL_INT(line->quantity.ten_thousandths, 10000);
	EQUAL_INT(line->price, 5000000000);
	EQUAL_INT(line->hours.minutes, 600);
	REFUSES(store_proposal_load(cx->db, arena, (PracticeId){8}, proposal.id, &got),
		"There is no such proposal.");
}

STORE_TEST(proposals_come_in_order_each_with_its_own_lines)
{
	Proposals all;
	Proposal first = full(arena, 1), second = full(arena, 2);
	second.lines.count = 1;
	WORKS(store_proposal_save(cx->db, arena, cx->practice.id, &second, 5));
	WORKS(store_proposal_save(cx->db, arena, cx->practice.id, &first, 5));
	WORKS(store_proposal_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(all.items[0].lines.count, 2);
	EQUAL_INT(all.items[1].lines.count, 1);
}

STORE_TEST(a_proposal_in_the_bin_is_in_no_list_until_it_comes_back_and_goes_with_its_lines)
{
	const Instant monday = {1795000000}, tuesday = {1795086400};
	Proposals all;
	Proposal proposal = full(arena, 1), got;
	WORKS(store_proposal_save(cx->db, arena, cx->practice.id, &proposal, 5));
	WORKS(store_bin_put(
		cx->db, arena, cx->practice.id, BIN_PROPOSAL, proposal.id.value, monday, 6));
	REFUSES(store_proposal_load(cx->db, arena, cx->practice.id, proposal.id, &got),
		"There is no such proposal.");
	WORKS(store_proposal_list(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 0);
	WORKS(store_bin_back(cx->db, arena, cx->practice.id, BIN_PROPOSAL, proposal.id.value, 7));
	WORKS(store_proposal_load(cx->db, arena, cx->practice.id, proposal.id, &got));
	EQUAL_INT(got.lines.count, 2);
	EQUAL_INT(got.agreement.value, proposal.agreement.value);
	WORKS(store_bin_put(
		cx->db, arena, cx->practice.id, BIN_PROPOSAL, proposal.id.value, monday, 8));
	WORKS(store_bin_purge(cx->db, arena, cx->practice.id, tuesday));
	REFUSES(store_bin_back(cx->db, arena, cx->practice.id, BIN_PROPOSAL, proposal.id.value, 9),
		"There is no such thing to delete or bring back.");
}
