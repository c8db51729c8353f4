#include "paper/proposal.h"

#include "words/letter.h"

typedef struct {
	Arena *arena;
	const ProposalPaper *paper;
	const Proposal *proposal;
	const Labels *labels;
	const TermWords *words;
	Letter letter;
} Writing;

static Text money(const Writing *at, int64_t minor)
{
	return label_money(at->arena, at->labels, (Money){minor, at->proposal->currency});
}

static void add(Writing *at, LetterKind kind, Text text, Text value)
{
	letter_add(at->arena, &at->letter, kind, text, value);
}

/* --- the table --- */

static Text quantity(const Writing *at, const ProposalLine *line)
{
	bool hours = line->unit == SOLD_BY_HOUR;
	return line->quantity.ten_thousandths == 0
		       ? term(at->words, TERM_AS_NEEDED)
		       : label_quantity(at->arena, at->labels, line->quantity,
				 hours ? TEXT("HUR") : TEXT(""));
}

static void write_line(Writing *at, const ProposalLine *line)
{
	static const Term per[SERVICE_UNITS] = {TERM_AN_HOUR, TERM_APIECE, TERM_A_MONTH};
	bool open = line->quantity.ten_thousandths == 0;
	bool one = line->unit == SOLD_BY_PIECE && line->quantity.ten_thousandths == 10000;
	Text price = money(at, line->price);
	Money amount = proposal_amount(at->proposal, line);
	const Text cells[] = {line->name, quantity(at, line),
		one ? price : term_with(at->arena, at->words, per[line->unit], price),
		open ? TEXT("") : money(at, amount.minor)};
	letter_row(at->arena, &at->letter, cells, line->description);
}

static void write_lines(Writing *at)
{
	static const struct {
		Label heading;
		int share;
		Side side;
	} columns[] = {{LABEL_ITEM, 48, TO_LEFT}, {LABEL_QUANTITY, 14, TO_RIGHT},
		{LABEL_PRICE, 22, TO_RIGHT}, {LABEL_AMOUNT, 16, TO_RIGHT}};
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		*LIST_ADD(at->arena, at->letter.columns) = (LetterColumn){
			label(at->labels, columns[i].heading), columns[i].share, columns[i].side};
	}
	EACH (const ProposalLine, line, at->proposal->lines) {
		write_line(at, line);
	}
}

/* What is paid once, each month and by the hour is never one sum. */
static void write_sums(Writing *at)
{
	ProposalSum sum = proposal_sum(at->proposal);
	const struct {
		Term what;
		int64_t minor;
	} sums[] = {{TERM_ESTIMATED, sum.hourly.minor}, {TERM_ONCE, sum.once.minor},
		{TERM_EACH_MONTH, sum.monthly.minor}};
	for (size_t i = 0; i < sizeof sums / sizeof *sums; i++) {
		if (sums[i].minor > 0) {
			add(at, LETTER_TOTAL, term(at->words, sums[i].what),
				money(at, sums[i].minor));
		}
	}
}

/* Hours beside a monthly price become the rate of those above what it holds. */
static void write_hours(Writing *at)
{
	ProposalTerms terms = proposal_terms(at->proposal);
	Text rate = money(at, terms.rate);
	if (terms.kind != RATE_RETAINER) {
		return;
	}
	Text kept = letter_minutes(at->arena, at->proposal->language, terms.included);
	add(at, LETTER_PARAGRAPH,
		terms.included.minutes > 0
			? term_with_two(at->arena, at->words, TERM_HOURS_ABOVE, kept, rate)
			: term_with(at->arena, at->words, TERM_HOURS_BESIDE, rate),
		TEXT(""));
}

/* --- what stands beside it --- */

static void write_limits(Writing *at, Term heading, const Services *services)
{
	static const Term per[SERVICE_UNITS] = {TERM_AN_HOUR, TERM_APIECE, TERM_A_MONTH};
	if (services->count > 0) {
		add(at, LETTER_HEADING, term(at->words, heading), TEXT(""));
	}
	EACH (const Service, service, *services) {
		Text name = service_word_in(&service->words, at->proposal->language).name;
		const ListPrice *price =
			price_on(&service->prices, at->proposal->currency, at->proposal->from);
		if (price && service->offer == OFFERED_EXTRA) {
			add(at, LETTER_PAIR, name,
				term_with(at->arena, at->words, per[service->unit],
					money(at, price->minor)));
		} else {
			add(at, LETTER_POINT, name, TEXT(""));
		}
	}
}

static void write_conditions(Writing *at)
{
	const Proposal *proposal = at->proposal;
	ProposalTerms terms = proposal_terms(proposal);
	Text days = text_format(at->arena, "%d", (int)proposal->term_days);
	if (proposal->deposit == 0 && proposal->term_days == 0 && text_empty(proposal->terms)) {
		return;
	}
	add(at, LETTER_HEADING, term(at->words, TERM_CONDITIONS), TEXT(""));
	if (proposal->deposit > 0) {
		Text rate = label_rate(at->arena, at->labels, (Rate){proposal->deposit});
		Money part = money_percent(
			(Money){terms.rate, proposal->currency}, (Rate){proposal->deposit});
		add(at, LETTER_PAIR, term(at->words, TERM_DEPOSIT),
			terms.kind == RATE_FLAT
				? term_with_two(at->arena, at->words, TERM_DEPOSIT_IS, rate,
					  money(at, part.minor))
				: term_with(at->arena, at->words, TERM_DEPOSIT_OF, rate));
	}
	if (proposal->term_days > 0) {
		add(at, LETTER_PAIR, term(at->words, TERM_PAID_WITHIN),
			term_with(at->arena, at->words, TERM_DAYS, days));
	}
	deal_prose(at->arena, &at->letter, proposal->terms);
}

static void add_fact(Writing *at, Text what, Day day)
{
	*LIST_ADD(at->arena, at->letter.facts) =
		(LetterFact){what, label_day(at->arena, at->labels, day)};
}

const Error *paper_proposal(Arena *arena, const ProposalPaper *paper, Instant made, Bytes *ret_pdf)
{
	const Proposal *proposal = paper->proposal;
	Writing at = {.arena = arena,
		.paper = paper,
		.proposal = proposal,
		.labels = labels_with(arena, proposal->language, paper->deal.words),
		.words = terms_in(proposal->language),
		.letter = deal_letter(arena, &paper->deal, proposal->language, paper->day)};
	at.letter.title = proposal->title;
	add_fact(&at, label(at.labels, LABEL_VALID_UNTIL), proposal->valid_until);
	add_fact(&at, term(at.words, TERM_BEGINS), proposal->from);
	deal_prose(arena, &at.letter, proposal->opening);
	deal_prose(arena, &at.letter, proposal->introduction);
	write_lines(&at);
	write_sums(&at);
	write_hours(&at);
	add(&at, LETTER_PARAGRAPH,
		text_empty(paper->vat) ? term(at.words, TERM_BEFORE_VAT) : paper->vat, TEXT(""));
	write_limits(&at, TERM_EXTRA, &paper->extra);
	write_limits(&at, TERM_NOT_OFFERED, &paper->not_offered);
	write_conditions(&at);
	add(&at, LETTER_PARAGRAPH, term(at.words, TERM_TO_ACCEPT), TEXT(""));
	return letter_pdf(arena, &at.letter, made, ret_pdf);
}
