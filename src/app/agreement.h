/* What a user does with agreements: prepare a version, send it, note that it was accepted or turned
 * down. A version that was accepted is never changed: its successor is prepared from it. */
#ifndef APP_AGREEMENT_H
#define APP_AGREEMENT_H

#include "app/availability.h"
#include "app/consumption.h"
#include "app/context.h"
#include "base/bytes.h"
#include "domain/agreement_point.h"

/* A point of the start, and whether it is settled. */
typedef struct {
	AgreementPoint point;
	bool settled;
} PointLine;

typedef struct {
	Client client;
	Agreements versions; /* the newest first */
	Terms terms;         /* today, in the VA's day */
	Day today;
	PointLine points[AGREEMENT_POINTS]; /* of the version in force, else of the newest */
	int32_t open_points;
	bool asked;               /* there is a version at all */
	Day notice_day;           /* of the one in force: unset when open-ended */
	bool notice_due;          /* that day comes within AGREEMENT_ALERT_DAYS, or has passed */
	Consumptions consumption; /* of this month, under the one in force */
} AgreementFile;
MUST_USE const Error *open_agreements(Context *cx, ClientId client, AgreementFile *ret_file);

/* One version, and what the client is called. */
typedef struct {
	Agreement agreement;
	Client client;
	Day today; /* of the VA */
	bool in_force;
	AvailabilityNotes notes; /* where it names hours */
} AgreementView;
MUST_USE const Error *open_agreement(Context *cx, AgreementId id, AgreementView *ret_view);
/* What the form edits: id 0 is a new version for that client, taken from the newest one, or for the
 * first one from the client's own fields. CONFLICT for one that is no draft. */
MUST_USE const Error *open_agreement_form(
	Context *cx, ClientId client, AgreementId id, AgreementView *ret_view);

/* REFUSED with everything that is wrong, each beside its field. */
MUST_USE const Error *save_agreement(Context *cx, const Agreement *agreement, AgreementId *ret_id);
/* Inside WRITE: the same for a new version, by a use case that makes one; accepted at once when
 * `in_force`.
 */
MUST_USE const Error *agreement_put(
	Context *cx, const Agreement *agreement, AgreementId id, bool in_force);
MUST_USE const Error *send_agreement(Context *cx, AgreementId id);
MUST_USE const Error *accept_agreement(Context *cx, AgreementId id);
MUST_USE const Error *decline_agreement(Context *cx, AgreementId id);
/* Only a draft. */
MUST_USE const Error *delete_agreement(Context *cx, AgreementId id, ClientId *ret_client);

/* The letter of engagement of a version, as both sign it: PDF/A. */
MUST_USE const Error *agreement_file(Context *cx, AgreementId id, Bytes *ret_pdf);

/* What a message to the client can cite of the agreement in force, in the language of the message.
 */
typedef struct {
	AgreementPoint point;
	Text text;
} Citation;
LIST_OF(Citation, Citations);
MUST_USE const Error *open_citations(
	Context *cx, ClientId client, Text language, Citations *ret_citations);

/* What holds towards a client today: the one answer the other use cases ask for. */
MUST_USE const Error *client_terms(Context *cx, const Client *client, Day day, Terms *ret_terms);

/* An agreement in force that ends, or whose day to give notice comes, within AGREEMENT_ALERT_DAYS,
 * and that no accepted version follows. */
typedef struct {
	ClientId client;
	Text name;
	int32_t thread;
	AgreementId agreement;
	Day until, notice_day;
	bool notice_over; /* that day has passed */
} AgreementEnd;
LIST_OF(AgreementEnd, AgreementEnds);
/* Of these clients, by the agreements accepted by all: the nearest end first. */
AgreementEnds agreement_ends(const Context *cx, const Clients *clients, const Agreements *accepted);

enum { AGREEMENT_ALERT_DAYS = 30 };

#endif
