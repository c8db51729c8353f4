/* A point of an agreement as a message cites it: limits are argued kindly, with what both agreed on
 * (R36). */
#ifndef PAPER_CITATION_H
#define PAPER_CITATION_H

#include "domain/agreement_point.h"

/* "As we agreed (Notice, by either side): …": the clause, and what numbers say beside it, in the
 * language of the message; "" when nothing is settled about it. */
Text citation(Arena *arena, const Agreement *agreement, AgreementPoint point, Text language);

#endif
