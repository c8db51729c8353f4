/* What a party may be refused for, on the form that keeps it and on the document it stands on
 * alike: words that are too long, numbers whose check digits are wrong. */
#ifndef DOMAIN_PARTY_CHECK_H
#define DOMAIN_PARTY_CHECK_H

#include "domain/check.h"
#include "domain/party.h"

typedef struct {
	Problems *problems;
	const Party *party;
	const char *whose; /* "seller": fields as a document has them; "": as the form has them */
} PartyCheck;

/* The field of "address.line1", "legal.id" …: "seller.legal.id" on a document; "line1" and
 * "legal_id" on the form. */
const char *party_field(const PartyCheck *check, const char *path);
/* Adds what is wrong, each problem beside its field. What must be there is for others to say. */
void party_check(const PartyCheck *check);
/* A country that an e-invoice may name. */
MUST_USE const Error *check_country_listed(Arena *arena, const char *field, Text country);

#endif
