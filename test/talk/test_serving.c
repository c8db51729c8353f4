/* The server as a machine's keeper meets it. */
#include "test/talk/talk.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

TEST(the_server_prints_where_it_is_answers_and_ends_well)
{
	Talk *talk = SERVE(arena);
	EQUAL_INT(talk_get(arena, talk, "/healthz").status, 200);
	EQUAL_INT(talk_get(arena, talk, "/readyz").status, 200);
	EQUAL_INT(talk_get(arena, talk, "/nothing-here").status, 404);
	EQUAL_INT(talk_stop(talk), 0);
	Text log = test_file(arena, talk->log.chars);
	CHECK(text_contains(log, "route=/healthz status=200"));
	CHECK(!text_contains(log, "nothing-here"));
}

TEST(a_second_server_on_the_same_folder_or_port_says_so_in_one_line)
{
	Talk *talk = SERVE(arena);
	Ran folder = RUN(arena, "--data", "{data}", "serve", "--listen", "127.0.0.1:0");
	EQUAL_INT(folder.code, 1);
	CHECK(text_contains(folder.err, "Fuseau already serves from"));
	Text other = text_format(arena, "%s/other", test_folder());
	Text address = text_format(arena, "127.0.0.1:%d", talk->port);
	Ran port = RUN(arena, "--data", other.chars, "serve", "--listen", address.chars);
	EQUAL_INT(port.code, 1);
	CHECK(text_contains(port.err, "Something already listens on"));
	EQUAL_INT(talk_stop(talk), 0);
	EQUAL_INT(talk_stop(SERVE(arena)), 0);
}

TEST(a_worker_that_dies_is_started_again_and_a_parent_that_dies_takes_it_along)
{
	Talk *talk = SERVE(arena);
	pid_t worker = talk_worker(talk);
	CHECK(worker > 0);
	kill(worker, SIGKILL);
	EQUAL_INT(talk_get(arena, talk, "/healthz").status, 200); /* waits in the backlog */
	pid_t next = talk_worker(talk);
	CHECK(next != worker && next > 0);
	CHECK(text_contains(test_file(arena, talk->log.chars), "was ended by signal 9"));
	kill(talk->pid, SIGKILL);
	CHECK(waitpid(talk->pid, NULL, 0) == talk->pid);
	for (int tries = 0; kill(next, 0) == 0 && tries < 500; tries++) {
		usleep(10000);
	}
	CHECK(kill(next, 0) != 0);
}

TEST(what_is_no_folder_is_said_in_one_line)
{
	Text path = text_format(arena, "%s/file", test_folder());
	CHECK(fclose(fopen(path.chars, "w")) == 0);
	Ran ran = RUN(arena, "--data", path.chars, "serve", "--listen", "127.0.0.1:0");
	EQUAL_INT(ran.code, 5);
	CHECK(text_contains(ran.err, "Cannot make the folder"));
	EQUAL_INT(strchr(ran.err.chars, '\n') - ran.err.chars, (int64_t)ran.err.length - 1);
}

TEST(the_manual_page_is_good_mdoc)
{
	Ran ran = RUN(arena, "help", "--man");
	EQUAL_INT(ran.code, 0);
	Text path = text_format(arena, "%s/fuseau.1", test_folder());
	FILE *page = fopen(path.chars, "w");
	CHECK(page && fputs(ran.out.chars, page) >= 0 && fclose(page) == 0);
	if (system("command -v mandoc >/dev/null") != 0) {
		test_skip("mandoc is not installed");
	}
	EQUAL_INT(system(text_format(arena, "mandoc -T lint %s", path.chars).chars), 0);
}
