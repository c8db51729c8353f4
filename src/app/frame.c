#include "app/frame.h"

#include "store/frame.h"

static FrameClient client_of(Context *cx, const FrameClientRow *row)
{
	FrameClient client = {
		.id = row->id, .name = row->name, .thread = row->thread, .reachable = true};
	const Zone *zone = text_empty(row->zone) ? NULL : zone_named(cx, row->zone);
	if (zone) {
		client.there = zone_wall(zone, cx->now);
		client.reachable =
			row->reachable.count == 0 ||
			hours_between(cx->arena, row->reachable, zone, (DayExceptions){0}, NULL, 0,
				cx->now, instant_plus(cx->now, 60))
					.count > 0;
	}
	return client;
}

/* A dozen or so: insertion is quick and needs no global for the language. */
static void sort_by_name(const Language *language, FrameClientRows rows)
{
	for (size_t i = 1; i < rows.count; i++) {
		FrameClientRow moved = rows.items[i];
		size_t at = i;
		for (; at > 0 && words_order(language, rows.items[at - 1].name, moved.name) > 0;
			at--) {
			rows.items[at] = rows.items[at - 1];
		}
		rows.items[at] = moved;
	}
}

static void take_timer(Context *cx, const FrameTimerRow *row, Frame *frame)
{
	frame->timer_runs = instant_set(row->start);
	frame->timer_start = row->start;
	int64_t ran = cx->now.seconds - row->start.seconds;
	frame->timer_ran = (Duration){frame->timer_runs && ran > 0 ? ran : 0};
	frame->timer_task = row->task;
	frame->timer_client = row->client;
	frame->timer_what = text_empty(row->task_title) ? row->note : row->task_title;
	frame->timer_client_name = row->client_name;
	frame->timer_thread = row->thread;
}

const Error *open_frame(Context *cx, Frame *ret_frame)
{
	Frame frame = {0};
	if (cx->practice.id.value == 0) {
		*ret_frame = frame;
		return OK;
	}
	FrameClientRows rows;
	FrameTimerRow timer;
	TRY(store_frame_clients(cx->db, cx->arena, cx->practice.id, &rows));
	TRY(store_frame_timer(cx->db, cx->arena, cx->practice.id, cx->member.id, &timer));
	frame.client_count = rows.count;
	if (rows.count > FRAME_CLIENTS) {
		rows.count = FRAME_CLIENTS; /* the first made; all are behind "Clients" */
	}
	sort_by_name(cx->language, rows);
	EACH (FrameClientRow, row, rows) {
		*LIST_ADD(cx->arena, frame.clients) = client_of(cx, row);
	}
	take_timer(cx, &timer, &frame);
	*ret_frame = frame;
	return OK;
}
