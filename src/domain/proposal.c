#include "domain/proposal.h"

/* --- what is refused --- */

static bool line_is_empty(const ProposalLine *line)
{
	return line->sold == 0 && text_empty(line->name);
}

static void check_line(Problems *problems, const Proposal *proposal, const ProposalLine *line)
{
	Arena *arena = problems->arena;
	int row = (int)(line - proposal->lines.items);
	int64_t least = line->unit == SOLD_BY_HOUR ? 0 : 1;
	const char *name = text_format(arena, "line-%d-name", row).chars;
	const char *about = text_format(arena, "line-%d-description", row).chars;
	const char *quantity = text_format(arena, "line-%d-quantity", row).chars;
	const char *price = text_format(arena, "line-%d-price", row).chars;
	problem(problems, check_said(arena, name, line->name));
	problem(problems, check_one_line(arena, name, line->name, SERVICE_NAME_LIMIT));
	problem(problems, check_length(arena, about, line->description, SERVICE_TEXT_LIMIT));
	if (line->quantity.ten_thousandths < least ||
		line->quantity.ten_thousandths > PACKAGE_QUANTITY_LIMIT) {
		problem(problems,
			refuse(arena, quantity, "How much of it? More than 0, at most %1.",
				arg(PACKAGE_QUANTITY_LIMIT / 10000)));
	}
	if (line->price == 0 && line->sold != 0) {
		problem(problems, refuse(arena, price, "It has no price in %1 yet: type one.",
					  arg(text_of(proposal->currency.code))));
	}
	if (line->price < 0 || line->price > PRICE_LIMIT) {
		problem(problems, refuse(arena, price, "This amount is below zero, or too large."));
	}
}

static void check_lines(Problems *problems, const Proposal *proposal)
{
	Arena *arena = problems->arena;
	size_t said = 0;
	EACH (ProposalLine, line, proposal->lines) {
		if (!line_is_empty(line)) {
			check_line(problems, proposal, line);
			said++;
		}
	}
	if (said == 0) {
		problem(problems, refuse(arena, "line-0-sold", "A proposal offers something."));
	}
	if (said > PROPOSAL_LINES_LIMIT) {
		problem(problems, refuse(arena, "lines", "There is room for %1 lines.",
					  arg(PROPOSAL_LINES_LIMIT)));
	}
}

/* What is accepted becomes an agreement, and must be one. */
static void check_sums(Problems *problems, const Proposal *proposal)
{
	ProposalTerms terms = proposal_terms(proposal);
	if (terms.rate > AGREEMENT_MONEY_LIMIT || terms.fee > AGREEMENT_MONEY_LIMIT) {
		problem(problems,
			refuse(problems->arena, "lines", "This comes to too large an amount."));
	}
}

const Error *proposal_check(Arena *arena, const Proposal *proposal)
{
	Problems problems = {.arena = arena};
	problem(&problems, check_said(arena, "title", proposal->title));
	problem(&problems, check_one_line(arena, "title", proposal->title, AGREEMENT_TITLE_LIMIT));
	problem(&problems, check_one_line(arena, "language", proposal->language, CODE_LIMIT));
	problem(&problems, check_currency(arena, "currency", proposal->currency));
	if (!day_set(proposal->from)) {
		problem(&problems, refuse(arena, "from", "Something is missing here."));
	}
	if (!day_set(proposal->valid_until)) {
		problem(&problems, refuse(arena, "valid_until", "Something is missing here."));
	}
	problem(&problems,
		check_length(arena, "introduction", proposal->introduction, PROPOSAL_TEXT_LIMIT));
	problem(&problems, check_length(arena, "terms", proposal->terms, PROPOSAL_TEXT_LIMIT));
	if (proposal->deposit < 0 || proposal->deposit > 10000) {
		problem(&problems,
			refuse(arena, "deposit", "This must be from %1 to %2.", arg(0), arg(100)));
	}
	if (proposal->term_days < 0 || proposal->term_days > AGREEMENT_TERM_LIMIT) {
		problem(&problems, refuse(arena, "term_days", "This must be from %1 to %2.", arg(0),
					   arg(AGREEMENT_TERM_LIMIT)));
	}
	check_lines(&problems, proposal);
	if (!problems.first) {
		check_sums(&problems, proposal);
	}
	return problems.first;
}

ProposalLines proposal_lines_given(Arena *arena, const ProposalLines *lines)
{
	ProposalLines given = {0};
	EACH (ProposalLine, line, *lines) {
		if (!line_is_empty(line)) {
			*LIST_ADD(arena, given) = *line;
		}
	}
	return given;
}

ProposalState proposal_state(const Proposal *proposal, Day today)
{
	bool over = proposal->valid_until.days < today.days;
	return proposal->status == PROPOSAL_SENT && over ? PROPOSAL_EXPIRED : proposal->status;
}

/* --- what it comes to --- */

Money proposal_amount(const Proposal *proposal, const ProposalLine *line)
{
	Money unit = {line->price, proposal->currency};
	return price_times(price_of(unit), line->quantity, (Quantity){0}, proposal->currency);
}

ProposalSum proposal_sum(const Proposal *proposal)
{
	Money none = {0, proposal->currency};
	ProposalSum sum = {.once = none, .monthly = none, .hourly = none};
	EACH (ProposalLine, line, proposal->lines) {
		Money *part = line->unit == SOLD_BY_HOUR    ? &sum.hourly
			      : line->unit == SOLD_BY_MONTH ? &sum.monthly
							    : &sum.once;
		sum.by_the_hour = sum.by_the_hour || line->unit == SOLD_BY_HOUR;
		*part = money_add(*part, proposal_amount(proposal, line));
	}
	return sum;
}

static int64_t first_rate(const Proposal *proposal)
{
	EACH (ProposalLine, line, proposal->lines) {
		if (line->unit == SOLD_BY_HOUR) {
			return line->price;
		}
	}
	return 0;
}

static Minutes hours_kept(const Proposal *proposal)
{
	int64_t kept = 0;
	EACH (ProposalLine, line, proposal->lines) {
		if (line->unit == SOLD_BY_MONTH) {
			kept += line->hours.minutes * line->quantity.ten_thousandths / 10000;
		}
	}
	int64_t most = AGREEMENT_HOURS_LIMIT * 60;
	return (Minutes){(int32_t)(kept < most ? kept : most)};
}

ProposalTerms proposal_terms(const Proposal *proposal)
{
	ProposalSum sum = proposal_sum(proposal);
	ProposalTerms terms = {
		.kind = RATE_HOURLY, .rate = first_rate(proposal), .beside = sum.once};
	if (sum.monthly.minor > 0) {
		terms.included = hours_kept(proposal);
		bool hours = terms.included.minutes > 0 || sum.by_the_hour;
		terms.kind = hours ? RATE_RETAINER : RATE_PACKAGE;
		terms.fee = sum.monthly.minor;
		if (terms.rate == 0 && terms.included.minutes > 0) {
			terms.rate = money_scale(sum.monthly, 60, terms.included.minutes).minor;
		}
	} else if (sum.once.minor > 0) {
		terms.kind = RATE_FLAT;
		terms.rate = money_add(sum.once, sum.hourly).minor;
		terms.beside.minor = 0;
	}
	return terms;
}

/* --- how states are stored and called --- */

static const char *const state_keys[PROPOSAL_STATES] = {
	"draft", "sent", "accepted", "declined", "expired"};
static const char *const state_names[PROPOSAL_STATES] = {N_("In preparation"),
	N_("With the client"), N_("Accepted"), N_("Turned down"), N_("Expired")};

const char *proposal_state_key(ProposalState state)
{
	return state_keys[state];
}

bool proposal_state_from_key(Text key, ProposalState *ret_state)
{
	int index = key_index(state_keys, PROPOSAL_STATES, key);
	*ret_state = index < 0 ? *ret_state : (ProposalState)index;
	return index >= 0;
}

const char *proposal_state_name(ProposalState state)
{
	return state_names[state];
}
