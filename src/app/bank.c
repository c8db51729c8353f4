#include "app/bank.h"

#include "app/payment.h"

/* --- looking --- */

static int sureness(const LineToSettle *line)
{
	return line->matches.count > 0 ? (int)line->matches.items[0].reason : MATCH_REASONS;
}

static const Error *match_all(Context *cx, PaymentDesk *desk, const KeptLines *lines)
{
	Arena *scratch = cx->arena;
	const MatchIndex *index = match_index(cx->arena, &desk->owed);
	EACH (KeptLine, kept, *lines) {
		LineToSettle line = {.kept = *kept,
			.matches = match_line(index, cx->arena, scratch, &kept->line)};
		TRY(store_bank_alike(cx->db, cx->arena, cx->practice.id, kept, &line.alike));
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

const Error *open_payments(Context *cx, PaymentDesk *ret_desk)
{
	PaymentDesk desk = {.today = zone_day(cx->zone, cx->now)};
	KeptLines lines;
	PracticeId practice = cx->practice.id;
	TRY(store_bank_owed(cx->db, cx->arena, practice, &desk.owed));
	TRY(store_bank_line_open(cx->db, cx->arena, practice, PAYMENT_LINES_SHOWN, &lines));
	TRY(store_bank_line_open_count(cx->db, cx->arena, practice, &desk.open));
	TRY(match_all(cx, &desk, &lines));
	order_lines(&desk.lines);
	TRY(store_statement_list(cx->db, cx->arena, practice, STATEMENTS_SHOWN, &desk.statements));
	TRY(store_receipts(cx->db, cx->arena, practice, day_plus(desk.today, -RECEIPT_DAYS_SHOWN),
		desk.today, &desk.lately));
	*ret_desk = desk;
	return OK;
}

const Error *open_bank_line(Context *cx, BankLineId id, LineToSettle *ret_line, OwedList *ret_owed)
{
	LineToSettle line = {0};
	TRY(store_bank_line_load(cx->db, cx->arena, cx->practice.id, id, &line.kept));
	TRY(store_bank_owed(cx->db, cx->arena, cx->practice.id, ret_owed));
	TRY(store_bank_alike(cx->db, cx->arena, cx->practice.id, &line.kept, &line.alike));
	line.matches =
		match_line(match_index(cx->arena, ret_owed), cx->arena, cx->arena, &line.kept.line);
	*ret_line = line;
	return OK;
}

/* --- settling --- */

static const Error *check_shares(Context *cx, const Settling *settling, const KeptLine *kept)
{
	Money came = bank_line_gross(&kept->line);
	__int128 taken = 0;
	if (settling->fee.minor < 0) {
		return refuse(cx->arena, "fee", "A fee is a part of what was paid.");
	}
	came.minor += settling->fee.minor;
	EACH (SettledShare, share, settling->shares) {
		taken += share->received.minor;
	}
	if (settling->shares.count == 0) {
		return refuse(cx->arena, "settles", "Say which invoice it pays.");
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
	if (kept.state != BANK_LINE_OPEN && kept.state != BANK_LINE_LEFT) {
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
			.fee = fee_of(settling, &kept, i, &left),
			.method = text_head(cx->arena, kept.account, PAYMENT_TEXT_LIMIT),
			.note = text_head(cx->arena, kept.line.text, PAYMENT_TEXT_LIMIT),
			.bank_line = kept.id};
		if (settling->rate.millionths > 0) {
			payment.exchange = exchange_own(share->received.currency, settling->rate,
				cx->practice.currency, kept.line.day);
		}
		TRY(keep_payment(cx, &payment, &receivable));
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
	TRY(store_bank_line_load(cx->db, cx->arena, cx->practice.id, id, &kept));
	if (kept.state == BANK_LINE_OTHER) {
		return conflict(cx->arena, "There is nothing to settle on this line.");
	}
	TRY(store_payment_delete_of_line(cx->db, cx->arena, cx->practice.id, id));
	TRY(store_bank_line_state(
		cx->db, cx->arena, cx->practice.id, id, BANK_LINE_OPEN, cx->change));
	return audit(cx, "undo", "bank_line", id.value, 0, kept.line.name);
}

const Error *reopen_line(Context *cx, BankLineId id)
{
	return WRITE(cx, reopening(cx, id));
}
