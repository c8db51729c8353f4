/* Messages to clients: written, kept, told. */
#ifndef WEB_PAGES_NOTICE_H
#define WEB_PAGES_NOTICE_H

#include "app/agreement.h"
#include "app/notice.h"
#include "app/promise.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_notice_new);
PAGE(post_notice);
PAGE(get_notice);
PAGE(post_notice_change);
PAGE(post_notice_told);

typedef struct {
	const Form *form;
	const NoticeDraft *draft;
	PromiseLines promises; /* of the client: what a message may be about */
	TaskId task;           /* what it is about */
	Text what;
	Citations citations; /* of what is agreed with them */
} NoticeView;

/* --- for templates ------------------------------------------------------------------------ */

/* The choice to write about no promise in particular. */
Text notice_about_nothing(Html *html);
/* "A message to Alpenhof GmbH, in German." */
Message notice_title(Html *html, const NoticeDraft *draft);
/* "by e-mail to Regula Frei, frei@alpenhof.example" */
Message notice_way(Html *html, const NoticeWay *way);
Text notice_way_value(Html *html, const NoticeWay *way); /* as a form sends it back */
bool notice_way_chosen(Html *html, const NoticeDraft *draft, const NoticeWay *way);
Message notice_by(Html *html, const Notice *notice);
/* "Told on …", "Ready, not told yet" */
Message notice_state(Html *html, const Notice *notice);

#endif
