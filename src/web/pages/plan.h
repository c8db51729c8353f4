#ifndef WEB_PAGES_PLAN_H
#define WEB_PAGES_PLAN_H

#include "web/route.h"

PAGE(get_plan);

#endif
