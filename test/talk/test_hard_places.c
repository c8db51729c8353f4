/* Where data cannot be kept: no room, no right to write, a newer or damaged database. Each is one
 * line that says what and what to do, and what was saved before is safe. */
#define _GNU_SOURCE /* unshare */
#include "db/db.h"
#include "test/talk/talk.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

static void put(const char *path, const char *text)
{
	int file = open(path, O_WRONLY);
	CHECK(file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text));
	close(file);
}

/* A small disk of this test's own, where the data goes; gone with the test. */
static void mount_small_disk(Arena *arena)
{
	char map[32];
	bool root = geteuid() == 0;
	snprintf(map, sizeof map, "0 %d 1", (int)geteuid());
	Text data = talk_data(arena);
	CHECK(mkdir(data.chars, 0700) == 0);
	if (unshare(CLONE_NEWNS | (root ? 0 : CLONE_NEWUSER)) != 0) {
		test_skip("this machine lets nobody mount a disk of their own");
	}
	if (!root) {
		put("/proc/self/setgroups", "deny");
		put("/proc/self/uid_map", map);
	}
	if (mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
		mount("tmpfs", data.chars, "tmpfs", 0, "size=40m") != 0) {
		test_skip("this machine lets nobody mount a disk of their own");
	}
}

/* Takes all the room that is left. */
static void fill(const char *path)
{
	static char zeros[65536];
	int file = open(path, O_CREAT | O_WRONLY, 0600);
	CHECK(file >= 0);
	size_t size = sizeof zeros;
	while (size > 0) {
		size = write(file, zeros, size) > 0 ? size : size / 2;
	}
	close(file);
}

static void one_line(Text text, const char *what)
{
	CHECK(text_contains(text, what));
	EQUAL_INT(strchr(text.chars, '\n') - text.chars, (int64_t)text.length - 1);
}

static void run_script(Arena *arena, const char *sql)
{
	const DbPlace place = {
		DB_SQLITE, .path = text_format(arena, "%s/fuseau.db", talk_data(arena).chars)};
	DbHouse *house;
	Db *db;
	WORKS(db_house_open(arena, &place, &house));
	WORKS(db_open(arena, house, &db));
	WORKS(db_write_begin(db, arena));
	WORKS(db_script(db, arena, text_of(sql)));
	WORKS(db_write_end(db, arena));
	db_close(db);
	db_house_close(house);
}

TEST(a_disk_that_gets_full_refuses_the_next_write_and_loses_none)
{
	mount_small_disk(arena);
	Talk *talk = SERVE(arena);
	talk_set_up(arena, talk);
	const char *form = "note=before";
	EQUAL_INT(talk_get(arena, talk, "/readyz").status, 200);
	EQUAL_INT(talk_send(arena, talk, "/settings", "/timer/start", form).status, 303);
	Text filler = text_format(arena, "%s/filler", talk->data.chars);
	fill(filler.chars);
	EQUAL_INT(talk_get(arena, talk, "/readyz").status, 503);
	EQUAL_INT(talk_get(arena, talk, "/healthz").status, 200);
	int status = 303;
	for (int i = 0; i < 200 && status == 303; i++) { /* the log may have room in its pages */
		status = talk_send(arena, talk, "/settings", "/timer/start",
			text_format(arena, "note=full+%d", i).chars)
				 .status;
	}
	EQUAL_INT(status, 507);
	CHECK(text_contains(test_file(arena, talk->log.chars), "Make room there"));
	Ran full = RUN(arena, "--data", "{data}", "doctor");
	EQUAL_INT(full.code, 5);
	CHECK(text_contains(full.out, "is full"));
	CHECK(remove(filler.chars) == 0);
	EQUAL_INT(talk_get(arena, talk, "/readyz").status, 200);
	EQUAL_INT(talk_send(arena, talk, "/settings", "/timer/start", "note=after").status, 303);
	EQUAL_INT(talk_stop(talk), 0);
	Ran whole = RUN(arena, "--data", "{data}", "doctor");
	CHECK(text_contains(whole.out, "rows can be read"));
}

TEST(a_full_disk_is_said_before_anything_is_started)
{
	mount_small_disk(arena);
	fill(text_format(arena, "%s/filler", talk_data(arena).chars).chars);
	Ran ran = RUN(arena, "--data", "{data}", "serve", "--listen", "127.0.0.1:0");
	EQUAL_INT(ran.code, 5);
	one_line(ran.err, "is full");
	CHECK(text_contains(ran.err, "make room and start again"));
}

TEST(a_folder_that_is_read_only_is_said_in_one_line)
{
	mount_small_disk(arena);
	EQUAL_INT(RUN(arena, "--data", "{data}", "migrate").code, 0);
	CHECK(mount(NULL, talk_data(arena).chars, NULL, MS_REMOUNT | MS_RDONLY, "size=40m") == 0);
	Ran serve = RUN(arena, "--data", "{data}", "serve", "--listen", "127.0.0.1:0");
	EQUAL_INT(serve.code, 5);
	one_line(serve.err, "cannot be written in (Read-only file system)");
	CHECK(text_contains(serve.err, "--data"));
}

TEST(a_database_of_a_newer_fuseau_is_left_as_it_is)
{
	EQUAL_INT(RUN(arena, "--data", "{data}", "migrate").code, 0);
	run_script(arena, "INSERT INTO schema_version (name, applied) VALUES ('9999_x.sql', 1)");
	Ran serve = RUN(arena, "--data", "{data}", "serve", "--listen", "127.0.0.1:0");
	EQUAL_INT(serve.code, 1);
	one_line(serve.err, "This database was made by a newer Fuseau. Install that version");
	one_line(RUN(arena, "--data", "{data}", "migrate").err, "a newer Fuseau");
	one_line(RUN(arena, "--data", "{data}", "timer", "status").err, "a newer Fuseau");
	Ran doctor = RUN(arena, "--data", "{data}", "doctor");
	EQUAL_INT(doctor.code, 5);
	CHECK(text_contains(doctor.out, "BROKEN   schema"));
}

TEST(a_damaged_database_is_found_by_the_doctor)
{
	EQUAL_INT(RUN(arena, "--data", "{data}", "migrate").code, 0);
	Text path = text_format(arena, "%s/fuseau.db", talk_data(arena).chars);
	int file = open(path.chars, O_WRONLY);
	struct stat known;
	CHECK(file >= 0 && fstat(file, &known) == 0);
	for (off_t page = 20; page * 4096 < known.st_size; page += 2) {
		CHECK(pwrite(file, "nonsense, not a page of SQLite", 30, page * 4096) == 30);
	}
	close(file);
	Ran doctor = RUN(arena, "--data", "{data}", "doctor");
	EQUAL_INT(doctor.code, 5);
	CHECK(text_contains(doctor.out, "BROKEN   database"));
	Ran nothing = RUN(arena, "--data", "/nowhere/fuseau", "doctor");
	EQUAL_INT(nothing.code, 3);
}
