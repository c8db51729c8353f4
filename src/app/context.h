/* Who is asking, when, in which language, and with what memory and database. */
#ifndef APP_CONTEXT_H
#define APP_CONTEXT_H

#include "base/zone.h"
#include "db/db.h"
#include "domain/member.h"
#include "domain/practice.h"
#include "words/language.h"

/* The machine as this process uses it: made once in main, the same for every request. */
typedef struct House {
	DbHouse *db;
	Text data_folder; /* "" with --database and no --data */
	Text blob_folder;
	Instant fixed_now; /* --now; unset: the clock */
	Text base_url;     /* "http://127.0.0.1:8370" */
	bool https;        /* the base URL is https: __Host- cookies, Secure */
} House;

/* What every request and every command carries. Nothing else is global. */
typedef struct Context {
	Arena *arena; /* dies with the request */
	Db *db;       /* one connection, ours alone */
	const House *house;
	Practice practice; /* id 0: nobody is logged in */
	Member member;
	const Language *language;      /* of the reader */
	Instant now;                   /* read once, so one request has one time */
	const Zone *zone;              /* where the member is now (trips counted); never NULL */
	int64_t change;                /* inside WRITE: the practice's new change number */
	int attempts;                  /* of the WRITE that runs: see write_again */
	bool plan_stale;               /* inside WRITE: see plan_changed */
	const struct Session *session; /* of somebody logged in on the web; else NULL */
	bool shown_again; /* a form is shown with what was typed: every WRITE is refused */
	Text form_key; /* of the form that was sent: the first WRITE uses it up (app/form_key.h) */
} Context;

/* Why a WRITE is refused where a form is only shown again. */
#define SHOWN_AGAIN                                                                         \
	N_("You have logged in again since you opened this form, so nothing of it is kept " \
	   "yet. Look it over and send it again.")

/* Now, in nobody's name: no practice, English, UTC. */
void context_open(Context *cx, Arena *arena, Db *db, const House *house);
/* In the name of a member: practice, member, their language and zone. */
MUST_USE const Error *context_enter(Context *cx, PracticeId practice, MemberId member);

/* A use case that writes: one transaction that begins by taking the practice's next change number
 * (its row lock makes the writes of a practice serial on both engines), ends with COMMIT, or is
 * rolled back when the body says anything but OK:
 *
 *     const Error *move_task(Context *cx, TaskId id, StageId to)
 *     {
 *             return WRITE(cx, moving(cx, id, to));
 *     }
 *
 * The body loads through store/, lets domain/ decide, saves, writes its audit line. Before there is
 * a practice (set-up) there is no change number: it is 0. */
#define WRITE(cx, body)                                                      \
	({                                                                   \
		const Error *wrote_;                                         \
		do {                                                         \
			wrote_ = write_end((cx), write_begin(cx) ?: (body)); \
		} while (write_again((cx), wrote_));                         \
		wrote_;                                                      \
	})
MUST_USE const Error *write_begin(Context *cx);
MUST_USE const Error *write_end(Context *cx, const Error *error);
/* True a few times when the database asks to run the use case once more (ERROR_AGAIN): the body
 * must have no effect outside the database and must not change what it was handed. */
bool write_again(Context *cx, const Error *error);

/* A new id: rising, unique in this process and, by 20 random bits a millisecond, between processes.
 */
int64_t new_id(const Context *cx);

/* The zone by its IANA name, or NULL when the system has none of that name. */
const Zone *zone_named(const Context *cx, Text name);

/* Where a clock stands, as the practice says it: the name of its own place at home, else the zone's
 * city in the reader's language. */
Text zone_place(const Context *cx, const Zone *zone);

/* One line of the audit log, in the transaction of the change it tells of. act: "create", "edit",
 * "delete", "restore", "move", "import" …; noun: "task"; client 0: none. detail: a short plain
 * text without secrets, shown beside the line. */
MUST_USE const Error *audit(
	Context *cx, const char *act, const char *noun, int64_t id, int64_t client, Text detail);

#endif
