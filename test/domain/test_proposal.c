/* What a proposal comes to, when it expires, and which price it becomes. */
#include "domain/proposal.h"

#include "test/test.h"

static Proposal usual(void)
{
	return (Proposal){.title = TEXT("Devis"),
		.language = TEXT("fr"),
		.currency = {"EUR"},
		.from = day(2026, 12, 1),
		.valid_until = day(2026, 12, 15)};
}

static void offer(Arena *arena, Proposal *proposal, ServiceUnit unit, int64_t quantity,
	int64_t price, int32_t minutes)
{
	*LIST_ADD(arena, proposal->lines) = (ProposalLine){.name = TEXT("Courrier"),
		.unit = unit,
		.quantity = {quantity},
		.price = price,
		.hours = {minutes}};
}

TEST(a_proposal_expires_after_its_last_day_and_only_while_it_waits)
{
	Proposal proposal = usual();
	CHECK(proposal_state(&proposal, day(2027, 1, 1)) == PROPOSAL_DRAFT);
	proposal.status = PROPOSAL_SENT;
	CHECK(proposal_state(&proposal, day(2026, 12, 15)) == PROPOSAL_SENT);
	CHECK(proposal_state(&proposal, day(2026, 12, 16)) == PROPOSAL_EXPIRED);
	proposal.status = PROPOSAL_ACCEPTED;
	CHECK(proposal_state(&proposal, day(2027, 1, 1)) == PROPOSAL_ACCEPTED);
}

TEST(what_is_paid_once_and_each_month_is_never_one_sum)
{
	Proposal proposal = usual();
	offer(arena, &proposal, SOLD_BY_PIECE, 15000, 3333, 0);
	offer(arena, &proposal, SOLD_BY_MONTH, 10000, 45000, 600);
	offer(arena, &proposal, SOLD_BY_HOUR, 25000, 4800, 0);
	ProposalSum sum = proposal_sum(&proposal);
	EQUAL_INT(sum.once.minor, 5000);
	EQUAL_INT(sum.monthly.minor, 45000);
	EQUAL_INT(sum.hourly.minor, 12000);
	CHECK(sum.by_the_hour);
}

TEST(hours_alone_become_an_agreement_by_the_hour)
{
	Proposal proposal = usual();
	offer(arena, &proposal, SOLD_BY_HOUR, 0, 4800, 0);
	offer(arena, &proposal, SOLD_BY_HOUR, 20000, 6000, 0);
	ProposalTerms terms = proposal_terms(&proposal);
	CHECK(terms.kind == RATE_HOURLY);
	EQUAL_INT(terms.rate, 4800);
	EQUAL_INT(terms.beside.minor, 0);
}

TEST(pieces_and_hours_become_one_flat_price)
{
	Proposal proposal = usual();
	offer(arena, &proposal, SOLD_BY_PIECE, 20000, 30000, 300);
	offer(arena, &proposal, SOLD_BY_HOUR, 20000, 5000, 0);
	ProposalTerms terms = proposal_terms(&proposal);
	CHECK(terms.kind == RATE_FLAT);
	EQUAL_INT(terms.rate, 70000);
}

TEST(a_monthly_package_with_hours_is_a_retainer_and_without_them_a_package)
{
	Proposal proposal = usual();
	offer(arena, &proposal, SOLD_BY_PIECE, 10000, 20000, 0);
	offer(arena, &proposal, SOLD_BY_MONTH, 20000, 45000, 300);
	ProposalTerms terms = proposal_terms(&proposal);
	CHECK(terms.kind == RATE_RETAINER);
	EQUAL_INT(terms.fee, 90000);
	EQUAL_INT(terms.included.minutes, 600);
	EQUAL_INT(terms.rate, 9000); /* an hour above costs what an hour in it does */
	EQUAL_INT(terms.beside.minor, 20000);
	proposal.lines.items[1].hours.minutes = 0;
	terms = proposal_terms(&proposal);
	CHECK(terms.kind == RATE_PACKAGE);
	EQUAL_INT(terms.fee, 90000);
	offer(arena, &proposal, SOLD_BY_HOUR, 0, 4800, 0);
	terms = proposal_terms(&proposal);
	CHECK(terms.kind == RATE_RETAINER); /* of no hours: each of them costs its price */
	EQUAL_INT(terms.rate, 4800);
	EQUAL_INT(terms.included.minutes, 0);
}

TEST(a_proposal_of_nothing_or_without_a_price_is_refused_beside_its_line)
{
	Proposal proposal = usual();
	LIST_ADD(arena, proposal.lines);
	REFUSES(proposal_check(arena, &proposal), "A proposal offers something.");
	offer(arena, &proposal, SOLD_BY_PIECE, 10000, 0, 0);
	WORKS(proposal_check(arena, &proposal));
	EQUAL_INT(proposal_lines_given(arena, &proposal.lines).count, 1);
	proposal.lines.items[1].sold = 7;
	const Error *error = proposal_check(arena, &proposal);
	CHECK(error);
	EQUAL_TEXT(text_of(error->field), "line-1-price");
	proposal.lines.items[1].price = 100;
	proposal.lines.items[1].quantity.ten_thousandths = 0;
	error = proposal_check(arena, &proposal);
	CHECK(error);
	EQUAL_TEXT(text_of(error->field), "line-1-quantity");
	proposal.lines.items[1].unit = SOLD_BY_HOUR;
	WORKS(proposal_check(arena, &proposal));
	proposal.valid_until = (Day){0};
	REFUSES(proposal_check(arena, &proposal), "Something is missing here.");
}

TEST(hours_kept_are_no_more_than_an_agreement_holds)
{
	Proposal proposal = usual();
	offer(arena, &proposal, SOLD_BY_MONTH, PACKAGE_QUANTITY_LIMIT, 1, 6000000);
	EQUAL_INT(proposal_terms(&proposal).included.minutes, AGREEMENT_HOURS_LIMIT * 60);
}

TEST(a_proposal_comes_to_no_more_than_an_agreement_can_hold)
{
	Proposal proposal = usual();
	offer(arena, &proposal, SOLD_BY_MONTH, 10000, PRICE_LIMIT, 60);
	WORKS(proposal_check(arena, &proposal));
	proposal.lines.items[0].hours.minutes = 59; /* an hour of it would be dearer */
	REFUSES(proposal_check(arena, &proposal), "This comes to too large an amount.");
	proposal.lines.items[0].hours.minutes = 60;
	proposal.lines.items[0].quantity.ten_thousandths = 20000;
	REFUSES(proposal_check(arena, &proposal), "This comes to too large an amount.");
}
