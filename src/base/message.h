/* A sentence that is not yet in any language: a msgid and typed arguments.
 * words/ turns it into text when it is known who reads it. */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include "base/day.h"
#include "base/money.h"
#include "base/text.h"

typedef enum {
	ARG_TEXT,
	ARG_INT,
	ARG_MONEY,
	ARG_DAY,     /* "mardi 24 nov."       */
	ARG_WALL,    /* "mar. 24 nov., 18 h 00" */
	ARG_TIME,    /* "18 h 00": a wall whose day goes without saying; arg_time() */
	ARG_MINUTES, /* "2 h 30"              */
	ARG_INSTANT, /* in the reader's zone  */
	ARG_MESSAGE, /* a msgid of its own, translated first */
} ArgKind;

struct Message;

typedef struct {
	ArgKind kind;
	union {
		Text text;
		int64_t number;
		Money money;
		Day day;
		Wall wall;
		Minutes minutes;
		Instant instant;
		const struct Message *message;
	};
} Arg;

/* "%1 … %9" in the msgid stand for the arguments. With plural, count chooses the form and
 * stands for itself as an argument too if the caller lists it. */
typedef struct Message {
	const char *msgid; /* English; NULL: no message */
	const char *plural;
	int64_t count;
	const Arg *args;
	size_t arg_count;
} Message;

enum { MESSAGE_ARGS = 9 };

Message message_of(Arena *arena, const char *msgid, const Arg *args, size_t arg_count);
Message message_counted(Arena *arena, const char *msgid, const char *plural, int64_t count,
	const Arg *args, size_t arg_count);
/* The English sentence, numbers plain: for logs and tests. */
Text message_plain(Arena *arena, Message message);

/* message(arena, "Stored %1 rows.", arg(rows)) */
#define message(arena, ...) MESSAGE_(arena, __VA_ARGS__, MESSAGE_END)
#define MESSAGE_END              \
	(Arg)                    \
	{                        \
		.kind = ARG_TEXT \
	}
#define MESSAGE_(arena, msgid, ...)                              \
	message_of((arena), (msgid), (const Arg[]){__VA_ARGS__}, \
		sizeof((const Arg[]){__VA_ARGS__}) / sizeof(Arg) - 1)
/* message_n(arena, "%1 hour", "%1 hours", count, arg(count)) */
#define message_n(arena, ...) MESSAGE_N_(arena, __VA_ARGS__, MESSAGE_END)
#define MESSAGE_N_(arena, msgid, plural, count, ...)                                     \
	message_counted((arena), (msgid), (plural), (count), (const Arg[]){__VA_ARGS__}, \
		sizeof((const Arg[]){__VA_ARGS__}) / sizeof(Arg) - 1)
/* Marks a msgid that is written down apart from where it is shown. */
#define N_(msgid) msgid

#define arg(value) \
	_Generic((value), Text                                                                     \
		 : arg_text, const char *                                                          \
		 : arg_chars, char *                                                               \
		 : arg_chars, int                                                                  \
		 : arg_int, long                                                                   \
		 : arg_int, long long                                                              \
		 : arg_int, unsigned                                                               \
		 : arg_int, unsigned long                                                          \
		 : arg_count, Money                                                                \
		 : arg_money, Day                                                                  \
		 : arg_day, Wall                                                                   \
		 : arg_wall, Minutes                                                               \
		 : arg_minutes, Instant                                                            \
		 : arg_instant, const Message *                                                    \
		 : arg_message, Message *                                                          \
		 : arg_message)(value)

Arg arg_text(Text text);
Arg arg_chars(const char *chars);
Arg arg_int(int64_t number);
Arg arg_count(size_t number);
Arg arg_money(Money money);
Arg arg_day(Day day);
Arg arg_wall(Wall wall);
Arg arg_time(Wall wall);
Arg arg_minutes(Minutes minutes);
Arg arg_instant(Instant instant);
Arg arg_message(const Message *message);

#endif
