/* The server as it stands on the machine of somebody who runs it for good: behind a proxy, started
 * by systemd, several before one database. */
#include "test/talk/talk.h"

#include <grp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOBODY = 65534, JOBS = 40 };

/* What another user of these groups hears from the socket: 0 when it may not open it. */
static int status_for(Arena *arena, Talk *talk, gid_t group)
{
	int status;
	pid_t pid = fork();
	if (pid == 0) {
		bool other = setgroups(0, NULL) == 0 && setgid(group) == 0 && setuid(NOBODY) == 0;
		_exit(other ? talk_get(arena, talk, "/healthz").status / 100 : 99);
	}
	CHECK(waitpid(pid, &status, 0) == pid && WIFEXITED(status));
	return WEXITSTATUS(status) * 100;
}

TEST(a_unix_socket_is_open_to_the_group_and_to_nobody_else)
{
	Text path = text_format(arena, "%s/socket", test_folder());
	Text listen = text_format(arena, "unix:%s", path.chars);
	Talk *talk = talk_start(arena, (Serving){.listen = listen.chars});
	EQUAL_TEXT(talk->url, listen.chars);
	EQUAL_INT(talk_get(arena, talk, "/readyz").status, 200);
	struct stat known;
	CHECK(stat(path.chars, &known) == 0 && S_ISSOCK(known.st_mode));
	EQUAL_INT(known.st_mode & 07777, 0660);
	if (geteuid() == 0) { /* only root may be somebody else */
		CHECK(chmod(test_folder(), 0711) == 0);
		EQUAL_INT(status_for(arena, talk, known.st_gid), 200);
		EQUAL_INT(status_for(arena, talk, NOBODY), 0);
	}
	EQUAL_INT(talk_stop(talk), 0);
	/* What a killed server leaves behind does not stand in the way of the next. */
	EQUAL_INT(talk_stop(talk_start(arena, (Serving){.listen = listen.chars})), 0);
}

TEST(a_socket_that_systemd_hands_over_is_served_and_outlives_the_server)
{
	struct sockaddr_in at = {.sin_family = AF_INET};
	socklen_t length = sizeof at;
	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	int listening = socket(AF_INET, SOCK_STREAM, 0);
	CHECK(bind(listening, (struct sockaddr *)&at, sizeof at) == 0);
	CHECK(listen(listening, 16) == 0);
	CHECK(getsockname(listening, (struct sockaddr *)&at, &length) == 0);
	for (int run = 0; run < 2; run++) {
		Talk *talk = talk_start(arena, (Serving){.socket = listening});
		EQUAL_INT(talk->port, ntohs(at.sin_port));
		EQUAL_INT(talk_get(arena, talk, "/healthz").status, 200);
		EQUAL_INT(talk_stop(talk), 0);
	}
}

static Text places_logged_in(Arena *arena, const char *option)
{
	Talk *talk = talk_start(arena, (Serving){.option = option});
	talk->headers = TEXT("X-Forwarded-For: 192.0.2.66, 203.0.113.7\r\n");
	if (talk->setup.length) {
		talk_set_up(arena, talk);
	}
	talk->cookie = TEXT("");
	EQUAL_INT(talk_post(arena, talk, "/login", "email=e@example.org&password=un+fil+de+soie")
			  .status,
		303);
	Text places = talk_get(arena, talk, "/settings/sessions").body;
	EQUAL_INT(talk_stop(talk), 0);
	return places;
}

TEST(only_behind_a_proxy_does_a_header_say_who_logs_in)
{
	Text places = places_logged_in(arena, NULL);
	CHECK(text_contains(places, "127.0.0.1, since"));
	CHECK(!text_contains(places, "203.0.113.7"));
	places = places_logged_in(arena, "--behind-proxy");
	CHECK(text_contains(places, "203.0.113.7, since"));
	CHECK(!text_contains(places, "192.0.2.66"));
}

/* The first line that a statement prints. */
static Text psql(Arena *arena, const char *database, const char *sql)
{
	char line[256] = "";
	Text command = text_format(arena, "psql -q -A -t -d %s -c \"%s\"", database, sql);
	FILE *out = popen(command.chars, "r");
	CHECK(out);
	(void)!fgets(line, sizeof line, out);
	CHECK(pclose(out) == 0);
	line[strcspn(line, "\n")] = '\0';
	return text_keep(arena, text_of(line));
}

/* Jobs that find nothing to do, all due at once. */
static void add_jobs(Arena *arena, const char *database)
{
	Text sql = text_format(arena,
		"INSERT INTO job (id, practice, member, kind, subject, payload, state, attempts, "
		"run_at, lease_until, lease_by, progress, total, problem, created, ended) "
		"SELECT n, practice.id, 0, 'import_index', n, '', 'waiting', 0, 1, 0, '', 0, 0, "
		"'', 1, 0 FROM practice, generate_series(1, %d) AS n",
		JOBS);
	(void)psql(arena, database, sql.chars);
}

/* A database of this test's own; drop_database is its end. */
static Text make_database(Arena *arena, Text *ret_name)
{
	if (!getenv("FUSEAU_TEST_POSTGRES")) {
		test_skip("PostgreSQL is not installed");
	}
	*ret_name = text_format(arena, "talk_%d", (int)getpid());
	(void)psql(
		arena, "postgres", text_format(arena, "CREATE DATABASE %s", ret_name->chars).chars);
	return text_format(arena, "%s%s", getenv("FUSEAU_TEST_POSTGRES"), ret_name->chars);
}

static void drop_database(Arena *arena, Text name)
{
	(void)psql(arena, "postgres",
		text_format(arena, "DROP DATABASE %s WITH (FORCE)", name.chars).chars);
}

TEST(two_servers_before_one_postgresql_show_the_same_and_do_each_job_once)
{
	Text name, address = make_database(arena, &name);
	Talk *one = SERVE(arena, "--database", address.chars);
	Talk *two = SERVE(arena, "--database", address.chars);
	talk_set_up(arena, two); /* the link that was printed last counts */
	one->cookie = two->cookie;
	EQUAL_INT(talk_send(arena, one, "/", "/timer/start", "note=Menu+of+Tuesday").status, 303);
	CHECK(text_contains(talk_get(arena, two, "/").body, "Menu of Tuesday"));
	EQUAL_INT(talk_send(arena, two, "/", "/timer/stop", "").status, 303);
	CHECK(text_contains(talk_get(arena, one, "/").body, "action=\"/timer/start\""));
	add_jobs(arena, name.chars);
	Text left = TEXT("");
	for (int tries = 0; !text_is(left, "0") && tries < 100; tries++) {
		usleep(200000);
		left = psql(arena, name.chars, "SELECT count(*) FROM job WHERE state <> 'done'");
	}
	EQUAL_TEXT(psql(arena, name.chars, "SELECT count(*), sum(attempts) FROM job"), "40|40");
	EQUAL_TEXT(left, "0");
	EQUAL_INT(talk_stop(one), 0);
	EQUAL_INT(talk_get(arena, two, "/time").status, 200);
	EQUAL_INT(talk_stop(two), 0);
	drop_database(arena, name);
}

/* PostgreSQL without room for one more row says 53100; so does this one, while it is told to. */
static void fill_disk(Arena *arena, Text database)
{
	(void)psql(arena, database.chars,
		"CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE "
		"disk_full; END'");
	(void)psql(arena, database.chars,
		"CREATE TRIGGER full_disk BEFORE INSERT ON audit EXECUTE FUNCTION full_disk()");
}

TEST(a_postgresql_whose_disk_is_full_refuses_the_write_and_says_why)
{
	Text name, address = make_database(arena, &name);
	Talk *talk = SERVE(arena, "--database", address.chars);
	talk_set_up(arena, talk);
	EQUAL_INT(talk_send(arena, talk, "/settings", "/timer/start", "note=before").status, 303);
	fill_disk(arena, name);
	Answer full = talk_send(arena, talk, "/settings", "/timer/start", "note=full");
	EQUAL_INT(full.status, 507);
	CHECK(text_contains(full.body, "The disk is full"));
	CHECK(text_contains(test_file(arena, talk->log.chars), "Make room there"));
	(void)psql(arena, name.chars, "DROP TRIGGER full_disk ON audit");
	CHECK(text_contains(talk_get(arena, talk, "/").body, "before"));
	EQUAL_INT(talk_send(arena, talk, "/settings", "/timer/start", "note=after").status, 303);
	EQUAL_INT(talk_stop(talk), 0);
	drop_database(arena, name);
}
