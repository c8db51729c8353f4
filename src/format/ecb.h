/* The euro reference rates as the European Central Bank publishes them: eurofxref-hist.csv,
 * eurofxref.csv of one day, or the same as XML. */
#ifndef FORMAT_ECB_H
#define FORMAT_ECB_H

#include "base/error.h"
#include "domain/exchange.h"

typedef const Error *(*EuroRateEach)(void *user, const EuroRate *rate);

typedef struct EcbReader EcbReader;
EcbReader *ecb_reader(Arena *arena, EuroRateEach each, void *user);
MUST_USE const Error *ecb_read(EcbReader *reader, Span chunk);
/* REFUSED when the file held no rates: it is none of these. */
MUST_USE const Error *ecb_end(EcbReader *reader);

enum { ECB_CURRENCIES_LIMIT = 200 };

#endif
