/* Killed in the middle of many writes: whatever was answered is there, each exactly once. */
#include "db/db.h"
#include "test/talk/talk.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WRITES = 150, WRITES_LONG = 1000, KILLS = 5, SECONDS_LONG = 300 };

/* Somebody else ends the process in a moment. */
static void kill_soon(pid_t victim, useconds_t delay)
{
	pid_t killer = fork();
	if (killer == 0) {
		usleep(delay);
		kill(victim, SIGKILL);
		_exit(0);
	}
	CHECK(killer > 0);
}

/* Starts the timer with a note of its own; tries until it is answered. The same form key every
 * time, as a browser has that sends a form again. */
static void write_one(Arena *arena, Talk *talk, Text csrf, int number)
{
	Text form = text_format(
		arena, "csrf=%s&key=write-%d&note=write+%d", csrf.chars, number, number);
	for (int tries = 0; tries < 50; tries++) {
		Answer answer = talk_post(arena, talk, "/timer/start", form.chars);
		if (answer.status == 303) {
			return;
		}
		CHECK(answer.status == 0 || answer.status >= 500); /* cut off */
	}
	test_fail(__FILE__, __LINE__, "write %d was never answered", number);
}

/* How many entries have the note of a write, and of how many different ones. */
static void count_written(Arena *arena, Talk *talk, int64_t *ret_all, int64_t *ret_different)
{
	static const Query query = {.name = "test_written",
		.sqlite = "SELECT count(*) AS whole, count(DISTINCT note) AS different FROM entry "
			  "WHERE note LIKE 'write %'"};
	const DbPlace place = {
		DB_SQLITE, .path = text_format(arena, "%s/fuseau.db", talk->data.chars)};
	DbHouse *house;
	Db *db;
	Rows *rows;
	WORKS(db_house_open(arena, &place, &house));
	WORKS(db_open(arena, house, &db));
	WORKS(db_run(db, arena, &query, NULL, &rows));
	CHECK(rows_next(rows));
	*ret_all = rows_int(rows, "whole");
	*ret_different = rows_int(rows, "different");
	WORKS(rows_end(rows));
	db_close(db);
	db_house_close(house);
}

static void killed_while_writing(Arena *arena)
{
	int writes = getenv("LONG") ? WRITES_LONG : WRITES;
	int64_t whole, different;
	Talk *talk = SERVE(arena);
	talk_set_up(arena, talk);
	Answer page = talk_get(arena, talk, "/settings");
	Text csrf = talk_input(arena, &page, "csrf");
	for (int i = 0; i < writes; i++) {
		bool kills = i % (writes / KILLS) == writes / KILLS / 2;
		if (kills && i > writes / 2 && i < writes / 2 + writes / KILLS) {
			kill_soon(talk->pid, 3000); /* the parent takes the worker along */
			CHECK(waitpid(talk->pid, NULL, 0) == talk->pid);
			Text cookie = talk->cookie;
			talk = SERVE(arena);
			talk->cookie = cookie;
		} else if (kills) {
			kill_soon(talk_worker(talk), (useconds_t)(i * 37 % 9) * 1000);
		}
		write_one(arena, talk, csrf, i);
	}
	EQUAL_INT(talk_stop(talk), 0);
	count_written(arena, talk, &whole, &different);
	EQUAL_INT(different, writes);
	EQUAL_INT(whole, writes);
}

__attribute__((constructor)) static void add_killed_while_writing(void)
{
	static Test test = {
		"no_answered_write_is_lost_or_doubled_when_worker_and_parent_are_killed", __FILE__,
		killed_while_writing, NULL, SECONDS_LONG};
	test_add(&test);
}
