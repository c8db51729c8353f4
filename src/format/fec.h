/* The fichier des écritures comptables: the journal as the French tax office takes it (LPF, article
 * A47 A-1): 18 columns parted by tabs, ISO 8859-15, dates AAAAMMJJ, decimal commas, no quotes. */
#ifndef FORMAT_FEC_H
#define FORMAT_FEC_H

#include "domain/ledger.h"

/* A closed ledger as the bytes of the file; what ISO 8859-15 cannot say becomes a question mark. */
void fec_write(Buffer *out, const Ledger *ledger);
/* "912345675FEC20261231.txt"; REFUSED beside "legal_id" without a SIREN. */
MUST_USE const Error *fec_name(Arena *arena, Text siren, Day year_end, Text *ret_name);

#endif
