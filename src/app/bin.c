#include "app/bin.h"

#include "app/expense.h"
#include "app/invoice.h"
#include "app/plan.h"
#include "store/bin.h"
#include "store/client.h"
#include "store/search.h"

static const Error *noun_read(Context *cx, Text key, BinNoun *ret_noun)
{
	return bin_noun_from_key(key, ret_noun)
		       ? OK
		       : missing(cx->arena, "There is no such thing to delete or bring back.");
}

static const Error *told(Context *cx, const char *act, BinNoun noun, const BinRow *row)
{
	plan_changed(cx);
	return audit(cx, act, bin_noun_key(noun), row->id, row->client.value, row->title);
}

static const Error *deleting(Context *cx, BinNoun noun, int64_t id)
{
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	BinRow row;
	Text owner;
	if (noun == BIN_ENTRY) {
		TRY(invoice_lock(cx, (EntryId){id}, ""));
	}
	if (noun == BIN_EXPENSE) {
		TRY(expense_lock(cx, (ExpenseId){id}));
	}
	TRY(store_bin_put(db, cx->arena, practice, noun, id, cx->now, cx->change));
	TRY(store_search_gone(db, cx->arena, practice, id, cx->change));
	TRY(store_bin_find(db, cx->arena, practice, noun, id, &row, &owner));
	return told(cx, "delete", noun, &row);
}

const Error *delete_noun(Context *cx, Text noun, int64_t id)
{
	BinNoun which;
	TRY(noun_read(cx, noun, &which));
	return WRITE(cx, deleting(cx, which, id));
}

static const Error *restoring(Context *cx, BinNoun noun, int64_t id)
{
	Db *db = cx->db;
	PracticeId practice = cx->practice.id;
	BinRow row;
	Text owner;
	TRY(store_bin_find(db, cx->arena, practice, noun, id, &row, &owner));
	if (!text_empty(owner)) {
		return refuse(
			cx->arena, "", "“%1” is in the bin too: bring it back first.", arg(owner));
	}
	TRY(store_bin_back(db, cx->arena, practice, noun, id, cx->change));
	TRY(store_search_back(db, cx->arena, practice, id, cx->change));
	return told(cx, "restore", noun, &row);
}

const Error *restore_noun(Context *cx, Text noun, int64_t id)
{
	BinNoun which;
	TRY(noun_read(cx, noun, &which));
	return WRITE(cx, restoring(cx, which, id));
}

static Instant oldest(const Context *cx)
{
	return instant_plus(cx->now, -(int64_t)BIN_DAYS * SECONDS_PER_DAY);
}

static void name_client(BinItem *item, Clients clients)
{
	EACH (const Client, client, clients) {
		if (client->id.value == item->client.value) {
			item->client_name = client->name;
			item->thread = client->thread;
		}
	}
}

const Error *open_bin(Context *cx, BinItems *ret_items)
{
	BinRows rows;
	BinItems items = {0};
	Clients clients;
	TRY(store_bin_list(cx->db, cx->arena, cx->practice.id, oldest(cx), &rows));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	EACH (const BinRow, row, rows) {
		BinItem *item = LIST_ADD(cx->arena, items);
		*item = (BinItem){
			.noun = text_of(bin_noun_key(row->noun)),
			.id = row->id,
			.client = row->client,
			.title = row->title,
			.day = row->day,
			.deleted = row->deleted,
		};
		name_client(item, clients);
	}
	*ret_items = items;
	return OK;
}

const Error *empty_bin(Context *cx, PracticeId practice)
{
	return store_bin_purge(cx->db, cx->arena, practice, oldest(cx));
}
