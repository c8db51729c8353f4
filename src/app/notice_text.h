/* What a message is made of: its text, whom it may go to and in which language. Inside the layer.
 */
#ifndef APP_NOTICE_TEXT_H
#define APP_NOTICE_TEXT_H

#include "app/notice.h"
#include "store/notice.h"

/* The text of a kind in a language, from those that are loaded already. */
NoticeTemplate notice_template(Arena *arena, OwnNotices own, NoticeKind kind, Text language);
/* The client's people who are there, and the ways to reach them, what they like for formal things
 * first. */
MUST_USE const Error *notice_ways(
	Context *cx, ClientId client, Contacts *ret_there, NoticeWays *ret_ways);
/* Of who is reached that way, else the client's, else English. */
Text notice_language(const Client *client, Contacts contacts, const NoticeWay *way);

#endif
