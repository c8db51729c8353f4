/* How full the next weeks are: the stored plan against the hours there are. */
#ifndef APP_LOAD_H
#define APP_LOAD_H

#include "app/context.h"
#include "domain/load.h"

/* From this week on. plan: the stored one, or one that is looked at. */
MUST_USE const Error *open_load(Context *cx, const StoredPlan *plan, size_t weeks, Load *ret_load);

#endif
