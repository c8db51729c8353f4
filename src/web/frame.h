/* What the frame's templates draw from; pages use web/page.h. */
#ifndef WEB_FRAME_H
#define WEB_FRAME_H

#include "app/frame.h"
#include "web/page.h"

typedef struct FrameView {
	Frame frame;
	Text theme;        /* "", "light", "dark" */
	Text change;       /* the practice's change number when the page was made; "" */
	Instant fixed_now; /* --now */
	bool demonstration;
	Text name, place, here; /* the member, the place they are at, the time there */
	Text timer_clock;       /* "0:42:10" */
	int32_t timer_since;    /* seconds it ran when the page was made */
	Text said, undo;        /* the toast */
} FrameView;

/* Where the manual speaks of the pages of this part. */
Url help_of(const Html *html, Nav nav);
void frame_rail(Html *html, const PageHead *head, const FrameView *view);
void frame_top(Html *html, const FrameView *view, const PageHead *head);

#endif
