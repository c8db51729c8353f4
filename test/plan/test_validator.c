/* The eye that looks at every plan sees what is wrong with one. */
#include "test/plan/oracle.h"
#include "test/plan/validator.h"

typedef void Damage(PlanProblem *problem, PlanAnswer *answer);

static void move_it(PlanProblem *problem, PlanAnswer *answer)
{
	PlanBlock *last = &answer->blocks.items[answer->blocks.count - 1];
	(void)problem;
	last->start += MINUTES_PER_DAY / 2;
	last->end += MINUTES_PER_DAY / 2;
}

static void shorten_it(PlanProblem *problem, PlanAnswer *answer)
{
	answer->blocks.items[answer->blocks.count - 1].end -= problem->quantum;
}

static void lose_it(PlanProblem *problem, PlanAnswer *answer)
{
	(void)problem;
	answer->blocks.count--;
}

static void double_it(PlanProblem *problem, PlanAnswer *answer)
{
	PlanBlock *blocks = answer->blocks.items;
	(void)problem;
	blocks[1].start = blocks[0].start;
}

static void begin_inside_a_quantum(PlanProblem *problem, PlanAnswer *answer)
{
	(void)problem;
	answer->blocks.items[0].start++;
	answer->blocks.items[0].end++;
}

static void promise_it_earlier(PlanProblem *problem, PlanAnswer *answer)
{
	const PlanBlock *last = &answer->blocks.items[answer->blocks.count - 1];
	problem->tasks.items[last->task].due = last->end - problem->quantum;
}

static void meet_there(PlanProblem *problem, PlanAnswer *answer)
{
	problem->busy.items[0].start = answer->blocks.items[0].start;
	problem->busy.items[0].end = answer->blocks.items[0].end;
}

static void close_the_client(PlanProblem *problem, PlanAnswer *answer)
{
	PlanTask *task = &problem->tasks.items[answer->blocks.items[0].task];
	task->window = 1;
	problem->windows.items[0].count = 0;
}

static void pin_elsewhere(PlanProblem *problem, PlanAnswer *answer)
{
	static PlanStretch pin;
	const PlanBlock *block = &answer->blocks.items[0];
	pin = (PlanStretch){block->end + MINUTES_PER_DAY, block->end + MINUTES_PER_DAY + 5};
	problem->tasks.items[block->task].pinned = (PlanStretches){&pin, 1, 1};
}

static void forbid_cutting(PlanProblem *problem, PlanAnswer *answer)
{
	EACH (PlanBlock, block, answer->blocks) {
		problem->tasks.items[block->task].whole = true;
	}
}

static void put_after_itself(PlanProblem *problem, PlanAnswer *answer)
{
	static int32_t last;
	last = answer->blocks.items[answer->blocks.count - 1].task;
	problem->tasks.items[answer->blocks.items[0].task].after = (PlanNumbers){&last, 1, 1};
}

static void want_gaps(PlanProblem *problem, PlanAnswer *answer)
{
	(void)answer;
	problem->gap_minutes = 10 * MINUTES_PER_DAY;
}

static void overcount(PlanProblem *problem, PlanAnswer *answer)
{
	static PlanCertificate wrong;
	static int32_t task;
	static PlanStretch window;
	task = answer->blocks.items[0].task;
	window = (PlanStretch){answer->blocks.items[0].start, answer->blocks.items[0].end};
	wrong = (PlanCertificate){{&task, 1, 1}, {&window, 1, 1}, 1000, 5};
	(void)problem;
	answer->certificates = (PlanCertificates){&wrong, 1, 1};
}

TEST(the_independent_eye_sees_every_damage_done_to_a_plan)
{
	static Damage *const damages[] = {move_it, shorten_it, lose_it, double_it,
		begin_inside_a_quantum, promise_it_earlier, meet_there, close_the_client,
		pin_elsewhere, forbid_cutting, put_after_itself, want_gaps, overcount};
	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		Dice roll = {71};
		Shape shape = {.tasks = 9, .days = 4, .clients = 2, .load_percent = 20};
		PlanProblem problem = random_problem(arena, &roll, shape);
		EACH (PlanTask, task, problem.tasks) {
			task->due = problem.until;
			task->minutes += 30;
			task->window = 0;
		}
		PlanAnswer answer;
		plan_solve(arena, &problem, &answer);
		EQUAL_INT(answer.verdict, PLAN_KEPT);
		EQUAL_TEXT(validator_wrong(arena, &problem, &answer), "");
		damages[i](&problem, &answer);
		CHECK(!text_empty(validator_wrong(arena, &problem, &answer)));
	}
}
