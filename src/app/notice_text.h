/* The text of a kind in a language, from those that are loaded already. Inside the layer. */
#ifndef APP_NOTICE_TEXT_H
#define APP_NOTICE_TEXT_H

#include "app/notice.h"
#include "store/notice.h"

NoticeTemplate notice_template(Arena *arena, OwnNotices own, NoticeKind kind, Text language);

#endif
