/* The pages of clients and their contacts. */
#ifndef WEB_PAGES_CLIENT_H
#define WEB_PAGES_CLIENT_H

#include "app/client.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_clients);
PAGE(get_client);
PAGE(get_client_new);
PAGE(get_client_edit);
PAGE(post_client);
PAGE(post_client_zone);
PAGE(post_client_delete);

/* Where a page is one client's and none is named: title, and all of them, each leading to path with
 * them. */
MUST_USE const Error *show_client_choice(Context *cx, const Request *request, Response *response,
	const char *title, const char *path);

PAGE(get_contact_new);
PAGE(get_contact);
PAGE(post_contact);
PAGE(post_contact_delete);

/* --- for templates ------------------------------------------------------------------------ */

/* "Singapore, Monday 17:42, reachable for 18 min more" */
Message client_now(Html *html, const ClientFile *file);
/* "17:42 there, can be reached" for the list */
Message client_there(Html *html, const ClientLine *line);
/* How to reach them for a purpose: all contacts' ways, as rows of a <dl>. */
void client_reaches(Html *html, const Contacts *contacts);
/* Whether their hours are kept week by week, not month by month. */
bool client_weekly(const ClientFile *file);
/* The gauge of reserved hours. */
void client_gauge(Html *html, const ClientFile *file);
/* By when a message that comes in now is answered: "Mon 23 Nov, 11:30 in Zurich". */
const Message *client_reply_due(Html *html, const ClientFile *file);
/* The update promised to them, as rows of one. */
UpdateLines client_update(Html *html, const ClientFile *file);
/* Its icon in the sprite. */
const char *channel_icon(Channel channel);
/* "reachable" as the form shows it. */
Text client_hours_text(Html *html, Hours hours);

/* A row of the contact form: what is kept there, or empty. */
typedef struct {
	const char *purpose_field, *channel_field, *address_field;
	bool kept;
	Reach reach;
} ReachRow;

#endif
