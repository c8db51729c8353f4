/* Who stands on an invoice, and where its money goes, as the practice keeps them. */
#ifndef DOMAIN_BILLED_H
#define DOMAIN_BILLED_H

#include "domain/billing.h"
#include "domain/invoice.h"

/* Client 0 is the practice itself: the seller. Purchase order, reference and grouping are a
 * client's; regime, tax_on_debits and started the practice's. */
typedef struct {
	ClientId client;
	Party party;
	Text regime; /* "fr-franchise"; "": not said yet */
	bool tax_on_debits;
	Day started; /* the first day in business; unset: nobody has said */
	Text purchase_order, buyer_reference;
	BillGroup group;
	int64_t changed;
} BilledParty;

typedef struct {
	AccountId id;
	Text currency; /* "": any */
	PaymentAccount account;
} KeptAccount;
LIST_OF(KeptAccount, KeptAccounts);

/* Numbers with their check digits, lengths; `regime` a known one. Fields as on the form. */
MUST_USE const Error *billed_party_check(Arena *arena, const BilledParty *billed);
MUST_USE const Error *account_check(Arena *arena, const KeptAccount *account);

/* What the practice writes to that buyer: its own regime, "none" while nobody has said, or what
 * follows from where they are. */
const Regime *billed_regime(const BilledParty *seller, const Party *buyer);
/* It charges VAT, and gets back what it pays. */
bool billed_with_vat(const BilledParty *seller);

enum { ACCOUNTS_LIMIT = 20, ACCOUNT_TEXT_LIMIT = 200 };

#endif
