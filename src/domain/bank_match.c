#include "domain/bank_match.h"

#include "base/message.h"
#include "domain/amount.h"
#include "domain/bank_words.h"
#include "domain/identifier.h"

enum { HITS_LIMIT = 50, PAIR_LIMIT = 40 };

const char *match_reason_name(MatchReason reason)
{
	static const char *const names[MATCH_REASONS] = {
		[MATCH_CERTAIN] = N_("its reference and the whole amount"),
		[MATCH_REFERENCE] = N_("its reference"),
		[MATCH_NUMBERS] = N_("the number and the whole amount"),
		[MATCH_LESS_FEE] = N_("the number; a fee was kept back on the way"),
		[MATCH_NUMBER] = N_("the number"),
		[MATCH_AMOUNT_PAYER] = N_("the amount and the payer"),
		[MATCH_SUM_PAYER] = N_("several of this payer’s make up the amount"),
		[MATCH_PAYER] = N_("the payer; the oldest first"),
		[MATCH_AMOUNT] = N_("the amount alone"),
	};
	return names[reason];
}

/* --- the index --- */

typedef struct {
	WordKey key;
	size_t owed;
	uint32_t next; /* of the same slot, from 1; 0: the last */
} Entry;

struct MatchIndex {
	const OwedList *owed;
	Entry *entries;
	uint32_t count;
	uint32_t *slots;
	size_t mask;
};

static void put_entry(MatchIndex *index, WordKey key, size_t owed)
{
	uint32_t *slot = &index->slots[key.hash & index->mask];
	index->entries[index->count] = (Entry){key, owed, *slot};
	*slot = ++index->count;
}

static WordKey amount_key(Money money)
{
	WordKey key = word_key_begin(WORD_AMOUNT);
	word_key_add(&key, money.currency.code, 3);
	word_key_add(&key, (const char *)&money.minor, sizeof money.minor);
	return key;
}

static WordKey whole_key(WordKind kind, Arena *arena, Text text)
{
	WordKey key = word_key_begin(kind);
	Words words = kind == WORD_NAME ? words_of_name(arena, text) : words_of(arena, text);
	EACH (Span, word, words) {
		word_key_add(&key, word->start, word->length);
	}
	return key;
}

MatchIndex *match_index(Arena *arena, const OwedList *owed)
{
	enum { KEYS = 6 };
	MatchIndex *index = NEW(arena, MatchIndex);
	size_t room = 64;
	while (room < owed->count * KEYS) {
		room *= 2;
	}
	index->owed = owed;
	index->entries = NEW_ARRAY(arena, Entry, owed->count * KEYS + 1);
	index->slots = NEW_ARRAY(arena, uint32_t, room);
	index->mask = room - 1;
	for (size_t i = owed->count; i-- > 0;) { /* so that chains begin with the oldest */
		const Owed *one = &owed->items[i];
		WordKey name = whole_key(WORD_NAME, arena, one->name);
		WordKey legal = whole_key(WORD_NAME, arena, one->legal_name);
		put_entry(index, whole_key(WORD_NUMBER, arena, one->number), i);
		put_entry(index, whole_key(WORD_REFERENCE, arena, rf_reference(arena, one->number)),
			i);
		put_entry(index, whole_key(WORD_REFERENCE, arena, qr_reference(arena, one->number)),
			i);
		put_entry(index, amount_key(one->open), i);
		put_entry(index, name, i);
		if (!word_key_equal(&name, &legal)) {
			put_entry(index, legal, i);
		}
	}
	return index;
}

/* --- what a line names --- */

typedef struct {
	size_t owed[HITS_LIMIT];
	size_t count;
} Hits;

static void add_hit(Hits *hits, size_t owed)
{
	for (size_t i = 0; i < hits->count; i++) {
		if (hits->owed[i] == owed) {
			return;
		}
	}
	if (hits->count < HITS_LIMIT) {
		hits->owed[hits->count++] = owed;
	}
}

static bool find(const MatchIndex *index, const WordKey *key, Hits *hits)
{
	bool found = false;
	uint32_t at = index->slots[key->hash & index->mask];
	while (at && hits->count < HITS_LIMIT) {
		const Entry *entry = &index->entries[at - 1];
		if (word_key_equal(&entry->key, key)) {
			add_hit(hits, entry->owed);
			found = true;
		}
		at = entry->next;
	}
	return found;
}

/* Runs of words that, joined, are a key: the longest at each place, then on behind it. */
static void find_runs(const MatchIndex *index, WordKind kind, const Words *words, Hits *hits)
{
	enum { SHORTEST = 3 };
	const bool name = kind == WORD_NAME; /* numbers and references are shorter than names */
	const size_t run = name ? 12 : 8, longest = name ? 100 : 40;
	for (size_t i = 0; i < words->count;) {
		WordKey key = word_key_begin(kind), best = key;
		size_t length = 0, taken = 0;
		Hits none = {0};
		for (size_t j = i; j < words->count && j < i + run; j++) {
			length += words->items[j].length;
			if (length > longest) {
				break;
			}
			word_key_add(&key, words->items[j].start, words->items[j].length);
			none.count = 0;
			if (length >= SHORTEST && find(index, &key, &none)) {
				taken = j - i + 1;
				best = key;
			}
		}
		if (taken > 0) {
			find(index, &best, hits);
		}
		i += taken > 0 ? taken : 1;
	}
}

/* --- suggestions --- */

typedef struct {
	const MatchIndex *index;
	Arena *arena;
	Money gross;
	Matches matches;
} Matching;

static bool same_shares(const Match *left, const Match *right)
{
	bool same =
		left->shares.count == right->shares.count && left->fee.minor == right->fee.minor;
	for (size_t i = 0; same && i < left->shares.count; i++) {
		same = left->shares.items[i].owed == right->shares.items[i].owed;
	}
	return same;
}

static void add_match(Matching *at, const Match *match)
{
	EACH (Match, there, at->matches) {
		if (same_shares(there, match)) {
			return;
		}
	}
	if (at->matches.count < MATCH_LIMIT && match->shares.count > 0) {
		*LIST_ADD(at->arena, at->matches) = *match;
	}
}

static const Owed *owed_at(const Matching *at, size_t owed)
{
	return &at->index->owed->items[owed];
}

/* What comes goes to them in turn, each up to what is open. Of invoices in another currency than
 * the line's each is settled whole, and what came is shared out by what they ask. */
static Match share_out(Matching *at, MatchReason reason, const size_t *owed, size_t count)
{
	Match match = {.reason = reason, .fee = {0, at->gross.currency}, .left = at->gross};
	Money asked = {0, owed_at(at, owed[0])->open.currency};
	bool foreign = !currency_same(asked.currency, at->gross.currency);
	for (size_t i = 0; i < count; i++) {
		const Owed *one = owed_at(at, owed[i]);
		asked.minor +=
			currency_same(one->open.currency, asked.currency) ? one->open.minor : 0;
	}
	for (size_t i = 0; i < count && match.left.minor > 0; i++) {
		const Owed *one = owed_at(at, owed[i]);
		MatchShare share = {owed[i], one->open, match.left};
		if (!currency_same(one->open.currency, asked.currency)) {
			continue;
		}
		if (foreign && i + 1 < count) {
			share.received = money_share(at->gross, one->open, asked);
		} else if (!foreign && one->open.minor < match.left.minor) {
			share.received = one->open;
		} else if (!foreign) {
			share.settles = match.left;
		}
		match.left.minor -= share.received.minor;
		*LIST_ADD(at->arena, match.shares) = share;
	}
	return match;
}

/* They are open with the very amount that came. */
static bool makes_up(const Matching *at, const Hits *hits)
{
	int64_t open = 0;
	for (size_t i = 0; i < hits->count; i++) {
		const Owed *one = owed_at(at, hits->owed[i]);
		if (!currency_same(one->open.currency, at->gross.currency)) {
			return false;
		}
		open += one->open.minor;
	}
	return open == at->gross.minor;
}

/* What came above what is open on the invoices it names is theirs all the same: a surplus. */
static void give_rest(Match *match)
{
	MatchShare *last =
		match->shares.count > 0 ? &match->shares.items[match->shares.count - 1] : NULL;
	if (last && currency_same(last->settles.currency, match->left.currency)) {
		last->settles.minor += match->left.minor;
		last->received.minor += match->left.minor;
		match->left.minor = 0;
	}
}

/* A transfer from abroad arrives with a little less than was sent. */
static void add_less_fee(Matching *at, const Hits *hits)
{
	const Owed *one = owed_at(at, hits->owed[0]);
	int64_t missing = one->open.minor - at->gross.minor;
	if (hits->count != 1 || !currency_same(one->open.currency, at->gross.currency) ||
		missing <= 0 || missing * 100 > one->open.minor * MATCH_FEE_PERCENT) {
		return;
	}
	Match match = {.reason = MATCH_LESS_FEE,
		.fee = {missing, at->gross.currency},
		.left = {0, at->gross.currency}};
	*LIST_ADD(at->arena, match.shares) = (MatchShare){hits->owed[0], one->open, one->open};
	add_match(at, &match);
}

static void add_named(Matching *at, const Hits *hits, bool reference)
{
	if (hits->count == 0) {
		return;
	}
	Match match = share_out(at, MATCH_NUMBER, hits->owed, hits->count);
	bool whole = makes_up(at, hits);
	give_rest(&match);
	match.reason = reference ? (whole ? MATCH_CERTAIN : MATCH_REFERENCE)
				 : (whole ? MATCH_NUMBERS : MATCH_NUMBER);
	add_less_fee(at, hits);
	add_match(at, &match);
}

/* --- by who pays --- */

static bool is_among(const Hits *hits, size_t owed)
{
	for (size_t i = 0; i < hits->count; i++) {
		if (hits->owed[i] == owed) {
			return true;
		}
	}
	return false;
}

/* Those of the payer's in the line's currency. */
static Hits in_currency(const Matching *at, const Hits *hits)
{
	Hits own = {0};
	for (size_t i = 0; i < hits->count; i++) {
		if (currency_same(owed_at(at, hits->owed[i])->open.currency, at->gross.currency)) {
			own.owed[own.count++] = hits->owed[i];
		}
	}
	return own;
}

static void add_sums(Matching *at, const Hits *own)
{
	int64_t all = 0;
	for (size_t i = 0; i < own->count; i++) {
		all += owed_at(at, own->owed[i])->open.minor;
	}
	if (own->count > 1 && all == at->gross.minor) {
		Match match = share_out(at, MATCH_SUM_PAYER, own->owed, own->count);
		add_match(at, &match);
		return;
	}
	size_t most = own->count < PAIR_LIMIT ? own->count : PAIR_LIMIT;
	for (size_t i = 0; i < most; i++) {
		for (size_t j = i + 1; j < most; j++) {
			const size_t pair[] = {own->owed[i], own->owed[j]};
			if (owed_at(at, pair[0])->open.minor + owed_at(at, pair[1])->open.minor ==
				at->gross.minor) {
				Match match = share_out(at, MATCH_SUM_PAYER, pair, 2);
				add_match(at, &match);
				return;
			}
		}
	}
}

static void add_by_payer(Matching *at, const Hits *payers)
{
	Hits equal = {0}, own = in_currency(at, payers);
	WordKey key = amount_key(at->gross);
	find(at->index, &key, &equal);
	for (size_t i = 0; i < equal.count; i++) {
		if (is_among(payers, equal.owed[i])) {
			Match match = share_out(at, MATCH_AMOUNT_PAYER, &equal.owed[i], 1);
			add_match(at, &match);
		}
	}
	add_sums(at, &own);
	if (own.count > 0) {
		Match match = share_out(at, MATCH_PAYER, own.owed, own.count);
		add_match(at, &match);
	}
	for (size_t i = 0; i < equal.count && equal.count <= MATCH_LIMIT; i++) {
		if (!is_among(payers, equal.owed[i])) {
			Match match = share_out(at, MATCH_AMOUNT, &equal.owed[i], 1);
			add_match(at, &match);
		}
	}
}

Matches match_line(const MatchIndex *index, Arena *arena, Arena *scratch, const BankLine *line)
{
	Matching at = {.index = index, .arena = arena, .gross = bank_line_gross(line)};
	Hits references = {0}, numbers = {0}, payers = {0};
	if (line->amount.minor <= 0 || line->internal || index->count == 0) {
		return at.matches;
	}
	Text said =
		text_format(scratch, "%s %s", text_chars(line->reference), text_chars(line->text));
	Words words = words_of(scratch, said);
	Words name = words_of_name(scratch, text_empty(line->name) ? line->text : line->name);
	find_runs(index, WORD_REFERENCE, &words, &references);
	find_runs(index, WORD_NUMBER, &words, &numbers);
	find_runs(index, WORD_NAME, &name, &payers);
	add_named(&at, &references, true);
	add_named(&at, &numbers, false);
	add_by_payer(&at, &payers);
	return at.matches;
}
