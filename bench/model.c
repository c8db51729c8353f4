#include "bench/model.h"

bool model_inside(PlanStretches stretches, PlanTime start, PlanTime end)
{
	EACH (PlanStretch, stretch, stretches) {
		if (stretch->start <= start && end <= stretch->end) {
			return true;
		}
	}
	return false;
}

bool model_meets(PlanStretches stretches, PlanTime start, PlanTime end)
{
	EACH (PlanStretch, stretch, stretches) {
		if (stretch->start < end && start < stretch->end) {
			return true;
		}
	}
	return false;
}

/* In bench_problem everything begins and ends on a quantum. */
static void find_cells(Arena *arena, ModelWriting *at)
{
	const PlanProblem *problem = at->problem;
	Day last = {-1};
	at->days = 0;
	at->day_minutes = NEW_ARRAY(arena, int32_t, problem->hours.count + 1);
	EACH (PlanWork, work, problem->hours) {
		at->days += work->day.days != last.days;
		last = work->day;
		for (PlanTime t = work->start; t < work->end; t += problem->quantum) {
			PlanTime end = t + problem->quantum;
			if (t < problem->now || end > problem->until ||
				model_meets(problem->busy, t, end)) {
				continue;
			}
			ModelCell cell = {t, at->days - 1, 0, false, -1};
			for (size_t w = 0; w < problem->windows.count; w++) {
				bool may = model_inside(problem->windows.items[w], t, end);
				cell.windows |= (uint64_t)may << w;
			}
			EACH (PlanBlock, block, problem->previous) {
				bool own = block->start <= t && t < block->end;
				cell.owner = own ? block->task : cell.owner;
			}
			*LIST_ADD(arena, at->cells) = cell;
			at->day_minutes[at->days - 1] += problem->quantum;
		}
	}
}

static void mark_border(ModelWriting *at, PlanTime time)
{
	EACH (ModelCell, cell, at->cells) {
		if (cell->start >= time) {
			cell->begins = true;
			return;
		}
	}
}

static void find_pieces(Arena *arena, ModelWriting *at)
{
	find_cells(arena, at);
	EACH (PlanTask, task, at->problem->tasks) {
		mark_border(at, task->earliest);
		mark_border(at, task->due);
	}
	for (size_t i = 0; i < at->cells.count; i++) {
		const ModelCell *cell = &at->cells.items[i];
		bool same = i > 0 && !cell->begins && cell[-1].day == cell->day &&
			    cell[-1].windows == cell->windows;
		if (!same) {
			*LIST_ADD(arena, at->pieces) =
				(ModelPiece){cell->start, 0, 0, cell->day, (int32_t)i};
		}
		ModelPiece *piece = &at->pieces.items[at->pieces.count - 1];
		piece->cells++;
		piece->end = cell->start + at->problem->quantum;
	}
}

bool model_may_use(const ModelWriting *at, const PlanTask *task, const ModelPiece *piece)
{
	uint64_t windows = at->cells.items[piece->first].windows;
	return piece->start >= task->earliest && piece->end <= task->due &&
	       (task->window == 0 || windows >> (task->window - 1) & 1);
}

int32_t model_wants(const ModelWriting *at, const PlanTask *task)
{
	return (task->minutes + at->problem->quantum - 1) / at->problem->quantum;
}

ModelWriting model_begin(Arena *arena, const PlanProblem *problem, FILE *file)
{
	ModelWriting at = {.problem = problem, .file = file};
	at.had = NEW_ARRAY(arena, bool, problem->tasks.count + 1);
	EACH (PlanBlock, block, problem->previous) {
		at.had[block->task] = true;
	}
	find_pieces(arena, &at);
	return at;
}

/* --- rows --- */

static int32_t own_cells(const ModelWriting *at, int32_t task, const ModelPiece *piece)
{
	int32_t own = 0;
	for (int32_t i = piece->first; i < piece->first + piece->cells; i++) {
		own += at->cells.items[i].owner == task;
	}
	return own;
}

/* Cells of the task in the piece: o, those it had; x, others. */
static void put_cells(ModelWriting *at, int32_t task, int32_t piece)
{
	const ModelPiece *of = &at->pieces.items[piece];
	if (model_may_use(at, &at->problem->tasks.items[task], of)) {
		fprintf(at->file, " + x%d_%d\n", task, piece);
		if (own_cells(at, task, of) > 0) {
			fprintf(at->file, " + o%d_%d\n", task, piece);
		}
	}
}

/* Each task has all its cells; or, where it may break, all or none. */
void model_put_wants(ModelWriting *at, bool may_break)
{
	for (int32_t i = 0; i < (int32_t)at->problem->tasks.count; i++) {
		int32_t want = model_wants(at, &at->problem->tasks.items[i]);
		fprintf(at->file, " t%d: 0 nothing\n", i);
		for (int32_t k = 0; k < (int32_t)at->pieces.count; k++) {
			put_cells(at, i, k);
		}
		if (may_break) {
			fprintf(at->file, " - %d y%d = 0\n", want, i);
		} else {
			fprintf(at->file, " = %d\n", want);
		}
	}
}

void model_put_rooms(ModelWriting *at)
{
	for (int32_t k = 0; k < (int32_t)at->pieces.count; k++) {
		fprintf(at->file, " c%d: 0 nothing\n", k);
		for (int32_t i = 0; i < (int32_t)at->problem->tasks.count; i++) {
			put_cells(at, i, k);
		}
		fprintf(at->file, " <= %d\n", at->pieces.items[k].cells);
	}
}

/* b: minutes of a day's buffer that are eaten. */
static int32_t usable_of(const ModelWriting *at, int32_t day)
{
	return at->day_minutes[day] * (100 - at->problem->buffer_percent) / 100;
}

void model_put_days(ModelWriting *at)
{
	for (int32_t day = 0; day < at->days; day++) {
		fprintf(at->file, " d%d: - e%d - b%d\n", day, day, day);
		for (int32_t k = 0; k < (int32_t)at->pieces.count; k++) {
			for (int32_t i = 0; at->pieces.items[k].day == day &&
					    i < (int32_t)at->problem->tasks.count;
				i++) {
				put_cells(at, i, k);
			}
		}
		fprintf(at->file, " <= %d\n", usable_of(at, day) / at->problem->quantum);
	}
}

void model_put_buffer(ModelWriting *at, int32_t price)
{
	int32_t quantum = at->problem->quantum;
	for (int32_t day = 0; day < at->days; day++) {
		int32_t border = quantum - usable_of(at, day) % quantum;
		fprintf(at->file, " + %d e%d + %d b%d\n", price * border, day, price * quantum,
			day);
	}
}

void model_put_bounds(ModelWriting *at)
{
	fprintf(at->file, "Bounds\n nothing = 0\n");
	for (int32_t day = 0; day < at->days; day++) {
		fprintf(at->file, " e%d <= 1\n", day);
	}
	for (int32_t i = 0; i < (int32_t)at->problem->tasks.count; i++) {
		for (int32_t k = 0; k < (int32_t)at->pieces.count; k++) {
			const ModelPiece *piece = &at->pieces.items[k];
			int32_t own = own_cells(at, i, piece);
			if (own > 0 && model_may_use(at, &at->problem->tasks.items[i], piece)) {
				fprintf(at->file, " o%d_%d <= %d\n", i, k, own);
			}
		}
	}
}
