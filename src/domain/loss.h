/* What an import could not take as it was: left out or changed on the way, counted, each kind with
 * the first places where it happened, so that nothing is lost in silence. */
#ifndef DOMAIN_LOSS_H
#define DOMAIN_LOSS_H

#include "base/list.h"
#include "base/message.h"

enum { LOSS_PLACES = 20, LOSS_LINES = 200 };

typedef struct {
	Message what;
	bool changed; /* else left out */
	int64_t count;
	int64_t places[LOSS_PLACES]; /* rows or lines */
	size_t place_count;
} Loss;
LIST_OF(Loss, Losses);

typedef struct {
	Arena *arena;
	Losses lines;
	int64_t more; /* past LOSS_LINES kinds: only counted */
} LossReport;

/* One more of what; the same sentence with the same arguments is one line. place 0: nowhere. */
void loss_left_out(LossReport *report, Message what, int64_t place);
void loss_changed(LossReport *report, Message what, int64_t place);

#endif
