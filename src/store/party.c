/* Parties and accounts, row by row. */
#include "store/party.h"

#include "sql/party.h"
#include "store/read.h"

const Error *store_party_save(
	Db *db, Arena *arena, PracticeId practice, const BilledParty *billed, int64_t changed)
{
	const Party *party = &billed->party;
	const SqlPartySave save = {
		.practice = practice.value,
		.client = billed->client.value,
		.name = party->name,
		.trade_name = party->trade_name,
		.about = party->about,
		.legal_id = party->legal.id,
		.legal_scheme = party->legal.scheme,
		.own_id = party->own.id,
		.own_scheme = party->own.scheme,
		.vat_id = party->vat_id,
		.tax_id = party->tax_id,
		.electronic_id = party->electronic.id,
		.electronic_scheme = party->electronic.scheme,
		.line1 = party->address.line1,
		.line2 = party->address.line2,
		.line3 = party->address.line3,
		.postcode = party->address.postcode,
		.city = party->address.city,
		.region = party->address.region,
		.country = party->address.country,
		.person = party->person,
		.phone = party->phone,
		.email = party->email,
		.consumer = party->consumer,
		.regime = billed->regime,
		.tax_on_debits = billed->tax_on_debits,
		.purchase_order = billed->purchase_order,
		.buyer_reference = billed->buyer_reference,
		.bill_group = text_of(bill_group_key(billed->group)),
		.changed = changed,
		.started = billed->started.days,
	};
	return sql_party_save(db, arena, &save, NULL);
}

static Party party_of(Rows *rows)
{
	return (Party){
		.name = rows_text(rows, "name"),
		.trade_name = rows_text(rows, "trade_name"),
		.about = rows_text(rows, "about"),
		.legal = {rows_text(rows, "legal_id"), rows_text(rows, "legal_scheme")},
		.own = {rows_text(rows, "own_id"), rows_text(rows, "own_scheme")},
		.vat_id = rows_text(rows, "vat_id"),
		.tax_id = rows_text(rows, "tax_id"),
		.electronic = {rows_text(rows, "electronic_id"),
			rows_text(rows, "electronic_scheme")},
		.address = {rows_text(rows, "line1"), rows_text(rows, "line2"),
			rows_text(rows, "line3"), rows_text(rows, "postcode"),
			rows_text(rows, "city"), rows_text(rows, "region"),
			rows_text(rows, "country")},
		.person = rows_text(rows, "person"),
		.phone = rows_text(rows, "phone"),
		.email = rows_text(rows, "email"),
		.consumer = rows_bool(rows, "consumer"),
	};
}

const Error *store_party_load(
	Db *db, Arena *arena, PracticeId practice, ClientId client, BilledParty *ret_billed)
{
	BilledParty billed = {.client = client};
	Rows *rows;
	TRY(sql_party_load(db, arena, practice.value, client.value, &rows));
	if (rows_next(rows)) {
		billed.party = party_of(rows);
		billed.regime = rows_text(rows, "regime");
		billed.tax_on_debits = rows_bool(rows, "tax_on_debits");
		billed.purchase_order = rows_text(rows, "purchase_order");
		billed.buyer_reference = rows_text(rows, "buyer_reference");
		(void)bill_group_from_key(rows_text(rows, "bill_group"), &billed.group);
		billed.changed = rows_int(rows, "changed");
		billed.started = read_day(rows, "started");
	}
	TRY(rows_end(rows));
	*ret_billed = billed;
	return OK;
}

const Error *store_seller_load(Db *db, Arena *arena, PracticeId practice, BilledParty *ret_seller)
{
	return store_party_load(db, arena, practice, (ClientId){0}, ret_seller);
}

const Error *store_account_list(
	Db *db, Arena *arena, PracticeId practice, KeptAccounts *ret_accounts)
{
	KeptAccounts accounts = {0};
	Rows *rows;
	TRY(sql_party_account_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, accounts) = (KeptAccount){
			{rows_int(rows, "id")},
			rows_text(rows, "currency"),
			{rows_text(rows, "holder"), rows_text(rows, "iban"), rows_text(rows, "bic"),
				rows_text(rows, "label"), rows_text(rows, "detail")},
		};
	}
	TRY(rows_end(rows));
	*ret_accounts = accounts;
	return OK;
}

const Error *store_account_save(
	Db *db, Arena *arena, PracticeId practice, const KeptAccount *kept, int64_t changed)
{
	const SqlPartyAccountSave save = {
		.practice = practice.value,
		.id = kept->id.value,
		.currency = kept->currency,
		.holder = kept->account.holder,
		.iban = kept->account.iban,
		.bic = kept->account.bic,
		.label = kept->account.label,
		.detail = kept->account.detail,
		.changed = changed,
	};
	return sql_party_account_save(db, arena, &save, NULL);
}

const Error *store_account_delete(Db *db, Arena *arena, PracticeId practice, AccountId id)
{
	return sql_party_account_delete(db, arena, practice.value, id.value, NULL);
}
