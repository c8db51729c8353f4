/* The first day: who owns this Fuseau, and how they work. Also the same things changed later. */
#ifndef APP_SETUP_H
#define APP_SETUP_H

#include "app/context.h"
#include "domain/hours.h"

/* Whether somebody owns this Fuseau already. */
MUST_USE const Error *is_set_up(Context *cx, bool *ret_set_up);

/* A fresh one-time link, good for SETUP_MINUTES; older ones are void. The address is
 * base_url + "/setup?token=" + token. */
MUST_USE const Error *new_setup_link(Context *cx, Text *ret_token);
MUST_USE const Error *setup_link_good(Context *cx, Text token, bool *ret_good);

typedef struct {
	Member member;     /* name, e-mail, language */
	Practice practice; /* name ("" takes the member's), zone, place, country, currency, … */
	Hours hours;       /* the working week */
} Setup;

/* With a good link only: makes the practice and its owner, and leaves cx in it. Voids the link.
 * REFUSED with the sentences beside their fields. */
MUST_USE const Error *start_practice(Context *cx, Text token, const Setup *setup, Text password);
/* The same from the terminal, where whoever reads the data folder is trusted: no link. */
MUST_USE const Error *found_practice(Context *cx, const Setup *setup, Text password);
/* A good beginning for somebody new: weekdays, 08:30 to 12:30 and 13:30 to 17:30. */
Setup setup_suggestion(Context *cx);
/* With a good link only: makes the demonstration and leaves cx in it. */
MUST_USE const Error *look_around(Context *cx, Text token);
/* Everything that set-up asked (but the password), as it is now; and changed. */
MUST_USE const Error *open_settings(Context *cx, Setup *ret_setup);
MUST_USE const Error *change_settings(Context *cx, const Setup *setup);

enum { SETUP_MINUTES = 30 };

#endif
