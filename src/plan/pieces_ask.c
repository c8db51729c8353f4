/* "May I promise this?" where no flow can know: by what the timeline has room for, else by a search
 * for another plan that keeps all that is kept. A no with a certificate is a proof; one without is
 * only that nothing was found. */
#include "plan/links.h"
#include "plan/pieces.h"

typedef struct {
	Placing *placing;
	Solver *with; /* the request stands behind the tasks */
	int32_t asked;
} Asking;

static int32_t ours_with(const Asking *at, int32_t task)
{
	return at->with->ours[at->placing->solver->place[task]];
}

/* The pieces of the plan, with the numbers of the problem with the request. */
static void copy_pieces(Asking *at, Hunt *hunt)
{
	Placing *placing = at->placing;
	for (int32_t i = 0; i < placing->solver->count; i++) {
		Pieces pieces = {0};
		int32_t task = ours_with(at, i);
		EACH (Piece, piece, placing->hunt->timeline->placed[i]) {
			*LIST_ADD(placing->arena, pieces) = (Piece){task, piece->first, piece->end};
		}
		timeline_put(hunt->timeline, task, &pieces);
	}
}

static PlanTime date_of(const Asking *at, Hunt *hunt)
{
	const Solver *with = at->with;
	int32_t first, last, end = hunt_end(hunt, at->asked);
	PlanTime now = with->problem->now, earliest = with->tasks[at->asked]->earliest;
	if (end < 0 && hunt_window(hunt, at->asked, &first, &last) &&
		timeline_find(hunt->timeline, at->asked, first, last, false, &hunt->found)) {
		Pieces found = hunt->found;
		end = found.items[found.count - 1].end;
	}
	if (end < 0) {
		return PLAN_NEVER;
	}
	PlanTime over = earliest > now ? earliest : now, fixed = with->fixed_ends[at->asked];
	if (with->asks[at->asked].want > 0 || (with->linked && end > 0)) {
		over = grid_end(&with->grid, end);
	}
	return fixed > over ? fixed : over;
}

/* Without the rules that make it hard: a proof if even so it does not fit. */
static PlanCertificate certificate_of(Asking *at)
{
	Solver *with = at->with;
	PlanCertificate certificate = {0};
	Flow *flow;
	bool *involved = NEW_ARRAY(with->arena, bool, (size_t)with->count);
	for (int32_t i = 0; i < at->placing->solver->count; i++) {
		bool promise = at->placing->solver->tasks[i]->due != PLAN_NEVER;
		if (promise && !hunt_keeps(at->placing->hunt, i)) {
			with->states[ours_with(at, i)] = TASK_BROKEN;
		}
	}
	if (!solver_flow(with, &flow)) {
		solver_certify(with, flow, involved);
		certificate = with->answer->certificates.items[0];
	}
	return certificate;
}

/* Another plan, with the request among the promises. */
static void hunt_again(Asking *at, PlanReply *reply)
{
	Hunt *hunt = hunt_new(at->with->arena, at->with);
	PieceBound bound = piece_bound(at->with->arena, at->with->problem);
	piece_aim(hunt, &bound);
	hunt_run(hunt);
	for (int32_t i = 0; i < at->placing->solver->count; i++) {
		bool promise = at->placing->solver->tasks[i]->due != PLAN_NEVER;
		if (promise && hunt_keeps(at->placing->hunt, i) &&
			!hunt_keeps(hunt, ours_with(at, i))) {
			*LIST_ADD(at->with->arena, reply->breaks) = at->placing->solver->place[i];
		}
	}
	if (!hunt_keeps(hunt, at->asked)) {
		*LIST_ADD(at->with->arena, reply->breaks) = at->with->place[at->asked];
	}
	if (reply->breaks.count == 0) {
		reply->fits = true;
		reply->earliest_with_buffer = date_of(at, hunt);
	}
}

void placing_ask(Placing *placing)
{
	const Solver *solver = placing->solver;
	Arena *arena = placing->arena;
	PlanProblem *problem = NEW(arena, PlanProblem);
	PlanAnswer *nothing = NEW(arena, PlanAnswer);
	PlanReply reply = {0};
	Solver with;
	*problem = solver_with_request(arena, solver->problem);
	with = solver_new(arena, problem, nothing);
	solver_narrow(&with);
	Asking at = {placing, &with, with.ours[solver->problem->tasks.count]};
	Hunt *hunt = hunt_new(arena, &with);
	copy_pieces(&at, hunt);
	bool buffered = problem->buffer_percent > 0;
	hunt->timeline->caps = buffered ? placing->hunt->caps : NULL;
	reply.earliest = date_of(&at, hunt);
	hunt->timeline->caps = NULL;
	reply.earliest_with_buffer = date_of(&at, hunt);
	reply.fits = reply.earliest_with_buffer <= with.tasks[at.asked]->due;
	if (!reply.fits) {
		reply.certificate = certificate_of(&at);
		for (int32_t i = 0; i < with.count; i++) {
			bool promise = with.tasks[i]->due != PLAN_NEVER;
			with.states[i] = promise ? TASK_KEPT : TASK_SOFT;
		}
		hunt_again(&at, &reply);
	}
	solver->answer->has_reply = true;
	solver->answer->reply = reply;
}
