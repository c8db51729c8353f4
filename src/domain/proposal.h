/* A proposal: what the VA offers a client, for how much, until when. Built from packages and
 * services, or typed; in the client's language and currency. What the client accepts becomes the
 * agreement (R5, R12). */
#ifndef DOMAIN_PROPOSAL_H
#define DOMAIN_PROPOSAL_H

#include "domain/agreement.h"
#include "domain/package.h"

typedef enum {
	PROPOSAL_DRAFT,
	PROPOSAL_SENT,
	PROPOSAL_ACCEPTED,
	PROPOSAL_DECLINED,
	PROPOSAL_EXPIRED, /* never stored: it is sent, and its day is over */
	PROPOSAL_STATES
} ProposalState;

typedef struct {
	int64_t sold; /* the service or package it was taken from; 0: typed */
	Text name, description;
	ServiceUnit unit;
	Quantity quantity; /* of hours: an estimate, 0 for as many as it takes */
	int64_t price;     /* minor units of one */
	Minutes hours;     /* that one of a package holds: of a monthly one they are kept */
} ProposalLine;
LIST_OF(ProposalLine, ProposalLines);

typedef struct Proposal {
	ProposalId id;
	ClientId client;
	ProposalState status; /* as stored */
	Text title, language;
	Currency currency;
	Day from;        /* when the work begins */
	Day valid_until; /* the last day on which it can be accepted */
	Text opening;    /* what whoever makes it does, as the profile said then; "": not said */
	Text introduction, terms;
	int32_t deposit; /* basis points of what is paid once */
	int32_t term_days;
	ProposalLines lines;
	AgreementId agreement; /* made of it when it was accepted */
	Instant created, sent, decided;
	int64_t changed;
} Proposal;
LIST_OF(Proposal, Proposals);

/* REFUSED with everything that is wrong, each beside its field ("line-2-price"); else when it comes
 * to more than an agreement can hold ("lines"). Empty rows are not looked at. */
MUST_USE const Error *proposal_check(Arena *arena, const Proposal *proposal);
ProposalLines proposal_lines_given(Arena *arena, const ProposalLines *lines);
/* today: in the practice's zone. */
ProposalState proposal_state(const Proposal *proposal, Day today);

Money proposal_amount(const Proposal *proposal, const ProposalLine *line);
/* What it comes to; never one sum of what is paid once and what is paid each month. */
typedef struct {
	Money once, monthly;
	Money hourly; /* of the hours that are estimated */
	bool by_the_hour;
} ProposalSum;
ProposalSum proposal_sum(const Proposal *proposal);

/* The price of the agreement that is made of it: something each month makes a package, with hours
 * in it or beside it a retainer: an hour above those it holds costs what the first line by the hour
 * says, else what an hour in it does; else something to pay once makes a flat price of everything;
 * else it is by the hour, at the first line's rate. */
typedef struct {
	RateKind kind;
	int64_t rate;     /* of a flat price the whole; else of an hour */
	int64_t fee;      /* each month */
	Minutes included; /* each month */
	Money beside;     /* paid once beside a monthly fee: no agreement bills it by itself */
} ProposalTerms;
ProposalTerms proposal_terms(const Proposal *proposal);

const char *proposal_state_key(ProposalState state); /* as stored: "sent" */
bool proposal_state_from_key(Text key, ProposalState *ret_state);
const char *proposal_state_name(ProposalState state); /* a msgid */

enum { PROPOSAL_LINES_LIMIT = 40, PROPOSAL_TEXT_LIMIT = 5000, PROPOSALS_LIMIT = 5000 };

#endif
