/* What a user does with services: look at what is sold and what is not, write a service down, price
 * it, put it away. What is deleted lies in the bin (app/bin.h); a package that holds it goes on
 * saying so. */
#ifndef APP_SERVICE_H
#define APP_SERVICE_H

#include "app/context.h"
#include "domain/package.h"
#include "domain/profile.h"

/* Everything that is sold, each list by name as the reader's language sorts. */
typedef struct {
	Services offered, extra, not_offered;
	Packages packages;
	Services archived_services;
	Packages archived_packages;
	Services all;         /* those in the archive and in the bin too */
	ProfileWords profile; /* what the practice does */
	Currency currency;    /* the practice's */
	Day today;
} ServiceDesk;
MUST_USE const Error *open_services(Context *cx, ServiceDesk *ret_desk);

typedef struct {
	Service service;
	Packages packages; /* that hold it */
	Day today;
} ServiceView;
/* MISSING when there is none, or it is in the bin. id 0: a new one, in the practice's language and
 * currency. */
MUST_USE const Error *open_service(Context *cx, ServiceId id, ServiceView *ret_view);

/* REFUSED with everything that is wrong, each beside its field. Empty rows of words and prices are
 * left out. CONFLICT when somebody changed it after service->changed (0: does not matter). */
MUST_USE const Error *save_service(Context *cx, const Service *service, ServiceId *ret_id);
/* Puts it away, and takes it out again: what is put away is not for sale. */
MUST_USE const Error *archive_service(Context *cx, ServiceId id);
MUST_USE const Error *restore_service(Context *cx, ServiceId id);

/* A first row of words and of prices, in the practice's language and currency from today. */
ServiceWords first_words(const Context *cx);
ListPrices first_prices(const Context *cx);
/* "Social media", as the reader calls it. */
Text service_called(const Context *cx, const ServiceWords *words);

#endif
