#include "paper/citation.h"

#include "paper/label.h"
#include "paper/term.h"
#include "words/letter.h"

typedef struct {
	Arena *arena;
	const Agreement *agreement;
	Text language;
	const Labels *labels;
	const TermWords *words;
	Buffer out;
} Citing;

static void add(Citing *at, Text line)
{
	if (!text_empty(line)) {
		buffer_chars(&at->out, at->out.length ? "\n" : "");
		buffer_text(&at->out, line);
	}
}

/* "Notice, by either side: 30 days" */
static void add_fact(Citing *at, Term what, Text value)
{
	add(at, term_with_two(at->arena, at->words, TERM_FACT, term(at->words, what), value));
}

static Text money(const Citing *at, int64_t minor)
{
	return label_money(at->arena, at->labels, (Money){minor, at->agreement->currency});
}

static Text number(const Citing *at, int32_t number)
{
	return text_format(at->arena, "%d", (int)number);
}

/* --- what numbers say --- */

static void add_surcharge(Citing *at, SurchargeKind kind)
{
	const Surcharge *surcharge = &at->agreement->surcharges.of[kind];
	if (surcharge->basis_points > 0) {
		Text rate = label_rate(at->arena, at->labels, (Rate){surcharge->basis_points});
		add_fact(at, term_of_surcharge(kind),
			term_with(at->arena, at->words, TERM_MORE, rate));
	}
	if (surcharge->per_hour > 0) {
		add_fact(at, term_of_surcharge(kind),
			term_with(at->arena, at->words, TERM_MORE_HOUR,
				money(at, surcharge->per_hour)));
	}
}

static void add_price(Citing *at)
{
	const Agreement *agreement = at->agreement;
	if (rate_is_monthly(agreement->rate_kind)) {
		add_fact(at, TERM_FEE, money(at, agreement->retainer.fee));
	} else if (agreement->rate > 0) {
		add_fact(at, agreement->rate_kind == RATE_FLAT ? TERM_FLAT : TERM_HOURLY,
			money(at, agreement->rate));
	}
	if (agreement->rate_kind == RATE_RETAINER && agreement->retainer.included.minutes > 0) {
		add_fact(at, TERM_INCLUDED,
			letter_minutes(at->arena, at->language, agreement->retainer.included));
	}
}

static void add_urgent(Citing *at)
{
	Minutes notice = at->agreement->surcharges.urgent_notice;
	if (notice.minutes > 0) {
		add(at, term_with(at->arena, at->words, TERM_WHEN_URGENT,
				letter_minutes(at->arena, at->language, notice)));
		add_surcharge(at, SURCHARGE_URGENT);
	}
}

static void add_numbers(Citing *at, AgreementPoint point)
{
	const Agreement *agreement = at->agreement;
	if (point == POINT_RATE) {
		add_price(at);
	} else if (point == POINT_URGENT) {
		add_urgent(at);
	} else if (point == POINT_TERM && agreement->term_days > 0) {
		add_fact(at, TERM_PAID_WITHIN,
			term_with(at->arena, at->words,
				agreement->term_end_of_month ? TERM_DAYS_END : TERM_DAYS,
				number(at, agreement->term_days)));
	} else if (point == POINT_NOTICE && agreement->notice_days > 0) {
		add_fact(at, TERM_NOTICE,
			term_with(at->arena, at->words, TERM_NOTICE_DAYS,
				number(at, agreement->notice_days)));
	} else if (point == POINT_AVAILABILITY &&
		   agreement->availability.kind != AVAILABILITY_UNSAID) {
		add_fact(at, TERM_AVAILABLE,
			term_availability(
				at->arena, at->words, at->language, &agreement->availability));
	} else if (point == POINT_UPDATES && agreement->cadence.rhythm != CADENCE_NONE) {
		add_fact(at, TERM_UPDATES, term_cadence(at->arena, at->words, &agreement->cadence));
	} else if (point == POINT_MINIMUM && agreement->minimum > 0) {
		add_fact(at, TERM_MINIMUM, money(at, agreement->minimum));
	}
	for (int i = 0; i < SURCHARGES && point == POINT_SURCHARGES; i++) {
		add_surcharge(at, (SurchargeKind)i);
	}
}

Text citation(Arena *arena, const Agreement *agreement, AgreementPoint point, Text language)
{
	static const Term names[AGREEMENT_POINTS] = {TERM_PRICE, TERM_INVOICING, TERM_SURCHARGES,
		TERM_SCOPE, TERM_EXTRA, TERM_AVAILABLE, TERM_URGENT_HOW, TERM_UPDATES,
		TERM_TOGETHER, TERM_MINIMUM, TERM_DURATION, TERM_CONFIDENTIALITY, TERM_DATA};
	Citing at = {.arena = arena,
		.agreement = agreement,
		.language = language,
		.labels = labels_in(language),
		.words = terms_in(language),
		.out = buffer_new(arena)};
	const Clause *clause = agreement_clause(agreement, text_of(agreement_point_key(point)));
	add_numbers(&at, point);
	add(&at, clause ? clause->text : TEXT(""));
	if (at.out.length == 0) {
		return TEXT("");
	}
	Text head = term_with(arena, at.words, TERM_CITED, term(at.words, names[point]));
	return text_format(arena, "%s\n%s", head.chars, buffer_done(&at.out).chars);
}
