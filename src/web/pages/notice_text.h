/* The texts of messages, as the owner edits them. */
#ifndef WEB_PAGES_NOTICE_TEXT_H
#define WEB_PAGES_NOTICE_TEXT_H

#include "app/notice.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_notice_texts);
PAGE(get_notice_text);
PAGE(post_notice_text);
PAGE(post_notice_text_reset);

/* --- for templates ------------------------------------------------------------------------ */

/* "yours", "as shipped", "not written yet: English is taken" */
const char *notice_source_name(NoticeSource source);
const char *placeholder_type_name(PlaceholderType type);

#endif
