/* A proposal in words. */
#include "web/page.h"
#include "web/pages/agreement.h"
#include "web/pages/proposal.h"
#include "web/pages/sold.h"

Message proposals_verdict(Html *html, const ProposalDesk *desk)
{
	Arena *arena = html->arena;
	int64_t waiting = (int64_t)desk->waiting;
	if (waiting > 0) {
		return message_n(arena, "%1 proposal waits for an answer.",
			"%1 proposals wait for an answer.", waiting, arg(waiting));
	}
	return desk->rows.count > 0 ? message(arena, "No proposal waits for an answer.")
				    : message(arena, "Nothing is proposed yet.");
}

static void add_sum(Html *html, Buffer *out, const char *msgid, Money money)
{
	Arg args[] = {arg(money)};
	if (money.minor > 0) {
		buffer_chars(out, out->length ? ", " : "");
		buffer_text(out, words(html->arena, html->language, NULL,
					 message_of(html->arena, msgid, args, 1)));
	}
}

Text proposal_sum_text(Html *html, const Proposal *proposal, const ProposalSum *sum)
{
	Buffer out = buffer_new(html->arena);
	ProposalTerms terms = proposal_terms(proposal);
	add_sum(html, &out, N_("%1 each month"), sum->monthly);
	add_sum(html, &out, N_("%1 once"), sum->once);
	add_sum(html, &out, N_("%1 by the hour, as estimated"), sum->hourly);
	if (out.length == 0) {
		add_sum(html, &out, N_("%1 an hour"), (Money){terms.rate, proposal->currency});
	}
	return buffer_done(&out);
}

static Text full_day(Html *html, Day day)
{
	return words_day(html->arena, html->language, day, DAY_FULL);
}

Message proposal_said(Html *html, const Proposal *proposal, ProposalState state)
{
	Arena *arena = html->arena;
	Text until = full_day(html, proposal->valid_until);
	Text decided = full_day(html, zone_day(html->zone, proposal->decided));
	switch (state) {
	case PROPOSAL_SENT:
		return message(arena, "With the client since %1, valid until %2",
			arg(full_day(html, zone_day(html->zone, proposal->sent))), arg(until));
	case PROPOSAL_ACCEPTED:
		return message(arena, "Accepted on %1", arg(decided));
	case PROPOSAL_DECLINED:
		return message(arena, "Turned down on %1", arg(decided));
	case PROPOSAL_EXPIRED:
		return message(arena, "Expired: it was valid until %1", arg(until));
	case PROPOSAL_DRAFT:
	case PROPOSAL_STATES:
		break;
	}
	return message(arena, "In preparation, valid until %1", arg(until));
}

Message proposal_becomes(Html *html, const ProposalView *view)
{
	const Agreement agreement = {.currency = view->proposal.currency,
		.rate_kind = view->terms.kind,
		.rate = view->terms.rate,
		.retainer = {view->terms.included, view->terms.fee, 0, 0}};
	return agreement_price(html, &agreement);
}

Message proposal_hours(Html *html, const ProposalView *view)
{
	Money rate = {view->terms.rate, view->proposal.currency};
	Text said = words_money(html->arena, html->language, rate);
	return view->terms.included.minutes > 0
		       ? message(html->arena,
				 "Each hour above the %1 kept a month is billed at %2: the line "
				 "by the hour becomes that price.",
				 arg(view->terms.included), arg(said))
		       : message(html->arena, "Each hour is billed at %1.", arg(said));
}

Message proposal_line_text(Html *html, const Proposal *proposal, const ProposalLine *line)
{
	Arena *arena = html->arena;
	Money price = {line->price, proposal->currency};
	if (line->quantity.ten_thousandths == 0) {
		return message(arena, "as many hours as it takes, %1 an hour", arg(price));
	}
	Text quantity = sold_quantity(html, line->quantity);
	return line->unit == SOLD_BY_HOUR ? message(arena, "%1 h × %2", arg(quantity), arg(price))
					  : message(arena, "%1 × %2", arg(quantity), arg(price));
}

const char *proposal_state_class(ProposalState state)
{
	static const char *const classes[PROPOSAL_STATES] = {"", "", "good", "", "warn"};
	return classes[state];
}

void sold_options(Html *html, const ProposalForm *form, Text chosen)
{
	select_option(html, TEXT("0"), text_is(chosen, "0"),
		words_plain(html->language, N_("Typed by hand")));
	EACH (const Package, package, form->packages) {
		Text id = id_text(html, package->id.value);
		bool here = text_equal(id, chosen);
		if (here || package_is_there(package)) {
			select_option(html, id, here, sold_name(html, &package->words));
		}
	}
	EACH (const Service, service, form->services) {
		Text id = id_text(html, service->id.value);
		bool here = text_equal(id, chosen);
		if (here || (service_is_there(service) && service->offer != NOT_OFFERED)) {
			select_option(html, id, here, sold_name(html, &service->words));
		}
	}
}
