#include "domain/ledger.h"

#include <inttypes.h>
#include <stdlib.h>

enum { SIDE_LENGTH = 17 };

static const struct {
	const char *code, *name;
} journals[JOURNALS] = {
	[JOURNAL_SALES] = {"VE", "Ventes"},
	[JOURNAL_PURCHASES] = {"HA", "Achats"},
	[JOURNAL_BANK] = {"BQ", "Banque"},
};

const char *journal_code(Journal journal)
{
	return journals[journal].code;
}

const char *journal_name(Journal journal)
{
	return journals[journal].name;
}

/* PCG, règlement ANC 2014-03; what an expense is booked on is said by its category. */
typedef struct {
	const char *number, *name;
} Account;
static const Account clients = {"411000", "Clients"};
static const Account suppliers = {"401000", "Fournisseurs"};
static const Account services = {"706000", "Prestations de services"};
static const Account deposits = {"419100", "Clients - Avances et acomptes reçus sur commandes"};
static const Account vat_collected = {"445710", "TVA collectée"};
static const Account vat_deductible = {"445660", "TVA déductible sur autres biens et services"};
static const Account bank = {"512000", "Banque"};
static const Account bank_fees = {"627000", "Services bancaires et assimilés"};
static const Account exchange_loss = {"656000", "Pertes de change sur créances et dettes"};
static const Account exchange_gain = {"756000", "Gains de change sur créances et dettes"};

Ledger ledger_new(Arena *arena, Currency currency)
{
	return (Ledger){.arena = arena, .currency = currency};
}

/* What the lines of one entry have in common, and what they leave to the last one. */
typedef struct {
	Ledger *ledger;
	LedgerLine common;
	int64_t debit; /* of the lines so far, credits taken off */
} Entry;

static Entry begin(Ledger *ledger, Journal journal, Day day, Text piece, Text label)
{
	ledger->entries++;
	return (Entry){.ledger = ledger,
		.common = {.journal = journal,
			.entry = ledger->entries,
			.day = day,
			.piece_day = day,
			.piece = piece,
			.label = label}};
}

/* amount above zero: a debit; below: a credit; nothing is no line. */
static LedgerLine *put(Entry *entry, Account account, int64_t amount)
{
	if (amount == 0) {
		return NULL;
	}
	LedgerLine *line = LIST_ADD(entry->ledger->arena, entry->ledger->lines);
	*line = entry->common;
	line->place = (int32_t)entry->ledger->lines.count;
	line->account = text_of(account.number);
	line->account_name = text_of(account.name);
	line->debit = amount > 0 ? amount : 0;
	line->credit = amount < 0 ? -amount : 0;
	entry->debit += amount;
	return line;
}

static void put_rest(Entry *entry, Account account, Text side, Text side_name, Money foreign)
{
	LedgerLine *line = put(entry, account, -entry->debit);
	if (line) {
		line->side = side;
		line->side_name = side_name;
		line->foreign = foreign;
	}
}

static Text client_side(Ledger *ledger, ClientId client)
{
	return text_format(ledger->arena, "C%" PRId64, client.value);
}

/* "FHEBERGEURSARL": the same from year to year. */
static Text supplier_side(Arena *arena, Text name)
{
	Buffer side = buffer_new(arena);
	Text folded = text_folded(arena, name);
	buffer_char(&side, 'F');
	for (size_t i = 0; i < folded.length && side.length < SIDE_LENGTH; i++) {
		char c = folded.chars[i];
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			buffer_char(&side, (char)(c >= 'a' ? c - 'a' + 'A' : c));
		}
	}
	return buffer_done(&side);
}

static Money foreign_of(const Ledger *ledger, Money whole)
{
	return currency_same(whole.currency, ledger->currency) ? (Money){0} : whole;
}

void ledger_sale(Ledger *ledger, const LedgerSale *sale)
{
	int64_t way = sale->credit ? -1 : 1;
	Entry entry = begin(ledger, JOURNAL_SALES, sale->day, sale->number, sale->client_name);
	int64_t taken_off_net = sale->taken_off.minor - sale->taken_off_tax.minor;
	put(&entry, sale->deposit ? deposits : services, -way * sale->net.minor);
	put(&entry, vat_collected, -way * (sale->tax.minor - sale->taken_off_tax.minor));
	put(&entry, deposits, way * taken_off_net);
	put_rest(&entry, clients, client_side(ledger, sale->client), sale->client_name,
		foreign_of(ledger, sale->asked));
}

void ledger_receipt(Ledger *ledger, const BookLine *line)
{
	Entry entry = begin(ledger, JOURNAL_BANK, line->day, line->number, line->client_name);
	int64_t gained = line->difference.minor;
	put(&entry, bank, line->home.minor - line->fee_home.minor);
	put(&entry, bank_fees, line->fee_home.minor);
	put(&entry, gained > 0 ? exchange_gain : exchange_loss, -gained);
	put_rest(&entry, clients, client_side(ledger, line->client), line->client_name,
		foreign_of(ledger, line->received));
}

void ledger_moved(Ledger *ledger, const BookLine *line)
{
	if (line->difference.minor == 0) {
		return;
	}
	Entry entry = begin(ledger, JOURNAL_BANK, line->day, line->number, line->client_name);
	int64_t gained = line->difference.minor;
	put(&entry, gained > 0 ? exchange_gain : exchange_loss, -gained);
	put_rest(&entry, clients, client_side(ledger, line->client), line->client_name, (Money){0});
}

void ledger_purchase(Ledger *ledger, const Expense *expense, bool vat_deducted)
{
	Arena *arena = ledger->arena;
	const Account account = {expense_category_account(expense->category),
		expense_category_account_name(expense->category)};
	Money gross = expense_gross(expense), foreign = foreign_of(ledger, gross);
	bool apart = vat_deducted && foreign.minor == 0; /* VAT from abroad does not come back */
	Text piece = text_empty(expense->number)
			     ? text_format(arena, "D%" PRId64, expense->id.value)
			     : expense->number;
	Text side_name = text_empty(expense->supplier) ? expense->what : expense->supplier;
	Text side = supplier_side(arena, side_name);
	Text label = expense_title(arena, expense);
	Entry entry = begin(ledger, JOURNAL_PURCHASES, expense->day, piece, label);
	put(&entry, account, expense->home.minor - (apart ? expense->tax.minor : 0));
	put(&entry, vat_deductible, apart ? expense->tax.minor : 0);
	put_rest(&entry, suppliers, side, side_name, foreign);
	if (day_set(expense->paid)) {
		entry = begin(ledger, JOURNAL_BANK, expense->paid, piece, label);
		entry.common.piece_day = expense->day;
		put(&entry, bank, -expense->home.minor);
		put_rest(&entry, suppliers, side, side_name, foreign);
	}
}

static int by_day(const void *left, const void *right)
{
	const LedgerLine *a = left, *b = right;
	if (a->day.days != b->day.days) {
		return a->day.days < b->day.days ? -1 : 1;
	}
	return a->place < b->place ? -1 : a->place > b->place;
}

void ledger_close(Ledger *ledger)
{
	int32_t number = 0, was = 0;
	if (ledger->lines.count > 0) {
		qsort(ledger->lines.items, ledger->lines.count, sizeof *ledger->lines.items,
			by_day);
	}
	EACH (LedgerLine, line, ledger->lines) {
		number += line->entry != was;
		was = line->entry;
		line->entry = number;
	}
	ledger->entries = number;
}
