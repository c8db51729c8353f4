#include "app/invoice_file.h"
#include "domain/check.h"
#include "format/invoice_file.h"

static const char *const keys[] = {"cii", "ubl", "xrechnung"};

const char *invoice_file_key(InvoiceFile file)
{
	return keys[file];
}

bool invoice_file_from_key(Text key, InvoiceFile *ret_file)
{
	int index = key_index(keys, INVOICE_FILES, key);
	if (index >= 0) {
		*ret_file = (InvoiceFile)index;
	}
	return index >= 0;
}

const Error *invoice_file_make(Arena *arena, Invoice *invoice, InvoiceFile file, Bytes *ret_bytes)
{
	static const InvoiceProfile profiles[] = {
		PROFILE_FACTURX, PROFILE_PEPPOL, PROFILE_XRECHNUNG};
	invoice_fill(arena, invoice);
	TRY(invoice_check(arena, invoice));
	TRY(invoice_profile_check(arena, invoice, profiles[file]));
	Text xml = file == INVOICE_FILE_CII ? invoice_cii(arena, invoice, profiles[file])
					    : invoice_ubl(arena, invoice, profiles[file]);
	*ret_bytes = bytes_of(xml.chars, xml.length);
	return OK;
}
