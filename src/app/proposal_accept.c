/* A proposal that was accepted becomes the agreement: its price, its deposit, and in words what is
 * done, what costs a supplement and what is not done (R12, R24). */
#include "app/agreement.h"
#include "app/client.h"
#include "app/proposal.h"
#include "paper/label.h"
#include "paper/term.h"
#include "store/client.h"
#include "store/proposal.h"
#include "words/letter.h"

/* --- what is agreed, in words --- */

typedef struct {
	Context *cx;
	const Proposal *proposal;
	const TermWords *words;
	const Labels *labels;
} Saying;

static Text how_much(const Saying *at, const ProposalLine *line)
{
	Arena *arena = at->cx->arena;
	bool hours = line->unit == SOLD_BY_HOUR;
	if (line->quantity.ten_thousandths == 0) {
		return term(at->words, TERM_AS_NEEDED);
	}
	Text number =
		label_quantity(arena, at->labels, line->quantity, hours ? TEXT("HUR") : TEXT(""));
	return hours ? number : text_format(arena, "%s ×", number.chars);
}

static void say_line(const Saying *at, Buffer *out, const ProposalLine *line)
{
	Arena *arena = at->cx->arena;
	bool one = line->quantity.ten_thousandths == 10000 && line->unit != SOLD_BY_HOUR;
	Span rest = span_of(line->description), part;
	buffer_format(out, "\n- %s", line->name.chars);
	if (!one) {
		buffer_format(out, " (%s)", how_much(at, line).chars);
	}
	const char *between = " — ";
	while (span_next(&rest, '\n', &part)) {
		if (part.length > 0) {
			buffer_format(out, "%s%s", between, text_copy(arena, part).chars);
			between = " ";
		}
	}
}

static Text scope_said(const Saying *at, const Services *not_offered)
{
	Buffer out = buffer_new(at->cx->arena);
	buffer_text(&out, term(at->words, TERM_DONE));
	buffer_char(&out, '\n');
	EACH (const ProposalLine, line, at->proposal->lines) {
		say_line(at, &out, line);
	}
	if (not_offered->count > 0) {
		buffer_format(&out, "\n\n%s\n", term(at->words, TERM_NOT_DONE).chars);
	}
	EACH (const Service, service, *not_offered) {
		ServiceWord word = service_word_in(&service->words, at->proposal->language);
		buffer_format(&out, "\n- %s", word.name.chars);
	}
	return buffer_done(&out);
}

static Text supplements_said(const Saying *at, const Services *extra)
{
	static const Term per[SERVICE_UNITS] = {TERM_AN_HOUR, TERM_APIECE, TERM_A_MONTH};
	Arena *arena = at->cx->arena;
	Buffer out = buffer_new(arena);
	EACH (const Service, service, *extra) {
		ServiceWord word = service_word_in(&service->words, at->proposal->language);
		const ListPrice *price =
			price_on(&service->prices, at->proposal->currency, at->proposal->from);
		buffer_format(&out, "%s- %s", out.length ? "\n" : "", word.name.chars);
		if (price) {
			Money money = {price->minor, price->currency};
			Text said = term_with(arena, at->words, per[service->unit],
				label_money(arena, at->labels, money));
			buffer_format(&out, ", %s", said.chars);
		}
	}
	return buffer_done(&out);
}

static void put_clause(Arena *arena, Clauses *clauses, AgreementPoint point, Text said)
{
	Text key = text_of(agreement_point_key(point));
	if (text_empty(said)) {
		return;
	}
	EACH (Clause, clause, *clauses) {
		if (text_equal(clause->key, key)) {
			clause->text = said;
			return;
		}
	}
	*LIST_ADD(arena, *clauses) = (Clause){key, said};
}

/* --- the agreement --- */

/* Over what the client's last version, or their file, says already. */
static void take_over(Context *cx, const ProposalView *view, Agreement *agreement)
{
	const Proposal *proposal = &view->proposal;
	const Saying at = {
		cx, proposal, terms_in(proposal->language), labels_in(proposal->language)};
	Clauses clauses = {0};
	agreement->amends = false; /* what was proposed is other work */
	agreement->language = proposal->language;
	agreement->currency = proposal->currency;
	agreement->from = proposal->from;
	agreement->rate_kind = view->terms.kind;
	agreement->rate = view->terms.rate;
	agreement->retainer.fee = view->terms.fee;
	agreement->retainer.included = view->terms.included;
	agreement->retainer.overage = view->terms.kind == RATE_RETAINER ? view->terms.rate : 0;
	agreement->deposit = proposal->deposit;
	agreement->term_days = proposal->term_days;
	EACH (const Clause, clause, agreement->clauses) {
		*LIST_ADD(cx->arena, clauses) = *clause;
	}
	put_clause(cx->arena, &clauses, POINT_SCOPE, scope_said(&at, &view->not_offered));
	put_clause(cx->arena, &clauses, POINT_SUPPLEMENTS, supplements_said(&at, &view->extra));
	put_clause(cx->arena, &clauses, POINT_TERM, proposal->terms);
	agreement->clauses = clauses;
}

static const Error *begin_client(Context *cx, Client client)
{
	if (client.status != CLIENT_PROSPECT) {
		return OK;
	}
	client.status = CLIENT_ACTIVE;
	return store_client_save(cx->db, cx->arena, cx->practice.id, &client, cx->change);
}

static const Error *accepting(Context *cx, ProposalId id, bool in_force, AgreementId agreement_id)
{
	ProposalView view;
	AgreementView base;
	TRY(open_proposal(cx, id, &view));
	if (view.state == PROPOSAL_EXPIRED) {
		return conflict(cx->arena, "It has expired: prepare it anew.");
	}
	if (view.state != PROPOSAL_DRAFT && view.state != PROPOSAL_SENT) {
		return conflict(cx->arena, "This proposal has been decided on already.");
	}
	TRY(open_agreement_form(cx, view.client.id, (AgreementId){0}, &base));
	take_over(cx, &view, &base.agreement);
	TRY(agreement_put(cx, &base.agreement, agreement_id, in_force));
	TRY(begin_client(cx, view.client));
	view.proposal.status = PROPOSAL_ACCEPTED;
	view.proposal.decided = cx->now;
	view.proposal.agreement = agreement_id;
	TRY(store_proposal_save(cx->db, cx->arena, cx->practice.id, &view.proposal, cx->change));
	return audit(cx, "accept", "proposal", id.value, view.client.id.value, view.proposal.title);
}

const Error *accept_proposal(Context *cx, ProposalId id, bool in_force, AgreementId *ret_agreement)
{
	AgreementId agreement = {new_id(cx)};
	TRY(WRITE(cx, accepting(cx, id, in_force, agreement)));
	*ret_agreement = agreement;
	return OK;
}
