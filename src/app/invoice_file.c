#include "app/invoice_file.h"
#include "domain/check.h"
#include "format/invoice_file.h"

static const char *const keys[] = {"facturx", "cii", "ubl", "xrechnung"};

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

static const InvoiceProfile profiles[] = {
	PROFILE_FACTURX, PROFILE_FACTURX, PROFILE_PEPPOL, PROFILE_XRECHNUNG};

const Error *invoice_file_check(Arena *arena, const Invoice *invoice, InvoiceFile file)
{
	TRY(invoice_check(arena, invoice));
	return invoice_profile_check(arena, invoice, profiles[file]);
}

const Error *invoice_file_make(
	Arena *arena, Invoice *invoice, const InvoiceLook *look, InvoiceFile file, Bytes *ret_bytes)
{
	InvoiceProfile profile = profiles[file];
	invoice_fill(arena, invoice);
	TRY(invoice_file_check(arena, invoice, file));
	Text xml = profile == PROFILE_FACTURX ? invoice_cii(arena, invoice, profile)
					      : invoice_ubl(arena, invoice, profile);
	if (file == INVOICE_FILE_FACTURX) {
		return paper_invoice(arena, invoice, look, xml, ret_bytes);
	}
	*ret_bytes = bytes_of(xml.chars, xml.length);
	return OK;
}
