/* CAMT.053 (ISO 20022), the statement of European banks, versions 02 to 13. An entry that bundles
 * several payments gives a line for each, where their amounts make up the entry's. */
#include "format/bank_reader.h"
#include "format/xml_read.h"

#include <string.h>

typedef enum {
	ACCOUNT_IBAN,
	ACCOUNT_OTHER,
	ACCOUNT_CURRENCY,
	BALANCE_KIND,
	BALANCE_AMOUNT,
	BALANCE_SIDE,
	ENTRY_AMOUNT,
	ENTRY_SIDE,
	ENTRY_REVERSAL,
	ENTRY_STATUS,
	ENTRY_DAY,
	ENTRY_VALUE_DAY,
	ENTRY_ID,
	ENTRY_INFO,
	PART_AMOUNT,
	PART_ORIGINAL,
	PART_ID,
	PART_FEE,
	PART_DEBTOR,
	PART_DEBTOR_IBAN,
	PART_CREDITOR,
	PART_CREDITOR_IBAN,
	PART_TEXT,
	PART_REFERENCE,
	PLACES
} Place;

typedef struct {
	Text path; /* below BkToCstmrStmt/Stmt */
	Place place;
} PlacePath;

#define PART "Ntry/NtryDtls/TxDtls/"
#define PARTIES PART "RltdPties/"
static const PlacePath places[] = {
	{TEXT("Acct/Id/IBAN"), ACCOUNT_IBAN},
	{TEXT("Acct/Id/Othr/Id"), ACCOUNT_OTHER},
	{TEXT("Acct/Ccy"), ACCOUNT_CURRENCY},
	{TEXT("Bal/Tp/CdOrPrtry/Cd"), BALANCE_KIND},
	{TEXT("Bal/Amt"), BALANCE_AMOUNT},
	{TEXT("Bal/CdtDbtInd"), BALANCE_SIDE},
	{TEXT("Ntry/Amt"), ENTRY_AMOUNT},
	{TEXT("Ntry/CdtDbtInd"), ENTRY_SIDE},
	{TEXT("Ntry/RvslInd"), ENTRY_REVERSAL},
	{TEXT("Ntry/Sts"), ENTRY_STATUS},
	{TEXT("Ntry/Sts/Cd"), ENTRY_STATUS},
	{TEXT("Ntry/BookgDt/Dt"), ENTRY_DAY},
	{TEXT("Ntry/BookgDt/DtTm"), ENTRY_DAY},
	{TEXT("Ntry/ValDt/Dt"), ENTRY_VALUE_DAY},
	{TEXT("Ntry/ValDt/DtTm"), ENTRY_VALUE_DAY},
	{TEXT("Ntry/AcctSvcrRef"), ENTRY_ID},
	{TEXT("Ntry/AddtlNtryInf"), ENTRY_INFO},
	{TEXT(PART "AmtDtls/TxAmt/Amt"), PART_AMOUNT},
	{TEXT(PART "Amt"), PART_AMOUNT},
	{TEXT(PART "AmtDtls/InstdAmt/Amt"), PART_ORIGINAL},
	{TEXT(PART "Refs/AcctSvcrRef"), PART_ID},
	{TEXT(PART "Chrgs/Amt"), PART_FEE},
	{TEXT(PART "Chrgs/Rcrd/Amt"), PART_FEE},
	{TEXT(PARTIES "Dbtr/Nm"), PART_DEBTOR},
	{TEXT(PARTIES "Dbtr/Pty/Nm"), PART_DEBTOR},
	{TEXT(PARTIES "DbtrAcct/Id/IBAN"), PART_DEBTOR_IBAN},
	{TEXT(PARTIES "Cdtr/Nm"), PART_CREDITOR},
	{TEXT(PARTIES "Cdtr/Pty/Nm"), PART_CREDITOR},
	{TEXT(PARTIES "CdtrAcct/Id/IBAN"), PART_CREDITOR_IBAN},
	{TEXT(PART "RmtInf/Ustrd"), PART_TEXT},
	{TEXT(PART "RmtInf/Strd/AddtlRmtInf"), PART_TEXT},
	{TEXT(PART "RmtInf/Strd/RfrdDocInf/Nb"), PART_TEXT},
	{TEXT(PART "RmtInf/Strd/CdtrRefInf/Ref"), PART_REFERENCE},
};

#define STATEMENT "BkToCstmrStmt/Stmt"
enum { STATEMENT_LENGTH = sizeof STATEMENT - 1, PARTS_LIMIT = 10000, ENTRY_BYTES = 4 << 20 };

typedef struct {
	Text facts[PLACES];
	Currency original, fee; /* of PART_ORIGINAL, PART_FEE */
} Part;
LIST_OF(Part, Parts);

typedef struct {
	BankReader *reader;
	XmlReader *xml;
	Arena *scratch; /* of one entry */
	BankStatement *statement;
	Text facts[PLACES];
	Currency amount_currency; /* of the amount that begins */
	Parts parts;
	size_t entry_bytes;
	int64_t batches; /* entries so far that gave several lines */
	bool opened, closed;
} Camt;

static Place place_at(Text path)
{
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		if (places[i].path.length == path.length &&
			memcmp(places[i].path.chars, path.chars, path.length) == 0) {
			return places[i].place;
		}
	}
	return PLACES;
}

/* --- an entry becomes lines --- */

static const Error *day_of(Camt *camt, Text said, Day *ret_day)
{
	Span span = {text_chars(said), said.length > 10 ? 10 : said.length};
	return text_empty(said) || day_parse(span, ret_day) ? OK
							    : bank_refuse_day(camt->reader, said);
}

/* The other side is whom the money went to, and of what is taken back whom it had gone to. */
static const Error *fill_line(Camt *camt, const Part *part, bool debit, BankLine *line)
{
	BankReader *reader = camt->reader;
	const Text *facts = part->facts;
	bool to_them = debit != text_is(camt->facts[ENTRY_REVERSAL], "true");
	line->name = facts[to_them ? PART_CREDITOR : PART_DEBTOR];
	line->iban = facts[to_them ? PART_CREDITOR_IBAN : PART_DEBTOR_IBAN];
	line->reference = facts[PART_REFERENCE];
	line->text = facts[PART_TEXT];
	if (!text_empty(facts[PART_ID])) {
		line->foreign_id = facts[PART_ID];
	}
	if (!text_empty(facts[PART_ORIGINAL]) && part->original.code[0] &&
		!currency_same(part->original, line->amount.currency)) {
		TRY(bank_amount(
			reader, span_of(facts[PART_ORIGINAL]), part->original, &line->original));
	}
	if (!text_empty(facts[PART_FEE]) && !debit &&
		currency_same(part->fee, line->amount.currency)) {
		TRY(bank_amount(reader, span_of(facts[PART_FEE]), part->fee, &line->fee));
	}
	return OK;
}

/* Whether each part says its amount and together they make the whole; what each is. */
static const Error *part_amounts(Camt *camt, Money whole, Money *amounts, bool *ret_made_up)
{
	__int128 sum = 0;
	bool all = camt->parts.count > 1;
	for (size_t i = 0; all && i < camt->parts.count; i++) {
		Text said = camt->parts.items[i].facts[PART_AMOUNT];
		all = !text_empty(said);
		if (all) {
			TRY(bank_amount(camt->reader, span_of(said), whole.currency, &amounts[i]));
			sum += amounts[i].minor;
		}
	}
	*ret_made_up = all && sum == whole.minor;
	return OK;
}

static const Error *add_entry(Camt *camt)
{
	BankReader *reader = camt->reader;
	const Text *facts = camt->facts;
	bool debit = text_is(facts[ENTRY_SIDE], "DBIT"), made_up;
	Currency currency = camt->statement->currency;
	BankLine line = {.foreign_id = facts[ENTRY_ID], .text = facts[ENTRY_INFO]};
	Money whole;
	if (!text_is(facts[ENTRY_STATUS], "BOOK")) {
		return OK; /* pending, or only said */
	}
	TRY(bank_amount(reader, span_of(facts[ENTRY_AMOUNT]), currency, &whole));
	TRY(day_of(camt, facts[ENTRY_DAY], &line.day));
	TRY(day_of(camt, facts[ENTRY_VALUE_DAY], &line.value_day));
	line.day = day_set(line.day) ? line.day : line.value_day;
	if (!day_set(line.day)) {
		return bank_refuse_day(reader, TEXT(""));
	}
	Money *amounts = NEW_ARRAY(camt->scratch, Money, camt->parts.count + 1);
	TRY(part_amounts(camt, whole, amounts, &made_up));
	if (!made_up) {
		amounts[0] = whole;
	} else {
		line.batch = ++camt->batches;
		line.whole = (Money){debit ? -whole.minor : whole.minor, whole.currency};
	}
	for (size_t i = 0; i == 0 || (made_up && i < camt->parts.count); i++) {
		BankLine one = line;
		one.amount = amounts[i];
		if (i < camt->parts.count) {
			TRY(fill_line(camt, &camt->parts.items[i], debit, &one));
		}
		one.text = text_empty(one.text) ? line.text : one.text;
		one.amount.minor = debit ? -one.amount.minor : one.amount.minor;
		TRY(bank_line_add(reader, &one));
	}
	return OK;
}

/* --- balances --- */

static const Error *take_balance(Camt *camt)
{
	const Text *facts = camt->facts;
	BankStatement *statement = camt->statement;
	bool opening = text_is(facts[BALANCE_KIND], "OPBD") || text_is(facts[BALANCE_KIND], "PRCD");
	bool closing = text_is(facts[BALANCE_KIND], "CLBD");
	Money money;
	if (!opening && !closing) {
		return OK;
	}
	if (!statement->currency.code[0]) {
		statement->currency = camt->amount_currency;
	}
	TRY(bank_amount(camt->reader, span_of(facts[BALANCE_AMOUNT]), statement->currency, &money));
	money.minor = text_is(facts[BALANCE_SIDE], "DBIT") ? -money.minor : money.minor;
	if (opening && !camt->opened) {
		statement->opening = money;
		camt->opened = true;
	} else if (closing) {
		statement->closing = money;
		camt->closed = true;
	}
	return OK;
}

/* --- walking --- */

static bool inside(Text path, Text *ret_below)
{
	if (path.length < STATEMENT_LENGTH ||
		memcmp(path.chars, STATEMENT, STATEMENT_LENGTH) != 0) {
		return false;
	}
	bool below = path.length > STATEMENT_LENGTH;
	*ret_below = below ? (Text){path.chars + STATEMENT_LENGTH + 1,
				     path.length - STATEMENT_LENGTH - 1}
			   : TEXT("");
	return true;
}

static void forget(Camt *camt, Place first)
{
	for (int place = (int)first; place < PLACES; place++) {
		camt->facts[place] = TEXT("");
	}
	camt->parts = (Parts){0};
	camt->entry_bytes = 0;
	arena_clear(camt->scratch);
}

static const Error *begins(void *user, XmlReader *xml, Text path)
{
	Camt *camt = user;
	BankReader *reader = camt->reader;
	Text below;
	if (text_empty(path)) {
		return text_is(xml_root(xml), "Document")
			       ? OK
			       : refuse(reader->arena, "file",
					 "This XML is no CAMT.053 statement.");
	}
	if (text_is(path, "BkToCstmrAcctRpt") || text_is(path, "BkToCstmrDbtCdtNtfctn")) {
		return refuse(reader->arena, "file",
			"This is a report during the day (CAMT.052 or 054): ask your bank for the "
			"statement, CAMT.053.");
	}
	if (!inside(path, &below)) {
		return OK;
	}
	if (text_empty(below)) {
		forget(camt, ACCOUNT_IBAN);
		camt->opened = camt->closed = false;
		return bank_statement_begin(reader, &camt->statement);
	}
	if (text_is(below, "Ntry") || text_is(below, "Bal")) {
		forget(camt, BALANCE_KIND);
	} else if (text_is(below, "Ntry/NtryDtls/TxDtls") && camt->parts.count < PARTS_LIMIT) {
		*LIST_ADD(camt->scratch, camt->parts) = (Part){0};
	}
	if (path.length > 3 && memcmp(path.chars + path.length - 3, "Amt", 3) == 0) {
		Text code = xml_attribute(xml, camt->scratch, "Ccy");
		camt->amount_currency = (Currency){""};
		if (!text_empty(code)) {
			TRY(bank_currency(reader, code, &camt->amount_currency));
		}
	}
	return OK;
}

static void keep_part(Camt *camt, Place place, Text text)
{
	Part *part = camt->parts.count ? &camt->parts.items[camt->parts.count - 1] : NULL;
	if (!part) {
		return;
	}
	Text *fact = &part->facts[place];
	if (place == PART_TEXT && !text_empty(*fact)) {
		if (fact->length < BANK_TEXT_LIMIT) {
			*fact = text_format(camt->scratch, "%s %s", fact->chars, text_chars(text));
		}
	} else if (text_empty(*fact)) {
		*fact = text_keep(camt->scratch, text);
		part->original = place == PART_ORIGINAL ? camt->amount_currency : part->original;
		part->fee = place == PART_FEE ? camt->amount_currency : part->fee;
	}
}

/* The account's facts last as long as the statement, an entry's as long as the entry. */
static const Error *keep(Camt *camt, Place place, Text text)
{
	BankReader *reader = camt->reader;
	camt->entry_bytes += text.length;
	if (camt->entry_bytes > ENTRY_BYTES) {
		return refuse(reader->arena, "file", "An entry of this statement is too long.");
	}
	if (place >= PART_AMOUNT) {
		keep_part(camt, place, text);
	} else if (place <= ACCOUNT_CURRENCY) {
		camt->facts[place] = text_keep(reader->arena, text);
	} else {
		camt->facts[place] = text_keep(camt->scratch, text);
	}
	if (place == ACCOUNT_IBAN || place == ACCOUNT_OTHER) {
		camt->statement->account = camt->facts[place];
	}
	if (place == ACCOUNT_CURRENCY) {
		TRY(bank_currency(reader, text, &camt->statement->currency));
	}
	if (place == ENTRY_AMOUNT && !camt->statement->currency.code[0]) {
		camt->statement->currency = camt->amount_currency;
	}
	return OK;
}

static const Error *end_statement(Camt *camt)
{
	BankStatement *statement = camt->statement;
	statement->balanced = camt->opened && camt->closed;
	statement->opening.currency = statement->closing.currency = statement->currency;
	return statement->currency.code[0]
		       ? OK
		       : refuse(camt->reader->arena, "file", "This statement says no currency.");
}

static const Error *ends(void *user, Text path, Text text)
{
	Camt *camt = user;
	Text below;
	if (!inside(path, &below)) {
		return OK;
	}
	if (text_empty(below)) {
		return end_statement(camt);
	}
	if (text_is(below, "Bal")) {
		return take_balance(camt);
	}
	if (text_is(below, "Ntry")) {
		return add_entry(camt);
	}
	Place place = place_at(below);
	return place == PLACES || text_empty(text) ? OK : keep(camt, place, text);
}

/* --- the format --- */

static bool camt_is(Arena *arena, Span head)
{
	Text text = text_copy(arena, head);
	return text_contains(text, "urn:iso:std:iso:20022:tech:xsd:camt.05") ||
	       text_contains(text, "<BkToCstmrStmt");
}

enum { ENTRY_MEMORY = 64 << 20 };

static void *camt_begin(BankReader *reader)
{
	static const XmlEach each = {begins, ends};
	Camt *camt = NEW(reader->arena, Camt);
	camt->reader = reader;
	camt->scratch = bank_scratch(reader, ENTRY_MEMORY);
	camt->xml = xml_reader(reader->arena, &each, camt);
	return camt;
}

static const Error *camt_read(BankReader *reader, Span chunk)
{
	return xml_read(((Camt *)reader->own)->xml, chunk);
}

static const Error *camt_end(BankReader *reader)
{
	return xml_end(((Camt *)reader->own)->xml);
}

const BankFormat format_camt = {"camt", "CAMT.053", camt_is, camt_begin, camt_read, camt_end};
