/* Who sells and who buys, as an invoice names them (EN 16931 BG-4, BG-7 and their parts). */
#ifndef DOMAIN_PARTY_H
#define DOMAIN_PARTY_H

#include "base/error.h"
#include "base/text.h"

typedef struct {
	Text line1, line2, line3; /* street and number, what comes beside it */
	Text postcode, city, region;
	Text country; /* ISO 3166-1 alpha-2, "FR" */
} Address;

/* An identifier and who gives it out: scheme "0002" SIREN, "0009" SIRET, "0208" Belgian enterprise
 * number, "0225" French electronic address, "9930" German VAT (ISO/IEC 6523, EAS). */
typedef struct {
	Text id, scheme;
} SchemedId;

typedef struct {
	Text name;            /* BT-27, BT-44: with "EI" beside it where the law wants that */
	Text trade_name;      /* BT-28 */
	Text about;           /* BT-33: legal form, capital, register; printed under the name */
	SchemedId legal;      /* BT-30, BT-47: SIREN, enterprise number */
	SchemedId own;        /* BT-29, BT-46: SIRET, GLN or a number of one's own */
	Text vat_id;          /* BT-31, BT-48: "FR32123456789" */
	Text tax_id;          /* BT-32: number of the tax office; SIREN under French franchise */
	SchemedId electronic; /* BT-34, BT-49: where e-invoices go */
	Address address;      /* BG-5, BG-8 */
	Text person;          /* BT-41, BT-56: whom to ask */
	Text phone, email;    /* BT-42 and on */
	bool consumer;        /* buys as a private person */
} Party;

/* The name and address as an envelope has them, line by line, without the country when it is home.
 */
enum { ADDRESS_LINES = 6 };
size_t address_lines(Arena *arena, Address address, Text ret_lines[ADDRESS_LINES]);

/* Where Peppol finds a party: at its address on a network, else at its VAT number. Peppol knows no
 * e-mail addresses; {"", ""} when there is nothing else. */
SchemedId party_on_peppol(const Party *party);

/* What a country is to an invoice. Monaco counts as France for VAT. */
bool country_in_eu(Text country);

enum { PARTY_TEXT_LIMIT = 200, PARTY_ID_LIMIT = 100, PARTY_ABOUT_LIMIT = 500 };

#endif
