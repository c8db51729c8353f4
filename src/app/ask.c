#include "app/ask.h"

#include "app/agreement.h"
#include "app/hours.h"
#include "app/plan_ask.h"
#include "app/promise.h"
#include "app/proof_agreed.h"
#include "app/task_kept.h"
#include "domain/ask.h"
#include "domain/check.h"
#include "store/client.h"
#include "store/plan.h"
#include "store/task.h"

enum { OFFER_DAYS = 21 };

typedef struct {
	Context *cx;
	Ask *ask;
	PlanAsked asked;
	PlanTask request;
	PlanAnswer answer;
	Intervals hours, busy; /* of the problem, as the slip adds them up */
} Answering;

/* --- the question ------------------------------------------------------------------------------
 */

static const Error *load_client(Context *cx, Ask *ask)
{
	ClientId id = ask->question.client;
	ask->zone = cx->zone;
	if (!id.value) {
		return OK;
	}
	const Error *error =
		store_client_load(cx->db, cx->arena, cx->practice.id, id, &ask->client);
	if ((error && error->kind == ERROR_MISSING) ||
		(!error && instant_set(ask->client.deleted))) {
		return refuse(cx->arena, "client", "This client is not there any more.");
	}
	TRY(error);
	ask->zone = client_zone(cx, &ask->client);
	ask->place = client_place(cx, &ask->client);
	return OK;
}

static const Error *check_question(Context *cx, const Ask *ask)
{
	const AskQuestion *question = &ask->question;
	Problems problems = {.arena = cx->arena};
	if (question->minutes.minutes <= 0) {
		problem(&problems, refuse(cx->arena, "minutes", "Say how long it takes."));
	} else if (question->minutes.minutes > ASK_MINUTES_LIMIT) {
		problem(&problems, refuse(cx->arena, "minutes", "At most %1, please.",
					   arg((Minutes){ASK_MINUTES_LIMIT})));
	}
	if (day_set(question->due.day) &&
		zone_instant(ask->zone, wall_plus(question->due, 0)).seconds <= cx->now.seconds) {
		problem(&problems, refuse(cx->arena, "due_day", "That has passed already."));
	}
	problem(&problems, check_one_line(cx->arena, "title", question->title, TASK_TITLE_LIMIT));
	return problems.first;
}

/* A request of today, by the notice that is agreed. */
static const Error *judge_notice(Context *cx, Ask *ask)
{
	if (!ask->client.id.value || ask->question.task.value || !day_set(ask->question.due.day)) {
		return OK;
	}
	TRY(client_terms(cx, &ask->client, zone_day(cx->zone, cx->now), &ask->terms));
	const int64_t notice = ask->terms.urgent_notice.minutes * INT64_C(60);
	const int64_t due = zone_instant(ask->zone, wall_plus(ask->question.due, 0)).seconds;
	ask->urgent = notice > 0 && due - cx->now.seconds < notice;
	return OK;
}

/* --- the planner's answer ----------------------------------------------------------------------
 */

static Instant asked_due(const Ask *ask)
{
	return zone_instant(ask->zone, wall_plus(ask->question.due, 0));
}

/* A task there is leaves the plan it is asked about, without changing the numbers of the others. */
static void take_out(Answering *answering)
{
	Context *cx = answering->cx;
	const Text id =
		text_format(cx->arena, "%lld", (long long)answering->ask->question.task.value);
	EACH (PlanTask, task, answering->asked.door.problem.tasks) {
		if (answering->ask->question.task.value && text_equal(task->id, id)) {
			answering->request = *task;
			task->minutes = 0;
			task->due = PLAN_NEVER;
			task->pinned = (PlanStretches){0};
		}
	}
}

static void put_request(Answering *answering)
{
	const AskQuestion *question = &answering->ask->question;
	PlanProblem *problem = &answering->asked.door.problem;
	PlanTask *request = &answering->request;
	*request = (PlanTask){.weight = task_weight(&(Task){.id = {0}}), .client = -1};
	if (answering->ask->client.id.value) {
		request->window = plan_window(
			&answering->asked.windows, problem, &answering->ask->client, WINDOW_AGREED);
	}
	take_out(answering);
	request->id = TEXT("request");
	request->minutes = question->minutes.minutes;
	request->due = PLAN_NEVER;
	if (instant_set(question->not_before)) {
		request->earliest = plan_time(question->not_before);
	}
	if (day_set(question->due.day)) {
		PlanTime due = (PlanTime)(asked_due(answering->ask).seconds / 60);
		request->due = due < problem->until ? due : problem->until;
	}
	problem->ask = request;
	problem->without_slack = true;
}

static Instant instant_or_none(PlanTime at)
{
	return at == PLAN_NEVER ? (Instant){0} : plan_instant(at);
}

static const Error *offer(
	Context *cx, const Client *client, const Zone *zone, Instant exact, Wall *ret_offer)
{
	Intervals reachable = {0};
	if (client->id.value) {
		TRY(client_hours(cx, client->id, exact,
			instant_plus(exact, OFFER_DAYS * SECONDS_PER_DAY), &reachable));
	}
	*ret_offer = ask_offer(zone, reachable, exact);
	return OK;
}

const Error *offer_date(Context *cx, ClientId id, Instant exact, Wall *ret_offer)
{
	Client client = {.id = {0}};
	if (id.value) {
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, id, &client));
	}
	return offer(cx, &client, id.value ? client_zone(cx, &client) : cx->zone, exact, ret_offer);
}

static const Error *judge(Answering *answering)
{
	Ask *ask = answering->ask;
	const PlanReply *reply = &answering->answer.reply;
	ask->with_buffer = instant_or_none(reply->earliest_with_buffer);
	ask->exact =
		reply->earliest == PLAN_NEVER ? ask->with_buffer : instant_or_none(reply->earliest);
	if (instant_set(ask->exact)) {
		TRY(offer(answering->cx, &ask->client, ask->zone, ask->exact, &ask->offer));
		ask->offer_day = ask_day_end(ask->offer);
	}
	if (!instant_set(ask->exact)) {
		ask->verdict = ASK_NEVER;
	} else if (!day_set(ask->question.due.day)) {
		ask->question.due = ask->offer;
		ask->verdict = reply->earliest == PLAN_NEVER ? ASK_FITS_WITH_BUFFER : ASK_FITS;
	} else if (!reply->fits) {
		ask->verdict = ASK_LATER;
	} else {
		ask->verdict =
			reply->earliest <= answering->request.due ? ASK_FITS : ASK_FITS_WITH_BUFFER;
	}
	return OK;
}

/* --- why not -----------------------------------------------------------------------------------
 */

static int64_t task_number(const Answering *answering, int32_t task)
{
	int64_t id = 0;
	const PlanTasks *tasks = &answering->asked.door.problem.tasks;
	if ((size_t)task < tasks->count) {
		span_int64(span_of(tasks->items[task].id), &id);
	}
	return id;
}

/* The tasks of these numbers as lines; the request itself, which has no number, as one of its own.
 */
static const Error *lines_of(
	Answering *answering, PlanNumbers numbers, bool with_request, TaskLines *ret_lines)
{
	Context *cx = answering->cx;
	const Ask *ask = answering->ask;
	TaskLines lines = {0}, found;
	EACH (const int32_t, number, numbers) {
		Task task;
		Tasks one = {&task, 1, 1};
		int64_t id = task_number(answering, *number);
		if (id) {
			TRY(store_task_load(
				cx->db, cx->arena, cx->practice.id, (TaskId){id}, &task));
			TRY(task_lines(cx, one, &found));
			*LIST_ADD(cx->arena, lines) = found.items[0];
		} else if (with_request) {
			*LIST_ADD(cx->arena, lines) = (TaskLine){
				.task = {.title = text_empty(ask->question.title)
							  ? words_plain(cx->language,
								    N_("this request"))
							  : ask->question.title,
					.client = ask->client.id},
				.client = ask->client.name,
				.thread = ask->client.thread,
				.place = ask->place,
				.zone = ask->zone,
				.due = asked_due(ask),
			};
		}
	}
	*ret_lines = lines;
	return OK;
}

/* Each client once. */
static void add_name(Overload *overload, Text *names, Text name)
{
	for (size_t i = 0; i < overload->name_count; i++) {
		if (text_equal(names[i], name)) {
			return;
		}
	}
	names[overload->name_count++] = name;
}

static Overload overload_of(Context *cx, const Proof *proof, const PlanCertificate *certificate)
{
	Text *names = NEW_ARRAY(cx->arena, Text, proof->lines.count + 1);
	Overload overload = {.names = names,
		.need = {(int32_t)certificate->need},
		.have = {(int32_t)certificate->have}};
	Instant until = {0};
	EACH (const TaskLine, line, proof->lines) {
		add_name(&overload, names,
			text_empty(line->client) ? line->task.title : line->client);
		until = line->due.seconds > until.seconds ? line->due : until;
	}
	overload.until = zone_wall(cx->zone, until);
	if (certificate->windows.count) {
		Instant first = plan_instant(certificate->windows.items[0].start);
		if (first.seconds - cx->now.seconds > 2 * SECONDS_PER_DAY) {
			overload.from = zone_wall(cx->zone, first);
		}
	}
	return overload;
}

static void read_problem(Answering *answering)
{
	Arena *arena = answering->cx->arena;
	const PlanProblem *problem = &answering->asked.door.problem;
	Instant now = plan_instant(problem->now);
	EACH (const PlanWork, work, problem->hours) {
		Interval hours = {plan_instant(work->start), plan_instant(work->end)};
		hours.start = hours.start.seconds < now.seconds ? now : hours.start;
		if (hours.start.seconds < hours.end.seconds) {
			*LIST_ADD(arena, answering->hours) = hours;
		}
	}
	EACH (const PlanStretch, busy, problem->busy) {
		*LIST_ADD(arena, answering->busy) =
			(Interval){plan_instant(busy->start), plan_instant(busy->end)};
	}
	answering->busy = intervals_normal(arena, answering->busy);
}

static const Error *prove(Answering *answering)
{
	Context *cx = answering->cx;
	Proof *proof = &answering->ask->proof;
	const PlanCertificate *certificate = &answering->answer.reply.certificate;
	Intervals window = {0};
	SlipNeeds needs = {0};
	const int32_t quantum = answering->asked.door.problem.quantum;
	TRY(lines_of(answering, certificate->tasks, true, &proof->lines));
	proofs_put_agreed(cx, &answering->asked.windows.agreements, (Proofs){proof, 1, 1});
	if (certificate->windows.count == 0 && proof->agreed.count == 0) {
		proof->lines.count = 0;
	}
	if (proof->lines.count == 0) {
		return OK;
	}
	for (size_t i = 0; i < proof->lines.count; i++) {
		const int32_t number = certificate->tasks.items[i];
		const PlanTasks *tasks = &answering->asked.door.problem.tasks;
		int32_t minutes = (size_t)number < tasks->count ? tasks->items[number].minutes
								: answering->request.minutes;
		*LIST_ADD(cx->arena, needs) =
			(SlipNeed){proof->lines.items[i].task.id, proof->lines.items[i].task.client,
				{(minutes + quantum - 1) / quantum * quantum}};
	}
	read_problem(answering);
	if (certificate->windows.count > 0) {
		const PlanStretch *last =
			&certificate->windows.items[certificate->windows.count - 1];
		*LIST_ADD(cx->arena, window) = (Interval){
			plan_instant(certificate->windows.items[0].start), plan_instant(last->end)};
	}
	proof->overload = overload_of(cx, proof, certificate);
	proof->slip = slip_of(cx->arena, needs, window, answering->hours, answering->busy,
		(Minutes){(int32_t)certificate->have});
	return OK;
}

/* --- the use cases -----------------------------------------------------------------------------
 */

/* What a task says by itself. */
static const Error *ask_of_task(Context *cx, AskQuestion *question)
{
	Task task;
	Board board;
	TrackedTasks tracked;
	if (!question->task.value) {
		return OK;
	}
	TRY(task_load(cx, question->task, &task, &board));
	question->client = task.client;
	question->title = task.title;
	if (question->minutes.minutes == 0) {
		TRY(store_task_tracked_list(cx->db, cx->arena, cx->practice.id, cx->now, &tracked));
		question->minutes = task_remaining(
			&task, tracked_of(tracked, task.id), cx->practice.default_estimate)
					    .minutes;
	}
	return OK;
}

const Error *open_ask(Context *cx, const AskQuestion *question, Ask *ret_ask)
{
	Ask ask = {.question = *question};
	Answering answering = {.cx = cx, .ask = &ask};
	StoredPlan before;
	const PlanChange change = {.anew = true};
	TRY(ask_of_task(cx, &ask.question));
	TRY(load_client(cx, &ask));
	TRY(check_question(cx, &ask));
	TRY(judge_notice(cx, &ask));
	TRY(store_plan_ahead(cx->db, cx->arena, cx->practice.id, cx->member.id, &before));
	TRY(plan_ask(cx, &before, &change, &answering.asked));
	put_request(&answering);
	plan_solve(cx->arena, &answering.asked.door.problem, &answering.answer);
	TRY(judge(&answering));
	if (ask.verdict == ASK_LATER || ask.verdict == ASK_NEVER) {
		TRY(prove(&answering));
		TRY(lines_of(&answering, answering.answer.reply.breaks, false, &ask.breaks));
	}
	*ret_ask = ask;
	return OK;
}

static const Error *accepting(Context *cx, const AskQuestion *question, TaskId id)
{
	Ask ask;
	TRY(open_ask(cx, question, &ask));
	if (ask.verdict == ASK_LATER || ask.verdict == ASK_NEVER) {
		return refuse(cx->arena, "due_day",
			"A promise made before would break for it. Look at the new answer.");
	}
	const AskQuestion *asked = &ask.question;
	if (asked->task.value) {
		return task_promise_again(cx, asked->task, asked->due, zone_name(ask.zone));
	}
	const TaskDraft draft = {
		.task = {.title = asked->title,
			.client = asked->client,
			.estimate = asked->minutes,
			.due = asked->due,
			.due_zone = zone_name(ask.zone)},
		.any_board = true,
	};
	return task_save(cx, &draft, id);
}

const Error *accept_ask(Context *cx, const AskQuestion *question, TaskId *ret_task)
{
	TaskId id = question->task.value ? question->task : (TaskId){new_id(cx)};
	TRY(WRITE(cx, accepting(cx, question, id)));
	*ret_task = id;
	return OK;
}
