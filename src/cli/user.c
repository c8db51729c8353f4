/* `fuseau user add EMAIL` and `fuseau user password EMAIL`. A password is never an argument: those
 * can be read by everybody on the machine. */
#include "app/acting.h"
#include "app/member.h"
#include "app/migrate.h"
#include "app/setup.h"
#include "cli/program.h"
#include "cli/run.h"
#include "host/secret.h"

#include <stdio.h>
#include <string.h>

static const Error *read_password(Invocation *in, Text *ret_password)
{
	Arena *arena = in->cx.arena;
	if (!option_given(in, "password-stdin")) {
		return refuse(arena, "password",
			"Give the password as the first line of the input, and say "
			"--password-stdin.");
	}
	Buffer line = buffer_new(arena);
	for (int byte; (byte = getchar()) != EOF && byte != '\n';) {
		if (line.length == PASSWORD_LIMIT) {
			return refuse(arena, "password", "The password is longer than %1 bytes.",
				arg(PASSWORD_LIMIT));
		}
		buffer_char(&line, (char)byte);
	}
	if (line.length > 0 && line.bytes[line.length - 1] == '\r') {
		line.bytes[--line.length] = '\0';
	}
	Text password = buffer_done(&line);
	if (!text_is_utf8(span_of(password)) || strlen(text_chars(password)) < password.length) {
		return refuse(arena, "password", "The password is not UTF-8.");
	}
	*ret_password = password;
	return OK;
}

static const Error *done(Invocation *in, Message said)
{
	puts(words(in->cx.arena, in->cx.language, in->cx.zone, said).chars);
	return OK;
}

/* The first person owns the practice that begins with them; the settings page has the rest. */
static const Error *add_owner(Invocation *in)
{
	Text password, email = in->arguments[0];
	Setup setup = setup_suggestion(&in->cx);
	setup.member.email = email;
	setup.member.name =
		text_copy(in->cx.arena, (Span){email.chars, strcspn(text_chars(email), "@")});
	setup.practice.zone = option(in, "zone");
	if (text_empty(setup.practice.zone)) {
		return refuse(in->cx.arena, "zone",
			"Nobody works here yet. For the first person, say in which time zone they "
			"work: --zone Europe/Paris.");
	}
	TRY(read_password(in, &password));
	TRY(found_practice(&in->cx, &setup, password));
	return done(in, message(in->cx.arena, "%1 may log in, and owns the new practice “%2”.",
				arg(email), arg(in->cx.practice.name)));
}

/* A new database gets its tables; an older one waits for `fuseau migrate`, as for every command. */
static const Error *open_or_begin(Invocation *in)
{
	SchemaState state;
	int32_t steps;
	TRY(house_folder(in));
	TRY(house_open(in));
	TRY(migrate_state(in->cx.db, in->cx.arena, &state, &steps));
	return state == SCHEMA_EMPTY ? migrate(in->cx.db, in->cx.arena, in->cx.now, &steps)
				     : migrate_check(in->cx.db, in->cx.arena);
}

const Error *run_user_add(Invocation *in)
{
	Text password;
	MemberId member;
	bool set_up;
	TRY(open_or_begin(in));
	TRY(is_set_up(&in->cx, &set_up));
	if (!set_up) {
		return add_owner(in);
	}
	TRY(act_in(&in->cx, global_option(in, "practice")));
	TRY(read_password(in, &password));
	TRY(add_member(&in->cx, in->arguments[0], password, &member));
	return done(in, message(in->cx.arena, "%1 may log in.", arg(in->arguments[0])));
}

const Error *run_user_password(Invocation *in)
{
	Text password;
	const Language *terminal = in->cx.language;
	TRY(act_for(&in->cx, global_option(in, "practice"), in->arguments[0]));
	in->cx.language = terminal;
	TRY(read_password(in, &password));
	TRY(set_password(&in->cx, in->cx.member.id, password));
	return done(in, message(in->cx.arena, "%1 has a new password; all sessions are ended.",
				arg(in->cx.member.email)));
}
