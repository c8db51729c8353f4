#include "app/bank.h"

#include "app/payment.h"

/* --- looking --- */

static int sureness(const LineToSettle *line)
{
	return line->matches.count > 0 ? (int)line->matches.items[0].reason : MATCH_REASONS;
}

/* What came is the client's credit where it is too much; of what went out no more than a surplus
 * can have been paid back. */
static void keep_within(const OwedList *surplus, Matches *matches)
{
	EACH (Match, match, *matches) {
		EACH (MatchShare, share, match->shares) {
			int64_t most = surplus->items[share->owed].open.minor;
			if (share->settles.minor > most) {
				match->left.minor += share->received.minor - most;
				share->settles.minor = share->received.minor = most;
			}
		}
	}
}

typedef struct {
	const OwedList *owed, *surplus;
	const MatchIndex *of_owed, *of_surplus;
} Settleable;

static Settleable settleable(Arena *arena, const OwedList *owed, const OwedList *surplus)
{
	return (Settleable){owed, surplus, match_index(arena, owed), match_index(arena, surplus)};
}

static const Error *line_of(
	Context *cx, const Settleable *among, const KeptLine *kept, LineToSettle *ret_line)
{
	bool back = bank_line_paid(&kept->line);
	BankLine line = back ? bank_line_turned(&kept->line) : kept->line;
	Matches matches =
		match_line(back ? among->of_surplus : among->of_owed, cx->arena, cx->arena, &line);
	if (back) {
		keep_within(among->surplus, &matches);
	}
	LineToSettle found = {.kept = *kept, .back = back, .matches = matches};
	TRY(store_bank_alike(cx->db, cx->arena, cx->practice.id, kept, &found.alike));
	*ret_line = found;
	return OK;
}

static const Error *match_all(Context *cx, PaymentDesk *desk, const KeptLines *lines)
{
	Settleable among = settleable(cx->arena, &desk->owed, &desk->surplus);
	EACH (KeptLine, kept, *lines) {
		LineToSettle line;
		TRY(line_of(cx, &among, kept, &line));
		*LIST_ADD(cx->arena, desk->lines) = line;
	}
	return OK;
}

/* Lines with a suggestion first, the surest before the others; else the oldest. */
static void order_lines(LinesToSettle *lines)
{
	for (size_t i = 1; i < lines->count; i++) { /* few: what is shown */
		LineToSettle line = lines->items[i];
		size_t at = i;
		for (; at > 0 && sureness(&line) < sureness(&lines->items[at - 1]); at--) {
			lines->items[at] = lines->items[at - 1];
		}
		lines->items[at] = line;
	}
}

/* What came and what went back; by a surplus that was used, no money moved. */
static const Error *add_lately(Context *cx, PaymentDesk *desk)
{
	Receipts all;
	TRY(store_receipts(cx->db, cx->arena, cx->practice.id,
		day_plus(desk->today, -RECEIPT_DAYS_SHOWN), desk->today, &all));
	EACH (const Receipt, receipt, all) {
		if (receipt->payment.twin.value == 0) {
			*LIST_ADD(cx->arena, desk->lately) = *receipt;
		}
	}
	return OK;
}

const Error *open_payments(Context *cx, PaymentDesk *ret_desk)
{
	PaymentDesk desk = {.today = zone_day(cx->zone, cx->now)};
	KeptLines lines;
	PracticeId practice = cx->practice.id;
	TRY(store_bank_owed(cx->db, cx->arena, practice, (ClientId){0}, &desk.owed, &desk.surplus));
	TRY(store_bank_line_open(cx->db, cx->arena, practice, PAYMENT_LINES_SHOWN, &lines));
	TRY(store_bank_line_open_count(cx->db, cx->arena, practice, &desk.open));
	TRY(match_all(cx, &desk, &lines));
	order_lines(&desk.lines);
	TRY(store_statement_list(cx->db, cx->arena, practice, STATEMENTS_SHOWN, &desk.statements));
	TRY(add_lately(cx, &desk));
	*ret_desk = desk;
	return OK;
}

const Error *open_bank_line(Context *cx, BankLineId id, LineToSettle *ret_line, OwedList *ret_owed)
{
	KeptLine kept;
	OwedList *owed = NEW(cx->arena, OwedList), *surplus = NEW(cx->arena, OwedList);
	TRY(store_bank_line_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	TRY(store_bank_owed(cx->db, cx->arena, cx->practice.id, (ClientId){0}, owed, surplus));
	Settleable among = settleable(cx->arena, owed, surplus);
	TRY(line_of(cx, &among, &kept, ret_line));
	*ret_owed = ret_line->back ? *surplus : *owed;
	return OK;
}

/* --- settling --- */

static const Error *check_shares(Context *cx, const Settling *settling, const KeptLine *kept)
{
	bool back = bank_line_paid(&kept->line);
	Money came = back ? bank_line_turned(&kept->line).amount : bank_line_gross(&kept->line);
	__int128 taken = 0;
	if (settling->fee.minor < 0) {
		return refuse(cx->arena, "fee", "A fee is a part of what was paid.");
	}
	came.minor += settling->fee.minor;
	EACH (SettledShare, share, settling->shares) {
		taken += share->received.minor;
	}
	if (settling->shares.count == 0) {
		return back ? refuse(cx->arena, "settles", "Say on which invoice it pays back.")
			    : refuse(cx->arena, "settles", "Say which invoice it pays.");
	}
	if (back && taken > came.minor) {
		return refuse(cx->arena, "settles", "This takes more than the %1 that went out.",
			arg(came));
	}
	if (taken > came.minor) {
		return refuse(cx->arena, "settles",
			"This takes more than the %1 that came with the fees.", arg(came));
	}
	return OK;
}

/* Fees are shared out as what came is; the last share bears what is left of them. */
static Money fee_of(const Settling *settling, const KeptLine *kept, size_t at, Money *left)
{
	Money fee = {kept->line.fee.minor + settling->fee.minor, kept->line.amount.currency};
	Money all = {0, fee.currency};
	EACH (SettledShare, share, settling->shares) {
		all.minor += share->received.minor;
	}
	Money part = at + 1 == settling->shares.count
			     ? *left
			     : money_share(fee, settling->shares.items[at].received, all);
	left->minor -= part.minor;
	return part;
}

static const Error *settling_line(Context *cx, const Settling *settling)
{
	KeptLine kept;
	Receivable receivable = {0};
	PracticeId practice = cx->practice.id;
	TRY(store_bank_line_load(cx->db, cx->arena, practice, settling->line, &kept));
	bool back = bank_line_paid(&kept.line);
	bool other = back && kept.state == BANK_LINE_OTHER;
	if (kept.state != BANK_LINE_OPEN && kept.state != BANK_LINE_LEFT && !other) {
		return conflict(cx->arena, "This line is settled already. Please look again.");
	}
	TRY(check_shares(cx, settling, &kept));
	Money left = {kept.line.fee.minor + settling->fee.minor, kept.line.amount.currency};
	for (size_t i = 0; i < settling->shares.count; i++) {
		const SettledShare *share = &settling->shares.items[i];
		Payment payment = {.id = {new_id(cx)},
			.invoice = share->invoice,
			.day = kept.line.day,
			.amount = share->settles,
			.received = share->received,
			.fee = back ? (Money){0, share->received.currency}
				    : fee_of(settling, &kept, i, &left),
			.method = text_head(cx->arena, kept.account, PAYMENT_TEXT_LIMIT),
			.note = text_head(cx->arena, kept.line.text, PAYMENT_TEXT_LIMIT),
			.bank_line = kept.id};
		if (settling->rate.millionths > 0) {
			payment.exchange = exchange_own(share->received.currency, settling->rate,
				cx->practice.currency, kept.line.day);
		}
		TRY(back ? keep_refund(cx, &payment, &receivable)
			 : keep_payment(cx, &payment, &receivable));
	}
	TRY(store_bank_line_state(
		cx->db, cx->arena, practice, kept.id, BANK_LINE_SETTLED, cx->change));
	return audit(cx, "settle", "bank_line", kept.id.value, receivable.client.value,
		receivable.number);
}

const Error *settle_line(Context *cx, const Settling *settling)
{
	return WRITE(cx, settling_line(cx, settling));
}

static const Error *leaving(Context *cx, BankLineId id)
{
	KeptLine kept;
	TRY(store_bank_line_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	if (kept.state != BANK_LINE_OPEN) {
		return conflict(cx->arena, "This line is settled already. Please look again.");
	}
	TRY(store_bank_line_state(
		cx->db, cx->arena, cx->practice.id, id, BANK_LINE_LEFT, cx->change));
	return audit(cx, "pass", "bank_line", id.value, 0, kept.line.name);
}

const Error *leave_line(Context *cx, BankLineId id)
{
	return WRITE(cx, leaving(cx, id));
}

static const Error *reopening(Context *cx, BankLineId id)
{
	KeptLine kept;
	Payments booked;
	TRY(store_bank_line_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	if (kept.state == BANK_LINE_OTHER) {
		return conflict(cx->arena, "There is nothing to settle on this line.");
	}
	TRY(store_payment_of_line(cx->db, cx->arena, cx->practice.id, id, &booked));
	EACH (const Payment, payment, booked) {
		TRY(drop_payment(cx, payment->invoice, payment->id));
	}
	TRY(store_bank_line_state(
		cx->db, cx->arena, cx->practice.id, id, BANK_LINE_OPEN, cx->change));
	return audit(cx, "undo", "bank_line", id.value, 0, kept.line.name);
}

const Error *reopen_line(Context *cx, BankLineId id)
{
	return WRITE(cx, reopening(cx, id));
}
