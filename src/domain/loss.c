#include "domain/loss.h"

#include <string.h>

static Message kept(Arena *arena, Message message)
{
	Message copy = message;
	Arg *args = NEW_ARRAY(arena, Arg, message.arg_count);
	for (size_t i = 0; i < message.arg_count; i++) {
		args[i] = message.args[i];
		if (args[i].kind == ARG_TEXT) {
			args[i].text = text_keep(arena, args[i].text);
		} else if (args[i].kind == ARG_MESSAGE) {
			struct Message *inner = NEW(arena, struct Message);
			*inner = kept(arena, *args[i].message);
			args[i].message = inner;
		}
	}
	copy.args = args;
	return copy;
}

/* Texts decide, numbers too; an inner message by its msgid. */
static bool same_arg(const Arg *left, const Arg *right)
{
	if (left->kind != right->kind) {
		return false;
	}
	if (left->kind == ARG_TEXT) {
		return text_equal(left->text, right->text);
	}
	if (left->kind == ARG_MESSAGE) {
		return strcmp(left->message->msgid, right->message->msgid) == 0;
	}
	return left->kind != ARG_INT || left->number == right->number;
}

static bool same(const Loss *loss, Message what, bool changed)
{
	if (loss->changed != changed || strcmp(loss->what.msgid, what.msgid) != 0 ||
		loss->what.arg_count != what.arg_count) {
		return false;
	}
	for (size_t i = 0; i < what.arg_count; i++) {
		if (!same_arg(&loss->what.args[i], &what.args[i])) {
			return false;
		}
	}
	return true;
}

static void add(LossReport *report, Message what, bool changed, int64_t place)
{
	Loss *line = NULL;
	EACH (Loss, loss, report->lines) {
		if (same(loss, what, changed)) {
			line = loss;
			break;
		}
	}
	if (!line && report->lines.count == LOSS_LINES) {
		report->more++;
		return;
	}
	if (!line) {
		line = LIST_ADD(report->arena, report->lines);
		line->what = kept(report->arena, what);
		line->changed = changed;
	}
	line->count++;
	if (place > 0 && line->place_count < LOSS_PLACES) {
		line->places[line->place_count++] = place;
	}
}

void loss_left_out(LossReport *report, Message what, int64_t place)
{
	add(report, what, false, place);
}

void loss_changed(LossReport *report, Message what, int64_t place)
{
	add(report, what, true, place);
}
