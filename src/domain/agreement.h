/* The agreement: what a client and the VA have agreed, as data that acts. Its rate, surcharges,
 * retainer and rounding make the invoice; its reply promise and urgent notice make the plan; its
 * clauses can be cited when a limit has to be named.
 *
 * An accepted version is never changed: a change is a new version that replaces it from a day on.
 */
#ifndef DOMAIN_AGREEMENT_H
#define DOMAIN_AGREEMENT_H

#include "domain/client.h"

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
typedef enum {
	AGREEMENT_DRAFT,
	AGREEMENT_SENT,
	AGREEMENT_ACCEPTED,
	AGREEMENT_DECLINED,
	AGREEMENT_STATUSES
} AgreementStatus;

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

/* Where several apply at once: the dearest one alone, or all of them added. */
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

typedef struct Agreement {
	AgreementId id;
	ClientId client;
	int32_t version;
	AgreementStatus status;
	Text title, language;
	Currency currency;
	Day from, until;     /* until unset: open-ended; the last day in force */
	int32_t notice_days; /* to end it */
	CooperationForm form;

	RateKind rate_kind;
	int64_t rate; /* minor units: an hour, or the whole of a flat price */
	Retainer retainer;
	int64_t minimum; /* monthly purchase, minor units before VAT; 0: none */
	SurchargeRules surcharges;
	Rounding rounding;
	Minutes rounding_step;
	bool expenses_rebilled;
	int32_t expenses_markup; /* basis points */
	Minutes budget;          /* hours not to be passed unasked, a month; 0: none */

	BillMoment moment;
	Minutes moment_minutes; /* BILL_FROM_HOURS */
	int32_t term_days;      /* of payment */
	bool term_end_of_month; /* then to the end of that month */
	int32_t deposit;        /* basis points of a flat price, asked for up front */

	Minutes reply_within; /* in the client's reachable hours; 0: as the client's own field */
	int32_t update_days;  /* an update at least every so many days; 0: none agreed */
	Clauses clauses;
	Day reviewed; /* by a lawyer; unset: not */
	Text reviewer;
	Instant created, sent, decided;
	int64_t changed;
} Agreement;
LIST_OF(Agreement, Agreements);

/* The points of R33, to be settled at the start of every collaboration. */
typedef enum {
	POINT_RATE,
	POINT_TERM,
	POINT_SURCHARGES,
	POINT_SCOPE,
	POINT_SUPPLEMENTS,
	POINT_AVAILABILITY,
	POINT_URGENT,
	POINT_UPDATES,
	POINT_FORM,
	POINT_MINIMUM,
	POINT_NOTICE,
	POINT_CONFIDENTIALITY,
	POINT_DATA_PROCESSING,
	AGREEMENT_POINTS
} AgreementPoint;

/* Refuses what cannot act: a rate below zero, an end before its beginning, a step without rounding,
 * a zone nobody knows is checked by who has the zones. */
MUST_USE const Error *agreement_check(Arena *arena, const Agreement *agreement);

/* The accepted version in force on that day: the highest version that has begun and not ended; NULL
 * when there is none. */
const Agreement *agreement_on(const Agreements *agreements, Day day);

/* From when on, but not before `first`, the version in force on `last` has been: the days before
 * anything was agreed count with what came first. */
Day agreement_since(const Agreements *agreements, Day first, Day last);

/* What holds towards a client on a day, and where it comes from. */
typedef struct {
	const Agreement *agreement; /* NULL: the client's own fields hold */
	Minutes reply_within;
	bool reply_from_agreement;
	Minutes urgent_notice; /* 0: nothing is urgent by notice */
	Minutes reserved;      /* each month: a retainer's hours, else the client's own field */
	bool reserved_from_agreement;
} Terms;
Terms agreement_terms(const Client *client, const Agreements *agreements, Day day);

/* Which points are settled by what the agreement says; the others are open. Points that can only be
 * settled by a sentence are settled by their clause. */
bool agreement_settles(const Agreement *agreement, AgreementPoint point);
/* Those that are open, in order; of no agreement all of them. How many. */
int32_t agreement_open(const Agreement *agreement, AgreementPoint ret_open[AGREEMENT_POINTS]);
const char *agreement_point_key(AgreementPoint point); /* also the key of its clause */
bool agreement_point_from_key(Text key, AgreementPoint *ret_point);
const char *agreement_point_name(AgreementPoint point);               /* a msgid */
const Clause *agreement_clause(const Agreement *agreement, Text key); /* NULL: none */

/* The last day on which notice still ends it at `until`; unset for an open-ended one. */
Day agreement_notice_day(const Agreement *agreement);
/* When an invoice of that day is to be paid. */
Day agreement_due(const Agreement *agreement, Day issued);

/* Of a package or a retainer: its fee is paid each month. */
bool rate_is_monthly(RateKind kind);
const char *rate_kind_key(RateKind kind);
bool rate_kind_from_key(Text key, RateKind *ret_kind);
const char *rate_kind_name(RateKind kind); /* a msgid, like every …_name */
const char *bill_moment_key(BillMoment moment);
bool bill_moment_from_key(Text key, BillMoment *ret_moment);
const char *bill_moment_name(BillMoment moment);
const char *agreement_status_key(AgreementStatus status);
bool agreement_status_from_key(Text key, AgreementStatus *ret_status);
const char *agreement_status_name(AgreementStatus status);
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

#define AGREEMENT_MONEY_LIMIT \
	INT64_C(100000000000) /* 10^11 minor units: a rate, a fee, a minimum */
enum { AGREEMENT_TERM_LIMIT = 365, AGREEMENT_NOTICE_LIMIT = 730, AGREEMENT_CLAUSES_LIMIT = 60 };
enum { AGREEMENT_PERCENT_LIMIT = 100000, AGREEMENT_HOURS_LIMIT = 100000, CARRY_LIMIT = 24 };
enum { CLAUSE_KEY_LIMIT = 40, CLAUSE_TEXT_LIMIT = 10000, AGREEMENT_TITLE_LIMIT = 200 };
enum { AGREEMENTS_LIMIT = 200 }; /* versions for one client */

#endif
