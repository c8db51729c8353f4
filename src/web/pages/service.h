/* The pages of what is sold: services, packages, and all of it on one page. */
#ifndef WEB_PAGES_SERVICE_H
#define WEB_PAGES_SERVICE_H

#include "app/package.h"
#include "app/service.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_services);
PAGE(get_service);
PAGE(get_service_new);
PAGE(get_service_edit);
PAGE(post_service);
PAGE(post_service_archive);
PAGE(post_service_delete);
PAGE(post_service_restore);

PAGE(get_package);
PAGE(get_package_new);
PAGE(get_package_edit);
PAGE(post_package);
PAGE(post_package_archive);
PAGE(post_package_delete);
PAGE(post_package_restore);

/* --- for templates ------------------------------------------------------------------------ */

/* "You offer 6 services and 2 packages.", "Nothing is for sale yet." */
Message services_verdict(Html *html, const ServiceDesk *desk);
/* "Since 1 January 2026", "From 1 January 2027" */
Message price_since(Html *html, const ListPrice *price, Day today);
/* "The parts alone cost 520 €: the package saves 70 €." ; msgid NULL: nothing to compare */
Message package_against(Html *html, const PackageView *view);
extern const int service_choices[OFFERS]; /* 0, 1, 2: what a template walks over */

#endif
