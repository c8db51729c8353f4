/* How a party is told apart on paper: the numbers under its name. */
#ifndef PAPER_PARTY_H
#define PAPER_PARTY_H

#include "domain/party.h"
#include "paper/label.h"

enum { PARTY_NUMBER_LINES = 4 };
/* "SIREN 912 345 675", "VAT No. FR64912345675": a line for each; returns how many. */
size_t party_numbers(
	Arena *arena, const Labels *labels, const Party *party, Text ret_lines[PARTY_NUMBER_LINES]);

#endif
