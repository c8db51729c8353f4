/* Numbers that check themselves: a digit mistyped is found before the bank or the tax office finds
 * it. Blanks, dots and dashes between the digits are taken off by identifier_bare first. */
#ifndef DOMAIN_IDENTIFIER_H
#define DOMAIN_IDENTIFIER_H

#include "base/text.h"

Text identifier_bare(Arena *arena, Text typed); /* letters and digits alone, in capitals */

bool iban_sound(Text iban);                /* ISO 13616: length of its country, remainder 1 of 97 */
bool iban_is_qr(Text iban);                /* Swiss QR-IBAN: institution 30000 to 31999 */
Text iban_spaced(Arena *arena, Text iban); /* "FR76 3000 6000 …", as people read it */
/* How an account is said: an IBAN so, another name as it is. Files have it bare. */
Text account_spaced(Arena *arena, Text account);
bool bic_sound(Text bic);           /* ISO 9362: 8 or 11 */
bool siren_sound(Text siren);       /* 9 digits, Luhn */
bool siret_sound(Text siret);       /* 14 digits, Luhn; those of La Poste sum to a multiple of 5 */
bool enterprise_sound(Text number); /* Belgian KBO/BCE: 10 digits, 97 − first eight mod 97 */
/* The shape of the country's VAT number, and its check digits where we know the rule: AT BE DE FR
 * IT LU NL PT, and the Swiss UID. An unknown prefix is not sound. */
bool vat_id_sound(Text vat_id);
/* "CHE-116.281.710 TVA": a Swiss one as its law writes it, any other as it is. */
Text vat_id_spaced(Arena *arena, Text vat_id);

/* ISO 11649: "RF34F2026047" from "F-2026-047"; "" when nothing is left to refer to. */
Text rf_reference(Arena *arena, Text number);
bool rf_reference_sound(Text reference);
/* The Swiss reference of 27 digits, for a QR-IBAN: modulo 10, recursive. */
Text qr_reference(Arena *arena, Text number);
bool qr_reference_sound(Text reference);

enum { RF_LIMIT = 25, QR_REFERENCE_LENGTH = 27 };

#endif
