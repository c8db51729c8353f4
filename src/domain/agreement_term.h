/* What can be agreed with a client, term by term: the price, what costs more, when it is billed.
 * domain/agreement.h puts the terms together and says which version holds. */
#ifndef DOMAIN_AGREEMENT_TERM_H
#define DOMAIN_AGREEMENT_TERM_H

#include "base/day.h"
#include "base/list.h"

typedef enum {
	RATE_HOURLY,
	RATE_FLAT,     /* one price for all of it */
	RATE_PACKAGE,  /* a price each month that covers the work */
	RATE_RETAINER, /* a price each month for so many hours */
	RATE_KINDS
} RateKind;
/* When an invoice falls due to be written (R19). */
typedef enum {
	BILL_MONTHLY,
	BILL_WEEKLY,
	BILL_ON_COMPLETION,
	BILL_FROM_HOURS,
	BILL_MOMENTS
} BillMoment;
typedef enum { FORM_FREELANCE, FORM_SECONDMENT, COOPERATION_FORMS } CooperationForm;

/* What work costs more for, by the clock of the agreement's own zone; urgent by its notice. */
typedef enum {
	SURCHARGE_URGENT,
	SURCHARGE_EVENING,
	SURCHARGE_WEEKEND,
	SURCHARGE_HOLIDAY,
	SURCHARGES
} SurchargeKind;
enum { NO_SURCHARGE = 0, SURCHARGE_SETS = 1 << SURCHARGES }; /* sets: bit SURCHARGE_URGENT … */

typedef struct {
	int32_t basis_points; /* of the rate: 25 % is 2,500 */
	int64_t per_hour;     /* and minor units an hour */
} Surcharge;

/* Where several apply at once: the dearest one alone (of equally dear ones the first above), or all
 * of them added. */
typedef enum { COMBINE_DEAREST, COMBINE_ADDED, COMBINATIONS } Combination;

typedef struct {
	Surcharge of[SURCHARGES];
	Combination combination;
	int32_t evening_from, evening_to; /* minutes of the day; past midnight when to <= from */
	unsigned weekend;                 /* days, bit 0 Monday */
	Minutes urgent_notice;            /* asked for with less: urgent; 0: never */
	Text zone;                        /* whose clock; "": the VA's */
	Text country, region;             /* whose public holidays; "": none */
} SurchargeRules;

/* Raw time is always kept; this is what is billed of one entry. */
typedef enum { ROUND_NOT, ROUND_UP, ROUND_NEAREST, ROUNDINGS } Rounding;

typedef struct {
	Minutes included;     /* each month */
	int64_t fee;          /* each month, of a package too; the rate of hours above is overage */
	int64_t overage;      /* minor units an hour above the included ones; 0: as the rate */
	int32_t carry_months; /* unused minutes live on for so many months; 0: they expire */
} Retainer;

typedef struct {
	Text key;  /* stable, "scope", "urgent": how a reply cites it */
	Text text; /* in the agreement's language */
} Clause;
LIST_OF(Clause, Clauses);

/* Of a package or a retainer: its fee is paid each month. */
bool rate_is_monthly(RateKind kind);
bool surcharge_costs(const Surcharge *surcharge); /* something */
const char *rate_kind_key(RateKind kind);
bool rate_kind_from_key(Text key, RateKind *ret_kind);
const char *rate_kind_name(RateKind kind); /* a msgid, like every …_name */
const char *bill_moment_key(BillMoment moment);
bool bill_moment_from_key(Text key, BillMoment *ret_moment);
const char *bill_moment_name(BillMoment moment);
const char *cooperation_form_key(CooperationForm form);
bool cooperation_form_from_key(Text key, CooperationForm *ret_form);
const char *cooperation_form_name(CooperationForm form);
const char *surcharge_key(SurchargeKind kind);
bool surcharge_from_key(Text key, SurchargeKind *ret_kind);
const char *surcharge_name(SurchargeKind kind);
const char *combination_key(Combination combination);
bool combination_from_key(Text key, Combination *ret_combination);
const char *combination_name(Combination combination);
const char *rounding_key(Rounding rounding);
bool rounding_from_key(Text key, Rounding *ret_rounding);
const char *rounding_name(Rounding rounding);

enum { AGREEMENT_PERCENT_LIMIT = 100000, AGREEMENT_HOURS_LIMIT = 100000, CARRY_LIMIT = 24 };
enum { CLAUSE_KEY_LIMIT = 40, CLAUSE_TEXT_LIMIT = 10000, AGREEMENT_CLAUSES_LIMIT = 60 };

#endif
