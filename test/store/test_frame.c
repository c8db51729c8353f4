/* What stands around every page. */
#include "app/frame.h"
#include "store/frame.h"

#include "test/store/store_test.h"

STORE_TEST(a_frame_without_clients_and_timer_is_empty)
{
	Frame frame;
	WORKS(open_frame(cx, &frame));
	EQUAL_INT(frame.client_count, 0);
	CHECK(!frame.timer_runs);
	FrameTimerRow timer;
	WORKS(store_frame_timer(cx->db, arena, cx->practice.id, cx->member.id, &timer));
	CHECK(!instant_set(timer.start));
}
