#include "paper/engagement.h"

#include "paper/engagement_inside.h"

/* --- what every section is made of --- */

void engagement_heading(Engagement *at, Term heading)
{
	Text numbered =
		text_format(at->arena, "%d. %s", ++at->sections, term(at->words, heading).chars);
	letter_add(at->arena, &at->letter, LETTER_HEADING, numbered, TEXT(""));
}

void engagement_pair(Engagement *at, Term what, Text value)
{
	letter_add(at->arena, &at->letter, LETTER_PAIR, term(at->words, what), value);
}

void engagement_say(Engagement *at, Text sentence)
{
	letter_add(at->arena, &at->letter, LETTER_PARAGRAPH, sentence, TEXT(""));
}

Text engagement_clause(const Engagement *at, AgreementPoint point)
{
	const Clause *clause = agreement_clause(at->agreement, text_of(agreement_point_key(point)));
	return clause ? clause->text : TEXT("");
}

void engagement_prose(Engagement *at, AgreementPoint point)
{
	deal_prose(at->arena, &at->letter, engagement_clause(at, point));
}

Text engagement_money(const Engagement *at, int64_t minor)
{
	return label_money(at->arena, at->labels, (Money){minor, at->agreement->currency});
}

Text engagement_number(const Engagement *at, int32_t number)
{
	return text_format(at->arena, "%d", (int)number);
}

/* --- in words alone --- */

/* A clause with a heading of its own; nothing when nothing is said. */
static void write_clause(Engagement *at, Term heading, AgreementPoint point)
{
	if (!text_empty(engagement_clause(at, point))) {
		engagement_heading(at, heading);
		engagement_prose(at, point);
	}
}

static void write_parties(Engagement *at, const Deal *deal)
{
	bool freelance = at->agreement->form == FORM_FREELANCE;
	engagement_say(at, term_with_two(at->arena, at->words, TERM_BETWEEN, deal->seller.name,
				   deal->buyer.name));
	engagement_say(at, term(at->words, freelance ? TERM_FREELANCE : TERM_SECONDMENT));
	engagement_prose(at, POINT_FORM);
}

static void write_reply(Engagement *at)
{
	const Agreement *agreement = at->agreement;
	bool agreed = agreement->availability.hours.count > 0;
	if (agreement->reply_within.minutes > 0) {
		engagement_pair(at, TERM_REPLY,
			term_with(at->arena, at->words,
				agreed ? TERM_REPLY_AGREED : TERM_REPLY_HOURS,
				letter_minutes(
					at->arena, agreement->language, agreement->reply_within)));
	}
}

static void write_together(Engagement *at)
{
	const Agreement *agreement = at->agreement;
	Text available = term_availability(
		at->arena, at->words, agreement->language, &agreement->availability);
	Text in_words = engagement_clause(at, POINT_AVAILABILITY);
	bool has_cadence = agreement->cadence.rhythm != CADENCE_NONE;
	bool has_available = !text_empty(available) || !text_empty(in_words);
	if (!has_available && text_empty(engagement_clause(at, POINT_UPDATES)) &&
		agreement->reply_within.minutes == 0 && !has_cadence) {
		return;
	}
	engagement_heading(at, TERM_TOGETHER);
	if (has_available) {
		engagement_pair(at, TERM_AVAILABLE, text_empty(available) ? in_words : available);
	}
	if (!text_empty(available)) {
		engagement_prose(at, POINT_AVAILABILITY);
	}
	write_reply(at);
	if (has_cadence) {
		engagement_pair(
			at, TERM_UPDATES, term_cadence(at->arena, at->words, &agreement->cadence));
	}
	engagement_prose(at, POINT_UPDATES);
}

static void write_duration(Engagement *at)
{
	const Agreement *agreement = at->agreement;
	engagement_heading(at, TERM_DURATION);
	engagement_pair(at, TERM_FROM, label_day(at->arena, at->labels, agreement->from));
	engagement_pair(at, TERM_UNTIL,
		day_set(agreement->until) ? label_day(at->arena, at->labels, agreement->until)
					  : term(at->words, TERM_OPEN_ENDED));
	if (agreement->notice_days > 0) {
		engagement_pair(at, TERM_NOTICE,
			term_with(at->arena, at->words, TERM_NOTICE_DAYS,
				engagement_number(at, agreement->notice_days)));
	}
	engagement_prose(at, POINT_NOTICE);
}

/* Clauses of the VA's own, that no point of the start stands for. */
static void write_others(Engagement *at)
{
	EACH (const Clause, clause, at->agreement->clauses) {
		AgreementPoint point;
		if (!agreement_point_from_key(clause->key, &point)) {
			letter_add(at->arena, &at->letter, LETTER_HEADING,
				text_format(at->arena, "%d. %s", ++at->sections,
					text_chars(clause->key)),
				TEXT(""));
			deal_prose(at->arena, &at->letter, clause->text);
		}
	}
}

static void write_facts(Engagement *at)
{
	*LIST_ADD(at->arena, at->letter.facts) = (LetterFact){
		term(at->words, TERM_VERSION), engagement_number(at, at->agreement->version)};
	*LIST_ADD(at->arena, at->letter.facts) = (LetterFact){
		term(at->words, TERM_FROM), label_day(at->arena, at->labels, at->agreement->from)};
}

const Error *paper_engagement(
	Arena *arena, const EngagementPaper *paper, Instant made, Bytes *ret_pdf)
{
	const Agreement *agreement = paper->agreement;
	Engagement at = {.arena = arena,
		.paper = paper,
		.agreement = agreement,
		.labels = labels_with(arena, agreement->language, paper->deal.words),
		.words = terms_in(agreement->language),
		.letter = deal_letter(arena, &paper->deal, agreement->language, paper->day)};
	at.letter.title = agreement->title;
	write_facts(&at);
	write_parties(&at, &paper->deal);
	write_clause(&at, TERM_SCOPE, POINT_SCOPE);
	write_clause(&at, TERM_EXTRA, POINT_SUPPLEMENTS);
	engagement_price(&at);
	engagement_surcharges(&at);
	engagement_invoicing(&at);
	write_together(&at);
	write_clause(&at, TERM_URGENT_HOW, POINT_URGENT);
	write_duration(&at);
	write_clause(&at, TERM_CONFIDENTIALITY, POINT_CONFIDENTIALITY);
	write_clause(&at, TERM_DATA, POINT_DATA_PROCESSING);
	write_others(&at);
	return letter_pdf(arena, &at.letter, made, ret_pdf);
}
