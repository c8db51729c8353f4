/* Adding in one line: a dialog from anywhere, a page without script. */
#ifndef WEB_PAGES_QUICK_H
#define WEB_PAGES_QUICK_H

#include "app/quick.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_quick_add);
PAGE(get_quick_read);
PAGE(post_quick_add);

/* Made from quick_understood.html: a part of quick_add, and a piece of its own. */
void quick_understood(Html *html, const Form *form, const QuickRead *read);
/* "Fri 27 Nov, 18:00 in Singapore, Fri 27 Nov, 11:00 for you" */
Message quick_when(Arena *arena, const QuickRead *read);

#endif
