/* What a proof has to say of fixed days: work that may only be planned in the hours agreed with a
 * client has less room than the VA has hours. Inside the layer. */
#ifndef APP_PROOF_AGREED_H
#define APP_PROOF_AGREED_H

#include "app/today.h"

/* Of the lines of the proofs, whose hours alone count on the day they are due, by the agreements
 * accepted by all; urgent work, which may leave them, aside. */
void proofs_put_agreed(const Context *cx, const Agreements *accepted, Proofs proofs);

#endif
