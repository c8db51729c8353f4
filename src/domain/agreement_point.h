/* The points to settle at the start of every collaboration (R33), and what an agreement says on
 * each: by its numbers, or by a clause with the point's key, which a reply can cite (R36). */
#ifndef DOMAIN_AGREEMENT_POINT_H
#define DOMAIN_AGREEMENT_POINT_H

#include "domain/agreement.h"

typedef enum {
	POINT_RATE,
	POINT_TERM,
	POINT_SURCHARGES,
	POINT_SCOPE,
	POINT_SUPPLEMENTS,
	POINT_AVAILABILITY,
	POINT_URGENT,
	POINT_UPDATES,
	POINT_FORM,
	POINT_MINIMUM,
	POINT_NOTICE,
	POINT_CONFIDENTIALITY,
	POINT_DATA_PROCESSING,
	AGREEMENT_POINTS
} AgreementPoint;

/* Which points are settled by what the agreement says; the others are open. Points that can only be
 * settled by a sentence are settled by their clause. */
bool agreement_settles(const Agreement *agreement, AgreementPoint point);
/* Those that are open, in order; of no agreement all of them. How many. */
int32_t agreement_open(const Agreement *agreement, AgreementPoint ret_open[AGREEMENT_POINTS]);
const char *agreement_point_key(AgreementPoint point); /* also the key of its clause */
bool agreement_point_from_key(Text key, AgreementPoint *ret_point);
const char *agreement_point_name(AgreementPoint point);               /* a msgid */
const Clause *agreement_clause(const Agreement *agreement, Text key); /* NULL: none */

#endif
