/* What a user does with tasks, on both engines. */
#include "app/task.h"

#include "app/bin.h"
#include "app/task_template.h"
#include "domain/stage.h"
#include "store/audit.h"
#include "store/board.h"
#include "store/client.h"
#include "store/entry.h"
#include "store/search.h"
#include "store/task.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 40) + (number))

static const Client alpenhof = {.id = {BIG(1)},
	.name = TEXT("Alpenhof GmbH"),
	.status = CLIENT_ACTIVE,
	.thread = 2,
	.zone = TEXT("Europe/Zurich")};
static const Client kopi = {.id = {BIG(2)},
	.name = TEXT("Kopi & Co"),
	.status = CLIENT_ACTIVE,
	.thread = 1,
	.zone = TEXT("Asia/Singapore")};
static const Board menu = {.id = {BIG(10)}, .client = {BIG(1)}, .name = TEXT("Carte d’hiver")};

enum { TODO = 20, DOING, WITH_CLIENT, DONE };

static StageId stage(int number)
{
	return (StageId){BIG(number)};
}

static void begin(Context *cx)
{
	static const struct {
		const char *name;
		StageKind kind;
	} stages[] = {{"À faire", STAGE_OPEN}, {"En cours", STAGE_OPEN},
		{"Chez le client", STAGE_WAITING}, {"Fait", STAGE_DONE}};
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &alpenhof, 1));
	WORKS(store_client_save(cx->db, cx->arena, cx->practice.id, &kopi, 1));
	WORKS(store_board_save(cx->db, cx->arena, cx->practice.id, &menu, 1));
	for (int i = 0; i < 4; i++) {
		const Stage made = {.id = stage(TODO + i),
			.board = menu.id,
			.name = text_of(stages[i].name),
			.kind = stages[i].kind,
			.position = i};
		WORKS(store_stage_save(cx->db, cx->arena, cx->practice.id, &made, 1));
	}
}

static Task loaded(Context *cx, TaskId id)
{
	Task task;
	WORKS(store_task_load(cx->db, cx->arena, cx->practice.id, id, &task));
	return task;
}

static TaskId made(Context *cx, const char *title)
{
	TaskId id;
	const TaskDraft draft = {
		.task = {.title = text_of(title), .client = alpenhof.id, .board = menu.id}};
	WORKS(save_task(cx, &draft, &id));
	return id;
}

static Text last_act(Context *cx)
{
	AuditLines lines;
	WORKS(store_audit_list(cx->db, cx->arena, cx->practice.id, (ClientId){0}, 0, 1, &lines));
	return lines.count ? lines.items[0].act : TEXT("");
}

STORE_TEST(a_promise_is_meant_in_the_clients_zone_and_made_now)
{
	TaskId id;
	SearchHits hits;
	begin(cx);
	TaskDraft draft = {.any_board = true,
		.task = {.title = TEXT("Traduction de la carte"),
			.client = alpenhof.id,
			.due = {day(2026, 11, 24), SECONDS_PER_DAY},
			.estimate = {330}}};
	*LIST_ADD(arena, draft.task.checklist) = (ChecklistItem){.text = TEXT("Relire")};
	WORKS(save_task(cx, &draft, &id));
	OpenTask open;
	WORKS(open_task(cx, id, &open));
	EQUAL_TEXT(open.task.due_zone, "Europe/Zurich");
	EQUAL_INT(open.task.promised.seconds, cx->now.seconds);
	EQUAL_INT(open.task.requested.seconds, cx->now.seconds);
	EQUAL_INT(open.task.board.value, menu.id.value);
	EQUAL_INT(open.task.stage.value, stage(TODO).value);
	EQUAL_TEXT(open.client.name, "Alpenhof GmbH");
	EQUAL_INT(open.board.stages.count, 4);
	EQUAL_INT(open.left.minutes.minutes, 330);
	EQUAL_INT(open.task.checklist.count, 1);
	CHECK(open.task.checklist.items[0].id != 0);
	EQUAL_TEXT(last_act(cx), "create");
	WORKS(store_search_find(cx->db, arena, cx->practice.id, TEXT("traduc"), 10, &hits));
	EQUAL_INT(hits.count, 1);
}

STORE_TEST(everything_wrong_with_a_task_is_said_at_once)
{
	TaskId id = {0};
	begin(cx);
	TaskDraft draft = {.task = {.client = kopi.id,
				   .board = menu.id,
				   .due = {day(2026, 11, 24), 3600},
				   .due_zone = TEXT("Mars/Olympus")}};
	const Error *error = save_task(cx, &draft, &id);
	REFUSES(error, "“Carte d’hiver” is a board of Alpenhof GmbH.");
	REFUSES(error->next, "There is no time zone called “Mars/Olympus”.");
	REFUSES(error->next->next, "Something is missing here.");
	EQUAL_INT(id.value, 0);
}

STORE_TEST(who_saves_what_another_has_changed_is_told)
{
	begin(cx);
	TaskId id = made(cx, "Menu");
	TaskDraft draft = {.task = loaded(cx, id)};
	WORKS(triage_task(cx, id, TRIAGE_URGENT));
	draft.task.title = TEXT("Menu du soir");
	const Error *error = save_task(cx, &draft, &id);
	CHECK(error && error->kind == ERROR_CONFLICT);
	EQUAL_TEXT(loaded(cx, id).title, "Menu");
	draft.task.changed = loaded(cx, id).changed;
	WORKS(save_task(cx, &draft, &id));
	Task task = loaded(cx, id);
	EQUAL_TEXT(task.title, "Menu du soir");
	EQUAL_INT(task.triage, TRIAGE_URGENT);
	EQUAL_INT(task.triage_day.days, day(2026, 11, 23).days);
}

STORE_TEST(a_card_is_done_where_done_is_and_goes_back)
{
	begin(cx);
	TaskId id = made(cx, "Menu");
	WORKS(move_task(cx, id, stage(DOING), 0));
	WORKS(finish_task(cx, id));
	Task task = loaded(cx, id);
	EQUAL_INT(task.done.seconds, cx->now.seconds);
	EQUAL_INT(task.stage.value, stage(DONE).value);
	WORKS(reopen_task(cx, id, stage(TODO)));
	task = loaded(cx, id);
	CHECK(task_open(&task));
	EQUAL_INT(task.stage.value, stage(TODO).value);
	WORKS(finish_task(cx, id));
	WORKS(reopen_task(cx, id, (StageId){0}));
	EQUAL_INT(loaded(cx, id).stage.value, stage(DOING).value);
	REFUSES(move_task(cx, id, (StageId){BIG(99)}, 0), "This stage is not on the task’s board.");
}

STORE_TEST(a_card_with_the_client_waits_and_its_answer_brings_it_back)
{
	begin(cx);
	TaskId id = made(cx, "Menu");
	WORKS(move_task(cx, id, stage(WITH_CLIENT), 0));
	EQUAL_INT(loaded(cx, id).waiting_since.seconds, cx->now.seconds);
	cx->now = instant_plus(cx->now, 3600);
	WORKS(wait_task(cx, id, TEXT("le logo")));
	Task task = loaded(cx, id);
	EQUAL_INT(task.waiting_since.seconds, cx->now.seconds - 3600);
	EQUAL_TEXT(task.waiting_for, "le logo");
	WORKS(resume_task(cx, id));
	task = loaded(cx, id);
	CHECK(!instant_set(task.waiting_since));
	EQUAL_INT(task.stage.value, stage(DOING).value);
	WORKS(finish_task(cx, id));
	REFUSES(wait_task(cx, id, TEXT("x")), "This task is done: it waits for nobody.");
}

static Text order_of(Context *cx, StageId in)
{
	Tasks all;
	Buffer out = buffer_new(cx->arena);
	WORKS(store_task_board_list(cx->db, cx->arena, cx->practice.id, menu.id, cx->now, &all));
	EACH (const Task, task, all) {
		if (task->stage.value == in.value) {
			buffer_text(&out, task->title);
		}
	}
	return buffer_done(&out);
}

STORE_TEST(cards_stand_in_the_order_they_were_put)
{
	begin(cx);
	TaskId a = made(cx, "A"), b = made(cx, "B"), c = made(cx, "C");
	EQUAL_TEXT(order_of(cx, stage(TODO)), "ABC");
	WORKS(move_task(cx, c, stage(TODO), 0));
	EQUAL_TEXT(order_of(cx, stage(TODO)), "CAB");
	WORKS(move_task(cx, c, stage(TODO), 1));
	EQUAL_TEXT(order_of(cx, stage(TODO)), "ACB");
	WORKS(move_task(cx, a, stage(DOING), 7));
	WORKS(move_task(cx, b, stage(DOING), 0));
	EQUAL_TEXT(order_of(cx, stage(DOING)), "BA");
	EQUAL_TEXT(order_of(cx, stage(TODO)), "C");
	int64_t changed = loaded(cx, a).changed;
	WORKS(move_task(cx, c, stage(DOING), 0));
	EQUAL_INT(loaded(cx, a).changed, changed);
	EQUAL_INT(loaded(cx, a).position, 2);
}

STORE_TEST(what_is_left_counts_from_the_last_word_on_it)
{
	begin(cx);
	TaskId id = made(cx, "Menu");
	WORKS(estimate_task(cx, id, (Minutes){120}));
	const Entry entry = {.id = {BIG(50)},
		.member = cx->member.id,
		.client = alpenhof.id,
		.task = id,
		.start = instant_plus(cx->now, -3600),
		.end = instant_plus(cx->now, -1800)};
	WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 1));
	OpenTask open;
	WORKS(open_task(cx, id, &open));
	EQUAL_INT(open.left.minutes.minutes, 90);
	EQUAL_INT(open.worked.seconds, 1800);
	WORKS(say_remaining(cx, id, (Minutes){45}));
	WORKS(open_task(cx, id, &open));
	EQUAL_INT(open.left.minutes.minutes, 45);
	EQUAL_INT(open.task.estimate.minutes, 120);
	TaskDraft draft = {.task = open.task};
	draft.task.estimate = (Minutes){180};
	draft.task.remaining = (Minutes){10};
	WORKS(save_task(cx, &draft, &id));
	EQUAL_INT(loaded(cx, id).remaining.minutes, 45);
	REFUSES(estimate_task(cx, id, (Minutes){-1}),
		"An estimate is between 0 minutes and 1,000 hours.");
}

STORE_TEST(a_promise_moves_and_the_log_says_from_when_to_when)
{
	AuditLines lines;
	begin(cx);
	TaskId id = made(cx, "Menu");
	WORKS(promise_task(cx, id, wall(day(2026, 11, 25), 11, 0), TEXT("America/New_York")));
	Task task = loaded(cx, id);
	EQUAL_TEXT(task.due_zone, "America/New_York");
	EQUAL_INT(task.promised.seconds, cx->now.seconds);
	WORKS(promise_task(cx, id, wall(day(2026, 11, 26), 9, 30), TEXT("")));
	WORKS(store_audit_list(cx->db, arena, cx->practice.id, alpenhof.id, 0, 1, &lines));
	EQUAL_TEXT(lines.items[0].detail, "Menu: 2026-11-25T11:00 → 2026-11-26T09:30");
	REFUSES(promise_task(cx, id, wall(day(2026, 11, 26), 9, 30), TEXT("Nowhere")),
		"There is no time zone called “Nowhere”.");
	WORKS(promise_task(cx, id, (Wall){0}, TEXT("")));
	CHECK(!instant_set(loaded(cx, id).promised));
}

STORE_TEST(a_copy_is_the_same_work_without_its_past)
{
	TaskId copy;
	OpenTask open;
	begin(cx);
	TaskId id = made(cx, "Posts");
	WORKS(add_checklist_line(cx, id, TEXT("Écrire")));
	WORKS(add_checklist_line(cx, id, TEXT("Programmer")));
	WORKS(open_task(cx, id, &open));
	WORKS(tick_task(cx, id, open.task.checklist.items[0].id, true));
	WORKS(promise_task(cx, id, wall(day(2026, 11, 25), 11, 0), TEXT("")));
	WORKS(finish_task(cx, id));
	WORKS(duplicate_task(cx, id, &copy));
	WORKS(open_task(cx, copy, &open));
	EQUAL_TEXT(open.task.title, "Posts");
	CHECK(task_open(&open.task) && !task_promise(&open.task));
	EQUAL_INT(open.task.stage.value, stage(TODO).value);
	EQUAL_INT(open.task.checklist.count, 2);
	CHECK(!open.task.checklist.items[0].done);
	WORKS(open_task(cx, id, &open));
	CHECK(open.task.checklist.items[0].done);
	REFUSES(add_checklist_line(cx, id, TEXT("")), "Something is missing here.");
}

STORE_TEST(the_categories_in_use_are_listed_by_their_use)
{
	static const char *const categories[] = {"Textes", "Visuels", "", "Visuels"};
	Categories all;
	begin(cx);
	for (int i = 0; i < 4; i++) {
		TaskId id;
		WORKS(save_task(cx,
			&(TaskDraft){.task = {.title = TEXT("Posts"),
					     .category = text_of(categories[i])}},
			&id));
	}
	WORKS(store_task_categories(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_TEXT(all.items[0], "Visuels");
	EQUAL_TEXT(all.items[1], "Textes");
}

STORE_TEST(nothing_comes_after_itself_by_whatever_way)
{
	begin(cx);
	TaskId a = made(cx, "A"), b = made(cx, "B"), c = made(cx, "C");
	Dependency after_a = {.after = a}, after_b = {.after = b}, after_c = {.after = c};
	TaskDraft draft = {.task = loaded(cx, b), .says_after = true, .after = {&after_a, 1, 1}};
	WORKS(save_task(cx, &draft, &b));
	draft = (TaskDraft){.task = loaded(cx, c), .says_after = true, .after = {&after_b, 1, 1}};
	WORKS(save_task(cx, &draft, &c));
	draft = (TaskDraft){.task = loaded(cx, a), .says_after = true, .after = {&after_c, 1, 1}};
	REFUSES(save_task(cx, &draft, &a), "“C” itself comes after this task.");
	draft.after.items = &after_a;
	REFUSES(save_task(cx, &draft, &a), "“A” itself comes after this task.");
	OpenTask open;
	WORKS(open_task(cx, c, &open));
	EQUAL_INT(open.after.count, 1);
	EQUAL_TEXT(open.after.items[0].title, "B");
}

STORE_TEST(a_task_in_the_bin_is_not_touched)
{
	begin(cx);
	Task task = loaded(cx, made(cx, "Menu"));
	task.deleted = cx->now;
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 9));
	REFUSES(finish_task(cx, task.id), "This task is in the bin.");
}

STORE_TEST(a_task_becomes_a_template_and_begins_others)
{
	TaskId id;
	TemplateId template;
	TaskTemplates all;
	Task begun;
	begin(cx);
	TaskDraft draft = {.task = {.title = TEXT("Posts de la semaine"), .estimate = {120}}};
	draft.task.checklist =
		checklist_read(arena, TEXT("[x] Relire\n\n Écrire "), (Checklist){0});
	EQUAL_INT(draft.task.checklist.count, 2);
	CHECK(draft.task.checklist.items[0].done);
	WORKS(save_task(cx, &draft, &id));
	WORKS(make_task_template(cx, id, &template));
	WORKS(open_task_templates(cx, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_TEXT(all.items[0].checklist, "Relire\nÉcrire");
	WORKS(begin_from_template(
		cx, text_format(arena, "%lld", (long long)template.value), &begun));
	EQUAL_TEXT(begun.title, "Posts de la semaine");
	EQUAL_INT(begun.estimate.minutes, 120);
	EQUAL_INT(begun.checklist.count, 2);
	CHECK(!begun.checklist.items[0].done && !begun.checklist.items[0].id);
	TaskTemplate changed = all.items[0];
	changed.name = TEXT("Posts");
	changed.checklist = TEXT("Relire\n\n  Programmer");
	WORKS(save_task_template(cx, &changed, &template));
	WORKS(open_task_template(cx, template, &changed));
	EQUAL_TEXT(changed.checklist, "Relire\nProgrammer");
	EQUAL_TEXT(changed.title, "Posts de la semaine");
	REFUSES(save_task_template(cx, &(TaskTemplate){.title = TEXT("x")}, &template),
		"Something is missing here.");
	const TaskTemplate endless = {.name = TEXT("Forever"), .estimate = {ESTIMATE_LIMIT + 1}};
	REFUSES(save_task_template(cx, &endless, &template),
		"An estimate is between 0 minutes and 1,000 hours.");
	WORKS(delete_noun(cx, TEXT("template"), template.value));
	REFUSES(save_task_template(cx, &changed, &template), "There is no such template.");
	REFUSES(begin_from_template(
			cx, text_format(arena, "%lld", (long long)template.value), &begun),
		"There is no such template.");
	cx->language = language_named(TEXT("fr"));
	WORKS(begin_from_template(cx, TEXT("report"), &begun));
	EQUAL_TEXT(begun.category, "Rapport");
	REFUSES(begin_from_template(cx, TEXT("nothing"), &begun), "There is no such template.");
}

STORE_TEST(lines_of_the_same_words_stay_the_same_lines)
{
	OpenTask open;
	begin(cx);
	TaskId id = made(cx, "Posts");
	WORKS(add_checklist_line(cx, id, TEXT("Écrire")));
	WORKS(add_checklist_line(cx, id, TEXT("Écrire")));
	WORKS(open_task(cx, id, &open));
	Checklist was = open.task.checklist;
	Checklist now = checklist_read(arena, TEXT("Relire\n[x] Écrire\nÉcrire\nÉcrire"), was);
	EQUAL_INT(now.count, 4);
	EQUAL_INT(now.items[0].id, 0);
	EQUAL_INT(now.items[1].id, was.items[0].id);
	EQUAL_INT(now.items[2].id, was.items[1].id);
	EQUAL_INT(now.items[3].id, 0);
	EQUAL_TEXT(checklist_text(arena, now), "Relire\n[x] Écrire\nÉcrire\nÉcrire");
	EQUAL_TEXT(open.history.items[0].act, "edit");
	EQUAL_INT(open.history.count, 3);
}
