/* An issued document as JSON: the door of `fuseau invoice render`, described in the manual
 * (docs/manual/en/invoice-json.md). Unknown fields are refused, decimals are texts ("42.00"), and
 * every refusal names its place: "lines[2].price". */
#ifndef FORMAT_INVOICE_JSON_H
#define FORMAT_INVOICE_JSON_H

#include "domain/invoice.h"
#include "format/json_fields.h"

/* As it was written: invoice_fill puts in what is missing, invoice_check says what still is. */
MUST_USE const Error *invoice_json_read(Arena *arena, Text json, Invoice *ret_invoice);
/* Everything that invoice_json_read would read, of a document filled or not: read again it is the
 * same document, and written again the same bytes. */
Text invoice_json_write(Arena *arena, const Invoice *invoice);

/* Shared by the two files that read it. */
MUST_USE const Error *json_decimal(
	JsonObject object, const char *name, int digits, int64_t most, int64_t *ret_parts);
MUST_USE const Error *json_day(JsonObject object, const char *name, Day *ret_day);
MUST_USE const Error *invoice_json_party(JsonObject root, const char *name, Party *ret_party);
MUST_USE const Error *invoice_json_address(JsonObject object, Address *ret_address);
MUST_USE const Error *invoice_json_lines(JsonObject root, Invoice *invoice);

enum { INVOICE_JSON_LIMIT = 8 << 20, CODE_LENGTH = 16 /* bytes of a unit, a reason, a category */ };

#endif
