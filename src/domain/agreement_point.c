#include "domain/agreement_point.h"

const Clause *agreement_clause(const Agreement *agreement, Text key)
{
	EACH (Clause, clause, agreement->clauses) {
		if (text_equal(clause->key, key)) {
			return clause;
		}
	}
	return NULL;
}

static bool has_price(const Agreement *agreement)
{
	return rate_is_monthly(agreement->rate_kind) ? agreement->retainer.fee > 0
						     : agreement->rate > 0;
}

static bool has_surcharge(const Agreement *agreement)
{
	for (int i = 0; i < SURCHARGES; i++) {
		if (surcharge_costs(&agreement->surcharges.of[i])) {
			return true;
		}
	}
	return false;
}

bool agreement_settles(const Agreement *agreement, AgreementPoint point)
{
	const Clause *clause = agreement_clause(agreement, text_of(agreement_point_key(point)));
	const bool by_number[AGREEMENT_POINTS] = {
		[POINT_RATE] = has_price(agreement),
		[POINT_TERM] = agreement->term_days > 0,
		[POINT_SURCHARGES] = has_surcharge(agreement),
		[POINT_AVAILABILITY] = agreement->availability.kind != AVAILABILITY_UNSAID,
		[POINT_URGENT] = agreement->surcharges.urgent_notice.minutes > 0,
		[POINT_UPDATES] = agreement->cadence.rhythm != CADENCE_NONE,
		[POINT_FORM] = true, /* one of two, always chosen */
		[POINT_MINIMUM] = agreement->minimum > 0,
		[POINT_NOTICE] = agreement->notice_days > 0,
	};
	return by_number[point] || (clause && !text_empty(clause->text));
}

int32_t agreement_open(const Agreement *agreement, AgreementPoint ret_open[AGREEMENT_POINTS])
{
	int32_t count = 0;
	for (int i = 0; i < AGREEMENT_POINTS; i++) {
		if (!agreement || !agreement_settles(agreement, (AgreementPoint)i)) {
			ret_open[count++] = (AgreementPoint)i;
		}
	}
	return count;
}
