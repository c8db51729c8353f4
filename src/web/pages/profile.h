/* The page on which the practice says what it does, and how others show it. */
#ifndef WEB_PAGES_PROFILE_H
#define WEB_PAGES_PROFILE_H

#include "app/profile.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_profile);
PAGE(post_profile);

/* --- for templates ------------------------------------------------------------------------ */

/* "word-1-skills" */
const char *profile_field(Html *html, size_t at, const char *part);
/* As the reader reads it; NULL: nothing is said. */
const ProfileWord *profile_here(Html *html, const ProfileWords *words);

#endif
