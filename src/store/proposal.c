#include "store/proposal.h"

#include "sql/proposal.h"
#include "store/read.h"

/* --- writing --- */

static const Error *save_lines(Db *db, Arena *arena, PracticeId practice, const Proposal *proposal)
{
	TRY(sql_proposal_line_clear(db, arena, practice.value, proposal->id.value, NULL));
	for (size_t i = 0; i < proposal->lines.count; i++) {
		const ProposalLine *line = &proposal->lines.items[i];
		const SqlProposalLineAdd add = {
			.practice = practice.value,
			.proposal = proposal->id.value,
			.position = (int64_t)i,
			.sold = line->sold,
			.name = line->name,
			.description = line->description,
			.unit = text_of(service_unit_key(line->unit)),
			.quantity = line->quantity.ten_thousandths,
			.price = line->price,
			.hours = line->hours.minutes,
		};
		TRY(sql_proposal_line_add(db, arena, &add, NULL));
	}
	return OK;
}

const Error *store_proposal_save(
	Db *db, Arena *arena, PracticeId practice, const Proposal *proposal, int64_t changed)
{
	const SqlProposalSave save = {
		.practice = practice.value,
		.id = proposal->id.value,
		.client = proposal->client.value,
		.status = text_of(proposal_state_key(proposal->status)),
		.title = proposal->title,
		.language = proposal->language,
		.currency = text_of(proposal->currency.code),
		.from_day = proposal->from.days,
		.valid_until = proposal->valid_until.days,
		.introduction = proposal->introduction,
		.terms = proposal->terms,
		.deposit = proposal->deposit,
		.term_days = proposal->term_days,
		.agreement = proposal->agreement.value,
		.created = proposal->created.seconds,
		.sent = proposal->sent.seconds,
		.decided = proposal->decided.seconds,
		.changed = changed,
		.opening = proposal->opening,
	};
	TRY(sql_proposal_save(db, arena, &save, NULL));
	return save_lines(db, arena, practice, proposal);
}

/* --- reading --- */

static Proposal proposal_of(Rows *rows)
{
	Proposal proposal = {
		.id = {rows_int(rows, "id")},
		.client = {rows_int(rows, "client")},
		.title = rows_text(rows, "title"),
		.language = rows_text(rows, "language"),
		.currency = read_currency(rows, "currency"),
		.from = read_day(rows, "from_day"),
		.valid_until = read_day(rows, "valid_until"),
		.introduction = rows_text(rows, "introduction"),
		.terms = rows_text(rows, "terms"),
		.deposit = read_int32(rows, "deposit"),
		.term_days = read_int32(rows, "term_days"),
		.agreement = {rows_int(rows, "agreement")},
		.created = read_instant(rows, "created"),
		.sent = read_instant(rows, "sent"),
		.decided = read_instant(rows, "decided"),
		.changed = rows_int(rows, "changed"),
		.opening = rows_text(rows, "opening"),
	};
	(void)proposal_state_from_key(rows_text(rows, "status"), &proposal.status);
	return proposal;
}

/* Lines come in the order of the proposals they belong to. */
static const Error *read_lines(Arena *arena, Rows *rows, Proposals proposals)
{
	size_t at = 0;
	while (rows_next(rows)) {
		int64_t id = rows_int(rows, "proposal");
		while (at < proposals.count && proposals.items[at].id.value < id) {
			at++;
		}
		if (at < proposals.count && proposals.items[at].id.value == id) {
			ProposalLine *line = LIST_ADD(arena, proposals.items[at].lines);
			*line = (ProposalLine){
				.sold = rows_int(rows, "sold"),
				.name = rows_text(rows, "name"),
				.description = rows_text(rows, "description"),
				.quantity = {rows_int(rows, "quantity")},
				.price = rows_int(rows, "price"),
				.hours = read_minutes(rows, "hours"),
			};
			(void)service_unit_from_key(rows_text(rows, "unit"), &line->unit);
		}
	}
	return rows_end(rows);
}

static const Error *read_all(Arena *arena, Rows *rows, Proposals *ret_proposals)
{
	Proposals all = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = proposal_of(rows);
	}
	TRY(rows_end(rows));
	*ret_proposals = all;
	return OK;
}

const Error *store_proposal_load(
	Db *db, Arena *arena, PracticeId practice, ProposalId id, Proposal *ret_proposal)
{
	Rows *rows;
	Proposals found;
	TRY(sql_proposal_load(db, arena, practice.value, id.value, &rows));
	TRY(read_all(arena, rows, &found));
	if (found.count == 0) {
		return missing(arena, "There is no such proposal.");
	}
	TRY(sql_proposal_lines(db, arena, practice.value, id.value, &rows));
	TRY(read_lines(arena, rows, found));
	*ret_proposal = found.items[0];
	return OK;
}

const Error *store_proposal_list(
	Db *db, Arena *arena, PracticeId practice, Proposals *ret_proposals)
{
	Rows *rows;
	Proposals all;
	TRY(sql_proposal_list(db, arena, practice.value, &rows));
	TRY(read_all(arena, rows, &all));
	TRY(sql_proposal_line_list(db, arena, practice.value, &rows));
	TRY(read_lines(arena, rows, all));
	*ret_proposals = all;
	return OK;
}
