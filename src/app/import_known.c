/* What is here already of what a batch brings: one query for each noun, and a table to find it in.
 */
#include "app/import_work.h"
#include "format/keys.h"

enum { SLOTS_LEAST = 64, MET_BITS = 4 << 20 };

static KnownRow *slot_of(const KnownTable *table, const KnownRow *wanted)
{
	Key key = key_begin();
	key_add(&key, wanted->foreign_id);
	size_t at = (size_t)key.hash & (table->room - 1);
	for (; table->slots[at].foreign_id.chars; at = (at + 1) & (table->room - 1)) {
		const KnownRow *slot = &table->slots[at];
		if (slot->noun == wanted->noun &&
			text_equal(slot->foreign_id, wanted->foreign_id) &&
			wall_order(slot->recurrence, wanted->recurrence) == 0) {
			break;
		}
	}
	return &table->slots[at];
}

static void want(KnownTable *table, KnownRow row)
{
	row.foreign_id.chars = text_chars(row.foreign_id);
	*slot_of(table, &row) = row;
}

/* What is in the bin gives way to what is not; other occurrences of an event are not wanted. */
static void put(KnownTable *table, const KnownRow *row)
{
	KnownRow *slot = slot_of(table, row);
	if (slot->foreign_id.chars && (!slot->id || instant_set(slot->deleted))) {
		*slot = *row;
	}
}

static KnownRow wanted_of(const Mapped *thing)
{
	switch (thing->noun) {
	case MADE_TASK:
		return (KnownRow){.noun = MADE_TASK, .foreign_id = thing->task.foreign_id};
	case MADE_EVENT:
		return (KnownRow){.noun = MADE_EVENT,
			.foreign_id = thing->event.uid,
			.recurrence = thing->event.recurrence};
	case MADE_ENTRY:
		return (KnownRow){.noun = MADE_ENTRY, .foreign_id = thing->entry.foreign_id};
	case MADE_CLIENT:
	case MADE_BOARD:
	case MADE_CALENDAR:
	case MADE_INVOICE:
	case MADE_PAYMENT:
	case MADE_NOUNS:
		break;
	}
	return (KnownRow){.noun = MADE_NOUNS};
}

const Error *import_know_source(ImportRun *run, Context *cx)
{
	KnownSource *before = &run->before;
	before->begun = cx->change;
	before->met = NEW_ARRAY(run->lasting, uint64_t, MET_BITS / 64);
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		bool any;
		TRY(store_import_known_any(
			cx->db, cx->arena, cx->practice.id, (MadeNoun)noun, run->source, &any));
		before->empty[noun] = !any;
	}
	return OK;
}

/* Each row of the batch is met here, whether it is asked or not. */
static bool may_be_here(ImportRun *run, const KnownRow *row, bool beside)
{
	Key key = key_begin();
	key_add(&key, row->foreign_id);
	size_t bit = (size_t)key.hash & (MET_BITS - 1);
	uint64_t *word = &run->before.met[bit / 64], mask = (uint64_t)1 << (bit % 64);
	bool again = (*word & mask) != 0;
	*word |= mask;
	return again || beside || !run->before.empty[row->noun];
}

const Error *import_know(ImportRun *run, Context *cx)
{
	bool beside = false;
	KnownRows wanted[MADE_NOUNS] = {0}, known;
	KnownTable *table = &run->known;
	table->room = SLOTS_LEAST;
	while (table->room < 2 * run->batch.count) {
		table->room *= 2;
	}
	table->slots = NEW_ARRAY(cx->arena, KnownRow, table->room);
	if (!run->only_try) {
		TRY(store_import_known_beside(cx->db, cx->arena, cx->practice.id, run->import.id,
			run->import.format, run->before.begun, &beside));
	}
	EACH (const Mapped, thing, run->batch) {
		KnownRow row = wanted_of(thing);
		if (row.noun != MADE_NOUNS) {
			want(table, row);
			if (may_be_here(run, &row, beside)) {
				*LIST_ADD(cx->arena, wanted[row.noun]) = row;
			}
		}
	}
	for (int noun = 0; noun < MADE_NOUNS; noun++) {
		if (wanted[noun].count == 0) {
			continue;
		}
		TRY(store_import_known(cx->db, cx->arena, cx->practice.id, run->import.id,
			(MadeNoun)noun, run->source, run->calendar.id, wanted[noun], &known));
		EACH (const KnownRow, row, known) {
			put(table, row);
		}
	}
	return OK;
}

KnownRow *import_known(ImportRun *run, const Mapped *thing)
{
	KnownRow wanted = wanted_of(thing);
	return slot_of(&run->known, &wanted);
}
