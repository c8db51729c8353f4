/* What the practice does: its niche, skills and industries, as they stand at the head of the
 * catalogue and at the beginning of a proposal (R1). */
#ifndef APP_PROFILE_H
#define APP_PROFILE_H

#include "app/context.h"
#include "domain/profile.h"

MUST_USE const Error *open_profile(Context *cx, ProfileWords *ret_words);
/* Empty rows are left out; with none left nothing is said any more. REFUSED with everything that is
 * wrong, each beside its field. */
MUST_USE const Error *save_profile(Context *cx, const ProfileWords *words);

/* As a proposal in that language begins, its headings too: "" where nothing is said in it. */
MUST_USE const Error *profile_opening(Context *cx, Text language, Text *ret_opening);

#endif
