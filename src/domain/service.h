/* A service: something the practice does for clients by the hour, by the piece or by the month, or
 * says plainly that it does not do. Its words stand in proposals and agreements, so that what is
 * sold is called the same everywhere (R2, R4, R5). */
#ifndef DOMAIN_SERVICE_H
#define DOMAIN_SERVICE_H

#include "domain/id.h"
#include "domain/price.h"

typedef enum { SOLD_BY_HOUR, SOLD_BY_PIECE, SOLD_BY_MONTH, SERVICE_UNITS } ServiceUnit;
typedef enum {
	OFFERED,
	OFFERED_EXTRA, /* only for a supplement */
	NOT_OFFERED,
	OFFERS
} Offer;

/* What it is called in a language, and what it holds. */
typedef struct {
	Text language; /* "fr" */
	Text name;     /* "": an empty row of a form */
	Text description;
} ServiceWord;
LIST_OF(ServiceWord, ServiceWords);

typedef struct Service {
	ServiceId id;
	ServiceUnit unit;
	Offer offer;
	Text category;
	ServiceWords words;
	ListPrices prices;
	Instant created, archived; /* archived unset: still sold */
	Instant deleted;
	int64_t changed;
} Service;
LIST_OF(Service, Services);

/* REFUSED with everything that is wrong, beside its field: no name in any language, the same
 * language twice, a price that is none. */
MUST_USE const Error *service_check(Arena *arena, const Service *service);
/* The words of services and packages alike: "word-1-name", "word-1-language". */
void service_words_check(Problems *problems, const ServiceWords *words);
/* Those that say something. */
ServiceWords service_words_given(Arena *arena, const ServiceWords *words);

/* In that language, else in English, else in the first there is; an empty one when there is none.
 */
ServiceWord service_word_in(const ServiceWords *words, Text language);
const Service *service_of(const Services *services, ServiceId id); /* NULL: none */
/* Neither put away nor in the bin. */
bool service_is_there(const Service *service);

const char *service_unit_key(ServiceUnit unit); /* as stored: "hour" */
bool service_unit_from_key(Text key, ServiceUnit *ret_unit);
const char *service_unit_name(ServiceUnit unit); /* a msgid: "by the hour" */
const char *offer_key(Offer offer);
bool offer_from_key(Text key, Offer *ret_offer);
const char *offer_name(Offer offer); /* a msgid */

enum { SERVICE_NAME_LIMIT = 200, SERVICE_TEXT_LIMIT = 2000, SERVICE_WORDS_LIMIT = 12 };
enum { SERVICE_CATEGORY_LIMIT = 100, SERVICES_LIMIT = 500 };

#endif
