/* The free text of MT940, field :86:, as German, Dutch and other banks divide it. */
#ifndef FORMAT_MT940_TEXT_H
#define FORMAT_MT940_TEXT_H

#include "domain/bank.h"

/* Fills name, iban, reference and text from
 *     166?00GUTSCHRIFT?20EREF+…?21SVWZ+…?31DE…?32ALPENHOF?33 GMBH    (numbered parts)
 *     /TRTP/…/IBAN/…/NAME/…/REMI/…/                                  (named parts)
 * or takes the whole as the text. */
void mt940_text(Arena *scratch, Text field, BankLine *line);

#endif
