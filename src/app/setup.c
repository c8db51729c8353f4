#include "app/setup.h"

#include "app/demonstration.h"
#include "app/member.h"
#include "app/plan.h"
#include "host/secret.h"
#include "store/hours.h"
#include "store/member.h"
#include "store/practice.h"
#include "store/setup_link.h"

#include <string.h>

const Error *is_set_up(Context *cx, bool *ret_set_up)
{
	if (cx->practice.id.value != 0) {
		*ret_set_up = true;
		return OK;
	}
	return store_member_any(cx->db, cx->arena, ret_set_up);
}

/* --- the link
 * ------------------------------------------------------------------------------------- */

static Bytes hashed(const Context *cx, Text token)
{
	return token_hash(cx->arena, "setup", token);
}

static const Error *linking(Context *cx, Text token)
{
	TRY(store_setup_link_delete(cx->db, cx->arena));
	return store_setup_link_save(cx->db, cx->arena, hashed(cx, token),
		instant_plus(cx->now, (int64_t)SETUP_MINUTES * 60));
}

const Error *new_setup_link(Context *cx, Text *ret_token)
{
	Text token = token_new(cx->arena);
	TRY(WRITE(cx, linking(cx, token)));
	*ret_token = token;
	return OK;
}

const Error *setup_link_good(Context *cx, Text token, bool *ret_good)
{
	Instant expires = {0};
	if (!text_empty(token) && token.length <= 2 * TOKEN_BYTES) {
		TRY(store_setup_link_load(cx->db, cx->arena, hashed(cx, token), &expires));
	}
	*ret_good = expires.seconds > cx->now.seconds;
	return OK;
}

/* Inside the transaction that starts: two who come at once find one practice. */
static const Error *nobody_yet(Context *cx)
{
	bool set_up;
	TRY(store_member_any(cx->db, cx->arena, &set_up));
	return set_up ? conflict(cx->arena, "This Fuseau has been set up meanwhile: please log in.")
		      : OK;
}

static const Error *open_door(Context *cx, Text token)
{
	bool good;
	TRY(nobody_yet(cx));
	TRY(setup_link_good(cx, token, &good));
	if (!good) {
		return refuse(cx->arena, "",
			"This set-up link has been used or is older than %1. Start Fuseau again: "
			"it prints a fresh one.",
			arg((Minutes){SETUP_MINUTES}));
	}
	return store_setup_link_delete(cx->db, cx->arena);
}

/* --- the practice
 * --------------------------------------------------------------------------------- */

Setup setup_suggestion(Context *cx)
{
	Setup setup = {.member = {.language = language_tag(cx->language)}};
	memcpy(setup.practice.currency.code, "EUR", 4);
	*LIST_ADD(cx->arena, setup.hours) = (HoursLine){WORKDAYS, 8 * 60 + 30, 12 * 60 + 30};
	*LIST_ADD(cx->arena, setup.hours) = (HoursLine){WORKDAYS, 13 * 60 + 30, 17 * 60 + 30};
	return setup;
}

static Setup completed(const Context *cx, const Setup *typed)
{
	Setup setup = *typed;
	if (text_empty(setup.practice.name)) {
		setup.practice.name = setup.member.name;
	}
	setup.practice.language = text_empty(setup.member.language) ? language_tag(cx->language)
								    : setup.member.language;
	return setup;
}

static const Error *setup_check(Context *cx, const Setup *setup)
{
	TRY(member_check(cx->arena, &setup->member));
	TRY(practice_check(cx->arena, &setup->practice));
	if (!zone_named(cx, setup->practice.zone)) {
		return refuse(
			cx->arena, "zone", "There is no time zone %1.", arg(setup->practice.zone));
	}
	if (setup->hours.count == 0) {
		return refuse(cx->arena, "days", "Please say when you work: a day and two times.");
	}
	return OK;
}

static const Error *keeping(Context *cx, const Setup *setup)
{
	TRY(store_practice_save(cx->db, cx->arena, &setup->practice));
	TRY(store_member_save(cx->db, cx->arena, setup->practice.id, &setup->member, cx->change));
	return store_hours_replace(cx->db, cx->arena, setup->practice.id,
		hours_of_member(setup->member.id), setup->hours, cx->change);
}

/* token: NULL from the terminal, where any link that was printed is void from now on. */
static const Error *starting(Context *cx, const Text *token, const Setup *setup, Text hash)
{
	if (token) {
		TRY(open_door(cx, *token));
	} else {
		TRY(nobody_yet(cx));
		TRY(store_setup_link_delete(cx->db, cx->arena));
	}
	TRY(keeping(cx, setup));
	TRY(store_member_password_save(
		cx->db, cx->arena, setup->practice.id, setup->member.id, hash, cx->change));
	Context inside = *cx; /* cx enters when it is durable */
	inside.practice = setup->practice;
	inside.member = setup->member;
	return audit(
		&inside, "create", "practice", setup->practice.id.value, 0, setup->practice.name);
}

static const Error *start(Context *cx, const Text *token, const Setup *typed, Text password)
{
	Setup setup = completed(cx, typed);
	setup.practice.default_estimate = (Minutes){DEFAULT_ESTIMATE};
	setup.practice.buffer_percent = DEFAULT_BUFFER_PERCENT;
	TRY(setup_check(cx, &setup));
	TRY(password_check(cx->arena, "password", password));
	setup.practice.id = (PracticeId){new_id(cx)};
	setup.practice.created = cx->now;
	setup.member.id = (MemberId){new_id(cx)};
	setup.member.role = ROLE_OWNER;
	setup.member.created = cx->now;
	Text hash = password_hash(cx->arena, password);
	if (text_empty(hash)) {
		return broken(cx->arena, "There is no memory to hash a password in.");
	}
	TRY(WRITE(cx, starting(cx, token, &setup, hash)));
	return context_enter(cx, setup.practice.id, setup.member.id);
}

const Error *start_practice(Context *cx, Text token, const Setup *setup, Text password)
{
	return start(cx, &token, setup, password);
}

const Error *found_practice(Context *cx, const Setup *setup, Text password)
{
	return start(cx, NULL, setup, password);
}

const Error *look_around(Context *cx, Text token)
{
	TRY(WRITE(cx, open_door(cx, token)));
	return make_demonstration(cx);
}

/* --- later
 * ---------------------------------------------------------------------------------------- */

const Error *open_settings(Context *cx, Setup *ret_setup)
{
	Setup setup = {.member = cx->member, .practice = cx->practice};
	TRY(store_hours_load(
		cx->db, cx->arena, cx->practice.id, hours_of_member(cx->member.id), &setup.hours));
	*ret_setup = setup;
	return OK;
}

static const Error *changing(Context *cx, const Setup *setup)
{
	TRY(keeping(cx, setup));
	plan_changed(cx);
	return audit(cx, "edit", "practice", cx->practice.id.value, 0, setup->practice.name);
}

const Error *change_settings(Context *cx, const Setup *typed)
{
	Setup setup = completed(cx, typed);
	TRY(setup_check(cx, &setup));
	return WRITE(cx, changing(cx, &setup));
}
