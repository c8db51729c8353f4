/* Under which VAT rules a document is written. Rates, thresholds and legal texts are data with
 * dates (regime_data.c): what the law changes is a new row there, and an old invoice keeps its old
 * words. */
#ifndef DOMAIN_REGIME_H
#define DOMAIN_REGIME_H

#include "base/day.h"
#include "base/list.h"
#include "domain/amount.h"

typedef struct Regime {
	const char *id;                   /* as stored and in JSON: "fr-franchise" */
	const char *name;                 /* a msgid */
	const char *country;              /* of the seller; "": any */
	const char *category;             /* of VAT, UNTDID 5305: S E AE G O K Z */
	const char *vatex;                /* BT-121, why no VAT is due; "": only the text says it */
	bool seller_vat_id, buyer_vat_id; /* must be there */
	bool seller_tax_id;               /* BT-31 or BT-32 must be there */
} Regime;

/* All of them, in the order a chooser lists them. */
const Regime *regimes(size_t *ret_count);
const Regime *regime_named(Text id); /* NULL: there is none */
/* What a seller under `home` writes to this buyer: reverse charge to a business elsewhere in the
 * EU, out of scope beyond it, home itself otherwise. Monaco is at home in France. */
const Regime *regime_towards(
	const Regime *home, Text seller_country, Text buyer_country, bool buyer_is_business);

/* The rates one can choose on that day, the usual one first; a regime without VAT has 0 alone. */
LIST_OF(Rate, Rates);
Rates regime_rates(Arena *arena, const Regime *regime, Day day);

typedef enum {
	SAYS_EXEMPTION, /* BT-120: why no VAT is due */
	SAYS_PENALTY,   /* note PMD: what a late payment costs */
	SAYS_RECOVERY,  /* note PMT: the lump sum for recovery */
	SAYS_DISCOUNT,  /* note AAB: discount for early payment, or that there is none */
} RegimeSays;
/* The law's words on that day, in that language, else in English; "" when it asks for none. of: the
 * regime's id for the exemption, the seller's country for what a late payment costs. */
Text regime_text(Text of, RegimeSays what, Text language, Day day);

typedef enum {
	THRESHOLD_FRANCHISE,        /* turnover up to which no VAT is charged, of the year before */
	THRESHOLD_FRANCHISE_WITHIN, /* the same within the year: passed, VAT is due at once */
	THRESHOLD_MICRO,            /* turnover up to which the French micro regime holds */
} Threshold;
/* Of services; false when the regime has none on that day. *ret_by_days: in the year a business
 * begins it counts for as many days as that has. */
bool regime_threshold(
	const Regime *regime, Threshold which, Day day, Money *ret_amount, bool *ret_by_days);

#endif
