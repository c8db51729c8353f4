/* Plays: the program as its users meet it. Each starts the real program in processes of its own, on
 * a data folder of its own, and speaks to it over the command line and HTTP. */
#ifndef TEST_TALK_H
#define TEST_TALK_H

#include "test/test.h"

#include <sys/types.h>

/* How a command ended. */
typedef struct {
	int code;
	Text out, err;
} Ran;

/* Runs `fuseau WORD …` (NULL-terminated) with the input on standard input. {data} in a word stands
 * for the folder of the test. */
Ran talk_run(Arena *arena, const char *input, const char *const *words);
#define RUN(arena, ...) talk_run((arena), "", (const char *const[]){__VA_ARGS__, NULL})
#define RUN_WITH(arena, input, ...) \
	talk_run((arena), (input), (const char *const[]){__VA_ARGS__, NULL})
/* The folder given to --data in every talk of this test. */
Text talk_data(Arena *arena);

typedef struct {
	pid_t pid; /* the parent */
	int port;
	Text url;     /* "http://127.0.0.1:41873", "unix:/tmp/…/socket" */
	Text setup;   /* the path of the link that was printed, "" when none was */
	Text cookie;  /* "a=1; b=2": what the server set; sent with every request */
	Text headers; /* lines that go with every request: "X-Forwarded-For: …\r\n" */
	Text site;    /* what a browser says of where a form comes from: "same-origin" */
	Text data;
	Text log; /* the path of the file that standard error goes to */
} Talk;

/* How a server is started otherwise than SERVE does. */
typedef struct {
	const char *const *globals; /* before the command, NULL-terminated; NULL: --data {data} */
	const char *command;        /* "demo"; NULL: "serve" */
	const char *listen;         /* NULL: 127.0.0.1:0 */
	const char *option;         /* one more, behind the command; NULL: none */
	int socket; /* handed over listening, as systemd does, instead of --listen */
} Serving;
/* Starts the server and waits until it prints where it is. */
Talk *talk_start(Arena *arena, Serving serving);
/* `fuseau --data … WORD … serve --listen 127.0.0.1:0` */
#define SERVE(arena, ...)                                                                  \
	talk_start((arena), (Serving){.globals = (const char *const[]){"--data", "{data}", \
					      __VA_ARGS__ __VA_OPT__(, ) NULL}})
/* SIGTERM, and the exit code. */
int talk_stop(Talk *talk);
pid_t talk_worker(const Talk *talk); /* the process that serves now; 0: none */

typedef struct {
	int status;
	Text head, body;
} Answer;

Answer talk_get(Arena *arena, Talk *talk, const char *path);
/* form: "a=1&b=2", already encoded */
Answer talk_post(Arena *arena, Talk *talk, const char *path, const char *form);
Text talk_header(Arena *arena, const Answer *answer, const char *name);
/* The value of <input name="NAME" value="…"> in a page; "" when there is none. */
Text talk_input(Arena *arena, const Answer *answer, const char *name);
/* GETs a page, takes the token and the key from its form, and POSTs them with the fields. */
Answer talk_send(Arena *arena, Talk *talk, const char *page, const char *path, const char *fields);

/* Opens the set-up link: Elodie (e@example.org, "un fil de soie") in Lyon, who reads English, is
 * logged in. */
void talk_set_up(Arena *arena, Talk *talk);

#endif
