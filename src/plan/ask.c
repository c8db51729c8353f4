/* "May I promise this?" Answered beside the plan, which is not touched. */
#include "plan/links.h"

#include <assert.h>

/* Why it does not fit: the least set of kept promises, with it, that lacks the most minutes. */
static PlanCertificate certificate_of(Solver *solver, int32_t asked)
{
	Flow *flow;
	bool *involved = NEW_ARRAY(solver->arena, bool, (size_t)solver->count);
	solver->states[asked] = TASK_KEPT;
	bool full = solver_flow(solver, &flow);
	PlanCertificate certificate = {0};
	if (!full) {
		solver_certify(solver, flow, involved);
		certificate = solver->answer->certificates.items[0];
	}
	solver->states[asked] = TASK_ASKED;
	return certificate;
}

/* What would have to give: what breaks with it and does not without. */
static PlanNumbers breaks_of(Solver *with, const PlanAnswer *without)
{
	PlanNumbers breaks = {0};
	PlanAnswer answer = {0};
	Solver again = solver_new(with->arena, with->problem, &answer);
	Flow *flow;
	(void)solver_decide(&again, &flow);
	for (int32_t i = 0; i < again.count; i++) {
		bool broken = again.states[i] == TASK_BROKEN, anyway = false;
		EACH (PlanBroken, other, without->broken) {
			anyway = anyway || other->task == again.place[i];
		}
		if (broken && !anyway) {
			*LIST_ADD(with->arena, breaks) = again.place[i];
		}
	}
	return breaks;
}

/* The request stands behind the tasks, so their numbers stay. Without a due it is asked for by the
 * end of the horizon. */
PlanProblem solver_with_request(Arena *arena, const PlanProblem *problem)
{
	PlanProblem with = *problem;
	with.tasks = (PlanTasks){0};
	with.ask = NULL;
	EACH (PlanTask, task, problem->tasks) {
		*LIST_ADD(arena, with.tasks) = *task;
	}
	PlanTask *asked = LIST_ADD(arena, with.tasks);
	*asked = *problem->ask;
	asked->due = asked->due == PLAN_NEVER ? problem->until : asked->due;
	return with;
}

static PlanTime earliest(Solver *solver, int32_t asked, bool with_buffer)
{
	Flow *flow;
	bool kept = solver_flow(solver, &flow);
	assert(kept);
	for (int32_t day = 0; with_buffer && day < flow->day_count; day++) {
		flow->days[day].cap = INT32_MAX;
	}
	if (!with_buffer) {
		solver_keep_buffer(solver, flow);
	}
	return solver->linked ? solver_earliest_linked(solver, flow, asked)
			      : solver_earliest(solver, flow, asked);
}

static void date_request(Solver *solver, int32_t asked, PlanReply *reply)
{
	reply->earliest = earliest(solver, asked, false);
	reply->earliest_with_buffer = earliest(solver, asked, true);
	reply->fits = reply->earliest_with_buffer <= solver->tasks[asked]->due ||
		      (solver->asks[asked].want == 0 && !solver->linked);
}

void solver_ask(Arena *arena, const PlanProblem *problem, PlanAnswer *answer)
{
	PlanProblem *with = NEW(arena, PlanProblem);
	PlanAnswer scratch = {0};
	PlanReply reply = {0};
	*with = solver_with_request(arena, problem);
	Solver solver = solver_new(arena, with, &scratch);
	int32_t asked = solver.ours[problem->tasks.count];
	solver.states[asked] = TASK_ASKED;
	EACH (PlanBroken, broken, answer->broken) {
		solver.states[solver.ours[broken->task]] = TASK_BROKEN;
	}
	solver_heed_pins(&solver);
	date_request(&solver, asked, &reply);
	if (!reply.fits && solver.before_pins) {
		solver.before_pins = false;
		date_request(&solver, asked, &reply);
	}
	if (!reply.fits) {
		reply.certificate = certificate_of(&solver, asked);
		reply.breaks = breaks_of(&solver, answer);
	}
	answer->has_reply = true;
	answer->reply = reply;
}
