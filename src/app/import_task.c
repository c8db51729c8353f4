/* A card of a board or a row of a task list becomes a task: with its client, its stage and its
 * promise. */
#include "app/import_map.h"

static const Error *client_of_task(ImportRun *run, const StagedTask *task, ClientId *ret_client)
{
	TRY(map_client(run, NAME_CLIENT, task->client, ret_client));
	for (size_t i = 0; i < task->labels.count && !ret_client->value; i++) {
		TRY(map_client(run, NAME_LABEL, task->labels.items[i], ret_client));
	}
	return map_client_otherwise(run, ret_client);
}

/* The labels that name no client. */
static Text category_of(ImportRun *run, const StagedTask *task)
{
	Buffer out = buffer_new(run->turn);
	EACH (Text, label, task->labels) {
		bool client = false;
		EACH (ImportName, name, run->choices.names) {
			client = client || (name->kind == NAME_LABEL && !text_empty(name->to) &&
						   text_equal(name->name, *label));
		}
		if (!client) {
			buffer_chars(&out, out.length > 0 ? ", " : "");
			buffer_text(&out, *label);
		}
	}
	return map_text(run, buffer_done(&out), TASK_CATEGORY_LIMIT);
}

/* The description, then what a task of ours has no field for: its parent, other people, comments.
 */
static Text notes_of(ImportRun *run, const StagedTask *task)
{
	Buffer out = buffer_new(run->turn);
	buffer_text(&out, task->notes);
	const char *gap = out.length > 0 ? "\n\n" : "";
	if (!text_empty(task->parent)) {
		buffer_format(&out, "%s↳ %s", gap, text_chars(task->parent));
		gap = "\n\n";
	}
	EACH (Text, member, task->members) {
		if (!text_equal(*member, run->choices.person)) {
			buffer_format(&out, "%s@%s", gap, text_chars(*member));
			gap = " ";
		}
	}
	gap = out.length > 0 ? "\n\n" : "";
	EACH (StagedComment, comment, task->comments) {
		Text on = day_iso(run->turn, zone_day(run->zone, comment->written));
		buffer_format(&out, "%s**%s**, %s: %s", gap, text_chars(comment->author), on.chars,
			text_chars(comment->text));
		gap = "\n\n";
	}
	return map_text(run, buffer_done(&out), TASK_NOTES_LIMIT);
}

static Wall moment(const ImportRun *run, Instant at, Day on, int32_t second, Text zone_name)
{
	if (instant_set(at)) {
		const Zone *zone = zone_named(run->cx, zone_name);
		return zone_wall(zone ? zone : run->zone, at);
	}
	return day_set(on) ? (Wall){on, second} : (Wall){0};
}

static Instant morning(const ImportRun *run, Day on)
{
	return day_set(on) ? zone_midnight(run->zone, on) : (Instant){0};
}

/* When it was done, as near as the file says. */
static Instant done_at(const ImportRun *run, const StagedTask *task)
{
	Instant candidates[] = {task->done_at, morning(run, task->done_day), task->due_at,
		morning(run, task->due_day), task->created, morning(run, task->created_day)};
	for (size_t i = 0; i < sizeof candidates / sizeof candidates[0]; i++) {
		if (instant_set(candidates[i]) &&
			candidates[i].seconds <= run->import.created.seconds) {
			return candidates[i];
		}
	}
	return run->import.created;
}

static Texts titles(ImportRun *run, Texts said)
{
	Texts kept = {0};
	EACH (Text, title, said) {
		*LIST_ADD(run->turn, kept) = text_keep(run->turn, *title);
	}
	return kept;
}

static void map_place(ImportRun *run, const StagedTask *staged, Mapped *thing)
{
	KnownBoard *board = map_board_known(run, staged->board);
	Stage *stage = board ? map_stage_known(board, staged->stage) : NULL;
	if (board && !stage && board->stages.count > 0) {
		stage = &board->stages.items[0];
	}
	thing->task.board = board ? board->id : (BoardId){0};
	thing->task.stage = stage ? stage->id : (StageId){0};
	thing->done = staged->done || staged->archived || (stage && stage->kind == STAGE_DONE);
	thing->waiting = stage && stage->kind == STAGE_WAITING && !thing->done;
}

const Error *map_task(ImportRun *run, const Staged *thing)
{
	const StagedTask *staged = &thing->task;
	ClientId client;
	TRY(client_of_task(run, staged, &client));
	Text zone = map_zone(run, client);
	if (staged->archived) {
		loss_changed(&run->report.losses,
			message(run->turn, "What was archived counts as done."), thing->row);
	}
	Mapped *made = map_put(run, MADE_TASK);
	map_place(run, staged, made);
	Task *task = &made->task;
	task->id.value = new_id(run->cx);
	task->client = client;
	task->position = staged->position;
	task->title = map_text(run, staged->title, TASK_TITLE_LIMIT);
	task->notes = notes_of(run, staged);
	task->category = category_of(run, staged);
	task->requested =
		instant_set(staged->created) ? staged->created : morning(run, staged->created_day);
	task->earliest = moment(run, staged->earliest_at, staged->earliest_day, 0, zone);
	task->due = moment(run, staged->due_at, staged->due_day, SECONDS_PER_DAY, zone);
	task->due_zone = text_keep(run->turn, zone);
	task->done = made->done ? done_at(run, staged) : (Instant){0};
	task->waiting_since = made->waiting ? run->import.created : (Instant){0};
	task->created = run->import.created;
	task->foreign_source = run->source;
	task->foreign_id = text_keep(run->turn, thing->foreign_id);
	EACH (StagedCheck, check, staged->checklist) {
		*LIST_ADD(run->turn, task->checklist) = (ChecklistItem){
			.text = text_keep(run->turn, check->text), .done = check->done};
	}
	made->after = titles(run, staged->after);
	made->before = titles(run, staged->before);
	return OK;
}
