/* The web application as http/ serves it. */
#ifndef WEB_APP_H
#define WEB_APP_H

#include "app/context.h"
#include "http/http.h"

/* The house must outlive what is served. */
HttpApp web_app(const House *house);

#endif
