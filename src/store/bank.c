#include "store/bank.h"

#include "sql/bank.h"
#include "store/read.h"

/* --- statements --- */

const Error *store_statement_save(
	Db *db, Arena *arena, PracticeId practice, const KeptStatement *statement, int64_t changed)
{
	const SqlBankStatementSave save = {
		.practice = practice.value,
		.id = statement->id.value,
		.format = statement->format,
		.file_name = statement->file_name,
		.account = statement->account,
		.currency = text_of(statement->currency.code),
		.first_day = statement->first.days,
		.last_day = statement->last.days,
		.lines = statement->lines,
		.created = statement->created.seconds,
		.changed = changed,
	};
	return sql_bank_statement_save(db, arena, &save, NULL);
}

const Error *store_statement_list(
	Db *db, Arena *arena, PracticeId practice, int64_t most, KeptStatements *ret_statements)
{
	KeptStatements statements = {0};
	Rows *rows;
	TRY(sql_bank_statement_list(db, arena, practice.value, most, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, statements) = (KeptStatement){
			.id = {rows_int(rows, "id")},
			.format = rows_text(rows, "format"),
			.file_name = rows_text(rows, "file_name"),
			.account = rows_text(rows, "account"),
			.currency = read_currency(rows, "currency"),
			.first = read_day(rows, "first_day"),
			.last = read_day(rows, "last_day"),
			.lines = rows_int(rows, "lines"),
			.created = read_instant(rows, "created"),
		};
	}
	TRY(rows_end(rows));
	*ret_statements = statements;
	return OK;
}

const Error *store_statement_delete(Db *db, Arena *arena, PracticeId practice, StatementId id)
{
	int64_t deleted;
	TRY(sql_bank_statement_delete(db, arena, practice.value, id.value, &deleted));
	if (deleted == 0) {
		return missing(arena, "There is no such statement.");
	}
	return sql_bank_line_clear(db, arena, practice.value, id.value, NULL);
}

/* --- lines --- */

const Error *store_bank_line_add(Db *db, Arena *arena, PracticeId practice, const KeptLine *kept,
	int64_t changed, bool *ret_new)
{
	const BankLine *line = &kept->line;
	int64_t added;
	const SqlBankLineAdd add = {
		.practice = practice.value,
		.id = kept->id.value,
		.statement = kept->statement.value,
		.account = kept->account,
		.twin = kept->twin,
		.day = line->day.days,
		.value_day = line->value_day.days,
		.amount = line->amount.minor,
		.fee = line->fee.minor,
		.currency = text_of(line->amount.currency.code),
		.original = line->original.minor,
		.original_currency = text_of(line->original.currency.code),
		.name = line->name,
		.iban = line->iban,
		.reference = line->reference,
		.remittance = line->text,
		.foreign_id = line->foreign_id,
		.state = text_of(bank_line_state_key(kept->state)),
		.batch = kept->batch,
		.changed = changed,
	};
	TRY(sql_bank_line_add(db, arena, &add, &added));
	*ret_new = added == 1;
	return OK;
}

static KeptLine line_of(Rows *rows)
{
	Currency currency = read_currency(rows, "currency");
	return (KeptLine){
		.id = {rows_int(rows, "id")},
		.statement = {rows_int(rows, "statement")},
		.account = rows_text(rows, "account"),
		.twin = rows_text(rows, "twin"),
		.line = {.day = read_day(rows, "day"),
			.value_day = read_day(rows, "value_day"),
			.amount = {rows_int(rows, "amount"), currency},
			.fee = {rows_int(rows, "fee"), currency},
			.original = {rows_int(rows, "original"),
				read_currency(rows, "original_currency")},
			.name = rows_text(rows, "name"),
			.iban = rows_text(rows, "iban"),
			.reference = rows_text(rows, "reference"),
			.text = rows_text(rows, "remittance"),
			.foreign_id = rows_text(rows, "foreign_id")},
		.state = bank_line_state_of(rows_text(rows, "state")),
		.changed = rows_int(rows, "changed"),
	};
}

const Error *store_bank_line_load(
	Db *db, Arena *arena, PracticeId practice, BankLineId id, KeptLine *ret_line)
{
	Rows *rows;
	TRY(sql_bank_line_load(db, arena, practice.value, id.value, &rows));
	bool there = rows_next(rows);
	KeptLine line = there ? line_of(rows) : (KeptLine){0};
	TRY(rows_end(rows));
	if (!there) {
		return missing(arena, "There is no such line of a statement.");
	}
	*ret_line = line;
	return OK;
}

static const Error *lines_of(Rows *rows, Arena *arena, KeptLines *ret_lines)
{
	KeptLines lines = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, lines) = line_of(rows);
	}
	TRY(rows_end(rows));
	*ret_lines = lines;
	return OK;
}

const Error *store_bank_line_open(
	Db *db, Arena *arena, PracticeId practice, int64_t most, KeptLines *ret_lines)
{
	Rows *rows;
	TRY(sql_bank_line_open(db, arena, practice.value, most, &rows));
	return lines_of(rows, arena, ret_lines);
}

const Error *store_bank_line_page(Db *db, Arena *arena, PracticeId practice, BankLineId after,
	int64_t most, KeptLines *ret_lines)
{
	Rows *rows;
	TRY(sql_bank_line_page(db, arena, practice.value, after.value, most, &rows));
	return lines_of(rows, arena, ret_lines);
}

static const Error *count_of(Rows *rows, int64_t *ret_count)
{
	int64_t count = rows_next(rows) ? rows_int(rows, "lines") : 0;
	TRY(rows_end(rows));
	*ret_count = count;
	return OK;
}

const Error *store_bank_line_open_count(
	Db *db, Arena *arena, PracticeId practice, int64_t *ret_count)
{
	Rows *rows;
	TRY(sql_bank_line_open_count(db, arena, practice.value, &rows));
	return count_of(rows, ret_count);
}

const Error *store_bank_line_state(Db *db, Arena *arena, PracticeId practice, BankLineId id,
	BankLineState state, int64_t changed)
{
	return sql_bank_line_state(db, arena, practice.value, id.value,
		text_of(bank_line_state_key(state)), changed, NULL);
}

const Error *store_bank_line_settled_count(
	Db *db, Arena *arena, PracticeId practice, StatementId statement, int64_t *ret_count)
{
	Rows *rows;
	TRY(sql_bank_line_settled_count(db, arena, practice.value, statement.value, &rows));
	return count_of(rows, ret_count);
}

const Error *store_bank_accounts(
	Db *db, Arena *arena, PracticeId practice, BankAccounts *ret_accounts)
{
	BankAccounts accounts = {0};
	Rows *rows;
	TRY(sql_bank_line_accounts(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, accounts) = rows_text(rows, "account");
	}
	TRY(rows_end(rows));
	*ret_accounts = accounts;
	return OK;
}

/* Those of the account's own, by whichever of its names. */
static const Error *days_of(Arena *arena, Rows *rows, Text account, BankDays *ret_days)
{
	BankDays days = {0};
	Text name = TEXT(""); /* of many rows in a row */
	bool same = false;
	while (rows_next(rows)) {
		if (!text_equal(name, rows_text(rows, "account"))) {
			name = rows_text(rows, "account");
			same = bank_account_same(arena, name, account);
		}
		if (same) {
			*LIST_ADD(arena, days) = (BankDay){.day = read_day(rows, "day"),
				.amount = {rows_int(rows, "amount"),
					read_currency(rows, "currency")},
				.count = rows_int(rows, "lines")};
		}
	}
	TRY(rows_end(rows));
	bank_days_order(&days);
	*ret_days = days;
	return OK;
}

const Error *store_bank_elsewhere(Db *db, Arena *arena, PracticeId practice,
	const KeptStatement *statement, Text account, BankElsewhere *ret_elsewhere)
{
	BankElsewhere elsewhere;
	Rows *rows;
	TRY(sql_bank_line_elsewhere(db, arena, practice.value, statement->format,
		statement->first.days, statement->last.days, &rows));
	TRY(days_of(arena, rows, account, &elsewhere.lines));
	TRY(sql_bank_line_batch(db, arena, practice.value, statement->format, statement->first.days,
		statement->last.days, &rows));
	TRY(days_of(arena, rows, account, &elsewhere.sums));
	*ret_elsewhere = elsewhere;
	return OK;
}

const Error *store_bank_alike(
	Db *db, Arena *arena, PracticeId practice, const KeptLine *line, AlikeLine *ret_alike)
{
	AlikeLine alike = {0};
	Rows *rows;
	TRY(sql_bank_line_alike(db, arena, practice.value, line->statement.value,
		line->line.amount.minor, text_of(line->line.amount.currency.code),
		line->line.day.days - BANK_ALIKE_DAYS, line->line.day.days + BANK_ALIKE_DAYS,
		&rows));
	if (rows_next(rows)) {
		alike = (AlikeLine){{rows_int(rows, "id")}, read_day(rows, "day"),
			rows_text(rows, "account"), rows_text(rows, "file_name")};
	}
	TRY(rows_end(rows));
	*ret_alike = alike;
	return OK;
}

const Error *store_bank_owed(Db *db, Arena *arena, PracticeId practice, ClientId client,
	OwedList *ret_owed, OwedList *ret_surplus)
{
	OwedList owed = {0}, surplus = {0};
	Rows *rows;
	TRY(sql_bank_owed(db, arena, practice.value, client.value, &rows));
	while (rows_next(rows)) {
		int64_t open = rows_int(rows, "open_minor");
		if (open == 0) {
			continue;
		}
		Owed one = {.invoice = {rows_int(rows, "id")},
			.client = {rows_int(rows, "client")},
			.number = rows_text(rows, "number"),
			.name = rows_text(rows, "name"),
			.legal_name = rows_text(rows, "legal_name"),
			.open = {open > 0 ? open : -open, read_currency(rows, "currency")}};
		if (open > 0) {
			*LIST_ADD(arena, owed) = one;
		} else {
			*LIST_ADD(arena, surplus) = one;
		}
	}
	TRY(rows_end(rows));
	*ret_owed = owed;
	*ret_surplus = surplus;
	return OK;
}
