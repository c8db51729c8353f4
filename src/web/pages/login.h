/* Coming in and going out. */
#ifndef WEB_PAGES_LOGIN_H
#define WEB_PAGES_LOGIN_H

#include "web/route.h"

PAGE(get_login);
PAGE(post_login);
PAGE(post_logout);

#endif
