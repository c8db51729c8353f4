/* The person who works here: their password, and what they set for themselves. */
#ifndef APP_MEMBER_H
#define APP_MEMBER_H

#include "app/context.h"

/* REFUSED when it is too short, too long, or one of those that everybody tries first. */
MUST_USE const Error *password_check(Arena *arena, const char *field, Text password);
/* Ends all other sessions of the member. REFUSED when `old` is not the password now. */
MUST_USE const Error *change_password(Context *cx, Text old, Text new);
/* Without the old one: for `fuseau user password`, whoever may run it. Ends all sessions. */
MUST_USE const Error *set_password(Context *cx, MemberId member, Text new);
/* Another owner of cx's practice, who sets their own name, language and hours later: for `fuseau
 * user add`. REFUSED when somebody works here with this address already. */
MUST_USE const Error *add_member(Context *cx, Text email, Text password, MemberId *ret_member);

enum { PASSWORD_LEAST = 8, PASSWORD_MOST = 128 };

#endif
