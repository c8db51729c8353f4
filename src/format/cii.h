/* What the files that write the Cross Industry Invoice share. */
#ifndef FORMAT_CII_H
#define FORMAT_CII_H

#include "format/invoice_file.h"
#include "format/xml.h"

typedef struct {
	Arena *arena;
	const Invoice *invoice;
	Xml *xml;
} Cii;

void cii_address(Cii *cii, Address address);
void cii_party(Cii *cii, const char *element, const Party *party);

#endif
