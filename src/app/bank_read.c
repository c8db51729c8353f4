/* Bank files: read through their format, each line taken once. */
#include "app/bank.h"

#include "app/blob.h"
#include "format/keys.h"
#include "host/file.h"
#include "store/party.h"

#include <inttypes.h>

enum { PART = 64 * 1024, READ_MEMORY = 768 << 20, LINE_MEMORY = 16 << 20 };

/* --- from bytes to statements --- */

/* The beginning of a kept file, by which its format is known; the rest is still to be read. */
static const Error *head_of(Context *cx, Text blob, Blob *ret_blob, int *ret_file, Span *ret_head)
{
	Bytes head;
	TRY(blob_open(cx, blob, ret_blob, ret_file));
	TRY(file_head(cx->arena, *ret_file, BANK_DETECT_BYTES, &head));
	*ret_head = (Span){(const char *)head.start, head.length};
	return OK;
}

static const Error *reader_of(Context *cx, Arena *arena, Span head, const StatementOptions *options,
	BankReader **ret_reader, Text *ret_name)
{
	const BankFormat *format = bank_format_named(options->format);
	if (head.length == 0) {
		return refuse(cx->arena, "file", "The file is empty.");
	}
	if (options->columns) {
		*ret_reader = bank_table_reader(arena, options->columns);
		*ret_name = TEXT("CSV");
		return OK;
	}
	if (!text_empty(options->format) && !format) {
		return refuse(cx->arena, "format",
			"There is no format “%1”: it is camt, ofx, mt940, paypal or wise.",
			arg(options->format));
	}
	format = format ? format : bank_format_detected(arena, head);
	if (!format) {
		return refuse(cx->arena, "file",
			"This is no bank file Fuseau knows: it reads CAMT.053, OFX, MT940, and the "
			"CSV of PayPal and Wise.");
	}
	*ret_reader = bank_reader(arena, format);
	*ret_name = text_of(format->name);
	return OK;
}

static const Error *read_blob(Context *cx, Text blob, const StatementOptions *options,
	Blob *ret_blob, BankStatements *ret_statements, Text *ret_format)
{
	BankReader *reader = NULL;
	int file;
	Arena *arena = arena_under(cx->arena, READ_MEMORY);
	Span part;
	char *bytes = NEW_ARRAY(cx->arena, char, PART);
	size_t all = 0;
	TRY(head_of(cx, blob, ret_blob, &file, &part));
	TRY(reader_of(cx, arena, part, options, &reader, ret_format));
	while (part.length > 0) {
		all += part.length;
		if (all > STATEMENT_FILE_LIMIT) {
			return refuse(cx->arena, "file",
				"The file is larger than %1 MB: export it in parts.",
				arg(STATEMENT_FILE_LIMIT >> 20));
		}
		TRY(bank_read(reader, part));
		part.start = bytes;
		TRY(file_part(cx->arena, file, bytes, PART, &part.length));
	}
	return bank_end(reader, ret_statements);
}

/* --- from statements to rows --- */

typedef struct {
	Context *cx;
	Arena *scratch; /* of one line */
	const BankStatements *statements;
	BankAccounts accounts;   /* as what lines are kept, and the owner's IBANs behind them */
	Text account;            /* of the statement at hand, by the name it is known by */
	BankElsewhere elsewhere; /* what files of other formats brought of it */
	int64_t batch;           /* the booking of several payments at hand, in the file */
	BankLineId first;        /* of its lines; 0: its sum came in another file */
	KeyCounts twins;         /* the how-many-th of its kind in this file */
	const MatchIndex *owed, *surplus;
	KeptStatement kept;
	StatementRead *read;
} Keeping;

/* What a bank has named is known by that and its amount; what it has not, by all it says. */
static Text twin_of(Keeping *keeping, const BankLine *line)
{
	Key key = key_begin();
	Arena *scratch = keeping->scratch;
	key_add(&key, text_format(scratch, "%" PRId64 "%s", line->amount.minor,
			      line->amount.currency.code));
	key_add(&key, line->foreign_id);
	if (text_empty(line->foreign_id)) {
		key_add(&key, text_format(scratch, "%d", (int)line->day.days));
		key_add(&key, line->name);
		key_add(&key, line->reference);
		key_add(&key, line->text);
	}
	return key_text(scratch, &keeping->twins, key);
}

/* What went out is looked at when it names what came too much, or is its amount to its payer. */
static bool pays_back(Keeping *keeping, const BankLine *line)
{
	if (!bank_line_paid(line)) {
		return false;
	}
	BankLine turned = bank_line_turned(line);
	Matches matches = match_line(keeping->surplus, keeping->scratch, keeping->scratch, &turned);
	return matches.count > 0 && matches.items[0].reason <= MATCH_AMOUNT_PAYER;
}

/* It came in a file of another format: by itself; as a part of a booking whose sum came there; as
 * the sum of a booking whose parts did. */
static bool came_elsewhere(Keeping *keeping, const BankLine *line, BankLineId id)
{
	BankElsewhere *elsewhere = &keeping->elsewhere;
	if (line->batch != 0 && line->batch != keeping->batch) {
		bool known = bank_days_take(&elsewhere->lines, line->day, line->whole);
		keeping->batch = line->batch;
		keeping->first = known ? (BankLineId){0} : id;
	}
	if (line->batch != 0 && keeping->first.value == 0) {
		return true;
	}
	return bank_days_take(&elsewhere->lines, line->day, line->amount) ||
	       (line->batch == 0 && bank_days_take(&elsewhere->sums, line->day, line->amount));
}

static const Error *keep_line(Keeping *keeping, BankLine *line)
{
	Context *cx = keeping->cx;
	bool pays = line->amount.minor > 0 && !line->internal, fresh;
	bool back = pays_back(keeping, line);
	KeptLine kept = {.id = {new_id(cx)},
		.statement = keeping->kept.id,
		.account = keeping->account,
		.line = *line,
		.state = pays || back ? BANK_LINE_OPEN : BANK_LINE_OTHER};
	kept.twin = twin_of(keeping, line);
	keeping->read->lines++;
	if (came_elsewhere(keeping, line, kept.id)) {
		keeping->read->elsewhere++;
		arena_clear(keeping->scratch);
		return OK;
	}
	kept.batch = line->batch != 0 ? keeping->first.value : 0;
	TRY(store_bank_line_add(
		cx->db, keeping->scratch, cx->practice.id, &kept, cx->change, &fresh));
	keeping->read->fresh += fresh;
	keeping->read->open += fresh && pays;
	if (fresh) {
		Day first = keeping->kept.first;
		bool before = !day_set(first) || line->day.days < first.days;
		keeping->kept.first = before ? line->day : first;
		keeping->kept.last =
			line->day.days > keeping->kept.last.days ? line->day : keeping->kept.last;
	}
	if (fresh && pays) {
		Matches matches =
			match_line(keeping->owed, keeping->scratch, keeping->scratch, line);
		keeping->read->certain +=
			matches.count > 0 && matches.items[0].reason == MATCH_CERTAIN;
	}
	arena_clear(keeping->scratch);
	return OK;
}

static const Error *accounts_of(Context *cx, BankAccounts *ret_accounts)
{
	KeptAccounts own;
	TRY(store_bank_accounts(cx->db, cx->arena, cx->practice.id, ret_accounts));
	TRY(store_account_list(cx->db, cx->arena, cx->practice.id, &own));
	EACH (KeptAccount, kept, own) {
		if (!text_empty(kept->account.iban)) {
			*LIST_ADD(cx->arena, *ret_accounts) = kept->account.iban;
		}
	}
	return OK;
}

/* The account by the name it is known by, and what came of it in files of other formats. */
static const Error *begin_statement(Keeping *keeping, const BankStatement *statement)
{
	Context *cx = keeping->cx;
	Text name = text_empty(statement->account) ? keeping->kept.account : statement->account;
	Text known = bank_account_known(cx->arena, &keeping->accounts, name);
	KeptStatement span = {.format = keeping->kept.format};
	EACH (BankLine, line, statement->lines) {
		bool before = !day_set(span.first) || line->day.days < span.first.days;
		span.first = before ? line->day : span.first;
		span.last = line->day.days > span.last.days ? line->day : span.last;
	}
	keeping->account = text_empty(known) ? name : known;
	keeping->batch = 0;
	return store_bank_elsewhere(
		cx->db, cx->arena, cx->practice.id, &span, keeping->account, &keeping->elsewhere);
}

static const Error *keeping_all(Context *cx, const Keeping *begun)
{
	Keeping keeping = *begun;
	OwedList owed, surplus;
	PracticeId practice = cx->practice.id;
	*keeping.read = (StatementRead){.format = keeping.read->format};
	keeping.twins = key_counts(arena_under(cx->arena, READ_MEMORY));
	TRY(store_bank_owed(cx->db, cx->arena, practice, (ClientId){0}, &owed, &surplus));
	keeping.owed = match_index(cx->arena, &owed);
	keeping.surplus = match_index(cx->arena, &surplus);
	TRY(accounts_of(cx, &keeping.accounts));
	EACH (BankStatement, statement, *keeping.statements) {
		TRY(begin_statement(&keeping, statement));
		EACH (BankLine, line, statement->lines) {
			TRY(keep_line(&keeping, line));
		}
	}
	if (keeping.read->fresh == 0) {
		return OK;
	}
	keeping.kept.lines = keeping.read->fresh;
	keeping.read->id = keeping.kept.id;
	TRY(store_statement_save(cx->db, cx->arena, practice, &keeping.kept, cx->change));
	return audit(cx, "import", "statement", keeping.kept.id.value, 0, keeping.kept.file_name);
}

const Error *read_statement(
	Context *cx, Text blob, const StatementOptions *options, StatementRead *ret_read)
{
	Blob file;
	BankStatements statements;
	StatementRead read = {0};
	TRY(read_blob(cx, blob, options, &file, &statements, &read.format));
	const BankStatement *first = &statements.items[0];
	Keeping keeping = {.cx = cx,
		.scratch = arena_under(cx->arena, LINE_MEMORY),
		.statements = &statements,
		.kept = {.id = {new_id(cx)},
			.format = read.format,
			.file_name = file.name,
			.account = text_empty(first->account) ? options->account : first->account,
			.created = cx->now},
		.read = &read};
	keeping.kept.currency =
		statements.count == 1 ? first->currency : (Currency){""}; /* of several, none */
	TRY(WRITE(cx, keeping_all(cx, &keeping)));
	*ret_read = read;
	return OK;
}

static const Error *undoing(Context *cx, StatementId id)
{
	int64_t settled;
	PracticeId practice = cx->practice.id;
	TRY(store_bank_line_settled_count(cx->db, cx->arena, practice, id, &settled));
	if (settled > 0) {
		return refuse(cx->arena, "",
			"Payments were booked from %1 of its lines: take these back first.",
			arg(settled));
	}
	TRY(store_statement_delete(cx->db, cx->arena, practice, id));
	return audit(cx, "undo", "statement", id.value, 0, TEXT(""));
}

const Error *undo_statement(Context *cx, StatementId id)
{
	return WRITE(cx, undoing(cx, id));
}

/* --- any other table --- */

const Error *statement_is_known(Context *cx, Text blob, bool *ret_known)
{
	Blob kept;
	int file;
	Span head;
	TRY(head_of(cx, blob, &kept, &file, &head));
	*ret_known = bank_format_detected(cx->arena, head) != NULL;
	return OK;
}

const Error *keep_statement_file(Context *cx, int file, Text file_name, Text *ret_blob)
{
	return blob_put(cx, file, file_name, TEXT("text/csv"), ret_blob);
}

typedef struct {
	Arena *arena;
	StatementColumns *columns;
	bool guess;
} HeadReading;

static const Error *take_head(void *user, Arena *scratch, const CsvRow *row)
{
	HeadReading *reading = user;
	if (reading->columns->head.count > 0) {
		return OK;
	}
	for (size_t i = 0; i < row->count; i++) {
		*LIST_ADD(reading->arena, reading->columns->head) =
			text_head(reading->arena, row->cells[i], BANK_TEXT_LIMIT);
	}
	if (reading->guess) {
		reading->columns->columns = bank_columns_guessed(scratch, row);
	}
	return OK;
}

const Error *open_statement_columns(
	Context *cx, Text blob, const BankColumns *columns, StatementColumns *ret_columns)
{
	Blob kept;
	int file;
	Span head;
	StatementColumns found = {.blob = blob};
	TRY(head_of(cx, blob, &kept, &file, &head));
	found.file_name = kept.name;
	HeadReading reading = {cx->arena, &found, columns == NULL};
	CsvReader *reader = csv_reader(cx->arena, take_head, &reading);
	TRY(csv_read(reader, head));
	if (head.length < BANK_DETECT_BYTES) {
		TRY(csv_end(reader));
	}
	found.columns = columns ? *columns : found.columns;
	if (!found.columns.usual.code[0]) {
		found.columns.usual = cx->practice.currency;
	}
	if (found.columns.day >= 0 && (found.columns.amount >= 0 || found.columns.in >= 0)) {
		BankStatements statements;
		const StatementOptions options = {.columns = &found.columns};
		Text format;
		found.problem = read_blob(cx, blob, &options, &kept, &statements, &format);
		for (size_t i = 0; !found.problem && i < statements.items[0].lines.count &&
				   i < COLUMNS_PREVIEW;
			i++) {
			*LIST_ADD(cx->arena, found.preview) = statements.items[0].lines.items[i];
		}
	}
	*ret_columns = found;
	return OK;
}

const Error *check_statement_columns(Context *cx, const BankColumns *columns)
{
	if (columns->day < 0 || (columns->amount < 0 && (columns->in < 0 || columns->out < 0))) {
		return refuse(cx->arena, "amount",
			"Say which column is the day, and which the amount: one, or two for in and "
			"out.");
	}
	return OK;
}
