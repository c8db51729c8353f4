/* The agreement: what a client and the VA have agreed, as data that acts. Its rate, surcharges,
 * retainer and rounding make the invoice; its reply promise and urgent notice make the plan; its
 * clauses can be cited when a limit has to be named.
 *
 * An accepted version is never changed: a change is a new version that replaces it from a day on.
 */
#ifndef DOMAIN_AGREEMENT_H
#define DOMAIN_AGREEMENT_H

#include "domain/agreement_term.h"
#include "domain/availability.h"
#include "domain/cadence.h"

typedef enum {
	AGREEMENT_DRAFT,
	AGREEMENT_SENT,
	AGREEMENT_ACCEPTED,
	AGREEMENT_DECLINED,
	AGREEMENT_STATUSES
} AgreementStatus;

typedef struct Agreement {
	AgreementId id;
	ClientId client;
	int32_t version;
	bool amends; /* continues the accepted version before; else it is about other work */
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

	Availability availability; /* when the VA can be reached, when the work is done */
	Minutes reply_within; /* in those hours, else the client's; 0: as the client's own field */
	Cadence cadence;      /* how often they hear how things stand */
	Clauses clauses;
	Day reviewed; /* by a lawyer; unset: not */
	Text reviewer;
	Instant created, sent, decided;
	int64_t changed;
} Agreement;
LIST_OF(Agreement, Agreements);

/* Refuses what cannot act, each beside its field ("holiday_percent", "clause-scope"): a rate below
 * zero, an end before its beginning, rounding without a step. Whether its zone exists is known to
 * who has the zones. */
MUST_USE const Error *agreement_check(Arena *arena, const Agreement *agreement);

/* The accepted version in force on that day: the highest version that has begun and not ended; NULL
 * when there is none. */
const Agreement *agreement_on(const Agreements *agreements, Day day);
/* The version with that id, in force or not; NULL: it is not among them. */
const Agreement *agreement_version(const Agreements *agreements, AgreementId id);

/* One client's, of those of all. */
Agreements agreements_of(Arena *arena, const Agreements *all, ClientId client);
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
	const Availability *availability; /* never NULL; without hours: nothing is agreed */
} Terms;
Terms agreement_terms(const Client *client, const Agreements *agreements, Day day);

/* The last day on which notice still ends it at `until`; unset for an open-ended one. */
Day agreement_notice_day(const Agreement *agreement);
/* When an invoice of that day is to be paid. */
Day agreement_due(const Agreement *agreement, Day issued);

const char *agreement_status_key(AgreementStatus status);
bool agreement_status_from_key(Text key, AgreementStatus *ret_status);
const char *agreement_status_name(AgreementStatus status);

#define AGREEMENT_MONEY_LIMIT \
	INT64_C(100000000000) /* 10^11 minor units: a rate, a fee, a minimum */
enum { AGREEMENT_TERM_LIMIT = 365, AGREEMENT_NOTICE_LIMIT = 730 };
enum { AGREEMENT_TITLE_LIMIT = 200, AGREEMENTS_LIMIT = 200 }; /* versions for one client */

#endif
