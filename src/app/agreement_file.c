/* What goes out of an agreement: the letter of engagement, and what a message cites. */
#include "app/agreement.h"
#include "app/deal.h"
#include "paper/citation.h"
#include "paper/engagement.h"
#include "words/letter.h"

const Error *agreement_file(Context *cx, AgreementId id, Bytes *ret_pdf)
{
	AgreementView view;
	TRY(open_agreement(cx, id, &view));
	const Agreement *agreement = &view.agreement;
	Instant made = instant_set(agreement->decided) ? agreement->decided
		       : instant_set(agreement->sent)  ? agreement->sent
						       : cx->now;
	EngagementPaper paper = {.agreement = agreement, .day = zone_day(cx->zone, made)};
	TRY(deal_parties(cx, &view.client, &paper.deal));
	if (!text_empty(agreement->surcharges.zone)) {
		paper.city =
			letter_city(cx->arena, agreement->language, agreement->surcharges.zone);
	}
	if (!text_empty(agreement->surcharges.country)) {
		paper.country = letter_country(
			cx->arena, agreement->language, agreement->surcharges.country);
	}
	return paper_engagement(cx->arena, &paper, made, ret_pdf);
}

const Error *open_citations(Context *cx, ClientId client, Text language, Citations *ret_citations)
{
	AgreementFile file;
	Citations citations = {0};
	TRY(open_agreements(cx, client, &file));
	for (int i = 0; i < AGREEMENT_POINTS && file.terms.agreement; i++) {
		AgreementPoint point = (AgreementPoint)i;
		Text text = citation(cx->arena, file.terms.agreement, point, language);
		if (!text_empty(text)) {
			*LIST_ADD(cx->arena, citations) = (Citation){point, text};
		}
	}
	*ret_citations = citations;
	return OK;
}
