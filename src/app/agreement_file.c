/* The letter of engagement as a file. */
#include "app/agreement.h"
#include "app/deal.h"
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
