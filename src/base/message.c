#include "base/message.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

Message message_of(Arena *arena, const char *msgid, const Arg *args, size_t arg_count)
{
	assert(arg_count <= MESSAGE_ARGS);
	Arg *kept = NEW_ARRAY(arena, Arg, arg_count);
	if (arg_count) {
		memcpy(kept, args, arg_count * sizeof *args);
	}
	for (size_t i = 0; i < arg_count; i++) { /* read when who said it is gone */
		if (kept[i].kind == ARG_TEXT) {
			kept[i].text = text_keep(arena, kept[i].text);
		}
	}
	return (Message){.msgid = msgid, .args = kept, .arg_count = arg_count};
}

Message message_counted(Arena *arena, const char *msgid, const char *plural, int64_t count,
	const Arg *args, size_t arg_count)
{
	Message message = message_of(arena, msgid, args, arg_count);
	message.plural = plural;
	message.count = count;
	return message;
}

static void put_plain(Buffer *out, const Arg *arg)
{
	switch (arg->kind) {
	case ARG_TEXT:
		buffer_text(out, arg->text);
		break;
	case ARG_INT:
		buffer_format(out, "%" PRId64, arg->number);
		break;
	case ARG_MONEY:
		buffer_format(out, "%" PRId64 ".%02d %s", arg->money.minor / 100,
			(int)(arg->money.minor < 0 ? -(arg->money.minor % 100)
						   : arg->money.minor % 100),
			arg->money.currency.code);
		break;
	case ARG_DAY:
		buffer_text(out, day_iso(out->arena, arg->day));
		break;
	case ARG_WALL:
		buffer_text(out, wall_iso(out->arena, arg->wall));
		break;
	case ARG_TIME:
		buffer_format(out, "%02d:%02d", (int)(arg->wall.second / 3600),
			(int)(arg->wall.second / 60 % 60));
		break;
	case ARG_MINUTES:
		buffer_format(out, "%" PRId32 " min", arg->minutes.minutes);
		break;
	case ARG_INSTANT:
		buffer_text(out, instant_iso(out->arena, arg->instant));
		break;
	case ARG_MESSAGE:
		buffer_text(out, message_plain(out->arena, *arg->message));
		break;
	}
}

Text message_plain(Arena *arena, Message message)
{
	Buffer out = buffer_new(arena);
	const char *text = message.plural && message.count != 1 ? message.plural : message.msgid;
	for (const char *c = text ? text : ""; *c; c++) {
		if (*c == '%' && c[1] >= '1' && c[1] <= '9' &&
			(size_t)(c[1] - '1') < message.arg_count) {
			put_plain(&out, &message.args[*++c - '1']);
		} else {
			buffer_char(&out, *c);
		}
	}
	return buffer_done(&out);
}

Arg arg_text(Text text)
{
	return (Arg){.kind = ARG_TEXT, .text = text};
}

Arg arg_chars(const char *chars)
{
	return arg_text(text_of(chars));
}

Arg arg_int(int64_t number)
{
	return (Arg){.kind = ARG_INT, .number = number};
}

Arg arg_count(size_t number)
{
	return arg_int((int64_t)number);
}

Arg arg_money(Money money)
{
	return (Arg){.kind = ARG_MONEY, .money = money};
}

Arg arg_day(Day day)
{
	return (Arg){.kind = ARG_DAY, .day = day};
}

Arg arg_wall(Wall wall)
{
	return (Arg){.kind = ARG_WALL, .wall = wall};
}

Arg arg_time(Wall wall)
{
	return (Arg){.kind = ARG_TIME, .wall = wall};
}

Arg arg_minutes(Minutes minutes)
{
	return (Arg){.kind = ARG_MINUTES, .minutes = minutes};
}

Arg arg_instant(Instant instant)
{
	return (Arg){.kind = ARG_INSTANT, .instant = instant};
}

Arg arg_message(const Message *message)
{
	return (Arg){.kind = ARG_MESSAGE, .message = message};
}
